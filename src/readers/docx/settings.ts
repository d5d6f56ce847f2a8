import { childOf, type XmlElement } from '../xml-tree.ts';
import { isOn } from './properties.ts';
import { attribute } from './tree.ts';
import type { Walk } from './walk.ts';

/** What Word writes of compatibility when it saves a document of today (MS-DOCX 2.3.5), with the values that change nothing. */
const COMPATIBLE: Readonly<Record<string, string>> = {
  overrideTableStyleFontSizeAndJustification: '1',
  enableOpenTypeFeatures: '1',
  doNotFlipMirrorIndents: '1',
  differentiateMultirowTableHeaders: '1',
  useWord2013TrackBottomHyphenation: '0',
  allowHyphenationAtTrackBottom: '0',
  allowTextAfterFloatingTableBreak: '0',
};
const WORD = 'http://schemas.microsoft.com/office/word';

/** Settings of a document that decide how it looks. LibreOffice leaves out how signs are spaced, and writes that words may be divided, and of every paragraph that its words may not. */
export function settingTraits(settings: readonly XmlElement[], { add, savedBy }: Walk): void {
  for (const each of settings) {
    const value = SETTINGS[each.name]?.(each) ?? '';
    if (each.name === 'autoHyphenation' && savedBy === 'LibreOffice') continue;
    if (value !== '') add('page', '', value, each.name === 'characterSpacingControl' ? 'LibreOffice' : undefined);
    const odd = each.name === 'compat' ? each.children.filter((setting) => !isHarmless(setting)) : [];
    for (const setting of odd) add('page', '', described(setting));
  }
}

const ifOn = (each: XmlElement): string => (isOn(each) ? each.name : '');
const withValue = (each: XmlElement): string => `${each.name} ${attribute(each) ?? ''}`;

/** What is said of settings; nothing where they are as they are without being stated. */
const SETTINGS: Readonly<Record<string, (element: XmlElement) => string>> = {
  evenAndOddHeaders: ifOn,
  autoHyphenation: ifOn,
  defaultTabStop: withValue,
  characterSpacingControl: (each) => (attribute(each) === 'doNotCompress' ? '' : withValue(each)),
};

function isHarmless(setting: XmlElement): boolean {
  const value = COMPATIBLE[attribute(setting, 'name') ?? ''];
  return setting.name !== 'compatSetting' || (value === attribute(setting) && attribute(setting, 'uri') === WORD);
}

function described(setting: XmlElement): string {
  const uri = attribute(setting, 'uri');
  return ['compatSetting', attribute(setting, 'name'), attribute(setting), uri === WORD ? '' : uri].join(' ').trim();
}

/** Fonts whose letters are pictures. */
const PICTURES = /wingdings|webdings|symbol|dingbat/i;
/** Typefaces for Chinese that Word and WPS name for one that is missing. */
const USUAL =
  /^(?:SimSun|宋体|SimHei|黑体|FangSong|仿宋|KaiTi|楷体|DengXian|等线|Microsoft YaHei|微软雅黑|Arial Unicode MS|Segoe Print|苹方-简)$/;
/** The character set of fonts whose letters are pictures (17.8.3.2). */
const SYMBOLS = '02';

/** What is said of a font that lets other letters be seen: another font for it where it is missing, signs for letters. */
export function fontTraits(font: XmlElement, { add }: Walk): void {
  const name = attribute(font, 'name') ?? '';
  for (const each of font.children) {
    const value = attribute(each) ?? '';
    if (each.name === 'altName' && !USUAL.test(value)) add('font', '', `${name} ${value}`, true);
    if (each.name === 'charset' && value === SYMBOLS && !PICTURES.test(name)) add('font', '', `${name} ${each.name}`);
  }
}

/** Styles that programs take for one another: two of one name or number, two that are the usual ones; those that have none; letters that look otherwise without a style of their own. */
export function styleListTraits(styles: readonly XmlElement[], { add }: Walk): void {
  const seen = new Set<string>();
  for (const each of styles.filter(({ name }) => name === 'style')) {
    for (const value of oddIn(each)) add('element', '', `style ${value}`);
    for (const key of keysOf(each)) {
      if (seen.has(key)) add('element', '', `style ${key}`);
      seen.add(key);
    }
  }
}

function isUsual(style: XmlElement): boolean {
  return /^(?:1|true|on)$/.test(attribute(style, 'default') ?? '');
}

/** What no two styles have in common. */
function keysOf(style: XmlElement): readonly string[] {
  const name = attribute(childOf(style, 'name'));
  const usual = isUsual(style) ? [`usual ${attribute(style, 'type') ?? ''}`] : [];
  return [`id ${attribute(style, 'styleId')}`, `name ${name?.toLowerCase()}`, ...usual];
}

function oddIn(style: XmlElement): readonly string[] {
  const hasNone = childOf(style, 'name') === undefined || attribute(style, 'styleId') === undefined;
  const letters = childOf(style, 'rPr')?.children ?? [];
  const isOdd = isUsual(style) && attribute(style, 'type') === 'character' && letters.length > 0;
  return [...(hasNone ? ['without name'] : []), ...(isOdd ? ['usual character rPr'] : [])];
}

import type { XmlElement } from '../xml-tree.ts';
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

/** Styles that programs take for one another: two of one name or number, two that are the usual ones. */
export function styleListTraits(styles: readonly XmlElement[], { add }: Walk): void {
  const seen = new Set<string>();
  for (const each of styles.filter(({ name }) => name === 'style')) {
    const type = attribute(each, 'type') ?? '';
    const name = attribute(each.children.find((child) => child.name === 'name'));
    const isUsual = /^(?:1|true|on)$/.test(attribute(each, 'default') ?? '');
    const keys = [
      `id ${attribute(each, 'styleId')}`,
      `name ${name?.toLowerCase()}`,
      ...(isUsual ? [`usual ${type}`] : []),
    ];
    for (const key of keys) if (seen.has(key)) add('element', '', `style ${key}`);
    for (const key of keys) seen.add(key);
  }
}

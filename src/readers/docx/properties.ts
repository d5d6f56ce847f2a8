import type { XmlElement } from '../xml-tree.ts';
import { attribute, attributesOf } from './tree.ts';

/** Properties that decide what people see, by names that are ours, with values in one form; what is usual is left out. */
export type Properties = ReadonlyMap<string, string>;

/** What of the properties of letters (`rPr`, ECMA-376 part 1, 17.3.2) nobody sees: languages, other scripts, what LibreOffice and Word note for themselves. */
const UNSEEN_LETTERS = new Set(
  'rStyle lang noProof kern szCs bCs iCs rPrChange ins del moveFrom moveTo snapToGrid'.split(' '),
);
const LETTER_SWITCHES = new Set(
  'b i strike dstrike caps smallCaps vanish specVanish webHidden outline shadow emboss imprint rtl cs oMath'.split(' '),
);
/** The values with which properties of letters say nothing. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  u: 'none',
  highlight: 'none',
  vertAlign: 'baseline',
  position: '0',
  spacing: '0',
  w: '100',
  effect: 'none',
  em: 'none',
};

/** How a property is read: under which names, with which values. */
type Reading = (element: XmlElement) => Iterable<readonly [string, string]>;

const switched =
  (value: 'on' | 'off'): Reading =>
  (each) => [[each.name, isSwitch(each) ? (isOn(each) === (value === 'on') ? value : '') : flat(each)]];

const unless =
  (plain: string): Reading =>
  (each) => [[each.name, attribute(each) === plain ? '' : flat(each)]];

const LETTERS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...[...LETTER_SWITCHES].map((name) => [name, switched('on')] as const),
  ...Object.entries(PLAIN_LETTERS).map(([name, plain]) => [name, unless(plain)] as const),
  ['rFonts', fontsIn],
  ['color', (each) => [['colour', colourOf(each, 'val', 'themeColor')]]],
  ['shd', (each) => [['shade', shadeOf(each)]]],
  ['sz', (each) => [['size', attribute(each) ?? '']]],
]);

/** The properties of letters that an element states; an empty value takes back what is inherited. */
export function lettersIn(element: XmlElement | undefined): Properties {
  return propertiesIn(element, UNSEEN_LETTERS, LETTERS);
}

/** Whatever has no reading of its own counts as it is written. */
function propertiesIn(
  element: XmlElement | undefined,
  unseen: ReadonlySet<string>,
  readings: ReadonlyMap<string, Reading>,
): Properties {
  const seen = element?.children.filter(({ name }) => !unseen.has(name)) ?? [];
  const found = new Map(
    seen.flatMap((each) => [...(readings.get(each.name)?.(each) ?? [[each.name, flat(each)] as const])]),
  );
  // What stands twice counts for some programs by its first, for others by its last: no office program writes that.
  const names = seen.map(({ name }) => name);
  for (const name of names) if (names.indexOf(name) !== names.lastIndexOf(name)) found.set(`${name} twice`, 'on');
  return found;
}

function* fontsIn(element: XmlElement): Iterable<readonly [string, string]> {
  for (const script of ['ascii', 'hAnsi', 'eastAsia']) {
    const theme = attribute(element, `${script}Theme`);
    const font = theme === undefined ? attribute(element, script) : `theme ${theme}`;
    if (font !== undefined) yield [`font ${script}`, font];
  }
}

function colourOf(element: XmlElement, name: string, theme: string): string {
  const themed = attribute(element, theme);
  if (themed !== undefined && themed !== 'none') return `theme ${themed}`;
  const colour = attribute(element, name)?.toUpperCase() ?? '';
  return colour === 'AUTO' || colour === '000000' ? '' : colour;
}

function shadeOf(element: XmlElement): string {
  const fill = colourOf(element, 'fill', 'themeFill');
  const pattern = attribute(element) ?? 'clear';
  const isBare = (pattern === 'clear' || pattern === 'nil') && (attribute(element, 'fill') ?? 'auto') === 'auto';
  return isBare && fill === '' ? '' : `${pattern} ${fill} ${colourOf(element, 'color', 'themeColor')}`;
}

/** What of the properties of paragraphs (`pPr`, 17.3.1) nobody sees. */
const UNSEEN_PARAGRAPH = new Set(
  'pStyle rPr pPrChange outlineLvl sectPr divId cnfStyle suppressLineNumbers suppressAutoHyphens'.split(' '),
);
/** Switches that are on by themselves. */
const USUALLY_ON = new Set(
  'kinsoku wordWrap overflowPunct snapToGrid adjustRightInd widowControl autoSpaceDE autoSpaceDN'.split(' '),
);
/** Properties of paragraphs that LibreOffice does not write: the space between scripts. */
export const LOST_BY_LIBREOFFICE = new Set(['autoSpaceDE', 'autoSpaceDN']);
const USUALLY_OFF = new Set(
  'keepNext keepLines pageBreakBefore bidi contextualSpacing mirrorIndents topLinePunct suppressOverlap'.split(' '),
);
const SIDES: Readonly<Record<string, string>> = { start: 'left', end: 'right' };

const PARAGRAPH: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ...[...USUALLY_ON].map((name) => [name, switched('off')] as const),
  ...[...USUALLY_OFF].map((name) => [name, switched('on')] as const),
  ['jc', (each) => [['jc', alignmentOf(attribute(each))]]],
  ['spacing', lengthsIn],
  ['ind', lengthsIn],
  ['shd', (each) => [['shade', shadeOf(each)]]],
  ['pBdr', (each) => [...bordersIn(each)].map(([side, line]) => [`border ${side}`, line] as const)],
  ['textAlignment', (each) => [[each.name, attribute(each) === 'auto' ? '' : flat(each)]]],
  ['numPr', (each) => [['numbering', numberingOf(each)]]],
]);

/** The properties of a paragraph that an element states; an empty value takes back what is inherited. Lengths are in twips. */
export function paragraphIn(element: XmlElement | undefined): Properties {
  return propertiesIn(element, UNSEEN_PARAGRAPH, PARAGRAPH);
}

function lengthsIn(element: XmlElement): Iterable<readonly [string, string]> {
  const side = (key: string): string => SIDES[key] ?? key;
  return attributesOf(element).map(([key, value]) => [`${element.name} ${side(key)}`, lengthOf(key, value)] as const);
}

function alignmentOf(value: string | undefined): string {
  const side = SIDES[value ?? ''] ?? value ?? 'left';
  return side === 'left' ? '' : side;
}

function lengthOf(key: string, value: string): string {
  if (key === 'lineRule') return value === 'auto' ? '' : value;
  return /^(?:0|false)$/.test(value) ? '' : /^-?\d+$/.test(value) && !/Chars$|Lines$/.test(key) ? `${value}tw` : value;
}

function numberingOf(element: XmlElement): string {
  const [id, level] = ['numId', 'ilvl'].map((name) => attribute(element.children.find((each) => each.name === name)));
  return id === undefined || id === '0' ? '' : `${id} ${level ?? '0'}`;
}

/** The lines around something, by their sides: `single 4 FF0000`; an empty one takes back what is inherited. */
export function* bordersIn(element: XmlElement | undefined): Iterable<readonly [side: string, line: string]> {
  for (const each of element?.children ?? []) {
    const kind = attribute(each) ?? 'none';
    const colour = colourOf(each, 'color', 'themeColor');
    const isNone = kind === 'none' || kind === 'nil';
    yield [SIDES[each.name] ?? each.name, isNone ? 'none' : `${kind} ${attribute(each, 'sz') ?? ''} ${colour}`.trim()];
  }
}

/** The shade of a cell or a table, or nothing. */
export function shadeIn(element: XmlElement | undefined): string {
  return element === undefined ? '' : shadeOf(element);
}

/** Whether a switch is on (17.17.4): it is where it has no value. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(attribute(element) ?? '1');
}

/** Whether a switch has a value that all programs understand. */
function isSwitch(element: XmlElement): boolean {
  return /^(?:0|1|false|true|off|on)$/.test(attribute(element) ?? '1');
}

/** An element with all below it in one line. */
export function flat(element: XmlElement): string {
  const own = attributesOf(element).map(([name, value]) => `${name}=${value}`);
  return [element.name, ...own.toSorted(), ...element.children.map((each) => `(${flat(each)})`)].join(' ');
}

/** Properties over others. */
export function over(below: Properties, ...above: readonly Properties[]): Properties {
  const all = new Map(below);
  for (const properties of above) for (const [name, value] of properties) all.set(name, value);
  return all;
}

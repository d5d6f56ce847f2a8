import { childOf, childrenOf, isOn, type XmlElement } from '../xml-tree.ts';
import { type Colours, coloursOf, fillOf } from './colours.ts';
import { type Look, lookOf, PLAIN, shownLook } from './fonts.ts';

/** A cell format with what it comes to. */
export interface CellFormat {
  readonly font: Look;
  readonly fill: string | undefined;
  /** What stands at each side; sides without a line are left out. */
  readonly border: ReadonlyMap<Side, string>;
  /** Lines from corner to corner. */
  readonly diagonal: string | undefined;
  /** The code of the number format; empty for the general one. */
  readonly code: string;
  /** What of the alignment is not the rule; empty for the rule. */
  readonly alignment: string;
  readonly isUnlocked: boolean;
  readonly hidesFormula: boolean;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];

/** The styles of a workbook, resolved. */
export interface Styles {
  readonly formats: readonly CellFormat[];
  /** The looks that rules give to cells, by their numbers. */
  readonly ruleLooks: readonly string[];
  /** How what has no format of its own looks: cells that are not written, and footers; in figures of its font widths are counted. */
  readonly standard: string;
  readonly colours: Colours;
}

/** The format of a cell whose format there is not. */
export const NO_FORMAT: CellFormat = {
  font: PLAIN,
  fill: undefined,
  border: new Map(),
  diagonal: undefined,
  code: '',
  alignment: '',
  isUnlocked: false,
  hidesFormula: false,
};

/** Codes of the built-in number formats (ECMA-376-1, 18.8.30); those that depend on the language are known by their numbers. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: '',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  49: '@',
};

/** Resolves the styles of a workbook by its theme. */
export function stylesOf(styles: XmlElement | undefined, theme: XmlElement | undefined): Styles {
  const colours = coloursOf(styles, theme);
  const fonts = childrenOf(childOf(styles, 'fonts'), 'font').map((font) => lookOf(font, colours));
  const fills = childrenOf(childOf(styles, 'fills'), 'fill').map((fill) => fillOf(fill, colours, false));
  const borders = childrenOf(childOf(styles, 'borders'), 'border');
  const codes = codesOf(styles);
  const numberOf = (xf: XmlElement, name: string) => Number(xf.attributes.get(name) ?? 0);
  const formatOf = (xf: XmlElement): CellFormat => {
    const id = numberOf(xf, 'numFmtId');
    const border = borders[numberOf(xf, 'borderId')];
    const protection = childOf(xf, 'protection');
    return {
      font: fonts[numberOf(xf, 'fontId')] ?? PLAIN,
      fill: fills[numberOf(xf, 'fillId')],
      border: bordersOf(border, colours),
      diagonal: diagonalOf(border, colours),
      code: codes.get(id) ?? BUILT_IN[id] ?? `built-in ${id}`,
      alignment: alignmentOf(childOf(xf, 'alignment')),
      isUnlocked: !isOn(protection, 'locked', true),
      hidesFormula: isOn(protection, 'hidden'),
    };
  };
  const formats = childrenOf(childOf(styles, 'cellXfs'), 'xf').map(formatOf);
  const normal = childrenOf(childOf(styles, 'cellStyleXfs'), 'xf').slice(0, 1).map(formatOf);
  return {
    formats,
    ruleLooks: childrenOf(childOf(styles, 'dxfs'), 'dxf').map((dxf) => ruleLook(dxf, colours)),
    standard: [...normal, ...formats.slice(0, 1)].map(shownFormat).join('; '),
    colours,
  };
}

function shownFormat({ font, fill, border, diagonal, code, alignment }: CellFormat): string {
  const lines = [...border].map(([side, line]) => `${side} ${line}`);
  return [font.face, shownLook(font), fill ?? '', ...lines, diagonal ?? '', code, alignment].filter(Boolean).join(' ');
}

function codesOf(styles: XmlElement | undefined): ReadonlyMap<number, string> {
  return new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => {
      const code = attributes.get('formatCode') ?? '';
      return [Number(attributes.get('numFmtId')), /^general$/i.test(code) ? '' : code];
    }),
  );
}

function bordersOf(border: XmlElement | undefined, colours: Colours): ReadonlyMap<Side, string> {
  const found = new Map<Side, string>();
  for (const side of SIDES) {
    const line = lineOf(border, side, colours);
    if (line !== undefined) found.set(side, line);
  }
  return found;
}

function lineOf(border: XmlElement | undefined, side: string, colours: Colours): string | undefined {
  const names: Readonly<Record<string, string>> = { left: 'start', right: 'end' };
  const line = childOf(border, side) ?? childOf(border, names[side] ?? side);
  const style = line?.attributes.get('style') ?? 'none';
  if (style === 'none') return undefined;
  return `${style} ${colours(childOf(line, 'color')) ?? PLAIN.colour}`;
}

function diagonalOf(border: XmlElement | undefined, colours: Colours): string | undefined {
  const ways = ['diagonalUp', 'diagonalDown'].filter((way) => isOn(border, way));
  const line = lineOf(border, 'diagonal', colours);
  return ways.length === 0 || line === undefined ? undefined : `${ways.join(' ')} ${line}`;
}

/** What each word of an alignment is where nothing is said. */
const RULES: Readonly<Record<string, string>> = { horizontal: 'general', vertical: 'bottom' };

function alignmentOf(alignment: XmlElement | undefined): string {
  const words = [...(alignment?.attributes ?? [])].flatMap(([name, value]) => {
    if (value === (RULES[name] ?? '0') || value === 'false') return [];
    return [value === 'true' || value === '1' ? `${name} 1` : `${name} ${value}`];
  });
  return words.toSorted().join(', ');
}

/** The look of a rule; what it leaves as it is, is left out. */
function ruleLook(dxf: XmlElement, colours: Colours): string {
  return dxf.children
    .flatMap((child) => {
      switch (child.name) {
        case 'font':
          return [ruleFont(child, colours)];
        case 'fill':
          return [`fill ${fillOf(child, colours, true) ?? 'none'}`];
        case 'border':
          // LibreOffice keeps no colours of lines in rules.
          return [...bordersOf(child, colours)].map(([side, line]) => `${side} ${line.split(' ')[0] ?? ''}`);
        case 'numFmt':
          return [`format ${child.attributes.get('formatCode') ?? ''}`];
        default:
          return [`${child.name} ${[...child.attributes].flat().join(' ')}`];
      }
    })
    .filter((each) => each !== '')
    .join(', ');
}

function ruleFont(font: XmlElement, colours: Colours): string {
  const look = lookOf(font, colours);
  const said = new Set(font.children.map(({ name }) => name));
  const size = said.has('sz') ? shownLook(look) : shownLook({ ...look, size: 0 }).replace(/^0 ?/, '');
  return [size, ...(said.has('color') && look.colour === PLAIN.colour ? [PLAIN.colour] : []), look.face]
    .filter((each) => each !== '')
    .join(' ');
}

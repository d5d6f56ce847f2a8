import { Unreadable } from './reading.ts';
import { type Area, placeOf, type SheetCell } from './sheets/sheet.ts';
import { isStrikeOn } from './struck-texts.ts';
import { attributeOf, visitXml } from './xml.ts';

/** How a workbook shows the cells of a format. */
export interface FormatLook {
  /** Its number format as a code (ECMA-376-1, 18.8.31); undefined where its number is not known. */
  readonly code: string | undefined;
  readonly isStruck: boolean;
}

/** A comment on a cell, whichever kind of comment it is; rows and columns are counted from 0. */
export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** The built-in formats of numbers by their ids (ECMA-376-1, 18.8.30); those of money with as many decimals. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00' },
  ...{ 5: '#,##0', 6: '#,##0', 7: '#,##0.00', 8: '#,##0.00', 12: '# ?/?', 13: '# ??/??' },
  // Dates as China writes them; those with hours are left out.
  ...{ 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"' },
  ...{ 29: 'm"月"d"日"', 30: 'm/d/yy', 31: 'yyyy"年"m"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"' },
  ...{ 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00', 41: '#,##0', 42: '#,##0' },
  ...{ 43: '#,##0.00', 44: '#,##0.00', 48: '##0.0E+0', 49: '@' },
};

/** How each cell format looks, by its index. */
export function formatLooks(styles: Uint8Array): readonly FormatLook[] {
  const codes = new Map<number, string>();
  const fonts: boolean[] = [];
  const looks: FormatLook[] = [];
  const readers: Readonly<Record<string, (attributes: string) => void>> = {
    'numFmts numFmt': (attributes) => {
      codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
    },
    'fonts font': () => {
      fonts.push(false);
    },
    'fonts strike': (attributes) => {
      if (isStrikeOn(attributes)) fonts[fonts.length - 1] = true;
    },
    'cellXfs xf': (attributes) => {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      const isStruck = fonts[Number(attributeOf(attributes, 'fontId') ?? 0)] ?? false;
      looks.push({ code: codes.get(id) ?? BUILT_IN[id], isStruck });
    },
  };
  let list = '';
  visitXml(styles, {
    open: (name, attributes) => {
      if (LISTS.has(name)) list = name;
      readers[`${list} ${name}`]?.(attributes);
    },
    text: () => undefined,
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return looks;
}

/** The lists of a part of styles that are read. */
const LISTS: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'cellXfs']);

/** What a format shows of a value where that is not the value itself: another number, nothing, or undefined in `shown` where nobody can tell. */
export function shownOtherwise(
  { text, type }: Pick<SheetCell, 'text' | 'type'>,
  code: string | undefined,
): { readonly shown: string | undefined } | undefined {
  if (code === undefined) return type === 'n' ? { shown: undefined } : undefined;
  const sections = code
    .replace(/"(?:分|\s*)"|[_*].|\\[ ()-]|\[(?:\$[^\]]*|red|black|blue|green|white|yellow|color\s*\d+)\]/gi, '')
    .split(';')
    .map((section) => section.trim());
  if (type !== 'n') return sections.length < 4 || sections[3] === '@' ? undefined : { shown: undefined };
  const section = sectionFor(Number(text), sections);
  if (/^(?:general|@)$/i.test(section)) return undefined;
  if (section === '') return { shown: '' };
  const [, , decimals = '', percent] = /^-?\(?([#?0,]*[#?0])(?:\.([#?0]*))?(%)?\)?$/.exec(section) ?? [];
  if (percent !== undefined) return { shown: `${Number((Number(text) * 100).toFixed(decimals.length))}%` };
  if (!/^-?\(?[#?0,]*[#?0](?:\.[#?0]*)?\)?$/.test(section)) return { shown: undefined };
  const fraction = text.split('.')[1] ?? '';
  return fraction.length <= decimals.length ? undefined : { shown: Number(text).toFixed(decimals.length) };
}

/** The section of a format that is for a number: the first, that for negative ones, or that for zero. */
function sectionFor(value: number, sections: readonly string[]): string {
  const index = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[index] ?? sections[0] ?? '';
}

/** The comments of a part, notes and those of threads alike. */
export function commentsIn(part: Uint8Array): readonly Comment[] {
  const comments: Comment[] = [];
  const authors: string[] = [];
  let open: { row: number; column: number; author: string } | undefined;
  let text = '';
  visitXml(part, {
    open: (name, attributes) => {
      if (name === 'author') text = '';
      if (name !== 'comment' && name !== 'threadedComment') return;
      const author = authors[Number(attributeOf(attributes, 'authorId') ?? -1)] ?? '';
      open = { ...placeOf(attributeOf(attributes, 'ref') ?? ''), author };
      text = '';
    },
    text: (more) => {
      text += more;
    },
    close: (name) => {
      if (name === 'author') authors.push(text.trim());
      if ((name !== 'comment' && name !== 'threadedComment') || open === undefined) return;
      comments.push({ ...open, text: text.trim() });
      open = undefined;
    },
  });
  return comments;
}

/** How many comparisons of cells with merged areas a sheet may take. */
const MOST_COMPARED = 50_000_000;

/** Throws `Unreadable` where there are too many merged cells to ask of so many cells whether they lie in them. */
export function refuseTooMany(merged: readonly Area[], cells: number): void {
  if (merged.length * cells > MOST_COMPARED) throw new Unreadable('too-large');
}

/** Says whether a cell lies in merged cells. Rows are looked up once. */
export function mergedIn(merged: readonly Area[]): (row: number, column: number) => boolean {
  const wide = merged.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  const byRow = new Map<number, readonly Area[]>();
  return (row, column) => {
    let here = byRow.get(row);
    if (here === undefined) {
      here = wide.filter(({ top, bottom }) => top <= row && row <= bottom);
      byRow.set(row, here);
    }
    return here.some(({ left, right }) => left <= column && column <= right);
  };
}

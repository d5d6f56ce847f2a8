import type { ColumnKind } from './columns.ts';
import type { KnownKind } from './known.ts';
import type { Looks } from './looks.ts';

// Each cost says how much speaks against a reading, in steps that were tried on tables of which the columns are known:
// 0 is what is usual, 40 what is hardly ever so.

/** What a row is: one that a title or a number begins, one within these, or a row of sums. */
export type RowKind = 'titled' | 'inner' | 'sum';

/** What speaks against a line being of a column. */
export function costOfLine(line: Looks, kind: ColumnKind): number {
  if (line.known !== undefined) return kind === COLUMN_OF[line.known] ? 0 : 40;
  return COSTS[kind](line);
}

/** The columns in which words of the edition before stand. */
const COLUMN_OF: Readonly<Record<KnownKind, ColumnKind>> = {
  indicator: 'level',
  criterion: 'content',
  department: 'department',
};

const COSTS: Readonly<Record<ColumnKind, (line: Looks) => number>> = {
  number: ({ isNumeral, text }) => (isNumeral && text.length <= 4 ? 0 : 60),
  level: (line) => {
    if (line.isOfUnits || line.isBelow) return 0;
    if (line.isHeaded) return line.isNumbered && line.text.length > 30 ? 6 : 0;
    if (line.isSentence || line.isNote) return 30;
    if (line.isNumeral) return 20;
    if (line.isBeside) return 10;
    if (ENDS_IN_FIGURE.test(line.text)) return 10;
    return line.isKnownBody ? 8 : line.isBody ? 6 : 2;
  },
  content: (line) => {
    if (line.isNumeral || line.isOfUnits || line.isBeside || line.isPointsAlone) return 20;
    if (line.isBelow) return 0;
    if (line.isNumbered || line.isSentence) return line.isNote ? 4 : 0;
    if (line.isKnownBody || line.isNote) return 15;
    return line.isHeaded || ENDS_IN_FIGURE.test(line.text) ? 6 : 8;
  },
  points: ({ isNumeral, isOfUnits, isBeside }) => (isNumeral || isOfUnits || isBeside ? 0 : 40),
  scoring: (line) => (line.isNumeral ? 20 : SAYS_POINTS.test(line.text) ? 0 : line.isSentence ? 3 : 8),
  department: (line) => {
    if (line.isBelow || line.isShare) return 0;
    if (line.isSentence || line.isHeaded || line.isNumeral || line.isOfUnits || line.isBeside) return 40;
    if (line.isNote) return 20;
    return line.isKnownBody ? 0 : line.isBody ? 1 : line.text.length <= 10 ? 6 : 20;
  },
  blank: (line) => (line.isNote ? 0 : line.isNumeral ? 10 : 25),
  other: (line) => {
    if (line.isNumeral || line.isBeside) return 12;
    if (line.isHeaded) return 15;
    if (SAYS_POINTS.test(line.text)) return 8;
    return line.isSentence ? 1 : line.text.length <= 8 ? 2 : 4;
  },
};

const SAYS_POINTS = /[得扣加减]\s*\d|不得分|扣完|满分/u;

/** No title ends in a bare figure: such a line was cut. */
const ENDS_IN_FIGURE = /\D\d+(?:\.\d+)?[%％]?$/u;

/** Whether a line stands in a column in which hardly any such line does, while it is usual in others of the table: nobody wrote it there. */
export function isMisplaced(line: Looks, kind: ColumnKind, kinds: readonly ColumnKind[]): boolean {
  if (kind === 'other' && isOfTitle(line, kinds)) return true;
  return costOfLine(line, kind) >= UNUSUAL && kinds.some((each) => costOfLine(line, each) === 0);
}

const UNUSUAL = 6;

/** Whether a line says what a title counts, or is a title with that where no column is known to have any. */
function isOfTitle(line: Looks, kinds: readonly ColumnKind[]): boolean {
  return line.isPointsAlone || (line.isHeaded && !kinds.includes('level'));
}

/** What speaks against a line being the first of its cell: what stands below something has it above itself. */
export function costOfBeginning(line: Looks, kind: ColumnKind): number {
  if (line.isBelow || line.isPointsAlone || line.isShare) return 25;
  return line.isOfUnits && kind !== 'points' ? 25 : 0;
}

/** What speaks against a line going on with the cell of the line before it. */
export function costOfGoingOn(before: Looks, line: Looks, kind: ColumnKind): number {
  return GOING_ON[kind](before, line);
}

const GOING_ON: Readonly<Record<ColumnKind, (before: Looks, line: Looks) => number>> = {
  number: () => 30,
  points: (before, line) => (line.isOfUnits || (line.isBeside && before.isBeside) ? 0 : 30),
  level: (before, line) => {
    if (line.isOfUnits || line.isBelow || line.isBeside) return 0;
    if (line.isPointsAlone) return isEnd(before) ? 30 : 0;
    return isEnd(before) || before.known !== undefined ? 30 : 1;
  },
  department: (before, line) => {
    if (line.isBelow || line.isShare || line.known === 'department') return 0;
    return before.isBody && !/[、,，]$/u.test(before.text) ? (line.isBody ? 8 : 12) : 0;
  },
  content: goingOnSaying,
  scoring: goingOnSaying,
  blank: goingOnBriefly,
  other: goingOnBriefly,
};

function goingOnSaying(before: Looks, line: Looks): number {
  if (line.isRestart || (line.known === 'criterion' && !line.isNumbered)) return 10;
  if (line.isNumbered) return before.isNumbered || before.isSentence ? 0 : OPENS_LIST.test(before.text) ? 4 : 10;
  return before.isSentence && !line.isBelow ? 3 : 0;
}

/** A list begins within a cell only below what announces it; else its first entry begins the cell. */
const OPENS_LIST = /[:：]$/u;

function goingOnBriefly(_: Looks, { text }: Looks): number {
  return text.length <= 4 ? 0 : 2;
}

/** What speaks against leaving a title behind a line, where titles have their points: its points were not there yet. */
export function costOfLeavingTitle(line: Looks): number {
  return isEnd(line) || line.known !== undefined ? 0 : 12;
}

/** Whether a title has its points with this line. */
function isEnd({ isHeaded, isOfUnits, isBelow, isBeside }: Looks): boolean {
  return isHeaded || isOfUnits || isBelow || isBeside;
}

/** What speaks against a column having no line in a row of a kind: at its beginning, at its end, or between others that have one. Cells on the left of a row are merged with those above it more often than not, and who assesses what is there with them. */
export function costOfSkipping(kind: ColumnKind, row: RowKind, place: 'begin' | 'between' | 'end'): number {
  if (row === 'sum') return 0;
  if (place === 'begin' && (kind === 'level' || kind === 'number')) return 0;
  if (row === 'inner' && kind === 'department') return 1;
  return SKIPPED[kind];
}

const SKIPPED: Readonly<Record<ColumnKind, number>> = {
  number: 0,
  level: 5,
  content: 14,
  points: 6,
  scoring: 3,
  department: 8,
  blank: 0,
  other: 2,
};

/** What speaks against a row being one of sums. */
export function costOfSum(line: Looks, before: Looks | undefined, above: RowKind | undefined): number {
  if (line.isSum) return 0;
  const isMore = above === 'sum' && line.text === '加分' && before?.text !== line.text;
  return isMore ? 0 : 60;
}

/** What speaks against a new row at all, so that a paragraph more is no row more. */
export const NEW_ROW = 2;

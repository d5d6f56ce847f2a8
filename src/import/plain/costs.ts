import type { ColumnKind } from './columns.ts';
import type { Looks } from './looks.ts';

// Each cost says how much speaks against a reading, in steps that were tried on tables of which the columns are known:
// 0 is what is usual, 40 what is hardly ever so.

/** What speaks against a line being of a column. */
export function costOfLine(line: Looks, kind: ColumnKind): number {
  return COSTS[kind](line);
}

const COSTS: Readonly<Record<ColumnKind, (line: Looks) => number>> = {
  number: ({ isNumeral, text }) => (isNumeral && text.length <= 4 ? 0 : 60),
  level: (line) => {
    if (line.isHeaded) return line.isNumbered && line.text.length > 30 ? 6 : 0;
    if (line.isSentence || line.isNote) return 30;
    if (line.isNumeral) return 20;
    if (ENDS_IN_FIGURE.test(line.text)) return 10;
    return line.isKnownBody ? 8 : line.isBody ? 6 : 2;
  },
  content: (line) => {
    if (line.isNumeral) return 20;
    if (line.isNumbered || line.isSentence) return line.isNote ? 4 : 0;
    if (line.isKnownBody || line.isNote) return 15;
    return line.isHeaded || ENDS_IN_FIGURE.test(line.text) ? 6 : 8;
  },
  points: ({ isNumeral }) => (isNumeral ? 0 : 40),
  scoring: (line) => (line.isNumeral ? 20 : SAYS_POINTS.test(line.text) ? 0 : line.isSentence ? 3 : 8),
  department: (line) => {
    if (line.isSentence || line.isHeaded || line.isNumeral) return 40;
    if (line.isNote) return 20;
    return line.isKnownBody ? 0 : line.isBody ? 1 : line.text.length <= 10 ? 6 : 20;
  },
  blank: (line) => (line.isNote ? 0 : line.isNumeral ? 10 : 25),
  other: (line) => {
    if (line.isNumeral) return 12;
    if (line.isHeaded) return 15;
    if (SAYS_POINTS.test(line.text)) return 8;
    return line.isSentence ? 1 : line.text.length <= 8 ? 2 : 4;
  },
};

const SAYS_POINTS = /[得扣加减]\s*\d|不得分|扣完|满分/u;

/** No title ends in a bare figure: such a line was cut. */
const ENDS_IN_FIGURE = /\D\d+(?:\.\d+)?[%％]?$/u;

/** What speaks against a line going on with the cell of the line before it. */
export function costOfGoingOn(before: Looks, line: Looks, kind: ColumnKind): number {
  switch (kind) {
    case 'number':
    case 'points':
      return 30;
    case 'level':
      return before.isHeaded ? 30 : Number(!line.isPointsAlone);
    case 'department':
      return before.isBody && !/[、,，]$/u.test(before.text) ? 12 : 0;
    case 'content':
    case 'scoring':
      return before.isSentence && !line.isNumbered ? 3 : 0;
    default:
      return line.text.length <= 4 ? 0 : 2;
  }
}

/** What speaks against leaving a cell behind a line, where titles have their points: its points were not there yet. */
export function costOfLeaving(line: Looks, kind: ColumnKind, hasPointsInTitles: boolean): number {
  return kind === 'level' && hasPointsInTitles && !line.isHeaded ? 12 : 0;
}

/** What speaks against a column having no line in a row, between others that have. Cells on the left of a row are merged with those above it more often than not. */
export function costOfSkipping(kind: ColumnKind, isBegin: boolean): number {
  return isBegin && (kind === 'level' || kind === 'number') ? 0 : SKIPPED[kind];
}

const SKIPPED: Readonly<Record<ColumnKind, number>> = {
  number: 0,
  level: 15,
  content: 14,
  points: 6,
  scoring: 3,
  department: 8,
  blank: 0,
  other: 2,
};

/** What speaks against a new row at all, so that a paragraph more is no row more. */
export const NEW_ROW = 2;

import { Decimal } from '../../model/decimal.ts';
import { noteOf } from '../applicability.ts';
import { plainFigure } from '../said/numbers.ts';
import type { Line } from './lines.ts';

/** The titles of a row, from the highest on, each with its lines. */
export type Titles = readonly (readonly Line[])[];

/**
 * On which level the first title of each row is, counted from 0, where rows have fewer titles than there are levels and
 * branches may end early: a title lies below the last one of which something is left, by the points that all of them state
 * and for each kind of units that they name. Undefined where these leave it open: titles without points, or sums that do
 * not hold.
 */
export function levelsBySums(rows: readonly Titles[], levels: number): readonly number[] | undefined {
  const all = rows.map((titles) => titles.map(worthOf));
  if (all.some((titles) => titles.some(({ points }) => points === undefined))) return undefined;
  const units = [...new Set(all.flat().flatMap(({ notes }) => notes.flatMap((note) => note.units)))];
  // Those that no title names are a kind as well, unless all are named.
  return levelsFor([...units, ''], all, levels) ?? (units.length === 0 ? undefined : levelsFor(units, all, levels));
}

/** Whether a title states what it counts. */
export function statesPoints(title: readonly Line[]): boolean {
  return worthOf(title).points !== undefined;
}

/** What a title states: its points, and notes of whom it is for or for whom it counts something else. */
interface Worth {
  readonly points: Decimal | undefined;
  readonly notes: readonly {
    readonly units: readonly string[];
    readonly kind: 'only' | 'except' | 'points';
    readonly points: Decimal | undefined;
  }[];
}

const POINTS = /[(（]\s*(\d{1,4}(?:\.\d{1,4})?)\s*分?\s*[)）]$/u;

function worthOf(title: readonly Line[]): Worth {
  const at = title.findIndex(({ text }) => POINTS.test(text));
  const notes = title.slice(at + 1).flatMap(({ text }) => {
    const note = noteOf(text);
    return note === undefined
      ? []
      : [{ ...note, units: note.units.split(/[、和]/u), points: Decimal.parse(note.points ?? '') }];
  });
  return { points: Decimal.parse(plainFigure(POINTS.exec(title[at]?.text ?? '')?.[1] ?? '') ?? ''), notes };
}

/** What a title counts for a kind of units. */
function worthFor({ points, notes }: Worth, unit: string): Decimal {
  let worth = points ?? Decimal.zero;
  for (const { units, kind, points: special } of notes) {
    const isNamed = units.includes(unit);
    if (kind === 'points') worth = isNamed && special !== undefined ? special : worth;
    else if (isNamed === (kind === 'except')) return Decimal.zero;
  }
  return worth;
}

function levelsFor(units: readonly string[], rows: readonly (readonly Worth[])[], levels: number) {
  /** What is left of each open title for each kind of units. */
  const open: (readonly Decimal[])[] = [];
  const at: number[] = [];
  for (const titles of rows) {
    closeFinished(open);
    at.push(open.length);
    if (open.length + titles.length > levels) return undefined;
    for (const [index, title] of titles.entries()) {
      const worth = units.map((unit) => worthFor(title, unit));
      const left = open.pop();
      if (left !== undefined) open.push(left.map((each, unit) => each.minus(worth[unit] ?? Decimal.zero)));
      if (open.at(-1)?.some((each) => each.compare(Decimal.zero) < 0)) return undefined;
      if (index < titles.length - 1) open.push(worth);
    }
  }
  closeFinished(open);
  return open.length === 0 ? at : undefined;
}

function closeFinished(open: (readonly Decimal[])[]): void {
  while (open.at(-1)?.every((each) => each.equals(Decimal.zero))) open.pop();
}

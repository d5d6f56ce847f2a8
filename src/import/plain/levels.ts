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
  readonly text: string;
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
  const text = title.map((line) => line.text).join('');
  return { text, points: Decimal.parse(plainFigure(POINTS.exec(title[at]?.text ?? '')?.[1] ?? '') ?? ''), notes };
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

/** What is left of a title for each kind of units. */
type Left = readonly Decimal[];

function levelsFor(units: readonly string[], rows: readonly (readonly Worth[])[], levels: number) {
  const open: Left[] = [];
  /** All titles above what was scored last. */
  let path: readonly Worth[] = [];
  const at: number[] = [];
  for (const titles of rows) {
    const again = sameAtFirst(titles, path);
    const fresh = titles.slice(again);
    if (fresh.length > 0) closeFinished(open);
    if (fresh.length > 0 && again > 0 && again !== open.length) return undefined;
    const begin = again > 0 ? 0 : open.length;
    const worths = fresh.map((title) => units.map((unit) => worthFor(title, unit)));
    if (begin + titles.length > levels || !goesInto(open, worths)) return undefined;
    at.push(begin);
    path = [...path.slice(0, begin), ...titles];
  }
  closeFinished(open);
  return open.length === 0 ? at : undefined;
}

/** Takes titles, each below the one before it, off what is left of those above, and opens all but the last, below which is what is scored; whether so much was left. */
function goesInto(open: Left[], worths: readonly Left[]): boolean {
  for (const [index, worth] of worths.entries()) {
    const above = open.pop();
    if (above !== undefined) open.push(above.map((each, unit) => each.minus(worth[unit] ?? Decimal.zero)));
    if (open.at(-1)?.some((each) => each.compare(Decimal.zero) < 0)) return false;
    if (index < worths.length - 1) open.push(worth);
  }
  return true;
}

/** How many titles at the beginning of a row are those of the row before once more, as at the top of a page. */
function sameAtFirst(titles: readonly Worth[], path: readonly Worth[]): number {
  const differs = titles.findIndex(({ text }, level) => text !== path[level]?.text);
  return differs < 0 ? titles.length : differs;
}

function closeFinished(open: Left[]): void {
  while (open.at(-1)?.every((each) => each.equals(Decimal.zero))) open.pop();
}

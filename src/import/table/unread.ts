import type { SourceCell, SourceTable } from '../source.ts';
import { gridOf, startingIn } from './grid.ts';
import { bareHeading, type Meaning, meaningOf } from './headings.ts';

/** What a table that was not read has in place of a header. */
export interface Unread {
  /** The row that comes nearest to a header; undefined where none has a heading that is known. */
  readonly first: SourceCell | undefined;
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  readonly lacksPoints: boolean;
  readonly lacksNames: boolean;
}

/** Why nobody can tell the columns of a table: which headings of the row that is most like a header are known, and which are not. */
export function unreadHeadings(table: SourceTable): Unread {
  const grid = gridOf(table) ?? [];
  const rows = grid
    .map((_, at) => startingIn({ grid, at }))
    .filter((cells) => cells.length > 1 && cells.every(isShort));
  const counts = rows.map((cells) => cells.filter((cell) => meaningIn(cell) !== 'unknown').length);
  const most = Math.max(0, ...counts);
  const cells = most === 0 ? [] : (rows[counts.indexOf(most)] ?? []);
  const known = cells.filter((cell) => meaningIn(cell) !== 'unknown');
  const has = (...meanings: readonly Meaning[]) => known.some((cell) => meanings.includes(meaningIn(cell)));
  return {
    first: cells[0],
    known: known.map(headingIn),
    unknown: cells.filter((cell) => !known.includes(cell)).map(headingIn),
    lacksPoints: !has('points', 'weight'),
    lacksNames: !has('level', 'content'),
  };
}

function meaningIn({ text }: SourceCell): Meaning {
  return meaningOf(text.text);
}

function headingIn({ text }: SourceCell): string {
  return text.text.replace(/\s/gu, '');
}

function isShort({ text }: SourceCell): boolean {
  return bareHeading(text.text).length <= 14;
}

import type { Code, Facts } from '../../text/catalogue.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Edit } from '../../text/mending.ts';
import type { SourceText } from '../../text/source.ts';
import type { Keys } from '../key-order.js';

/** A slip, and what was probably meant: the edit is for reading on, not for the file. */
export interface Slip {
  readonly diagnostic: Diagnostic;
  readonly edit: Edit;
}

/** A line without its break; `start` is its offset in the source. */
export interface Line {
  readonly start: number;
  readonly text: string;
}

/** A mapping or a sequence in which the next line may stand. */
export interface Open {
  readonly kind: 'map' | 'list';
  readonly column: number;
  /** The keys that a mapping has so far. */
  readonly keys: Set<string>;
  /** The keys that the schema has for it. */
  readonly below: Keys;
  /** The last of its keys. */
  last: string | undefined;
}

/** A value that goes on over the end of its line: brackets or quotes that are not closed, with what would close them. */
export interface Unfinished {
  readonly start: number;
  /** The column of what holds the value: lines that belong to it are deeper. */
  readonly column: number;
  /** The end of the last line that belongs to it. */
  end: number;
  closers: string;
}

/** How far a file has been looked through, line by line. */
export interface Scan {
  readonly source: SourceText;
  /** The keys that the schema of the file knows anywhere. */
  readonly keys: ReadonlySet<string>;
  /** The keys that it has at the top, each with those below it. */
  readonly root: Keys;
  /** What the schema calls them. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly slips: Slip[];
  readonly open: Open[];
  /** The column below which something must be nested, since the last line gave a key or a list mark and nothing with it. */
  opened: number | undefined;
  /** The column of what holds the last value, when that was a text in one line. */
  text: number | undefined;
  /** The column of what holds a block scalar (`|`), while its lines are passed over. */
  block: number | undefined;
  unfinished: Unfinished | undefined;
  /** What is a slip only if the next line is not nested deeper than this column. */
  doubtful: { readonly column: number; readonly slip: Slip } | undefined;
  /** Where the last line of stray text ended, to take the next one together with it. */
  stray: number | undefined;
}

/** More slips than this are not looked for in one file: it is no data. */
export const MOST = 500;

/** Notes a slip at a stretch of the source; the edit is made at the stretch where it is given as a text. */
export function note<C extends Code>(
  scan: Scan,
  [start, end]: readonly [number, number],
  code: C,
  facts: Facts[C],
  edit: string | Edit,
): void {
  if (scan.slips.length < MOST) scan.slips.push(slipAt(scan, [start, end], code, facts, edit));
}

/** A slip as `note` takes it down. */
export function slipAt<C extends Code>(
  { source }: Scan,
  [start, end]: readonly [number, number],
  code: C,
  facts: Facts[C],
  edit: string | Edit,
): Slip {
  return {
    diagnostic: finding(code, { source, start, end }, facts),
    edit: typeof edit === 'string' ? { start, end, text: edit } : edit,
  };
}

import { withoutSpace } from '../../artifact/normalise.ts';
import { REPORTED_COLUMNS, SELF_TITLES } from '../../layout/forms/reported.ts';
import type { ExpectedForm } from '../expected.ts';
import type { Sheet } from '../sheet.ts';

const KEYS: ReadonlySet<string> = new Set(REPORTED_COLUMNS);
const TITLES: ReadonlySet<string> = new Set(Object.values(SELF_TITLES));

/**
 * The columns of a form for scoring in which stands what units had said of themselves when it was made. Nothing in them
 * is read: what they say may have changed meanwhile, and units wrote it, so that no row and no column is found by it.
 * They are known by their hidden keys, without which by their titles. A self-assessment has none.
 */
export function reportedColumnsIn({ tables }: ExpectedForm, { rows }: Sheet): ReadonlySet<number> {
  const columns = tables.flatMap((table) => table.columns);
  const known = new Set(columns.flatMap(({ key }) => key ?? []));
  if (!known.has('score') || known.has('self-score')) return new Set();
  const keyRow = mostKnown(rows, (text) => known.has(text) || KEYS.has(text));
  if (keyRow !== undefined) return columnsWith(keyRow, (text) => KEYS.has(text));
  const titles = new Set(columns.map(({ title }) => withoutSpace(title)));
  const titleRow = mostKnown(rows, (text) => titles.has(withoutSpace(text)));
  const isReported = (text: string): boolean => TITLES.has(withoutSpace(text)) && !titles.has(withoutSpace(text));
  return titleRow === undefined ? new Set() : columnsWith(titleRow, isReported);
}

type Cells = ReadonlyMap<number, { readonly text: string }>;

/** So many texts of a row must be known, more than a unit can have written into one. */
const LEAST = 4;

/** The row with most texts that are known, the first of several; undefined where none has enough. */
function mostKnown(rows: Sheet['rows'], isKnown: (text: string) => boolean): Cells | undefined {
  let best: Cells | undefined;
  let most = LEAST - 1;
  for (const cells of rows.values()) {
    const count = new Set([...cells.values()].map(({ text }) => text).filter(isKnown)).size;
    if (count <= most) continue;
    best = cells;
    most = count;
  }
  return best;
}

function columnsWith(cells: Cells, is: (text: string) => boolean): ReadonlySet<number> {
  return new Set([...cells].filter(([, { text }]) => is(text)).map(([column]) => column));
}

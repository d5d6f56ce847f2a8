import type { Criterion, Indicator } from '../../model/model.ts';
import { fieldsOf } from './fields.ts';
import type { FoundCell } from './found.ts';
import type { MatchedRow, MatchedTable } from './rows.ts';
import { ownText } from './views.ts';
import { sameKey } from './wording.ts';

/** Where a row that is new stands: below an indicator that there is, or as the first row of one that is new. */
export type Standing =
  | { readonly kind: 'criterion'; readonly leaf: Indicator; readonly after: Criterion | undefined }
  | {
      readonly kind: 'indicator';
      readonly title: string;
      readonly points: string | undefined;
      readonly under: Indicator | undefined;
      readonly after: Indicator | undefined;
      /** Whether an indicator above it is named that is not there. */
      readonly isUnsure: boolean;
    }
  /** As the row above it, which is new too and opens a new indicator. */
  | { readonly kind: 'more' };

/** For each new row where it stands, by the rows around it and by what its labels say. Rows that are new stand in the order of the table. */
export function standingsOf({ rows, sent }: MatchedTable): ReadonlyMap<MatchedRow, Standing> {
  const standings = new Map<MatchedRow, Standing>();
  const labels = sent.columns.flatMap(({ kind }, index) => (kind === 'label' ? [index] : []));
  for (const [index, row] of rows.entries()) {
    if (row.sent !== undefined || isBelowTotal(rows, index)) continue;
    const named = labels.map((at) => labelOf(row.cells[at], row.inserted?.author));
    const isMore = named.at(-1) === undefined && isOpened(standings.get(rows[index - 1] ?? row));
    const standing = isMore ? MORE : standingAt(rows, index, named);
    if (standing !== undefined) standings.set(row, standing);
  }
  return standings;
}

const MORE: Standing = { kind: 'more' };

/** Where the new row at an index stands, with what its labels say. */
function standingAt(
  rows: readonly MatchedRow[],
  index: number,
  named: readonly (Label | undefined)[],
): Standing | undefined {
  const above = criterionIn(rows.slice(0, index).findLast(hasCriterion));
  const below = criterionIn(rows.slice(index + 1).find(hasCriterion))?.parent;
  const leaf = above?.parent ?? below;
  const own = named.at(-1);
  if (leaf === undefined) return undefined;
  if (own === undefined || sameKey(own.title) === sameKey(leaf.title)) {
    return { kind: 'criterion', leaf, after: lastIn(rows.slice(0, index), leaf) };
  }
  if (below !== undefined && sameKey(own.title) === sameKey(below.title)) {
    return { kind: 'criterion', leaf: below, after: undefined };
  }
  return newIndicator(own, leaf, named.slice(0, -1));
}

function isOpened(standing: Standing | undefined): boolean {
  return standing?.kind === 'indicator' || standing?.kind === 'more';
}

/** Whether a row stands below one with a total: it is of no indicator. */
function isBelowTotal(rows: readonly MatchedRow[], index: number): boolean {
  const above = rows.slice(0, index).findLast(({ sent }) => sent !== undefined);
  return above?.sent !== undefined && above.sent.criterion === undefined;
}

function hasCriterion({ sent }: MatchedRow): boolean {
  return sent?.criterion !== undefined;
}

function criterionIn(row: MatchedRow | undefined): Criterion | undefined {
  return row?.sent?.criterion;
}

/** The last criterion below an indicator that stays where it is. */
function lastIn(rows: readonly MatchedRow[], leaf: Indicator): Criterion | undefined {
  return criterionIn(rows.findLast((row) => row.deleted === undefined && criterionIn(row)?.parent === leaf));
}

interface Label {
  readonly title: string;
  readonly points: string | undefined;
}

/** What a label of a new row says; undefined where it says nothing or goes on from above. */
function labelOf(cell: FoundCell | undefined, author: string | undefined): Label | undefined {
  if (cell === undefined || cell.continues) return undefined;
  const fields = fieldsOf('label', ownText(cell.pieces, author));
  const title = fields.get('title');
  return title === undefined ? undefined : { title, points: fields.get('points') };
}

function newIndicator({ title, points }: Label, leaf: Indicator, above: readonly (Label | undefined)[]): Standing {
  const under = leaf.parent;
  const named = above.findLast((each) => each !== undefined);
  const isUnsure = named !== undefined && sameKey(named.title) !== sameKey(under?.title ?? '');
  return { kind: 'indicator', title, points, under, after: leaf, isUnsure };
}

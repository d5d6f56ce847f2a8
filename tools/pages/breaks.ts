import type { Page } from './page.ts';

/** So many letters of each cell tell a row. */
const TELLING = 8;

/** Of the rows or lines with which pages of either file begin, the share with which pages of both do; the first page is not counted. One, where neither has a second page. */
export function sameBreaks(one: readonly Page[], other: readonly Page[]): number {
  const [starts, others] = [one.slice(1).map(startOf), other.slice(1).map(startOf)];
  const left = [...others];
  let same = 0;
  for (const start of starts) {
    const at = left.indexOf(start);
    if (at < 0) continue;
    left.splice(at, 1);
    same += 1;
  }
  const most = Math.max(starts.length, others.length);
  return most === 0 ? 1 : same / most;
}

/** What the first row of a page says where it is alone in the row, or its first line outside of tables. Labels reach over rows and may be there in one format only. */
function startOf({ tables, loose }: Page): string {
  const [table, line] = [tables[0], loose[0]];
  const top = table?.rows[0];
  if (table === undefined || top === undefined || (line !== undefined && line.bottom < top)) {
    return (line?.text ?? '').replace(/\s/g, '').slice(0, 2 * TELLING);
  }
  const next = table.rows[1] ?? Number.POSITIVE_INFINITY;
  const cells = table.body.filter((cell) => cell.top < next - 1 && cell.bottom <= next + 1);
  const inOrder = cells.toSorted((a, b) => a.left - b.left);
  return inOrder.map(({ text }) => text.slice(0, TELLING)).join('|');
}

import { trimmed, wholeOf, within } from '../said/piece.ts';
import type { Stretch } from '../source.ts';
import { cellsOf, startingIn } from '../table/grid.ts';
import { lastHeading } from '../table/header.ts';
import { headerCells, type Segment } from '../table/segment.ts';
import { isSection, titleAmong } from '../table/titles-above.ts';
import type { Group } from './groups.ts';
import type { Tree } from './growth.ts';
import { type Ledger, use } from './ledger.ts';
import { addRows, openTitle } from './tree.ts';

/** Adds all rows of a group to a tree; gives its title, above its tables or within one. */
export function readRows({ title, parts }: Group, into: Tree, book: Ledger): Stretch | undefined {
  let heading: Stretch | undefined = title === undefined ? undefined : trimmed(wholeOf(title.text));
  for (const { sections, segments } of parts) {
    for (const each of sections) openTitle(into, each, 'table', book);
    for (const segment of segments) {
      heading = useHeader(segment, heading, into, book) ?? heading;
      addRows(into, segment, book);
    }
  }
  return heading;
}

/** Writes down what the header and the rows above it are, and opens parts of the system that are named there; gives a title that stands in them. */
function useHeader(segment: Segment, known: Stretch | undefined, into: Tree, book: Ledger): Stretch | undefined {
  const above = segment.before.flatMap((row) => startingIn({ grid: segment.grid, at: row }));
  const alone = above.filter(
    ({ row, colspan }) => colspan * 2 > segment.table.columns || cellsOf(segment.grid[row]).length === 1,
  );
  const naming = known === undefined ? titleAmong(alone) : undefined;
  let title = naming && trimmed(wholeOf(naming.text));
  for (const cell of above) {
    if (cell === naming) continue;
    const part = { text: cell.text, numbering: '' };
    if (alone.includes(cell) && isSection(part)) openTitle(into, part, 'rows', book);
    else use(book, 'heading', trimmed(wholeOf(cell.text)));
  }
  for (const cell of headerCells(segment)) {
    const said = cell.text.text;
    const from = said.lastIndexOf(lastHeading(said));
    const above = trimmed({ ...wholeOf(cell.text), end: Math.max(0, from) });
    if (above.end > above.start && known === undefined) title ??= above;
    else use(book, 'header', above);
    use(book, 'header', trimmed(within(wholeOf(cell.text), Math.max(0, from), said.length)));
  }
  return title;
}

import type { WordBlock, WordCell, WordDocument, WordParagraph, WordRow, WordTable } from './document.ts';
import { groupsOf } from './groups.ts';
import { isPresent, type Version } from './presence.ts';

/** A document in one version, without a word of changes: plain texts and tables. */
export interface WordView {
  readonly blocks: readonly ViewBlock[];
  readonly asides: readonly {
    readonly kind: WordDocument['asides'][number]['kind'];
    readonly blocks: readonly ViewBlock[];
  }[];
}

/** What a view consists of. */
export type ViewBlock = ViewParagraph | ViewTable;

/** A paragraph as it is in a version. */
interface ViewParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly numbering: string;
  readonly outline: number | undefined;
  /** Those of the document that it consists of: several where marks between them are not there. */
  readonly from: readonly WordParagraph[];
}

/** A table as it is in a version. */
export interface ViewTable {
  readonly kind: 'table';
  readonly columns: number;
  readonly rows: readonly ViewRow[];
  readonly from: WordTable;
}

/** A row that is there. */
interface ViewRow {
  /** The cells that begin in it. */
  readonly cells: readonly ViewCell[];
  readonly from: WordRow;
}

/** A cell with what it covers. */
interface ViewCell {
  /** Counted from 0 among the rows that are there. */
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly blocks: readonly ViewBlock[];
  /** Its text: that of its paragraphs and of the tables within, parted by line feeds; paragraphs without text are left out. */
  readonly text: string;
  readonly from: WordCell;
}

/** Whether a view shows letters that are hidden. */
export type Hidden = 'with hidden' | 'without hidden';

/** A document as it was sent (`original`) or as it is with all changes accepted (`final`). Letters that are never shown are left out unless they are asked for. */
export function viewOf(document: WordDocument, version: Version, hidden: Hidden = 'without hidden'): WordView {
  return {
    blocks: viewBlocks(document.blocks, version, lookOf(hidden)),
    asides: document.asides.map(({ kind, blocks }) => ({ kind, blocks: viewBlocks(blocks, version, lookOf(hidden)) })),
  };
}

/** The text of blocks in a version: paragraphs and cells parted by line feeds, those without text left out. */
export function textOf(blocks: readonly WordBlock[], version: Version, hidden: Hidden = 'without hidden'): string {
  return joined(viewBlocks(blocks, version, lookOf(hidden)));
}

/** How blocks are looked at. */
interface Look {
  readonly hidden: Hidden;
  /** What stands in cells of which the first row is not there: both versions may be asked for, and of tables within tables at each level again. */
  readonly seen: Readonly<Record<Version, Map<WordCell, readonly ViewBlock[]>>>;
}

function lookOf(hidden: Hidden): Look {
  return { hidden, seen: { original: new Map(), final: new Map() } };
}

function viewBlocks(blocks: readonly WordBlock[], version: Version, look: Look): readonly ViewBlock[] {
  const found: ViewBlock[] = [];
  let open: WordParagraph[] = [];
  const close = (): void => {
    if (open.length > 0) found.push(viewParagraph(open, version, look));
    open = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      close();
      found.push(viewTable(block, version, look));
    } else {
      open.push(block);
      if (isPresent(block.marks, version)) close();
    }
  }
  close();
  return found;
}

/** One paragraph of those between which the marks are not there; the last one says how it is numbered. */
function viewParagraph(from: readonly WordParagraph[], version: Version, look: Look): ViewParagraph {
  const last = from.at(-1);
  const runs = from.flatMap((each) => each.runs).filter((run) => isPresent(run.revisions, version));
  return {
    kind: 'paragraph',
    text: runs.map((run) => (run.hidden && look.hidden === 'without hidden' ? '' : run.text)).join(''),
    numbering: (version === 'final' ? last?.numbering : last?.numberingBefore) ?? '',
    outline: last?.outline,
    from,
  };
}

function viewTable(table: WordTable, version: Version, look: Look): ViewTable {
  const rows = table.rows.filter((row) => isPresent(row.revisions, version));
  const cells = new Map<WordRow, ViewCell[]>(rows.map((row) => [row, []]));
  const places = new Map(rows.map((row, index) => [row, index]));
  for (const { head, rows: covered } of groupsOf(table, version)) {
    const there = covered.filter((row) => places.has(row));
    const first = there[0];
    if (first === undefined || !isPresent(head.revisions, version)) continue;
    const blocks = blocksOfGroup(head, first === covered[0], version, look);
    cells.get(first)?.push({
      row: places.get(first) ?? 0,
      column: head.column,
      rowspan: there.length,
      colspan: head.columnSpan,
      blocks,
      text: joined(blocks),
      from: head,
    });
  }
  const viewRows = rows.map((row): ViewRow => {
    const own = cells.get(row) ?? [];
    return { cells: own.toSorted((a, b) => a.column - b.column), from: row };
  });
  return { kind: 'table', columns: table.columns, rows: viewRows, from: table };
}

/** What stands in merged cells. Whoever strikes out the first of their rows strikes out their label with it, which goes on to stand for the others. */
function blocksOfGroup(head: WordCell, hasHead: boolean, version: Version, look: Look): readonly ViewBlock[] {
  if (hasHead) return viewBlocks(head.blocks, version, look);
  const blocks = seenIn(head, version, look);
  return joined(blocks).trim() === '' ? seenIn(head, version === 'final' ? 'original' : 'final', look) : blocks;
}

function seenIn(cell: WordCell, version: Version, look: Look): readonly ViewBlock[] {
  const known = look.seen[version].get(cell);
  const blocks = known ?? viewBlocks(cell.blocks, version, look);
  if (known === undefined) look.seen[version].set(cell, blocks);
  return blocks;
}

function joined(blocks: readonly ViewBlock[]): string {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.cells.map(({ text }) => text)),
  );
  return texts.filter((text) => text !== '').join('\n');
}

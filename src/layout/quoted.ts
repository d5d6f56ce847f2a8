import { type Block, type Cell, type CellParagraph, type Document, type Quoted, type Row, textOf } from './document.ts';

/** What stands in place of a character of others that no font of the machine has: the sign by which setters have always said that one is wanting (代用字). Every face has it. */
export const WANTING = '〓';

/** A paragraph with words of others, and the id of the criterion in whose row it stands. */
export interface QuotedParagraph extends CellParagraph {
  readonly quoted: Quoted;
  readonly criterion: string | undefined;
}

type Sections = Pick<Document, 'sections'>;

/** The paragraphs of a document with words of others, in the order in which they are read. */
export function quotedIn({ sections }: Sections): readonly QuotedParagraph[] {
  return rowsIn({ sections }).flatMap(({ cells, criterion }) =>
    cells.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((each) => (each.quoted === undefined ? [] : [{ ...each, quoted: each.quoted, criterion }])),
    ),
  );
}

/** The characters that stand in words of others. */
export function quotedCharacters(document: Sections): ReadonlySet<string> {
  return new Set(quotedIn(document).flatMap(({ runs }) => [...textOf(runs)]));
}

/** A document in which other words stand for those of others; the rest of it is the same. */
export function withQuoted<T extends Sections>(document: T, change: (text: string, of: CellParagraph) => string): T {
  const paragraphOf = (each: CellParagraph): CellParagraph =>
    each.quoted === undefined
      ? each
      : { ...each, runs: each.runs.map((run) => ({ ...run, text: change(run.text, each) })) };
  const cellOf = (each: Cell): Cell =>
    each.paragraphs.some(({ quoted }) => quoted) ? { ...each, paragraphs: each.paragraphs.map(paragraphOf) } : each;
  const blockOf = (block: Block): Block =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })) }
      : block;
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockOf) })),
  };
}

function rowsIn({ sections }: Sections): readonly Row[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])));
}

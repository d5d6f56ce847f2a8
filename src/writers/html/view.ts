import {
  attachmentLines,
  type Block,
  type Cell,
  type Document,
  type Hanging,
  hasBlank,
  type Paragraph,
  type Row,
  type Run,
  type Section,
  type Table,
} from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';
import { linesBetween, nextOf, STYLES } from '../../layout/typography.ts';

/** What the template prints: text, or an empty text for what is left out. The escaping is the template's. */
export type View = string | readonly View[] | { readonly [name: string]: View };

/** An element for each mark. */
const TAGS: Readonly<Record<NonNullable<Run['mark']>, string>> = {
  strong: 'strong',
  emphasis: 'em',
  inserted: 'ins',
  deleted: 'del',
};

/** What `document.hbs` prints for a document with this style sheet. Throws when the cells of a table leave a gap or overlap. */
export function viewOf({ title, identity, sections, alternatives }: Document, style: string): View {
  const views = [{ label: '全部', sections }, ...alternatives];
  return {
    title,
    edition: identity.edition,
    product: identity.product,
    checkCodes: identity.checkCodes,
    style,
    choices:
      views.length === 1
        ? []
        : views.map(({ label }, index) => ({ id: `view-${index + 1}`, label, chosen: index === 0 ? 'yes' : '' })),
    views: views.map((view) => view.sections.map(sectionOf)),
  };
}

function sectionOf({ orientation, blocks }: Section): View {
  return { orientation, blocks: blocks.map((block, index) => blockOf(block, blocks[index + 1])) };
}

function blockOf(block: Block, next: Block | undefined): View {
  switch (block.kind) {
    case 'paragraph':
      return { paragraphs: [paragraphOf(block, next)], tables: [] };
    case 'attachments':
      return {
        paragraphs: attachmentLines(block).map((text, index) => ({
          tag: 'p',
          style: attachmentStyle(index, block.items[index]?.number !== undefined),
          indent: '',
          runs: [{ tag: '', text }],
        })),
        tables: [],
      };
    case 'table':
      return { paragraphs: [], tables: [tableOf(block)] };
  }
}

function paragraphOf({ role, runs, hanging }: Paragraph, next: Block | undefined): View {
  const { outline } = STYLES[role];
  const lines = linesBetween(role, nextOf(next));
  return {
    tag: outline === undefined ? 'p' : `h${outline}`,
    style: `${role} after-${lines}`,
    ...(hanging === undefined
      ? { indent: '', runs: runViews(runs) }
      : { indent: `--indent: ${hanging.indent}; --width: ${hanging.width}`, runs: itemRuns(runs, hanging) }),
  };
}

/** The sign of an item is an element of its own, as wide as the lines below stand in. */
function itemRuns(runs: readonly Run[], { width }: Hanging): View {
  const [sign, ...text] = runs;
  return width === 0 || sign === undefined ? runViews(runs) : [{ tag: 'span', text: sign.text }, ...text.map(runOf)];
}

/** GB/T 9704-2012, 7.3.4: the names stand below one another, and so do their further lines. */
function attachmentStyle(index: number, isNumbered: boolean): string {
  return `body attachment ${index === 0 ? 'first' : 'further'} ${isNumbered ? 'numbered' : 'unnumbered'}`;
}

function tableOf(table: Table): View {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  return {
    name: table.name,
    columns: table.columns.map(({ title, width }) => ({ title, width: `${((width / total) * 100).toFixed(2)}%` })),
    groups: groupsOf(table).map((rows) => rows.map((row) => rowOf(table, row, rows.length))),
  };
}

/** The rows that merged cells hold together; rows between such groups are groups as well. */
function groupsOf(table: Table): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let isOfMergedRows = false;
  coverings(table).forEach((covering, index) => {
    const row = table.rows[index] as Row;
    const hasMerged = covering.some(({ cell }) => cell.rowspan > 1);
    const isNew = covering.every(({ start }) => start === index) && (hasMerged || isOfMergedRows);
    if (isNew || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
    isOfMergedRows = hasMerged;
  });
  return groups;
}

function rowOf(table: Table, row: Row, rowsOfGroup: number): View {
  const { role, mayEndPage, cells } = row;
  return {
    role,
    kept: mayEndPage ? '' : 'kept',
    writable: hasBlank(row) ? 'writable' : '',
    cells: cells.map((cell) => cellOf(table, cell, rowsOfGroup)),
  };
}

function cellOf({ columns }: Table, { column, rowspan, colspan, paragraphs }: Cell, rowsOfGroup: number): View {
  const isLabel = paragraphs.some(({ role }) => role === 'label');
  return {
    tag: isLabel ? 'th' : 'td',
    scope: isLabel ? scopeOf(rowspan, rowsOfGroup) : '',
    rowspan: rowspan > 1 ? String(rowspan) : '',
    colspan: colspan > 1 ? String(colspan) : '',
    align: columns[column]?.align ?? 'left',
    paragraphs: paragraphs.map(({ role, runs }) => ({ role, runs: runViews(runs) })),
  };
}

/** A label that covers its whole group heads the group; one that covers some rows heads these rows. */
function scopeOf(rowspan: number, rowsOfGroup: number): string {
  return rowspan > 1 && rowspan === rowsOfGroup ? 'rowgroup' : 'row';
}

/** Runs for `runs.hbs`: each with the element that marks it. */
export function runViews(runs: readonly Run[]): View {
  return runs.map(runOf);
}

function runOf({ text, mark }: Run): View {
  return { tag: mark === undefined ? '' : TAGS[mark], text };
}

import type { PhrasingContent, Root, RootContent, TableCell, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import {
  attachmentLines,
  type Block,
  type Cell,
  type Column,
  type Document,
  type Paragraph,
  type Run,
  type Table,
} from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';
import { STYLES } from '../../layout/typography.ts';
import { tableAsText } from './table.ts';

/**
 * What the library leaves unescaped although it means something: formulas of hosts, and addresses that it takes for
 * none because of what comes after them, such as another escape.
 */
const UNSAFE = [
  { character: '$', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing' },
  { character: ':', before: '[Hh][Tt][Tt][Pp][Ss]?', inConstruct: 'phrasing' },
] as const;

/**
 * A document as Markdown (GitHub's), for review in Git: one line for each row of a table, which carries every label, so
 * that a difference shows what changed and nothing else. All wording comes out literally. Throws when the cells of a
 * table leave a gap or overlap.
 */
export function writeMarkdown(document: Document): string {
  const children = document.sections.flatMap(({ blocks }) => blocks.flatMap(contentOf));
  const root: Root = { type: 'root', children };
  return unified()
    .use(remarkGfm)
    .use(remarkStringify, { unsafe: [...UNSAFE], handlers: { table: tableAsText } })
    .stringify(root);
}

function contentOf(block: Block): readonly RootContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block)];
    case 'attachments':
      return attachmentLines(block).map((text) => ({ type: 'paragraph', children: phrasingOf([{ text }]) }));
    case 'table':
      return [tableOf(block)];
  }
}

function paragraphOf({ role, runs }: Paragraph): RootContent {
  const { outline } = STYLES[role];
  const children = phrasingOf(runs);
  return outline === undefined
    ? { type: 'paragraph', children }
    : { type: 'heading', depth: outline as 1 | 2 | 3 | 4 | 5, children };
}

function tableOf(table: Table): RootContent {
  return {
    type: 'table',
    align: table.columns.map(({ align }) => (align === 'center' ? 'center' : null)),
    children: [
      rowOf(table.columns.map(headerOf)),
      ...coverings(table).map((row) =>
        rowOf(row.flatMap(({ cell }) => Array.from({ length: cell.colspan }, () => cellOf(cell)))),
      ),
    ],
  };
}

function rowOf(children: TableCell[]): TableRow {
  return { type: 'tableRow', children };
}

function headerOf({ title }: Column): TableCell {
  return { type: 'tableCell', children: phrasingOf([{ text: title }]) };
}

/** The paragraphs of a cell, parted by `<br>`: Markdown has no lines in cells. */
function cellOf({ paragraphs }: Cell): TableCell {
  return {
    type: 'tableCell',
    children: paragraphs.flatMap(({ runs }, index) => [...(index === 0 ? [] : [html('<br>')]), ...phrasingOf(runs)]),
  };
}

function phrasingOf(runs: readonly Run[]): PhrasingContent[] {
  return joined(runs).flatMap(({ text, mark }) => marked({ type: 'text', value: text }, mark));
}

/** What a revision changed is marked in HTML: it begins and ends within words, where Markdown's own marks do not work. */
function marked(text: PhrasingContent, mark: Run['mark']): readonly PhrasingContent[] {
  switch (mark) {
    case undefined:
      return [text];
    case 'strong':
      return [{ type: 'strong', children: [text] }];
    case 'emphasis':
      return [{ type: 'emphasis', children: [text] }];
    case 'inserted':
      return [html('<ins>'), text, html('</ins>')];
    case 'deleted':
      return [html('<del>'), text, html('</del>')];
  }
}

/** Runs of one mark that follow one another as one run: Markdown cannot end and begin the same mark at one place. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    if (before !== undefined && before.mark === run.mark) {
      result[result.length - 1] = { ...before, text: before.text + run.text };
    } else if (run.text !== '') {
      result.push(run);
    }
  }
  return result;
}

function html(value: string): PhrasingContent {
  return { type: 'html', value };
}

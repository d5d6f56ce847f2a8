import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/engine/import/open-source.ts';
import type { Document } from '../../src/layout/document.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeMarkdown } from '../../src/writers/markdown/write.ts';
import { annexed, importedInto } from '../support/import/annexes.ts';
import { flattenedText } from '../support/import/flattened.ts';
import { gridText } from '../support/import/grid-text.ts';
import { arbitraryPlainSystem } from '../support/import/plain-systems.ts';

/** How an annex becomes a text, each with the ending of its name. */
const TEXTS: Readonly<Record<string, readonly [ending: string, as: (document: Document) => string | Promise<string>]>> =
  {
    Markdown: ['md', writeMarkdown],
    'tables of HTML in Markdown': ['md', tablesInMarkdown],
    'drawn with + and - in Markdown': ['md', (document) => gridText(document)],
    'cells that were copied out of a spreadsheet': [
      'txt',
      async (document) => copied(await cellsOf(document), quoted, '\t'),
    ],
    'cells that were copied out of a document': [
      'txt',
      async (document) => copied(await cellsOf(document), (cell) => cell, '\t'),
    ],
    'cells between bars': ['txt', async (document) => copied(await cellsOf(document), broken, ' | ')],
    'drawn with + and -': ['txt', (document) => gridText(document)],
    'drawn in narrow columns': ['txt', (document) => gridText(document, 10)],
    'one cell a line': ['txt', (document) => flattenedText(document, 'once')],
    'one cell a line, again at the top of pages': ['txt', (document) => flattenedText(document, 'paged')],
    'one cell a line, blank where it is covered': ['txt', (document) => flattenedText(document, 'blank')],
    'one cell a line, again where it is covered': ['txt', (document) => flattenedText(document, 'repeated')],
  };

/** What converters write for tables with merged cells, which Markdown does not have. */
function tablesInMarkdown(document: Document): string {
  const [, title = '', table = ''] = /<h1[^>]*>(.*?)<\/h1>.*?(<table.*?<\/table>)/su.exec(writeHtml(document)) ?? [];
  return `附件\n\n**${title}**\n\n${table}\n\n校验码见原件\n`;
}

/** The paragraphs and tables of a document, as lines of cells: what is merged stands once. */
async function cellsOf(document: Document): Promise<readonly (string | readonly string[])[]> {
  const source = await openSource(await writeDocx(document), '附件.docx');
  if (source === 'scan') throw new Error('no text');
  return source.parts.flatMap((part): readonly (string | readonly string[])[] => {
    if (part.kind === 'paragraph') return [part.text.text];
    const grid = part.rows.map(() => Array.from({ length: part.columns }, () => ''));
    for (const { row, column, text } of part.rows.flat()) grid[row]?.splice(column, 1, text.text);
    return grid;
  });
}

function copied(
  rows: readonly (string | readonly string[])[],
  written: (cell: string) => string,
  separator: string,
): string {
  return rows.map((row) => (typeof row === 'string' ? row : row.map(written).join(separator))).join('\n');
}

/** A cell with line breaks stands in quotation marks. */
function quoted(cell: string): string {
  return cell.includes('\n') ? `"${cell}"` : cell;
}

function broken(cell: string): string {
  return cell.replaceAll('\n', '<br>');
}

describe('the annex of any system as a text', () => {
  it.each(Object.keys(TEXTS))('%s is imported as the system, and all of it is used', async (name) => {
    const [ending, as] = TEXTS[name] ?? ['', () => ''];
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, async (written) => {
        const system = await annexed(written);
        const file = new TextEncoder().encode(await as(system.annex));
        const { meanings, draft, account } = await importedInto(system, file, `附件.${ending}`);
        expect(meanings).toEqual([system.meaning]);
        expect(draft.remarks).toEqual([]);
        expect([account.unaccounted, account.unused]).toEqual([0, []]);
      }),
      { numRuns: 40 },
    );
  });
});

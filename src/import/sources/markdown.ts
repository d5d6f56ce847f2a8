import { type SeenPage, seenPartsOf } from '../../readers/html-grid.ts';
import { readMarkdown } from '../../readers/markdown.ts';
import { decodedText } from '../../readers/plain/decoded.ts';
import { isUnreadable } from '../../readers/reading.ts';
import type { KnownWords } from '../plain/known.ts';
import { readPlain } from '../plain/read.ts';
import type { Source } from '../source.ts';
import { sourceOfSeen } from './html.ts';

/**
 * Markdown by its tables, also those that stand in it as HTML, since it has no merged cells of its own. Without one, or
 * with more than its parser may be given, it is the text that it is: lists keep their numbers there, and a table that is
 * drawn is read.
 */
export async function sourceOfMarkdown(bytes: Uint8Array, file: string, known: KnownWords): Promise<Source> {
  const { text } = decodedText(bytes);
  const pages: SeenPage[] = [];
  const pieces = piecesOf(text);
  if (pieces.length > MOST_PIECES) return sourceOfMarkup(text, file, known);
  for (const piece of pieces) {
    const page = piece.isTable ? seenPartsOf(piece.text) : await withinMarkdown(piece.text);
    if (page === undefined) return sourceOfMarkup(text, file, known);
    pages.push(page);
  }
  const page = { parts: pages.flatMap(({ parts }) => parts), unseen: pages.flatMap(({ unseen }) => unseen) };
  return page.parts.some(({ kind }) => kind === 'cells') ? sourceOfSeen(page, file) : sourceOfMarkup(text, file, known);
}

/** How many tables and texts between them are read one by one: each takes a parser of its own. */
const MOST_PIECES = 200;

/** A text in which signs mark up words, lines that go on and headings (Markdown, reStructuredText), by what it says without them. Tables are drawn in it as in any text. */
export function sourceOfMarkup(text: string, file: string, known: KnownWords): Source {
  const lines = text.split('\n').map((line) => {
    // A sign within a drawn table is as wide as a blank.
    if (/^\s*[|+]/u.test(line)) return line.replace(/\\(?=\s{0,99}\|)/gu, ' ');
    return line.replace(/^\s{0,3}(\*{1,2})([^*\n]{1,200})\1\s*$/u, '$2');
  });
  return readPlain(file, new TextEncoder().encode(lines.join('\n')), known).source;
}

/** A text by the tables that stand in it as HTML, those within another one with it, and what lies between them. */
function piecesOf(text: string): readonly { readonly text: string; readonly isTable: boolean }[] {
  const pieces: { readonly text: string; readonly isTable: boolean }[] = [];
  let [start, depth] = [0, 0];
  const cut = (end: number, isTable: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), isTable });
    start = end;
  };
  for (const { index, 0: tag } of text.matchAll(/<table(?=[\s>])|<\/table\s{0,9}>/giu)) {
    const opens = !tag.startsWith('</');
    if (opens && depth === 0) cut(index, false);
    depth = Math.max(0, depth + (opens ? 1 : -1));
    if (!opens && depth === 0) cut(index + tag.length, start < index);
  }
  cut(text.length, depth > 0);
  return pieces;
}

/** What Markdown shows; undefined where it is more than its parser may be given. */
async function withinMarkdown(text: string): Promise<SeenPage | undefined> {
  try {
    const { blocks } = await readMarkdown(new TextEncoder().encode(text));
    return { parts: blocks.map((block) => (block.kind === 'text' ? block : placed(block.rows))), unseen: [] };
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** A full grid as a table by its cells. */
function placed(grid: readonly (readonly string[])[]): SeenPage['parts'][number] {
  const rows = grid.map((line, row) =>
    line.map((text, column) => ({ ...{ text, row, column }, rowspan: 1, colspan: 1 })),
  );
  return { kind: 'cells', rows, columns: grid[0]?.length ?? 0 };
}

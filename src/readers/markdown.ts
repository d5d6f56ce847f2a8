import type { Nodes, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type ReadBlock, type Reader, Unreadable } from './reading.ts';

/**
 * What a file may hold at most: bytes; lines, and characters in one; signs that open or close something, with the
 * blanks, bullets and numbers that lines begin with; bars of tables; and of both in one line. The parser takes time
 * with the square of some of them, and much memory for all: a few kilobytes of `1. ` keep it busy for minutes.
 */
const LIMITS = {
  bytes: 2 * 2 ** 20,
  lines: 20_000,
  line: 20_000,
  signs: 5_000,
  bars: 50_000,
  beginning: 60,
  columns: 100,
} as const;

/** Reads the paragraphs and tables of a Markdown file (GitHub's) in UTF-8. A `<br>` is a line feed, other HTML is text as it stands but for `<ins>` and `<del>`. */
export const readMarkdown: Reader = async (bytes) => {
  if (bytes.length > LIMITS.bytes) throw new Unreadable('too-large');
  const text = decoded(bytes);
  if (isTooMuch(text)) throw new Unreadable('too-large');
  try {
    const root: Root = unified().use(remarkParse).use(remarkGfm).parse(text);
    return { blocks: root.children.flatMap(blocksOf) };
  } catch (cause) {
    throw new Unreadable('unsafe', cause);
  }
};

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Unreadable('damaged', cause);
  }
}

function isTooMuch(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/u);
  if (lines.length > LIMITS.lines || lines.some((line) => line.length > LIMITS.line)) return true;
  let signs = 0;
  let bars = 0;
  for (const line of lines) {
    const bare = line.replace(/\\[!-/:-@[-`{-~]|<\/?(?:br|ins|del)>/gu, '');
    const beginning = /^[ \t>*+\-.)\d]*/u.exec(bare)?.[0].length ?? 0;
    const columns = count(bare, /\|/gu);
    signs += count(bare, /[*_~[\]`<&]/gu) + beginning;
    bars += columns;
    if (beginning > LIMITS.beginning || columns > LIMITS.columns) return true;
  }
  return signs > LIMITS.signs || bars > LIMITS.bars;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function blocksOf(node: RootContent): readonly ReadBlock[] {
  switch (node.type) {
    case 'table':
      return [{ kind: 'table', rows: rowsOf(node) }];
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      return (node.children as readonly RootContent[]).flatMap(blocksOf);
    default: {
      const text = textOf(node);
      return text === '' ? [] : [{ kind: 'text', text }];
    }
  }
}

/** The rows of a table, short ones filled up with empty texts. */
function rowsOf({ children }: Table): readonly (readonly string[])[] {
  const rows = children.map((row) => row.children.map(textOf));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return node.value.replace(/<br\s*\/?>/giu, '\n').replace(/<\/?(?:ins|del)>/giu, '');
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

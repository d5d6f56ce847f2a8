import { outputOf } from './programs.ts';

/** A part of a document as pandoc has it. */
interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** What pandoc says of a change or a comment. */
export interface Marked {
  /** `insertion`, `deletion`, `comment`. */
  readonly kind: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** The text of a document without white space, with changes accepted or rejected. */
export async function pandocText(file: string, changes: 'accept' | 'reject'): Promise<string> {
  const { blocks } = await treeOf(file, changes);
  return textOf(blocks);
}

/** The changes of letters, and the comments, that pandoc finds, in their order. */
export async function pandocChanges(file: string): Promise<readonly Marked[]> {
  const { blocks } = await treeOf(file, 'all');
  const found: Marked[] = [];
  visit(blocks, (node) => {
    const [[, [name = ''], pairs], content] = node.c as [[string, string[], [string, string][]], unknown];
    const kind = /^(insertion|deletion|comment)(?:-start)?$/.exec(name)?.[1];
    if (kind === undefined) return;
    const value = (key: string): string => pairs.find(([each]) => each === key)?.[1] ?? '';
    found.push({ kind, author: value('author'), date: value('date'), text: textOf(content) });
  });
  return found;
}

async function treeOf(file: string, changes: string): Promise<{ readonly blocks: unknown }> {
  return JSON.parse(await outputOf('pandoc', [`--track-changes=${changes}`, '-f', 'docx', '-t', 'json', file]));
}

function visit(tree: unknown, span: (node: Node) => void): void {
  if (Array.isArray(tree)) for (const each of tree) visit(each, span);
  else if (isNode(tree)) {
    if (tree.t === 'Span') span(tree);
    if (tree.t !== 'Note') visit(tree.c, span);
  }
}

/** The letters below something, without notes and comments. */
function textOf(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(textOf).join('');
  if (!isNode(tree)) return '';
  if (tree.t === 'Str') return String(tree.c).replace(/[\s\u200d]/gu, '');
  return tree.t === 'Note' ? '' : textOf(tree.c);
}

function isNode(tree: unknown): tree is Node {
  return typeof tree === 'object' && tree !== null && 't' in tree;
}

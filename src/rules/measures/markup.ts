import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { MarkupKind } from '../../text/facts.ts';
import { LIST_MARK, replaceEscapes } from '../../text/measures.ts';
import type { SourceText } from '../../text/source.ts';
import type { Rule } from '../rule.ts';
import { type MarkdownBlock, readBlocks } from './markdown.ts';
import { cellsOf, type Stretch } from './tables.ts';

/** The measures are a title, headings of levels 2 to 5, paragraphs, lists and tables with strong text and emphasis, and the list of annexes, which is paragraphs: for nothing else of Markdown an official document has a form (GB/T 9704-2012, 7.3). */
export const markup: Rule = function* ({ measures: source }) {
  if (source === undefined) return;
  const blocks = readBlocks(source);
  const title = blocks.find((block) => block.kind === 'heading' && levelOf(block, source).level === 1);
  if (!beginsWithTitle(blocks, title)) yield complain('no-title', source, blocks[0]);
  const annexes = blocks.findIndex(
    ({ kind, start, end }) => kind === 'paragraph' && LIST_MARK.test(source.text.slice(start, end)),
  );
  for (const [index, block] of blocks.entries()) {
    if (block.fault !== undefined) {
      yield complain(block.fault, source, block);
      continue;
    }
    const unprinted = unprintedKind(block, annexes >= 0 && index > annexes);
    // What follows one another is often apart; it is one thing all the same.
    if (unprinted !== undefined && blocks[index - 1]?.kind !== block.kind) yield complain(unprinted, source, block);
    if (block.kind === 'heading') yield* judgeHeading(block, source, title);
    yield* judgeTexts(block, source);
  }
};

/** What a block is that is not printed: in the list of annexes, that are lists and tables as well. */
function unprintedKind({ kind }: MarkdownBlock, isInAnnexes: boolean): MarkupKind | undefined {
  if (kind === 'heading' || kind === 'paragraph' || kind === 'item') return undefined;
  return kind === 'table' && !isInAnnexes ? undefined : kind;
}

/** The texts of a block: of a table those of its cells, in which lines may be broken. */
function* judgeTexts(block: MarkdownBlock, source: SourceText): Iterable<Diagnostic> {
  if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'item') yield* judgeText(block, source);
  if (block.kind !== 'table') return;
  let { start } = block;
  for (const line of source.text.slice(block.start, block.end).split('\n')) {
    const at = start + (line.length - line.trimStart().length);
    for (const cell of cellsOf(line.trim())) {
      yield* [...judgeText({ start: at + cell.start, end: at + cell.end }, source)].filter(
        ({ place }) => !BREAK.test(source.text.slice(place.start, place.end)),
      );
    }
    start += line.length + 1;
  }
}

/** A line break in a cell. */
const BREAK = /^<br ?\/?>$/i;

/** At the first line of a block. */
function complain(kind: MarkupKind, source: SourceText, block: MarkdownBlock | undefined): Diagnostic {
  const { start, end } = block ?? { start: 0, end: 0 };
  const [line = ''] = source.text.slice(start, end).split('\n', 1);
  const printed = line.trimEnd();
  return finding('measures-markup', { source, start, end: start + printed.length }, { kind, printed });
}

/** The first block is the title, or a heading that is found to be written otherwise. */
function beginsWithTitle([first, second]: readonly MarkdownBlock[], title: MarkdownBlock | undefined): boolean {
  return first !== undefined && (first === title || (first.kind === 'paragraph' && second?.kind === 'setext'));
}

function levelOf({ start, end }: MarkdownBlock, { text }: SourceText): { level: number; isSpaced: boolean } {
  const [, signs = '', space] = /^(#+)([ \t]|$)?/.exec(text.slice(start, end)) ?? [];
  return { level: signs.length, isSpaced: space !== undefined };
}

function* judgeHeading(
  block: MarkdownBlock,
  source: SourceText,
  title: MarkdownBlock | undefined,
): Iterable<Diagnostic> {
  const { level, isSpaced } = levelOf(block, source);
  if (!isSpaced) yield complain('unspaced-heading', source, block);
  else if (level > DEEPEST) yield complain('deep-heading', source, block);
  else if (level === 1 && block !== title) yield complain('second-title', source, block);
}

/** The title and four levels of headings: 一、 (一) 1. (1) (GB/T 9704-2012, 7.3.3). */
const DEEPEST = 5;

// In these patterns nothing is tried from every place of a long run: a hostile text takes no longer than a long one.

/** What stands within a text, by what it is. */
const INLINE: readonly (readonly [MarkupKind, RegExp])[] = [
  ['code', /`+[^`]+`+|`+/g],
  ['html', /<(?:[A-Za-z/!?][^<>\n]*|[\w.!#$%&'*+/=?^`{|}~-]+@[^<>\s]*)>?/g],
  ['link', /!?\[[^[\]]*\]\([^()\n]*\)?|\]\([^()[\]\n]*\)?/g],
  ['footnote', /\[\^[^[\]\s]+\]/g],
  ['link', /^\[[^[\]^][^[\]]*\]:/g],
  ['entity', /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g],
  ['break', /(?:(?<! ) {2,}|\\)(?=\r?\n)/g],
];

function* judgeText({ start: from, end }: Stretch, source: SourceText): Iterable<Diagnostic> {
  const text = replaceEscapes(source.text.slice(from, end), () => '字字');
  if (!/[`<&[\]\\]| {2}/.test(text)) return;
  const opening = text.indexOf('[');
  for (const [kind, pattern] of INLINE) {
    for (const { 0: typed, index } of text.matchAll(pattern)) {
      if (typed.startsWith(']') && (opening < 0 || opening > index)) continue; // nothing begins a link that could end here
      const start = from + index;
      const place = { source, start, end: start + typed.length };
      const printed = source.text.slice(start, place.end);
      yield finding('measures-markup', place, { kind: exactly(kind, printed), printed });
    }
  }
}

/** An image is written as a link is, and an address between angle brackets as a tag. */
function exactly(kind: MarkupKind, printed: string): MarkupKind {
  if (kind === 'link' && printed.startsWith('!')) return 'image';
  if (kind === 'html' && /^<(?:[A-Za-z][\w+.-]{1,31}:|[^\s<>@]+@)/.test(printed)) return 'link';
  return kind;
}

/** The rules of Markdown in the measures. */
export const MARKUP: readonly Rule[] = [markup];

import { align } from '../../artifact/align.ts';
import type { WordBlock, WordParagraph } from '../../readers/word/document.ts';
import { headingLevel, type SentParagraph } from '../measures/sent-text.ts';
import type { Piece } from '../table/found.ts';
import { alikeInOrder } from '../table/likeness.ts';
import { finalText, originalText } from '../table/views.ts';
import { sameKey } from '../table/wording.ts';
import { endPiece, runPieces } from './pieces.ts';

/** Paragraphs between which somebody put in or struck out the marks that part them; most often one alone. */
export interface TextBlock {
  readonly pieces: readonly Piece[];
  /** The lines that were sent, beside those that the file had before anybody marked anything. */
  readonly lines: readonly OldLine[];
  /** The headings above it, the highest first, one after the other; empty where there is none. */
  readonly heading: string;
  /** The paragraph that was sent before all of them; undefined before the first. */
  readonly behind: string | undefined;
  /** How many paragraphs stand below that heading before it: as they were sent, and when all is accepted. */
  readonly before: number;
  readonly after: number;
}

/** A line as it was before anybody marked anything. */
interface OldLine {
  readonly text: string;
  /** Undefined where nothing of the kind was sent. */
  readonly sent: SentParagraph | undefined;
}

/** Finds for the paragraphs of a file outside of its tables what was sent, and the headings that they stand below. Paragraphs that were sent and are not there are given too. */
export function textBlocks(
  blocks: readonly WordBlock[],
  sent: readonly SentParagraph[],
): { readonly blocks: readonly TextBlock[]; readonly missing: readonly SentParagraph[] } {
  const groups = groupsOf(blocks).map((pieces) => ({ pieces, old: linesOf(originalText(pieces)) }));
  const lines = groups.flatMap(({ old }) => old.map((text) => ({ text })));
  const matches = matchesOf(sent, lines);
  const there = new Set(matches.values());
  let at = 0;
  let headings: readonly string[] = [];
  let [before, after] = [0, 0];
  let behind: string | undefined;
  const found = groups.map(({ pieces, old }): TextBlock => {
    const own = lines.slice(at, at + old.length).map((line): OldLine => ({ ...line, sent: matches.get(line) }));
    at += old.length;
    const level = own[0]?.sent && headingLevel(own[0].sent);
    if (level !== undefined) {
      headings = [...headings.slice(0, level - 1), own[0]?.sent?.text ?? ''];
      [before, after] = [0, 0];
    } else if (own[0]?.sent?.role === 'annex-mark') headings = [];
    const block = { pieces, lines: own, heading: headings.join(''), behind, before, after };
    behind = own.findLast(({ sent: each }) => each !== undefined)?.sent?.text ?? behind;
    if (level === undefined) {
      before += old.length;
      after += linesOf(finalText(pieces)).length;
    }
    return block;
  });
  return { blocks: found, missing: sent.filter((each) => !there.has(each)) };
}

/** The paragraphs outside of tables, together where the marks between them were put in or struck out. */
function groupsOf(blocks: readonly WordBlock[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'table') {
      isOpen = false;
      continue;
    }
    const pieces = runPieces(block);
    if (isOpen) groups.at(-1)?.push(...pieces);
    else groups.push([...pieces]);
    isOpen = hasChangedEnd(block);
    if (isOpen) groups.at(-1)?.push(endPiece(block));
  }
  return groups.filter((pieces) => pieces.some(({ text }) => text.trim() !== ''));
}

function hasChangedEnd({ marks }: WordParagraph): boolean {
  return marks.length > 0;
}

/** The lines of a text that say anything. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => sameKey(line) !== '');
}

interface Line {
  readonly text: string;
}

function matchesOf(sent: readonly SentParagraph[], lines: readonly Line[]): ReadonlyMap<Line, SentParagraph> {
  const matches = new Map<Line, SentParagraph>();
  for (const part of align<SentParagraph, Line>(sent, lines, ({ text }) => sameKey(text))) {
    if (part.kind === 'match') {
      matches.set(part.found, part.expected);
      continue;
    }
    const [before, after] = [part.expected, part.found].map((list) => list.map(({ text }) => text));
    for (const [one, other] of alikeInOrder(before ?? [], after ?? [])) {
      const [own, found] = [part.expected[one], part.found[other]];
      if (own !== undefined && found !== undefined) matches.set(found, own);
    }
  }
  return matches;
}

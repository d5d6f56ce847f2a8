import type { PrintedParagraph, Stretch } from '../../measures/printed-text.ts';
import { printedAs } from '../../measures/printed-text.ts';
import { likeness } from '../../table/likeness.ts';
import type { Obstacle } from '../obstacle.ts';

/** What is to become of the measures, in the words in which they are printed; several paragraphs are lines of a text. */
export interface MeasuresWish {
  readonly before: string;
  readonly after: string;
  /** Of what is new, or is to be elsewhere: the paragraph behind which. */
  readonly follows: string | undefined;
  readonly isMove: boolean;
  /** What others put behind the same paragraph, that belongs before it. */
  readonly earlier: readonly string[];
}

/** The measures with their paragraphs. */
export interface Measures {
  readonly raw: string;
  readonly paragraphs: readonly PrintedParagraph[];
}

/** The measures after a change, with all that they must print then. */
export interface Change {
  readonly raw: string;
  readonly printed: string;
}

/** Paragraphs that follow each other; `end` is exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Paragraphs as they are to be read: with the figures that were printed in what was sent, or as they were changed since. */
export interface FoundRun extends Run {
  readonly stretches: readonly Stretch[];
  readonly isAlike: boolean;
}

/** The paragraphs that some lines are; else the ones most like them. Undefined for a passage within one. */
export function runOf({ raw, paragraphs }: Measures, before: string): FoundRun | Obstacle | undefined {
  const lines = before.split('\n');
  const starts = paragraphs.slice(0, paragraphs.length - lines.length + 1).map((_, index) => index);
  const runAt = (start: number, isAsItIs: boolean): FoundRun | undefined => {
    const own = paragraphs.slice(start, start + lines.length);
    const each = own.map((paragraph, index) =>
      isAsItIs ? paragraph.stretches : printedAs(paragraph, lines[index] ?? ''),
    );
    if (!each.every((stretches) => stretches !== undefined)) return undefined;
    const stretches = each.flatMap((part, index): readonly Stretch[] => {
      const [last, next] = [own[index - 1], own[index]];
      const gap = last && next && { raw: raw.slice(last.end, next.start), printed: '\n', now: '\n' };
      return gap === undefined ? part : [gap, ...part];
    });
    return { start, end: start + lines.length, stretches, isAlike: printedBy(stretches) !== before };
  };
  const asItIs = starts.filter((start) => printedIn(paragraphs, start, lines.length) === before);
  const same = (asItIs.length > 0 ? asItIs : starts).flatMap((start) => runAt(start, asItIs.length > 0) ?? []);
  if (same.length > 0) return same.length === 1 ? same[0] : passage(before);
  if (paragraphs.some(({ printed }) => printed.includes(before))) return undefined;
  const alike = starts
    .map((start) => ({ start, like: likeness(before, printedIn(paragraphs, start, lines.length)) }))
    .toSorted((a, b) => b.like - a.like);
  const [best, next] = alike;
  if (best === undefined || best.like < ALIKE || best.like === next?.like) return passage(before);
  return runAt(best.start, true);
}

function printedBy(stretches: readonly Stretch[]): string {
  return stretches.map(({ printed }) => printed).join('');
}

/** So much of a paragraph is the same where it is taken for one that was changed since. */
const ALIKE = 0.6;

/** Some paragraphs as they are printed, a line each. */
export function printedIn(paragraphs: Measures['paragraphs'], start: number, count: number): string {
  return paragraphs
    .slice(start, start + count)
    .map(({ printed }) => printed)
    .join('\n');
}

/** The measures as they are. */
export function unchanged({ raw, paragraphs }: Measures): Change {
  return { raw, printed: paragraphs.map(({ printed }) => printed).join('\n') };
}

/** That something is not found, or more than once. */
export function passage(text: string): Obstacle {
  return { kind: 'passage', text };
}

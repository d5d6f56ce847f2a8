import { type Splice, spliced } from '../../../edit/splice.ts';
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
export function runOf(measures: Measures, before: string): FoundRun | Obstacle | undefined {
  const { paragraphs } = measures;
  const lines = before.split('\n');
  const runs = runsOf(measures, lines.length);
  const asItIs = runs.filter((run) => printedOf(measures, run) === before);
  const same = asItIs.length > 0 ? [] : runs.flatMap((run) => foundAs(measures, run, lines) ?? []);
  if (asItIs.length + same.length > 1) return passage(before);
  const [first] = asItIs;
  if (first !== undefined) return found(measures, first, before);
  if (same.length > 0) return same[0];
  const cutElsewhere = [1, 2, 3, 4]
    .flatMap((count) => runsOf(measures, count))
    .filter((run) => printedOf(measures, run).replaceAll('\n', '') === lines.join(''));
  if (cutElsewhere[0] !== undefined && cutElsewhere.length === 1) return found(measures, cutElsewhere[0], before);
  if (paragraphs.some(({ printed }) => printed.includes(before))) return undefined;
  const [best, next] = runs
    .map((run) => ({ run, like: likeness(before, printedOf(measures, run)) }))
    .toSorted((a, b) => b.like - a.like);
  if (best === undefined || best.like < ALIKE || best.like === next?.like) return passage(before);
  return found(measures, best.run, before);
}

function runsOf({ paragraphs }: Measures, count: number): readonly Run[] {
  return paragraphs.slice(count - 1).map((_, start) => ({ start, end: start + count }));
}

function printedOf({ paragraphs }: Measures, { start, end }: Run): string {
  return printedIn(paragraphs, start, end - start);
}

function found(measures: Measures, run: Run, before: string): FoundRun {
  const own = measures.paragraphs.slice(run.start, run.end);
  const stretches = joined(
    measures,
    own,
    own.map((each) => each.stretches),
  );
  return { ...run, stretches, isAlike: printedOf(measures, run) !== before };
}

/** Paragraphs that lines are with other figures. */
function foundAs(measures: Measures, run: Run, lines: readonly string[]): FoundRun | undefined {
  const own = measures.paragraphs.slice(run.start, run.end);
  const each = own.map((paragraph, index) => printedAs(paragraph, lines[index] ?? ''));
  if (!each.every((stretches) => stretches !== undefined)) return undefined;
  return { ...run, stretches: joined(measures, own, each), isAlike: false };
}

/** The stretches of paragraphs with what parts them. */
function joined(
  { raw }: Measures,
  own: readonly PrintedParagraph[],
  stretches: readonly (readonly Stretch[])[],
): readonly Stretch[] {
  return stretches.flatMap((part, index): readonly Stretch[] => {
    const [last, next] = [own[index - 1], own[index]];
    const gap = last && next && { raw: raw.slice(last.end, next.start), printed: '\n', now: '\n' };
    return gap === undefined ? part : [gap, ...part];
  });
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

/** What comes in the place of paragraphs, none of them where it only comes: how it is written, and the lines that it prints. */
export interface Put extends Run {
  readonly splice: Splice;
  readonly lines: readonly string[];
}

/** The measures with some of their paragraphs replaced; as they are without any. */
export function changed({ raw, paragraphs }: Measures, puts: readonly Put[]): Change {
  const inOrder = puts.toSorted((a, b) => a.start - b.start);
  let at = 0;
  const lines = inOrder.flatMap((put) => {
    const before = paragraphs.slice(at, put.start).map(({ printed }) => printed);
    at = put.end;
    return [...before, ...put.lines];
  });
  const rest = paragraphs.slice(at).map(({ printed }) => printed);
  const splices = inOrder.map(({ splice }) => splice);
  return { raw: spliced(raw, splices), printed: [...lines, ...rest].join('\n') };
}

/** Nothing in the place of paragraphs. */
export function removal({ raw, paragraphs }: Measures, { start, end }: Run): Put {
  const [before, first, last, next] = [start - 1, start, end - 1, end].map((at) => paragraphs[at]);
  const splice = {
    start: before?.end ?? first?.start ?? 0,
    end: (before === undefined ? next?.start : last?.end) ?? raw.length,
    text: '',
  };
  return { start, end, splice, lines: [] };
}

/** That something is not found, or more than once. */
export function passage(text: string): Obstacle {
  return { kind: 'passage', text };
}

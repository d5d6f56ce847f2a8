import { type Splice, spliced } from '../../../edit/splice.ts';
import type { PrintedParagraph } from '../../measures/printed-text.ts';
import type { Obstacle } from '../obstacle.ts';
import {
  type Change,
  type FoundRun,
  type Measures,
  type MeasuresWish,
  passage,
  printedIn,
  runOf,
  unchanged,
} from './runs.ts';
import { written } from './written.ts';

/** The measures with paragraphs put behind another one; what stands elsewhere keeps the words that it has by now. */
export function placed(measures: Measures, wish: MeasuresWish): Change | Obstacle {
  const { before, after, follows, isMove, earlier } = wish;
  const anchor = follows === undefined ? undefined : runOf(measures, follows);
  if (anchor === undefined || 'kind' in anchor) return passage(follows ?? (isMove ? before : after));
  const rest = measures.paragraphs.slice(anchor.end);
  const later = rest.findIndex(({ printed }) => !earlier.includes(printed));
  const at = anchor.end + (later < 0 ? rest.length : later);
  if (!isMove) return added(measures, at, after);
  const run = runOf(measures, before);
  if (run === undefined || 'kind' in run) return run ?? passage(before);
  if (run.start === at || run.end === at) return unchanged(measures);
  return run.start < anchor.end && anchor.start < run.end ? { kind: 'by-hand' } : moved(measures, run, at);
}

function added(measures: Measures, at: number, after: string): Change | Obstacle {
  const lines = after.split('\n');
  if (printedIn(measures.paragraphs, at, lines.length) === after) return unchanged(measures);
  return after.includes('{{') ? { kind: 'by-hand' } : put(measures, at, { raw: written(after, true), lines });
}

function moved(measures: Measures, { start, end }: FoundRun, at: number): Change | Obstacle {
  const { raw, paragraphs } = measures;
  const own = paragraphs.slice(start, end);
  const [first, last, previous] = [own[0], own.at(-1), paragraphs[start - 1]];
  if (first === undefined || last === undefined || previous === undefined) return { kind: 'by-hand' };
  if (own.some(({ kind }) => kind !== 'plain')) return { kind: 'by-hand' };
  const lines = own.map(({ printed }) => printed);
  const gone = { start: previous.end, end: last.end, text: '' };
  return put(measures, at, { raw: raw.slice(first.start, last.end), lines }, own, [gone]);
}

/** The measures with paragraphs put before the nth, and without those that stood elsewhere. */
function put(
  { raw, paragraphs }: Measures,
  at: number,
  words: { readonly raw: string; readonly lines: readonly string[] },
  elsewhere: readonly PrintedParagraph[] = [],
  gone: readonly Splice[] = [],
): Change | Obstacle {
  const [last, next] = [paragraphs[at - 1], paragraphs[at]];
  if (last === undefined || last.kind === 'other' || next?.kind === 'item') return { kind: 'by-hand' };
  const left = (some: readonly PrintedParagraph[]): readonly string[] =>
    some.filter((each) => !elsewhere.includes(each)).map(({ printed }) => printed);
  return {
    raw: spliced(raw, [{ start: last.end, end: last.end, text: `\n\n${words.raw}` }, ...gone]),
    printed: [...left(paragraphs.slice(0, at)), ...words.lines, ...left(paragraphs.slice(at))].join('\n'),
  };
}

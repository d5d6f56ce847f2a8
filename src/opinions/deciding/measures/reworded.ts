import { type Segment, textDifference } from '../../../changes/text-difference.ts';
import { mergeTexts } from '../../../merge/texts.ts';
import type { Stretch } from '../../measures/printed-text.ts';
import type { Obstacle } from '../obstacle.ts';
import {
  type Change,
  changed,
  type FoundRun,
  type Measures,
  type MeasuresWish,
  passage,
  type Run,
  removal,
  runOf,
} from './runs.ts';
import { written } from './written.ts';

/** The measures with a passage in other words, or without it. What was changed in it since it was sent out is merged where that can be. */
export function reworded(measures: Measures, { before, after }: MeasuresWish): Change | Obstacle {
  const run = runOf(measures, before);
  if (run === undefined) return withinParagraph(measures, before, after);
  if ('kind' in run) return after !== '' && isThere(measures, after) ? changed(measures, []) : run;
  if (after === '') return run.isAlike ? passage(before) : without(measures, run);
  const now = run.stretches.map(({ printed }) => printed).join('');
  const wanted = run.isAlike ? mergeTexts(before, now, after) : after;
  if (wanted === undefined) return { kind: 'changed', before, now, wanted: after };
  return inStretches(measures, run, textDifference(now, wanted));
}

function without(measures: Measures, run: Run): Change | Obstacle {
  const own = measures.paragraphs.slice(run.start, run.end);
  return own.some(({ kind }) => kind === 'other') ? { kind: 'by-hand' } : changed(measures, [removal(measures, run)]);
}

function isThere({ paragraphs }: Measures, text: string): boolean {
  return `\n${paragraphs.map(({ printed }) => printed).join('\n')}\n`.includes(`\n${text}\n`);
}

/** A passage within a paragraph, which must be there once. */
function withinParagraph(measures: Measures, before: string, after: string): Change | Obstacle {
  const { paragraphs } = measures;
  const found = paragraphs.flatMap(({ printed }, index) => (printed.includes(before) ? [index] : []));
  const [start] = found;
  const own = paragraphs[start ?? -1];
  if (start === undefined || own === undefined || found.length > 1 || own.printed.split(before).length > 2) {
    return passage(before);
  }
  const wanted = own.printed.replace(before, () => after);
  const run = { start, end: start + 1, stretches: own.stretches };
  return inStretches(measures, run, textDifference(own.printed, wanted));
}

/** The measures with a difference made in paragraphs. */
function inStretches(
  measures: Measures,
  run: Run & Pick<FoundRun, 'stretches'>,
  difference: readonly Segment[],
): Change | Obstacle {
  const own = measures.paragraphs.slice(run.start, run.end);
  const isOfLines = difference.some(({ kind, text }) => kind !== 'same' && text.includes('\n'));
  if (isOfLines && own.some(({ kind }) => kind !== 'plain')) return { kind: 'by-hand' };
  let [result, printed, left] = ['', '', run.stretches.flatMap(cells)];
  for (const segment of difference) {
    const kept = keptOf(left, segment, result === '');
    if ('kind' in kept) return kept;
    result += kept.raw;
    printed += kept.now;
    left = kept.rest;
  }
  result += left.map((each) => each.raw).join('');
  const splice = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, text: result };
  return changed(measures, [{ ...run, splice, lines: printed === '' ? [] : [printed] }]);
}

/** Words character by character; all else as it is. */
function cells(stretch: Stretch): readonly Stretch[] {
  if (stretch.raw !== stretch.printed) return [stretch];
  return stretch.raw.split('').map((each) => ({ raw: each, printed: each, now: each }));
}

/** What is written, and printed, for a stretch of a difference; `rest` is what it leaves. */
interface Kept {
  readonly raw: string;
  readonly now: string;
  readonly rest: Stretch[];
}

function keptOf(left: readonly Stretch[], { kind, text }: Segment, isFirst: boolean): Kept | Obstacle {
  if (kind === 'inserted') {
    return text.includes('{{') ? { kind: 'by-hand' } : { raw: written(text, isFirst), now: text, rest: [...left] };
  }
  let [index, length] = [0, 0];
  for (; length < text.length && index < left.length; index += 1) length += left[index]?.printed.length ?? 0;
  const [taken, rest] = [left.slice(0, index), left.slice(index)];
  const changed = kind === 'deleted' ? taken : length > text.length ? taken.slice(-1) : [];
  const path = changed.find((each) => each.path !== undefined)?.path;
  if (path !== undefined) return { kind: 'placeholder', path };
  if (length > text.length) return { kind: 'by-hand' };
  if (kind === 'same')
    return { raw: taken.map((each) => each.raw).join(''), now: taken.map(({ now }) => now).join(''), rest };
  const before = taken.findIndex(({ printed }) => printed !== '');
  const isTorn = taken.slice(before).some((each) => each.printed === '' && each.raw.trim() !== '');
  const raw = taken
    .slice(0, before)
    .map((each) => each.raw)
    .join('');
  return isTorn ? { kind: 'by-hand' } : { raw, now: '', rest };
}

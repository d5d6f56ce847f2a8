import type { Obstacle } from '../obstacle.ts';
import {
  type Change,
  changed,
  type FoundRun,
  type Measures,
  type MeasuresWish,
  type Put,
  passage,
  printedIn,
  removal,
  runOf,
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
  if (run.start === at || run.end === at) return changed(measures, []);
  return run.start < anchor.end && anchor.start < run.end ? { kind: 'by-hand' } : moved(measures, run, at);
}

function added(measures: Measures, at: number, after: string): Change | Obstacle {
  const lines = after.split('\n');
  if (printedIn(measures.paragraphs, at, lines.length) === after) return changed(measures, []);
  return after.includes('{{') ? { kind: 'by-hand' } : put(measures, at, { raw: written(after, true), lines });
}

function moved(measures: Measures, run: FoundRun, at: number): Change | Obstacle {
  const own = measures.paragraphs.slice(run.start, run.end);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined || own.some(({ kind }) => kind !== 'plain')) return { kind: 'by-hand' };
  const raw = measures.raw.slice(first.start, last.end);
  return put(measures, at, { raw, lines: own.map(({ printed }) => printed) }, [removal(measures, run)]);
}

/** The measures with paragraphs put before the nth, and without those that stood elsewhere. */
function put(
  measures: Measures,
  at: number,
  { raw, lines }: { readonly raw: string; readonly lines: readonly string[] },
  gone: readonly Put[] = [],
): Change | Obstacle {
  const [last, next] = [measures.paragraphs[at - 1], measures.paragraphs[at]];
  if (last === undefined || last.kind === 'other' || next?.kind === 'item') return { kind: 'by-hand' };
  const splice = { start: last.end, end: last.end, text: `\n\n${raw}` };
  return changed(measures, [{ start: at, end: at, splice, lines }, ...gone]);
}

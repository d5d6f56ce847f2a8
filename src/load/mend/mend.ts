import type { Diagnostic } from '../../text/diagnostic.ts';
import { forbiddenFacts } from '../../text/forbidden.ts';
import { type Edit, type MendedText, mended } from '../../text/mending.ts';
import type { SourceText } from '../../text/source.ts';
import type { FileKind } from '../file-kind.ts';
import type { Keys } from '../key-order.js';
import { noteConflicts } from './conflict.ts';
import { KEY_ORDERS } from './key-orders.ts';
import { readLine, settle } from './line.ts';
import { type Line, MOST, note, type Scan } from './scan.ts';
import { TITLES } from './titles.js';

/** What was found on a text that departs from YAML or from its schema. */
export interface Mending {
  readonly findings: readonly Diagnostic[];
  /** The text to read on with. */
  readonly source: MendedText;
}

/**
 * Looks a text through, line by line, for what people type into YAML by mistake, and mends it as it was probably meant.
 * A line that is as it should be is never one, so it is asked only of a file of which something is known to be wrong.
 * In the measures, which are no YAML, only merges that were left open are looked for. Undefined when there is no such slip.
 */
export function mend(source: SourceText, kind: FileKind | 'measures'): Mending | undefined {
  const scan: Scan = {
    source,
    keys: new Set(wordsOf(KEY_ORDERS[kind])),
    root: KEY_ORDERS[kind],
    titles: TITLES[kind] ?? {},
    slips: [],
    open: [],
    opened: undefined,
    text: undefined,
    block: undefined,
    unfinished: undefined,
    doubtful: undefined,
    stray: undefined,
  };
  const dropped = noteConflicts(scan);
  if (kind !== 'measures') {
    noteUnprintable(scan);
    readLines(scan, dropped);
  }
  if (scan.slips.length === 0) return undefined;
  return {
    findings: scan.slips.map(({ diagnostic }) => diagnostic),
    source: mended(
      source,
      scan.slips.map(({ edit }) => edit),
    ),
  };
}

/** Characters that YAML may not have anywhere: it would not be read on behind them. */
const UNPRINTABLE =
  /([\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff])\1*|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function noteUnprintable(scan: Scan): void {
  const { text } = scan.source;
  for (const { 0: run, index } of text.matchAll(UNPRINTABLE)) {
    if (scan.slips.length >= MOST) return;
    note(scan, [index, index + run.length], 'character-forbidden', forbiddenFacts(text, run, index), '');
  }
}

/** Looks all lines through but those that merges have left. */
function readLines(scan: Scan, dropped: readonly Edit[]): void {
  let next = 0;
  for (const line of linesOf(scan.source.text)) {
    while ((dropped[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    if (line.start >= (dropped[next]?.start ?? Number.POSITIVE_INFINITY)) continue;
    readLine(scan, line);
    if (scan.slips.length >= MOST) break;
  }
  settle(scan, -1);
}

function* wordsOf(keys: Keys): Iterable<string> {
  for (const [key, below] of Object.entries(keys)) {
    yield key;
    yield* wordsOf(below);
  }
}

/** What ends a line to YAML (1.2.2, 5.4): a carriage return does so by itself, too. */
const LINE_END = /\r\n?|\n/g;

function* linesOf(text: string): Iterable<Line> {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const { 0: ending, index } of text.matchAll(LINE_END)) {
    yield { start, text: text.slice(start, index) };
    start = index + ending.length;
  }
  if (start < text.length) yield { start, text: text.slice(start) };
}

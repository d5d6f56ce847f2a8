import { printedFigure } from '../model/figures.ts';
import type { Edition } from '../model/model.ts';
import { commonPairs } from '../text/common-pairs.ts';
import { compareText } from '../text/diagnostic.ts';
import { LIST_MARK, placeholdersIn } from '../text/measures.ts';
import type { SourceText } from '../text/source.ts';
import type { Paragraph, ParagraphChange, SettingChange } from './facts.ts';

/**
 * The paragraphs in which the measures of two editions differ, in words or in the figures that they print; those that
 * are like one another enough are one that changed. The order in which they are printed counts, line breaks within them
 * do not.
 */
export function compareMeasures(
  before: Edition,
  after: Edition,
  settings: readonly SettingChange[],
): readonly ParagraphChange[] {
  const changed = new Map(settings.map((each) => [each.path, each]));
  return pairedParagraphs(paragraphsOf(before.measures), paragraphsOf(after.measures))
    .map((pair) => ({ ...pair, settings: settingsIn(pair, changed) }))
    .filter((each) => isReworded(each) || each.settings.length > 0 || printsOther(each, before, after));
}

/** Whether a paragraph that is written as it was prints another figure of the indicators. */
function printsOther({ before: paragraph }: Pair, before: Edition, after: Edition): boolean {
  return placeholdersIn(paragraph?.text ?? '').some(
    (each) => !before.figures.has(each.path) && printedFigure(before, each) !== printedFigure(after, each),
  );
}

/** Whether a paragraph is written otherwise, whatever its placeholders print. */
export function isReworded({ before, after }: Pair): boolean {
  return before?.text !== after?.text;
}

/** A paragraph before and after; undefined on the side on which it is not there. */
type Pair = Pick<ParagraphChange, 'before' | 'after'>;

function settingsIn({ before, after }: Pair, changed: ReadonlyMap<string, SettingChange>): readonly SettingChange[] {
  if (changed.size === 0) return [];
  const paths = [before, after].flatMap((each) => placeholdersIn(each?.text ?? '')).map(({ path }) => path);
  return [...new Set(paths)].sort(compareText).flatMap((path) => changed.get(path) ?? []);
}

/** All paragraphs of two texts, as one reads them. */
function pairedParagraphs(were: readonly Paragraph[], are: readonly Paragraph[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const common = commonPairs(
    were.map(({ text }) => text),
    are.map(({ text }) => text),
  );
  for (const [nextI, nextJ] of [...common, [were.length, are.length] as const]) {
    pairs.push(...pairedInOrder(were.slice(i, nextI), are.slice(j, nextJ)));
    if (nextI < were.length) pairs.push({ before: were[nextI], after: are[nextJ] });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return pairs;
}

/** The paragraphs of a Markdown text: headings, items of lists, rows of tables and the lines of the list of annexes are each one, in others line breaks are none. None of no text. */
export function paragraphsOf(source: SourceText | undefined): readonly Paragraph[] {
  const texts: string[] = [];
  let isOpen = false;
  let isList = false;
  for (const line of (source?.text ?? '')
    .normalize('NFC')
    .split('\n')
    .map((each) => each.trim())) {
    const begins = BEGINS.test(line);
    isList ||= LIST_MARK.test(line);
    if (isOpen && !begins && !isList && line !== '') texts.push(`${texts.pop() ?? ''}${line}`);
    else if (line !== '' && !DELIMITERS.test(line)) texts.push(line);
    isOpen = line !== '' && !/^#{1,6}\s/.test(line);
  }
  return texts.map((text, index) => ({ text, index }));
}

/** A line that is a paragraph of its own, or the beginning of one: a heading, an item of a list, a row of a table. */
const BEGINS = /^(?:#{1,6}\s|(?:[-*+]|\d{1,9}[.)])\s|\|)/;
/** The row of a table that only parts its head from what is below. */
const DELIMITERS = /^\|[-:| \t]*-[-:| \t]*\|$/;

/** How alike two paragraphs must be to be one that changed: a part of the pairs of characters that they share. */
const ALIKE = 0.3;
/** What is spent at most on finding out which are alike, in characters compared; a hostile file may come near it. */
const MOST_COMPARISONS = 20_000_000;

function pairedInOrder(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Pair[] {
  if (compareText(before[0]?.text ?? '', after[0]?.text ?? '') > 0) {
    return inOrder(pairedInOrder(after, before).map((each) => ({ before: each.after, after: each.before })));
  }
  const isTooMuch = lengthOf(before) * after.length + lengthOf(after) * before.length > MOST_COMPARISONS;
  const alike = isTooMuch ? [] : mostAlike(before, after);
  const [paired, taken] = [new Map(alike), new Set(alike.map(([, index]) => index))];
  return inOrder([
    ...before.map((each, index) => ({ before: each, after: after[paired.get(index) ?? -1] })),
    ...after.filter((_, index) => !taken.has(index)).map((each) => ({ before: undefined, after: each })),
  ]);
}

/** Changes as one reads them: what was removed where it stood. */
function inOrder(changes: readonly Pair[]): readonly Pair[] {
  const sorted: Pair[] = [...changes.filter((each) => each.before !== undefined)];
  for (const each of changes.filter((change) => change.before === undefined)) {
    const at = sorted.findIndex(
      ({ after }) => after !== undefined && each.after !== undefined && after.index > each.after.index,
    );
    sorted.splice(at < 0 ? sorted.length : at, 0, each);
  }
  return sorted;
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Pairs of indexes, rising on both sides, that together are most alike. */
function mostAlike(before: readonly Paragraph[], after: readonly Paragraph[]): readonly (readonly [number, number])[] {
  const [a, b] = [before, after].map((each) => each.map(({ text }) => characterPairs(text))) as [Pairs[], Pairs[]];
  const likeness = a.map((one) => b.map((other) => likenessOf(one, other)));
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number => {
    const like = likeness[i]?.[j] ?? 0;
    return like < ALIKE ? Number.NEGATIVE_INFINITY : like + at(i + 1, j + 1);
  };
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (gain(i, j) === at(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** How often each pair of neighbouring characters occurs in a text. */
type Pairs = ReadonlyMap<string, number>;

function characterPairs(text: string): Pairs {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The part of their pairs of characters that two texts share, from 0 to 1 (Dice's coefficient). */
function likenessOf(a: Pairs, b: Pairs): number {
  let [shared, size] = [0, 0];
  for (const [pair, count] of a) {
    size += count;
    shared += Math.min(count, b.get(pair) ?? 0);
  }
  for (const count of b.values()) size += count;
  return (2 * shared) / size;
}

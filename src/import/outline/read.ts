import type { Draft, DraftParagraph, DraftSystem, Stated } from '../draft.ts';
import { type Growing, grown } from '../recognise/growing.ts';
import { type Ledger, ledger, remark, use } from '../recognise/ledger.ts';
import { kindOfName, titledBy } from '../recognise/titles.ts';
import { labelled } from '../said/labels.ts';
import { plainFigure } from '../said/numbers.ts';
import { saying, sentence, trimmed, wholeOf, within } from '../said/piece.ts';
import { pointCell } from '../said/point-cells.ts';
import { worthOfTitle } from '../said/worth.ts';
import type { Source, SourceParagraph, Stretch } from '../source.ts';
import { type StatedTotal, sumRemarks } from '../sums.ts';
import { type Bracketed, bracketed, nameDepartments, withoutNames } from './departments.ts';
import { type Entry, LINE_NUMBER, outlineOf } from './entries.ts';
import { leafOf } from './leaf.ts';
import { ofOnes } from './worth.ts';

const LEVELS = ['一级指标', '二级指标', '三级指标', '四级指标', '五级指标'];
const TITLE = /指标|考核|评价|考评|细则|评分|标准|体系|办法|方案|表$/u;
const FULL_MARKS = /(?:满分|总分|总分值)[为是：:]?\s?(\d{1,5})\s?分/u;

/** How many entries must state what they count, and which part of them, for an outline to be a system. */
const LEAST = { entries: 3, part: 0.5 } as const;

/**
 * The system that the numbered paragraphs of a source make which has no table: what has entries below it is an indicator,
 * all others are criteria. Undefined for paragraphs that are no system, as measures are.
 */
export function outlined(source: Source): Draft | undefined {
  const paragraphs = source.parts.filter((part): part is SourceParagraph => part.kind === 'paragraph');
  const { before, entries } = outlineOf(paragraphs);
  const book = ledger();
  const items = entries.length === 0 ? [] : itemsOf(entries, [], bracketed(entries), book);
  if (!isSystem(items)) return undefined;
  for (const { text } of paragraphs.filter((each) => LINE_NUMBER.test(each.text.text)))
    use(book, 'layout', wholeOf(text));
  const title = before.findLast(
    ({ text }) => text.text.length <= 60 && TITLE.test(text.text) && !/[。；;:：]/u.test(text.text),
  );
  const measures = before.flatMap((each) => (each === title ? [] : [measure(each, book)]));
  if (title !== undefined) use(book, 'title', trimmed(wholeOf(title.text)));
  const full = fullMarksIn(before);
  const drafted = grown(items);
  book.remarks.push(...sumRemarks({ items: drafted, totals: totalsOf(full), lastCut: [] }));
  const system: DraftSystem = {
    title: title === undefined ? undefined : sentence([trimmed(wholeOf(title.text))]),
    levels: LEVELS.slice(0, depthOf(items)),
    scored: '考核内容',
    fullMarks: full,
    items: drafted,
  };
  return { systems: [system], measures, remarks: [...(source.remarks ?? []), ...book.remarks], uses: book.uses };
}

function measure({ text, outline }: SourceParagraph, book: Ledger): DraftParagraph {
  const from = trimmed(wholeOf(text));
  use(book, 'measures', from);
  return { text: saying(from), outline, from };
}

function itemsOf(entries: readonly Entry[], above: readonly Growing[], named: Bracketed, book: Ledger): Growing[] {
  const items: Growing[] = [];
  const byLabel = new Map<string, Growing>();
  for (const entry of entries) {
    const { label, piece, below } = entry;
    const earlier = byLabel.get(label);
    if (earlier !== undefined && isRepeated(earlier, entry)) {
      use(book, 'repeated', piece);
      earlier.children.push(...itemsOf(below, [...above, earlier], named, book));
      continue;
    }
    if (earlier !== undefined) remark(book, 'number-twice', { number: label }, piece);
    const item = itemOf(entry, above, named, book);
    if (label !== '') byLabel.set(label, item);
    items.push(item);
  }
  for (const item of items.filter(({ kind }) => kind === 'indicator')) ofOnes(item, book);
  return items;
}

/** An indicator of what has something below it, or a weight; a criterion of anything else. */
function itemOf(entry: Entry, above: readonly Growing[], named: Bracketed, book: Ledger): Growing {
  if (entry.below.length > 0 || weightIn(entry.piece) !== undefined) return indicatorOf(entry, above, named, book);
  const lines = besideIn(entry);
  if (lines.length > 0) return indicatorOf({ ...entry, more: [], below: lines }, above, named, book);
  return leafOf(entry, above, named.has(entry.form), book);
}

/** The lines below an entry that only names what lies beside the sum (三、加分项), each an entry of its own; none where it says more, or something else. */
function besideIn({ piece, more }: Entry): readonly Entry[] {
  const { rest } = labelled(piece);
  const worth = worthOfTitle(rest);
  const words = saying(trimmed({ ...rest, end: worth === undefined ? rest.end : worth.at.start }));
  if (kindOfName(words) === 'points') return [];
  return more.map((line): Entry => ({ form: '', label: '', piece: line, more: [], below: [] }));
}

/** Whether an entry names once more what an earlier one opened, as tables do on each page. */
function isRepeated({ words }: Growing, { piece }: Entry): boolean {
  return words.length >= 2 && saying(piece).includes(words);
}

function indicatorOf(
  { form, piece: whole, more, below }: Entry,
  above: readonly Growing[],
  named: Bracketed,
  book: Ledger,
): Growing {
  const hasBrackets = named.has(form);
  const [piece, behind] = titleIn(whole, hasBrackets);
  const weight = weightIn(piece);
  const item = titledBy(weight === undefined ? piece : { ...piece, end: weight.at.start }, above.length, above, book);
  if (weight !== undefined) {
    use(book, 'points', weight.at);
    use(book, 'header', trimmed({ ...piece, start: weight.at.end }));
    item.points = { kind: 'weight', value: weight.value, scale: weight.scale, sureness: 'stated' };
  }
  for (const each of piece === whole ? more : [whole, ...more]) nameDepartments(item, each, hasBrackets, book);
  const notes = [...behind, ...more.flatMap((each) => withoutNames(each, hasBrackets))].filter(
    ({ start, end }) => end > start,
  );
  if (notes.length > 0) {
    use(book, 'note', ...notes);
    item.remark = sentence(notes);
  }
  item.children.push(...itemsOf(below, [...above, item], named, book));
  return item;
}

/** What an entry has as its title before the departments that it names, and what stands behind them. A title whose points stand behind them stays whole. */
function titleIn(whole: Stretch, hasBrackets: boolean): readonly [title: Stretch, behind: readonly Stretch[]] {
  const [title = whole, ...behind] = withoutNames(whole, hasBrackets);
  return behind.some((each) => worthOfTitle(each) !== undefined) || saying(title) === ''
    ? [whole, []]
    : [title, behind];
}

interface Weight {
  readonly value: string;
  readonly scale: string;
  readonly at: Stretch;
}

/** A weight of a scale of its own in the first brackets of a title: （100分X0.15）. */
function weightIn(piece: Stretch): Weight | undefined {
  const match = /[（(]([^（）()]{3,20})[)）]/u.exec(saying(piece));
  const read = match === null ? undefined : pointCell(match[1] ?? '');
  if (match === null || read?.kind !== 'weight' || read.scale === undefined) return undefined;
  return { value: read.value, scale: read.scale, at: within(piece, match.index, match.index + match[0].length) };
}

function isSystem(items: readonly Growing[]): boolean {
  const all = leavesOf(items);
  const stated = all.filter(({ points }) => points !== undefined);
  return all.length >= LEAST.entries && stated.length >= LEAST.entries && stated.length >= all.length * LEAST.part;
}

function leavesOf(items: readonly Growing[]): readonly Growing[] {
  return items.flatMap((each) => (each.kind === 'criterion' ? [each] : leavesOf(each.children)));
}

function depthOf(items: readonly Growing[]): number {
  return Math.max(0, ...items.map((each) => (each.kind === 'criterion' ? 0 : 1 + depthOf(each.children))));
}

/** The full marks that a paragraph before the outline states. */
function fullMarksIn(before: readonly SourceParagraph[]): Stated | undefined {
  for (const { text } of before) {
    const found = FULL_MARKS.exec(text.text);
    const value = plainFigure(found?.[1] ?? '');
    if (found !== null && value !== undefined) {
      return { value, from: within(wholeOf(text), found.index, found.index + found[0].length) };
    }
  }
  return undefined;
}

function totalsOf(full: Stated | undefined): readonly StatedTotal[] {
  if (full === undefined) return [];
  return [{ title: saying(full.from), value: full.value, at: full.from, over: [], isTotal: true, units: undefined }];
}

import type { Draft, DraftParagraph, DraftSystem, Stated, Use } from '../draft.ts';
import { outlined } from '../outline/read.ts';
import { plainFigure } from '../said/numbers.ts';
import { saying, sentence, trimmed, wholeOf, within } from '../said/piece.ts';
import type { Source, SourceParagraph, SourcePart, SourceTable, Stretch } from '../source.ts';
import { type StatedTotal, sumRemarks } from '../sums.ts';
import { type Column, levelColumns, wordingColumn } from '../table/columns.ts';
import { cellsOf } from '../table/grid.ts';
import { lastHeading } from '../table/header.ts';
import { headerCells, isScored, type Segment, segmentsOf } from '../table/segment.ts';
import { besideEachOther } from '../table/side-by-side.ts';
import { workingColumns } from '../table/working.ts';
import { absoluteWeights } from './absolute-weights.ts';
import { alternatives } from './alternatives.ts';
import { proveBonuses } from './bonuses.ts';
import { brokenOff } from './broken-off.ts';
import { emptied } from './emptied.ts';
import { filledUp } from './filled-up.ts';
import { type Growing, grown } from './growing.ts';
import { type Tree, tree } from './growth.ts';
import { type Ledger, ledger, remark, use } from './ledger.ts';
import { tiered } from './tiers.ts';
import { addRows } from './tree.ts';

/** Tables that make one system, with the title above them. */
interface Group {
  readonly title: SourceParagraph | undefined;
  /** A line of its own above the table that says what all of it counts: （1000分）. */
  readonly marks: SourceParagraph | undefined;
  readonly segments: Segment[];
}

const TITLE = /指标|考核|评价|考评|细则|评分|标准|体系|表$/u;
const MARKS_ALONE = /^[（(](?:满分|总分)?(\d{2,5})分[)）]$/u;
const FULL_MARKS = /(?:满分|总分|应得分|总分值)[为是：:]?\s?(\d{1,5})\s?分/u;

/** What a source means: the systems that its tables are, or its numbered paragraphs where it has no table, with what must be said of the reading. Paragraphs beside them are the measures. */
export function recognised(source: Source): Draft {
  const hasTable = source.parts.some(({ kind }) => kind === 'table');
  return (hasTable ? undefined : outlined(source)) ?? ofTables(source);
}

function ofTables(source: Source): Draft {
  const book = ledger();
  const groups = groupsOf(source, book);
  const titles = new Set(groups.flatMap(({ title, marks }) => [title, marks]));
  const measures = source.parts.flatMap((part): readonly DraftParagraph[] => {
    if (part.kind === 'table' || titles.has(part)) return [];
    const from = trimmed(wholeOf(part.text));
    const isHeading = /^附件\s?[\d一二三四五六七八九十]*[：:]?$/u.test(saying(from));
    use(book, isHeading ? 'heading' : 'measures', from);
    return isHeading ? [] : [{ text: `${part.numbering}${saying(from)}`, outline: part.outline, from }];
  });
  const systems: DraftSystem[] = [];
  for (const group of groups) {
    const own = ledger();
    const system = systemOf(group, own);
    const isAgain = systems.some((other) => saysAgain(system, other));
    book.uses.push(...(isAgain ? againIn(own.uses, book.uses) : own.uses));
    if (isAgain) remark(book, 'system-again', { title: system.title ?? '' }, own.uses[0]?.stretch);
    else {
      book.remarks.push(...own.remarks);
      systems.push(system);
    }
  }
  if (source.hidden.length > 0) remark(book, 'hidden-texts', { count: source.hidden.length }, undefined);
  return { systems, measures, remarks: [...(source.remarks ?? []), ...book.remarks], uses: book.uses };
}

/** Whether a system is another one again, as it is for a kind of units: the same title, and no indicator that the other does not have. */
function saysAgain(system: DraftSystem, other: DraftSystem): boolean {
  if (system.title === undefined || system.title !== other.title) return false;
  const known = new Set(titlesIn(other.items));
  return titlesIn(system.items).every((words) => known.has(words));
}

function titlesIn(items: DraftSystem['items']): readonly string[] {
  return items.flatMap(({ kind, words, children }) => (kind === 'criterion' ? [] : [words, ...titlesIn(children)]));
}

/** Of what was read once more, what says nothing new; the rest is left, as what was not used. */
function againIn(uses: readonly Use[], before: readonly Use[]): readonly Use[] {
  const known = new Set(before.map(({ stretch }) => stretch.text.text));
  return uses.flatMap(({ stretch }): readonly Use[] =>
    known.has(stretch.text.text) ? [{ stretch, as: 'repeated' }] : [],
  );
}

/** The tables that make a system each. A table without a header of its own, or with that of the one before and no title between them, goes on. */
function groupsOf({ parts }: Source, book: Ledger): readonly Group[] {
  const groups: Group[] = [];
  let last: Segment | undefined;
  let between: SourceParagraph[] = [];
  const apart = parts.flatMap((each): readonly SourcePart[] =>
    each.kind === 'table' ? besideEachOther(each) : [each],
  );
  for (const part of apart) {
    if (part.kind === 'paragraph') {
      between.push(part);
      continue;
    }
    const segments = segmentsOf(part);
    const title = between.findLast((each) => isTitle(each));
    const marks = between.findLast(({ text }) => MARKS_ALONE.test(text.text.trim()));
    const [first] = segments;
    const group = groups.at(-1);
    if (first !== undefined && last !== undefined && group !== undefined && goesOn(first, last, title)) {
      const [head, ...others] = segments;
      if (head !== undefined) group.segments.push(continued(head, last), ...others);
    } else if (segments.some(isScored)) groups.push({ title, marks, segments: [...segments] });
    else tellUnused(part, segments, book);
    last = groups.at(-1)?.segments.at(-1);
    between = [];
  }
  return groups;
}

/** Whether a table goes on with the one before. */
function goesOn(first: Segment, last: Segment, title: SourceParagraph | undefined): boolean {
  if (first.table.columns !== last.table.columns) return false;
  if (first.header === undefined) return title === undefined;
  return title === undefined && first.columns.every(({ heading }, at) => heading === last.columns[at]?.heading);
}

/** The rows of a table without a header, read by the header of the one before. */
function continued(segment: Segment, last: Segment): Segment {
  return segment.header === undefined ? { ...segment, columns: last.columns } : segment;
}

function isTitle({ text }: SourceParagraph): boolean {
  const said = text.text.replace(/\s/gu, '');
  return said.length <= 60 && TITLE.test(said) && !/[。；;]/u.test(said);
}

function tellUnused({ name, rows }: SourceTable, segments: readonly Segment[], book: Ledger): void {
  const first = rows.flat().find(({ text }) => text.text.trim() !== '');
  if (first !== undefined)
    remark(book, 'table-not-used', { name, rows: segments[0]?.rows.length ?? 0 }, wholeOf(first.text));
}

function systemOf({ title, marks, segments }: Group, book: Ledger): DraftSystem {
  const growingTree = tree();
  let heading: Stretch | undefined = title === undefined ? undefined : trimmed(wholeOf(title.text));
  for (const segment of segments) {
    heading = useHeader(segment, heading, book) ?? heading;
    addRows(growingTree, segment, book);
  }
  if (heading !== undefined) use(book, 'title', heading);
  const items = finished(growingTree, book);
  const drafted = grown(items);
  const at = new Map(items.map((item, index) => [item, drafted[index]]));
  const totals = growingTree.sums.map(({ over, ...sum }): StatedTotal => {
    return { ...sum, over: over.flatMap((each) => at.get(each) ?? []) };
  });
  const whole = marksOf(marks, book);
  if (whole !== undefined) {
    const name = heading === undefined ? saying(whole.from) : sentence([heading]);
    totals.push({ title: name, value: whole.value, at: whole.from, over: [], isTotal: true, units: undefined });
  }
  const system = { items: drafted, totals, lastCut: brokenOff(drafted, book) };
  proveBonuses(growingTree.bonuses, drafted, book);
  book.remarks.push(...sumRemarks(system));
  const [first] = segments;
  const columns = first === undefined ? [] : workingColumns(first);
  return {
    title: heading === undefined ? undefined : sentence([heading]),
    levels: levelColumns(columns).map(nameOf),
    scored: nameOf(wordingColumn(columns)),
    fullMarks: whole ?? fullMarksOf(growingTree, items, segments),
    items: drafted,
  };
}

/** The full marks that stand in a line of their own above a table. */
function marksOf(marks: SourceParagraph | undefined, book: Ledger): Stated | undefined {
  if (marks === undefined) return undefined;
  const from = trimmed(wholeOf(marks.text));
  const value = plainFigure(MARKS_ALONE.exec(saying(from))?.[1] ?? '');
  if (value === undefined) return undefined;
  use(book, 'total', from);
  return { value, from };
}

/** What a column is called, without the note behind a star. */
function nameOf(column: Column | undefined): string {
  return (column?.heading ?? '').replace(/\s/gu, '').replace(/[★☆].*$/u, '');
}

/** What is known of a tree when all its rows have been read. */
function finished({ items }: Tree, book: Ledger): readonly Growing[] {
  const all = emptied(tiered(items), book);
  absoluteWeights(all, book);
  alternatives(all, book);
  filledUp(all);
  return all;
}

/** Writes down what the header and the rows above it are; gives a title that stands in them. */
function useHeader(segment: Segment, known: Stretch | undefined, book: Ledger): Stretch | undefined {
  let title: Stretch | undefined;
  for (const row of segment.before) {
    for (const cell of cellsOf(segment.grid[row]).filter((each) => each.row === row)) {
      const piece = trimmed(wholeOf(cell.text));
      const isAlone = cell.colspan * 2 > segment.table.columns || cellsOf(segment.grid[row]).length === 1;
      if (known === undefined && title === undefined && isAlone && TITLE.test(saying(piece))) title = piece;
      else use(book, 'heading', piece);
    }
  }
  for (const cell of headerCells(segment)) {
    const said = cell.text.text;
    const from = said.lastIndexOf(lastHeading(said));
    const above = trimmed({ ...wholeOf(cell.text), end: Math.max(0, from) });
    if (above.end > above.start && known === undefined) title ??= above;
    else use(book, 'header', above);
    use(book, 'header', trimmed(within(wholeOf(cell.text), Math.max(0, from), said.length)));
  }
  return title;
}

/** The full marks that a row of totals states, the one without what is added beside them before others; or else a note. */
function fullMarksOf({ sums }: Tree, items: readonly Growing[], segments: readonly Segment[]): Stated | undefined {
  const base = items.filter(({ points }) => points?.kind !== 'adds');
  const isBase = (over: readonly Growing[]) => over.length === base.length && base.every((each) => over.includes(each));
  const total =
    sums.find(({ over }) => isBase(over)) ??
    sums.find(({ isTotal }) => isTotal) ??
    (sums.length === 1 ? sums[0] : undefined);
  if (total !== undefined) return { value: total.value, from: total.at };
  for (const cell of segments.flatMap(({ grid }) => grid.flatMap(cellsOf))) {
    const found = FULL_MARKS.exec(cell.text.text);
    const value = plainFigure(found?.[1] ?? '');
    if (found !== null && value !== undefined)
      return { value, from: within(wholeOf(cell.text), found.index, found.index + found[0].length) };
  }
  return undefined;
}

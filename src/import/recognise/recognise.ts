import type { Item } from '../../model/model.ts';
import { absoluteWeights } from '../absolute-weights.ts';
import { againOf, repeatedOf } from '../again.ts';
import { criteriaListIn } from '../criteria-list/columns.ts';
import { listedDraft } from '../criteria-list/read.ts';
import type { Draft, DraftParagraph, DraftSystem, Stated } from '../draft.ts';
import { isAsBefore } from '../levels/as-before.ts';
import { withLevels } from '../levels/levelled.ts';
import { withoutMixedWeights } from '../mixed-weights.ts';
import { scoredByAll } from '../once.ts';
import { outlined } from '../outline/read.ts';
import { plainFigure } from '../said/numbers.ts';
import { isPageNumber } from '../said/page-numbers.ts';
import { saying, sentence, trimmed, wholeOf, within } from '../said/piece.ts';
import type { Source, SourceParagraph, SourcePart, Stretch } from '../source.ts';
import { type StatedTotal, sumRemarks } from '../sums.ts';
import { type Column, levelColumns, wordingColumn } from '../table/columns.ts';
import { cellsOf } from '../table/grid.ts';
import { withoutPoints } from '../table/headings.ts';
import { NOTE } from '../table/rows.ts';
import type { Segment } from '../table/segment.ts';
import { HEADING, withoutMarks } from '../table/titles-above.ts';
import { workingColumns } from '../table/working.ts';
import { withTitleWeights } from '../title-weights.ts';
import { alternatives } from './alternatives.ts';
import { besideTheSum } from './beside.ts';
import { proveBonuses } from './bonuses.ts';
import { brokenOff } from './broken-off.ts';
import { emptied } from './emptied.ts';
import { filledUp } from './filled-up.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Growing, grown } from './growing.ts';
import { type Tree, tree } from './growth.ts';
import { type Ledger, ledger, remark, use } from './ledger.ts';
import { leaveNote } from './note-lines.ts';
import { readRows } from './read-rows.ts';
import { tiered } from './tiers.ts';

const NO_TITLE = { title: undefined, marks: undefined } as const;
const FULL_MARKS = /(?:满分|总分|应得分|总分值)[为是：:]?\s?(\d{1,5})\s?分/u;

/** What a source means: the system that a list of criteria is, the systems that its tables are, or its numbered paragraphs where it has no table, with what must be said of the reading. Paragraphs beside them are the measures; numbers of pages stand in the way of nothing. What the source leaves open may be as in an earlier edition, whose items these are. */
export function recognised(source: Source, earlier: readonly Item[] = []): Draft {
  const list = criteriaListIn(source);
  if (list !== undefined && list !== 'altered') return listedDraft(list, earlier);
  const numbers = source.parts.filter(isNumberOfPage);
  const apart = new Set<unknown>(numbers);
  const draft = ofParts(withLevels({ ...source, parts: source.parts.filter((part) => !apart.has(part)) }, earlier));
  const isSettled = draft.systems.length > 0 && draft.systems.every(({ items }) => isAsBefore(items, earlier));
  const remarks = draft.remarks.filter(({ code }) => !(isSettled && code === 'titles-behind'));
  const layout = numbers.map(({ text }) => ({ stretch: wholeOf(text), as: 'layout' as const }));
  return { ...draft, remarks, uses: [...draft.uses, ...layout] };
}

function isNumberOfPage(part: SourcePart): part is SourceParagraph {
  return part.kind === 'paragraph' && isPageNumber(part.text.text);
}

function ofParts(source: Source): Draft {
  const hasTable = source.parts.some(({ kind }) => kind === 'table');
  return (hasTable ? undefined : outlined(source)) ?? ofTables(source);
}

function ofTables(source: Source): Draft {
  const book = ledger();
  const groups = groupsOf(source, book);
  const titles = new Set(
    groups.flatMap(({ title, marks, parts }) => [title, marks, ...parts.flatMap(({ sections }) => sections)]),
  );
  const repeated = new Set(book.uses.map(({ stretch }) => stretch.text));
  const beside: Stretch[] = [];
  const measures = source.parts.flatMap((part): readonly DraftParagraph[] => {
    if (part.kind === 'table' || titles.has(part) || repeated.has(part.text)) return [];
    const from = trimmed(wholeOf(part.text));
    const said = saying(from);
    const isHeading = HEADING.test(said);
    const isNote = NOTE.test(said);
    if (isNote && !isHeading) leaveNote([from], book);
    else use(book, isHeading ? 'heading' : 'measures', from);
    beside.push(from);
    return isHeading || isNote ? [] : [{ text: `${part.numbering}${said}`, outline: part.outline, from }];
  });
  const systems: DraftSystem[] = [];
  const units: (string | undefined)[] = [];
  for (const group of groups) {
    const own = ledger();
    const system = systemOf(group, groups.length === 1 ? statedIn(beside) : undefined, own);
    const again = systems.map((other) => againOf(system, other)).find((each) => each !== undefined);
    const isForOthers = group.units !== undefined && units.every((each) => each !== undefined && each !== group.units);
    if (again === undefined || (isForOthers && again.differences.length > 0)) {
      units.push(group.units);
      book.uses.push(...own.uses);
      book.remarks.push(...own.remarks);
      systems.push(system);
      continue;
    }
    const facts = { title: system.title ?? '', units: again.units, count: again.differences.length };
    remark(book, 'system-again', facts, own.uses[0]?.stretch);
    const said = new Set(book.remarks.map(({ code, facts: each }) => JSON.stringify([code, each])));
    const fresh = own.remarks.filter((each) => !said.has(JSON.stringify([each.code, each.facts])));
    book.remarks.push(...again.differences, ...fresh);
    book.uses.push(...repeatedOf(own.uses, book.uses, again));
  }
  if (source.hidden.length > 0) remark(book, 'hidden-texts', { count: source.hidden.length }, undefined);
  return {
    systems: systems.length === 1 ? systems.map((each) => scoredByAll(each, beside)) : titledApart(systems, units),
    measures,
    remarks: [...(source.remarks ?? []), ...book.remarks],
    uses: book.uses,
  };
}

/** Systems of one title that are for other units each have these in it. */
function titledApart(systems: readonly DraftSystem[], units: readonly (string | undefined)[]): readonly DraftSystem[] {
  const isTwice = ({ title }: DraftSystem) => systems.filter((each) => each.title === title).length > 1;
  return systems.map((system, index) => {
    const [title, own] = [system.title, units[index]];
    return title === undefined || own === undefined || !isTwice(system)
      ? system
      : { ...system, title: `${title}（适用于${own}）` };
  });
}

function systemOf(group: Group, stated: Stated | undefined, book: Ledger): DraftSystem {
  const { sheet, marks, parts } = group;
  const growingTree = tree();
  const heading = readRows(group, growingTree, book);
  const { title: named, marks: inTitle } = heading === undefined ? NO_TITLE : withoutMarks(heading);
  if (named !== undefined) use(book, 'title', named);
  const title = named === undefined ? sheet : sentence([named]);
  const items = finished(growingTree, book);
  const drafted = grown(items);
  const at = new Map(items.map((item, index) => [item, drafted[index]]));
  const lastCut = brokenOff(drafted, book);
  const whole = marksOf(marks === undefined ? inTitle : trimmed(wholeOf(marks.text)), book);
  const totals = growingTree.sums.map(({ over, ...sum }): StatedTotal => {
    return { ...sum, over: over.flatMap((each) => at.get(each) ?? []) };
  });
  if (whole !== undefined) totals.push(totalOf(whole, title));
  else if (stated !== undefined && lastCut.length === 0 && !totals.some(({ isTotal }) => isTotal))
    totals.push(totalOf(stated, undefined));
  const proved = { items: drafted, totals, lastCut };
  proveBonuses(growingTree.bonuses, proved, book);
  book.remarks.push(...sumRemarks(proved));
  const segments = parts.flatMap((each) => each.segments);
  const summed = whole ?? fullMarksOf(growingTree, items, segments) ?? stated;
  if (stated !== undefined && summed === stated) use(book, 'total', stated.from);
  const columns = segments.slice(0, 1).flatMap(workingColumns);
  return {
    title,
    levels: levelColumns(columns).map(nameOf),
    scored: nameOf(wordingColumn(columns)),
    fullMarks: growingTree.converted ?? summed,
    scale: growingTree.converted === undefined ? undefined : summed,
    items: withTitleWeights(withoutMixedWeights(drafted, summed), (above, value, first, share) =>
      remark(book, 'title-weight', { title: above.words, value, words: first.words, share }, above.from[0]),
    ),
  };
}

/** A total over all items that stands beside the table. */
function totalOf({ value, from }: Stated, title: string | undefined): StatedTotal {
  return { title: title ?? saying(from), value, at: from, over: [], isTotal: true, units: undefined };
}

/** The full marks that stand in a line of their own above a table, or at the end of its title. */
function marksOf(from: Stretch | undefined, book: Ledger): Stated | undefined {
  const value = plainFigure(/\p{Nd}+/u.exec(from === undefined ? '' : saying(from))?.[0] ?? '');
  if (from === undefined || value === undefined) return undefined;
  use(book, 'total', from);
  return { value, from };
}

/** The full marks that the text beside the one table of a file states, if it states one figure only. */
function statedIn(beside: readonly Stretch[]): Stated | undefined {
  const found = beside.flatMap((from): readonly Stated[] => {
    const match = FULL_MARKS.exec(saying(from));
    const value = plainFigure(match?.[1] ?? '');
    if (match === null || value === undefined) return [];
    return [{ value, from: within(from, match.index, match.index + match[0].length) }];
  });
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}

/** What a column is called, without the note behind a star, and without the points that it holds beside names. */
function nameOf(column: Column | undefined): string {
  return withoutPoints((column?.heading ?? '').replace(/\s/gu, '').replace(/[★☆].*$/u, ''));
}

/** What is known of a tree when all its rows have been read. */
function finished({ items }: Tree, book: Ledger): readonly Growing[] {
  const all = emptied(tiered(items), book);
  besideTheSum(all, book);
  absoluteWeights(all, book);
  alternatives(all, book);
  filledUp(all);
  return all;
}

/** The full marks that a row of totals states, the one without what is added beside them before others; or else a note. */
function fullMarksOf({ sums }: Tree, items: readonly Growing[], segments: readonly Segment[]): Stated | undefined {
  const base = items.filter(({ points }) => points?.kind !== 'adds');
  const isBase = (over: readonly Growing[]) => over.length === base.length && base.every((each) => over.includes(each));
  const total =
    sums.find(({ over }) => isBase(over)) ??
    sums.find(({ isTotal }) => isTotal) ??
    (sums.length === 1 ? sums[0] : undefined);
  if (total !== undefined) return { value: total.value, from: total.at, forUnits: total.forUnits };
  for (const cell of segments.flatMap(({ grid }) => grid.flatMap(cellsOf))) {
    const found = FULL_MARKS.exec(cell.text.text);
    const value = plainFigure(found?.[1] ?? '');
    if (found !== null && value !== undefined)
      return { value, from: within(wholeOf(cell.text), found.index, found.index + found[0].length) };
  }
  return undefined;
}

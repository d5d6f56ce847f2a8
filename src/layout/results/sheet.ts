import { classIndexOf } from '../../model/classes/of-unit.ts';
import type { Departments } from '../../model/departments.ts';
import { isRankedByClass } from '../../model/grading/standing.ts';
import type { Edition } from '../../model/model.ts';
import { isUndecided, type Outcome, type UnitOutcome } from '../../results/outcome.ts';
import type { Input } from '../blanks.ts';
import {
  type Block,
  type Cell,
  type CellParagraph,
  cell,
  cellParagraphs,
  paragraph,
  type Row,
  type Table,
} from '../document.ts';
import { OPEN_SIGN } from './judged.ts';
import { type WishedColumn, widthsOf } from './widths.ts';

/** What documents of results are made from. */
export interface ResultSource {
  readonly edition: Edition;
  readonly departments: Departments;
  readonly outcome: Outcome;
}

/** A document of the results of some systems says under its title what keeps it from being final: nothing where nothing does. */
export function openMark(...outcomes: readonly Outcome[]): readonly Block[] {
  const units = outcomes.flatMap((each) => each.units);
  const missing = units.reduce((sum, each) => sum + each.missing.length, 0);
  const undecided = units.filter(isUndecided).length;
  const causes = [
    ...(outcomes.some(({ isSample }) => isSample) ? [SAMPLE] : []),
    ...(missing > 0 ? [`还缺 ${missing} 项评分和登记`] : []),
    ...(undecided > 0 ? [`${undecided} 个单位的等次、名次或者结果运用因并列还没有决定`] : []),
  ];
  return markOf(causes);
}

/** A document of the data of a year alone says so where some of that is a sample. */
export function sampleMark(isSample: boolean): readonly Block[] {
  return markOf(isSample ? [SAMPLE] : []);
}

const SAMPLE = '登记的是示例数据';

function markOf(causes: readonly string[]): readonly Block[] {
  return causes.length === 0 ? [] : [paragraph('stage', `（未定稿：${causes.join('；')}）`)];
}

/** The units in the order of their ranks; in that of the register where ranks are not known, or are the same. Where units are ranked among those of their class, class after class. */
export function inRankOrder(outcome: Outcome): readonly UnitOutcome[] {
  const { system } = outcome.view;
  const isByClass = hasRankings(outcome);
  const classOf = ({ unit }: UnitOutcome): number => (isByClass ? classIndexOf(system, unit) : 0);
  return outcome.units.toSorted((a, b) => classOf(a) - classOf(b) || (a.standing.rank ?? 0) - (b.standing.rank ?? 0));
}

/** Whether units are ranked among those of their class, and there are several classes of them: then several units are the first. */
export function hasRankings({ units, grading }: Outcome): boolean {
  return isRankedByClass(grading) && new Set(units.map(({ unit }) => unit.class)).size > 1;
}

/** The column of classes where ranks are told class by class; none where all are in one ranking. */
export function classColumn(outcome: Outcome, width: number): readonly ResultColumn<UnitOutcome>[] {
  if (!hasRankings(outcome)) return [];
  const { system } = outcome.view;
  const say = ({ unit }: UnitOutcome) => text(system.classes[classIndexOf(system, unit)]?.name ?? '');
  return [{ title: '类别', width, align: 'center', say }];
}

/** What a document of the results of a system is called: 县（市、区）党建工作综合考核结果. */
export function titleFor({ view }: Outcome, what: string): string {
  return `${view.system.title.replace(/(?:指标体系|指标|评分细则|评分标准|细则)$/, '')}${what}`;
}

/** A column of a table of results, with what it says of each thing. */
export interface ResultColumn<Thing> extends WishedColumn {
  readonly say: (thing: Thing, index: number) => readonly CellParagraph[];
  /** What somebody writes into it. */
  readonly input?: Input;
  /** Whether it says the same of a thing as of the one above, with which it then shares a cell. */
  readonly isMerged?: (thing: Thing, above: Thing) => boolean;
}

/** A number in a cell; nothing where it is not known. */
export function number(value: { readonly toString: () => string } | undefined): readonly CellParagraph[] {
  return cellParagraphs('number', value === undefined ? '' : String(value));
}

/** The published score of a unit in a cell, with all its places. */
export function finalScore({ grading: { places } }: Outcome): (own: UnitOutcome) => readonly CellParagraph[] {
  return ({ standing: { published } }) => number(published?.toPlaces(places));
}

/** A text in a cell. */
export function text(value: string): readonly CellParagraph[] {
  return cellParagraphs('label', value);
}

/** The column of grades; none where none are given. */
export function gradeColumn({ grading }: Outcome, width: number): readonly ResultColumn<UnitOutcome>[] {
  if (grading.grades.length === 0) return [];
  const said = ({ standing: { grade, isOpen } }: UnitOutcome): string =>
    grade === undefined ? '' : `${grade.name}${isOpen ? OPEN_SIGN : ''}`;
  return [{ title: '等次', width, align: 'center', say: (each) => text(said(each)) }];
}

/** The page of a table: how wide it is, in millimetres, and the size of its type, in points. */
export interface TablePage {
  readonly whole: number;
  readonly size: number;
}

/** A table of things, a row each, as wide as its page: columns that are marked as wide share what the others leave, and no number is parted (`widths.ts`). `about` tells of which criterion a row is. */
export function tableOf<Thing>(
  name: string,
  columns: readonly ResultColumn<Thing>[],
  things: readonly Thing[],
  { whole, size }: TablePage,
  about?: (thing: Thing) => string,
): Table {
  const rows = rowsOf(columns, things, about);
  const widths = widthsOf(columns, rows, whole, size);
  return {
    kind: 'table',
    name,
    columns: columns.map(({ title, width, align }, index) => ({ title, width: widths[index] ?? width, align })),
    rows,
  };
}

/** The rows of a table, one a thing. Those that share a cell stay on a page. */
export function rowsOf<Thing>(
  columns: readonly ResultColumn<Thing>[],
  things: readonly Thing[],
  about?: (thing: Thing) => string,
): readonly Row[] {
  const isShared = ({ isMerged }: ResultColumn<Thing>, index: number): boolean => {
    const [thing, above] = [things[index], things[index - 1]];
    return isMerged !== undefined && thing !== undefined && above !== undefined && isMerged(thing, above);
  };
  return things.map((thing, index) => ({
    role: 'item',
    mayEndPage: !columns.some((column) => isShared(column, index + 1)),
    ...(about === undefined ? {} : { criterion: about(thing) }),
    cells: columns.flatMap((column, place): readonly Cell[] => {
      if (isShared(column, index)) return [];
      let rowspan = 1;
      while (isShared(column, index + rowspan)) rowspan += 1;
      const { say, input } = column;
      return [{ ...cell(place, say(thing, index), rowspan), ...(input === undefined ? {} : { input }) }];
    }),
  }));
}

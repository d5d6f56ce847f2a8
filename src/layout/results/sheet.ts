import type { Departments } from '../../model/departments.ts';
import type { Edition } from '../../model/model.ts';
import { isUndecided, type Outcome, type UnitOutcome } from '../../results/outcome.ts';
import type { Input } from '../blanks.ts';
import {
  type Block,
  type CellParagraph,
  type Column,
  cell,
  cellParagraphs,
  paragraph,
  type Row,
  type Table,
} from '../document.ts';
import { OPEN_SIGN } from './judged.ts';

/** What documents of results are made from. */
export interface ResultSource {
  readonly edition: Edition;
  readonly departments: Departments;
  readonly outcome: Outcome;
}

/** A document of results says under its title what keeps it from being final: nothing where nothing does. */
export function openMark({ units }: Outcome): readonly Block[] {
  const missing = units.reduce((sum, each) => sum + each.missing.length, 0);
  const undecided = units.filter(isUndecided).length;
  const causes = [
    ...(missing > 0 ? [`还缺 ${missing} 项评分和登记`] : []),
    ...(undecided > 0 ? [`${undecided} 个单位的等次、名次或者结果运用因并列还没有决定`] : []),
  ];
  return causes.length === 0 ? [] : [paragraph('stage', `（未定稿：${causes.join('；')}）`)];
}

/** The units in the order of their ranks; in that of the register where ranks are not known, or are the same. */
export function inRankOrder({ units }: Outcome): readonly UnitOutcome[] {
  return units.toSorted((a, b) => (a.standing.rank ?? 0) - (b.standing.rank ?? 0));
}

/** A column of a table of results, with what it says of each thing. */
export interface ResultColumn<Thing> extends Column {
  /** Whether it takes a share of what the others leave of the page. */
  readonly isWide?: boolean;
  readonly say: (thing: Thing, index: number) => readonly CellParagraph[];
  /** What somebody writes into it. */
  readonly input?: Input;
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

/** A table of things, a row each, as wide as wanted, in millimetres: columns that are marked as wide share what the others leave; more than there is room for become narrower together. */
export function tableOf<Thing>(
  name: string,
  columns: readonly ResultColumn<Thing>[],
  things: readonly Thing[],
  whole: number,
): Table {
  const wide = columns.filter(({ isWide = false }) => isWide).length;
  const more = Math.max(0, Math.floor(((whole - widthOf(columns)) * 10) / Math.max(1, wide)) / 10);
  const grown = columns.map((each) => (each.isWide === true ? { ...each, width: each.width + more } : each));
  const all = widthOf(grown);
  const fitted =
    all <= whole ? grown : grown.map((each) => ({ ...each, width: Math.floor((each.width * whole * 10) / all) / 10 }));
  return {
    kind: 'table',
    name,
    columns: fitted.map(({ title, width, align }) => ({ title, width, align })),
    rows: rowsOf(fitted, things),
  };
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** The rows of a table, one a thing. */
function rowsOf<Thing>(columns: readonly ResultColumn<Thing>[], things: readonly Thing[]): readonly Row[] {
  return things.map((thing, index) => ({
    role: 'item',
    mayEndPage: true,
    cells: columns.map(({ say, input }, column) => ({
      ...cell(column, say(thing, index)),
      ...(input === undefined ? {} : { input }),
    })),
  }));
}

import { cooperatingNames } from '../../model/departments.ts';
import type { Indicator, Item } from '../../model/model.ts';
import { type AnnexColumnKey, levelOf, usualTitle } from '../../model/printing/columns.ts';
import { targetsText } from '../../model/view.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';
import {
  type Apart,
  type CellSource,
  criterionCell,
  departmentCell,
  departmentText,
  pointsCell,
} from '../item-cells.ts';
import type { ItemColumn, Place } from '../item-table.ts';
import { scoringText } from '../scoring-text.ts';

/** What columns are made from. */
export interface ShapeSource extends CellSource {
  /** Writes the labels of indicators. */
  readonly label: (source: CellSource, item: Indicator) => readonly CellParagraph[];
}

/** A column without its width: what every table of items calls it and writes into it. */
export type Shape = Pick<ItemColumn, 'title' | 'align' | 'of' | 'write'>;

/** The columns that tables of items have in common, but for those that somebody fills in. */
export type ShapeKey = Exclude<AnnexColumnKey, 'levels'>;

/** The shape of a column. */
export function shapeOf(key: ShapeKey, source: ShapeSource): Shape {
  return { title: usualTitle(key, source.view.system), ...bodyOf(key, source) };
}

function bodyOf(key: ShapeKey, source: ShapeSource): Omit<Shape, 'title'> {
  switch (key) {
    case 'number':
      return { ...narrow(({ number }) => cellParagraphs('number', String(number))), of: 'leaf' };
    case 'level-1':
    case 'level-2':
    case 'level-3':
    case 'level-4':
    case 'level-5':
      return levelBody(levelOf(key) ?? 1, source);
    case 'indicator':
      return { ...text(({ path }) => path.flatMap((item) => source.label(source, item))), of: 'leaf' };
    case 'criterion':
      return text((at) => [...criterionCell(source, at.criterion, at.position), ...assessors(source, at)]);
    case 'points':
      return narrow(({ criterion }) => pointsCell(source, criterion));
    case 'department':
      return { ...narrow((at) => departmentCell(source, at)), of: 'line' };
    case 'score':
    case 'blank':
      return narrow(() => []);
    default:
      return text((at) => cellParagraphs('text', saidOf(key, source, at)));
  }
}

/** What may have a column or be said once for all of a table. */
export type SaidKey = Apart | 'department';

/** What such a column says of a criterion, with what holds for the indicators above it, from the highest on. */
export function saidOf(key: SaidKey, source: CellSource, at: Place): string {
  const { criterion } = at;
  switch (key) {
    case 'scoring':
      return scoringText(criterion);
    case 'method':
      return collected(at, ({ method }) => method);
    case 'evidence-required':
      return collected(at, ({ evidence }) => evidence);
    case 'cooperating':
      return collected(at, (item) => cooperatingNames(source.departments, item) || []);
    case 'target':
      return targetsText(source.view, criterion);
    case 'remark':
      return collected(at, ({ remark }) => remark ?? []);
    case 'department':
      return departmentText(source, at);
  }
}

/** What is said of a criterion and of the indicators above it: it holds for the criterion too. */
function collected({ path, criterion }: Place, textsOf: (item: Item) => readonly string[] | string): string {
  return [...path, criterion].flatMap(textsOf).join('、');
}

/** Who assesses a criterion, below its wording where they have no column. */
function assessors(source: CellSource, at: Place): readonly CellParagraph[] {
  const names = source.within?.has('department') ? departmentText(source, at) : '';
  return names === '' ? [] : cellParagraphs('note', `考核单位：${names}`);
}

/** The labels of a level; a leaf on a level above stands in the columns of those that its branch does not have. */
function levelBody(of: number, source: ShapeSource): Omit<Shape, 'title'> {
  const write: Shape['write'] = ({ path, leaf }) => source.label(source, path[of - 1] ?? leaf);
  return { ...(of === 1 ? narrow : text)(write), of };
}

function text(write: Shape['write']): Omit<Shape, 'title'> {
  return { align: 'left', of: 'criterion', write };
}

function narrow(write: Shape['write']): Omit<Shape, 'title'> {
  return { align: 'center', of: 'criterion', write };
}

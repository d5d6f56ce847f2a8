import { levelName } from '../../model/levels.ts';
import type { Indicator, Item } from '../../model/model.ts';
import { type AnnexColumnKey, levelOf } from '../../model/printing/columns.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';
import { type CellSource, criterionCell, departmentCell, departmentText, pointsCell } from '../item-cells.ts';
import type { ItemColumn, Place } from '../item-table.ts';
import { cooperatingNames, targetsText } from '../item-text.ts';
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
  switch (key) {
    case 'number':
      return { ...narrow('序号', ({ number }) => cellParagraphs('number', String(number))), of: 'leaf' };
    case 'level-1':
    case 'level-2':
    case 'level-3':
    case 'level-4':
    case 'level-5':
      return levelShape(levelOf(key) ?? 1, source);
    case 'indicator':
      return { ...text('指标', ({ path }) => path.flatMap((item) => source.label(source, item))), of: 'leaf' };
    case 'criterion':
      return text(source.view.system.scored, (at) => [
        ...criterionCell(source, at.criterion, at.position),
        ...assessors(source, at),
      ]);
    case 'points':
      return narrow('分值', ({ criterion }) => pointsCell(source, criterion));
    case 'department':
      return { ...narrow('考核单位', (at) => departmentCell(source, at)), of: 'line' };
    case 'score':
      return narrow('得分', NOTHING);
    case 'blank':
      return narrow('', NOTHING);
    default:
      return text(TITLES[key], (at) => cellParagraphs('text', saidOf(key, source, at)));
  }
}

/** The titles of columns that say what else stands below the wording. */
const TITLES = {
  scoring: '评分标准',
  method: '考核方式',
  'evidence-required': '佐证要求',
  cooperating: '配合单位',
  target: '目标值',
  remark: '备注',
} as const;

/** What may have a column or be said once for all of a table. */
export type SaidKey = keyof typeof TITLES | 'department';

/** What such a column is called. */
export function titleOf(key: SaidKey): string {
  return key === 'department' ? '考核单位' : TITLES[key];
}

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
function levelShape(of: number, source: ShapeSource): Shape {
  const write: Shape['write'] = ({ path, leaf }) => source.label(source, path[of - 1] ?? leaf);
  return { ...(of === 1 ? narrow : text)(levelName(source.view.system, of), write), of };
}

const NOTHING = (): readonly CellParagraph[] => [];

function text(title: string, write: Shape['write']): Shape {
  return { title, align: 'left', of: 'criterion', write };
}

function narrow(title: string, write: Shape['write']): Shape {
  return { title, align: 'center', of: 'criterion', write };
}

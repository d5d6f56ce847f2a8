import type { ChangeKind } from '../../changes/facts.ts';
import { classNames } from '../../model/classes/names.ts';
import { cooperatingNames, type Departments, leaderNames } from '../../model/departments.ts';
import { ownDepartments } from '../../model/levels.ts';
import type { Indicator, Item } from '../../model/model.ts';
import { printedPoints, targetsText, type View } from '../../model/view.ts';
import { besideParts, limitsText, scaleText } from '../item-cells.ts';
import { notApplicableText, splitText, wordingLines } from '../item-text.ts';
import { scoringText } from '../scoring-text.ts';

/** What an item is read in: its system as it was or is, and the departments as they were then. */
export interface Reading {
  readonly view: View;
  readonly departments: Departments;
}

/** What is printed of an item, in the order of the printed columns. */
export type FieldKey =
  | ('wording' | 'points' | 'parent' | 'order' | 'classes' | 'notApplicable' | 'targets' | 'scoring')
  | ('department' | 'cooperating' | 'split' | 'method' | 'evidence' | 'remark' | 'core');

/** Something that is printed of an item: what it is, what it is called there, empty for the wording itself, and its text, in lines. */
export interface Field {
  readonly key: FieldKey;
  readonly label: string;
  readonly text: string;
  /** What is printed in its place once one side of a comparison has a text of its own: what is handed down from above. */
  readonly handedDown?: string;
}

/** Everything that is printed of an item, in the order of the printed columns: each field on both sides at the same place. */
export function fieldsOf(item: Item, { view, departments }: Reading): readonly Field[] {
  const isCriterion = item.kind === 'criterion';
  return [
    { key: 'wording', label: '', text: isCriterion ? wordingLines(view, item).join('\n') : item.title },
    { key: 'points', label: '分值', text: pointsText(item, view) },
    { key: 'parent', label: '所属指标', text: pathOf(item).join('／') },
    {
      key: 'order',
      label: '次序',
      text: `第${(item.parent?.children ?? view.system.indicators).indexOf(item as Indicator) + 1}项`,
    },
    { key: 'classes', label: '适用范围', text: classNames(view.system, item.applies) },
    { key: 'notApplicable', label: '不适用时', text: isCriterion ? notApplicableText(item) : '' },
    { key: 'targets', label: '目标', text: isCriterion ? targetsText(view, item) : '' },
    { key: 'scoring', label: '评分标准', text: isCriterion ? scoringText(item) : '' },
    // Above a leaf departments are only handed down.
    {
      key: 'department',
      label: '考核单位',
      text: ownDepartments(item) === undefined ? '' : leaderNames(departments, item),
      handedDown: isCriterion ? leaderNames(departments, item) : '',
    },
    { key: 'cooperating', label: '配合单位', text: cooperatingNames(departments, item) },
    { key: 'split', label: '科室分工', text: isCriterion ? splitText(departments, item) : '' },
    { key: 'method', label: '考核方式', text: item.method.join('、') },
    { key: 'evidence', label: '佐证材料', text: item.evidence.join('、') },
    { key: 'remark', label: '备注', text: item.remark ?? '' },
    { key: 'core', label: '核心指标', text: item.core ? '★' : '' },
  ];
}

/** Fields that say where an item stands and whom it is for, with the kind of change that they are told in: titles above it, neighbours and names of classes can change without it. */
export const STANDING: { readonly [K in FieldKey]?: ChangeKind } = {
  parent: 'moved',
  order: 'moved',
  classes: 'applicability',
};

/** The points of an item in words: 1分，无乡镇的城市区1.5分; with its own scale 40分，百分制. */
export function pointsText(item: Item, view: View): string {
  const beside = item.kind === 'criterion' ? besideParts(item).join('，') : limitsText(item);
  if (item.kind === 'criterion' && beside !== '') return beside;
  const { general, special } = printedPoints(view, item.points);
  const others = special.map(({ classes, points }) => `${classNames(view.system, classes)}${points}分`);
  const own =
    item.kind === 'indicator' && item.groups ? [] : [...(general === undefined ? [] : [`${general}分`]), ...others];
  const scale = item.kind === 'criterion' || item.scale === undefined ? [] : [scaleText(item.scale)];
  return [...own, ...scale, ...(beside === '' ? [] : [beside])].join('，');
}

/** The titles of the indicators above an item, from the highest on. */
export function pathOf({ parent }: Item): readonly string[] {
  return parent === undefined ? [] : [...pathOf(parent), parent.title];
}

import { hasClass } from '../model/classes.ts';
import { cooperatingNames, type Departments, leaderNames } from '../model/departments.ts';
import { linesOf } from '../model/lines.ts';
import type { Indicator, Item, Limit } from '../model/model.ts';
import {
  type CriteriaSheet,
  levelKey,
  pointsKeys,
  type SheetColumn,
  worthKey,
} from '../model/sheets/criteria-sheet.ts';
import { applicabilityNote, targetsText, textByClass, type View } from '../model/view.ts';
import type { Place } from './item-table.ts';
import { notApplicableText, splitText, wordingLines } from './item-text.ts';
import { scoringText } from './scoring-text.ts';

/** A column of the sheet with what stands in it. */
interface Field extends SheetColumn {
  readonly text: (place: Place) => string;
}

/**
 * The criteria of a system as a sheet: one row each, nothing merged, the points of each class in a column of its own
 * (empty where the criterion does not apply). For editing it has what is not published as well, and lacks columns in
 * which nothing would stand.
 */
export function criteriaSheet(view: View, departments: Departments, purpose: 'publishing' | 'editing'): CriteriaSheet {
  const fields = fieldsOf(view, departments, purpose === 'editing');
  const places = linesOf(view).flatMap((line) =>
    line.criteria.map((criterion, index): Place => ({ ...line, criterion, position: line.first + index })),
  );
  return {
    system: view.system.id,
    columns: fields.map(({ key, title }) => ({ key, title })),
    rows: places.map((place) => ({
      id: place.criterion.id,
      path: place.path.map(({ id }) => id),
      cells: fields.map(({ text }) => text(place)),
    })),
  };
}

function fieldsOf(view: View, departments: Departments, isForEditing: boolean): readonly Field[] {
  const { classes, levels, scored } = view.system;
  const label = classes.length > 1 ? (name: string) => `分值（${name}）` : () => '分值';
  const has = hasIn(view);
  const seldom = (isThere: boolean, field: Field): readonly Field[] => (isForEditing && !isThere ? [] : [field]);
  const forEditing = (isThere: boolean, field: Field): readonly Field[] => (isForEditing && isThere ? [field] : []);
  return [
    { key: 'id', title: '编号', text: ({ criterion }) => criterion.id },
    { key: 'number', title: '序号', text: ({ number }) => String(number) },
    ...levels.flatMap((title, index): readonly Field[] => [
      { key: levelKey(index + 1), title, text: ({ path }) => path[index]?.title ?? '' },
      ...forEditing(has.worth(index + 1), {
        key: worthKey(index + 1),
        title: `${title}分值`,
        text: ({ path }) => worthText(view, path[index]),
      }),
    ]),
    { key: 'text', title: scored, text: ({ criterion }) => wordingLines(view, criterion).join('\n') },
    ...pointsKeys(view.system).map(
      (key, index): Field => ({
        key,
        title: label(classes[index]?.name ?? ''),
        text: ({ criterion }) => pointsFor(criterion, index),
      }),
    ),
    ...forEditing(has.weight, {
      key: 'weight',
      title: '权重',
      text: ({ criterion }) => criterion.weight?.text ?? '',
    }),
    ...besideFields(view),
    ...forEditing(classes.length > 1, {
      key: 'applicability',
      title: '适用范围',
      text: ({ criterion }) => applicabilityNote(view, criterion),
    }),
    { key: 'department', title: '考核单位', text: (at) => leaderNames(departments, at) },
    {
      key: 'cooperating',
      title: '配合单位',
      text: (place) => joined(itemsOf(place), (each) => cooperatingNames(departments, each)),
    },
    { key: 'scoring', title: '评分标准', text: ({ criterion }) => scoringText(criterion) },
    ...seldom(has.targets, { key: 'targets', title: '目标', text: ({ criterion }) => targetsText(view, criterion) }),
    {
      key: 'evidence',
      title: '佐证材料',
      text: (place) => joined(itemsOf(place), (each) => each.evidence.join('、')),
    },
    {
      key: 'method',
      title: '考核方式',
      text: (place) => joined(itemsOf(place), (each) => each.method.join('、')),
    },
    ...seldom(has.split, {
      key: 'split',
      title: '科室分工',
      text: ({ criterion }) => splitText(departments, criterion),
    }),
    ...seldom(has.notApplicable, {
      key: 'notApplicable',
      title: '不适用时',
      text: ({ criterion }) => notApplicableText(criterion),
    }),
    ...forEditing(has.step, {
      key: 'step',
      title: '计分单位',
      text: ({ criterion }) => criterion.step?.toString() ?? '',
    }),
    { key: 'remark', title: '备注', text: (place) => joined(itemsOf(place), (each) => each.remark ?? '') },
    ...forEditing(true, { key: 'note', title: '编者说明', text: ({ criterion }) => criterion.note ?? '' }),
  ];
}

/** Which of what only some criteria have any criterion has. */
function hasIn({ system: { items } }: View) {
  const criteria = items.filter((item) => item.kind === 'criterion');
  return {
    worth: (level: number) => items.some((item) => item.kind === 'indicator' && item.level === level && !item.groups),
    weight: criteria.some(({ weight }) => weight !== undefined),
    targets: criteria.some(({ targets }) => targets.size > 0),
    split: criteria.some(({ split }) => split.size > 0),
    step: criteria.some(({ step }) => step !== undefined),
    notApplicable: criteria.some(({ notApplicable }) => notApplicable !== undefined),
  };
}

/** What an indicator states that it counts: its weight, else its points, with the classes in front where these differ. */
function worthText(view: View, indicator: Indicator | undefined): string {
  if (indicator === undefined || indicator.groups) return '';
  const { weight, points, applies } = indicator;
  return weight?.text ?? textByClass(view, applies, (_, index) => points[index]?.toString(), '：');
}

function pointsFor({ applies, points }: Item, index: number): string {
  return hasClass(applies, index) ? (points[index]?.toString() ?? '') : '';
}

/** A criterion with the indicators above it, from the highest on: what they require is required of it too. */
function itemsOf({ path, criterion }: Place): readonly Item[] {
  return [...path, criterion];
}

/** What stands beside the sum: always what is deducted; what is added, vetoes and core items where the system has any. */
function besideFields({ system: { items } }: View): readonly Field[] {
  const has = (isMeant: (item: Item) => boolean): boolean => items.some(isMeant);
  const fields: readonly (readonly [boolean, Field])[] = [
    [true, { key: 'deducts', title: '最多扣分', text: ({ criterion }) => limitText(criterion.deducts) }],
    [
      has(({ adds }) => adds !== undefined),
      { key: 'adds', title: '最多加分', text: ({ criterion }) => limitText(criterion.adds) },
    ],
    [
      has((item) => item.kind === 'criterion' && item.veto),
      { key: 'veto', title: '一票否决', text: ({ criterion }) => (criterion.veto ? '是' : '') },
    ],
    [
      has(({ core }) => core),
      { key: 'core', title: '核心指标', text: (at) => (itemsOf(at).some(({ core }) => core) ? '★' : '') },
    ],
  ];
  return fields.flatMap(([isThere, field]) => (isThere ? [field] : []));
}

function limitText(limit: Limit | undefined): string {
  return limit === 'unlimited' ? '不封顶' : (limit?.toString() ?? '');
}

function joined(items: readonly Item[], text: (item: Item) => string): string {
  return items
    .map(text)
    .filter((each) => each !== '')
    .join('、');
}

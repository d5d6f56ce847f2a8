import { cell, cellParagraphs, type Table } from '../../src/layout/document.ts';
import type { Place } from '../../src/layout/item-table.ts';
import {
  cooperatingNames,
  notApplicableText,
  splitText,
  targetsText,
  wordingLines,
} from '../../src/layout/item-text.ts';
import { scoringText } from '../../src/layout/scoring-text.ts';
import { hasClass } from '../../src/model/classes.ts';
import { type Departments, leaderNames } from '../../src/model/departments.ts';
import { linesOf } from '../../src/model/lines.ts';
import type { Item, Limit } from '../../src/model/model.ts';
import type { View } from '../../src/model/view.ts';

interface Field {
  readonly title: string;
  readonly text: (place: Place) => string;
}

/** The criteria of a system as a plain table: one row each, nothing merged, the points of each class in a column of its own (empty where the criterion does not apply). */
export function criteriaTable(view: View, departments: Departments): Table {
  const fields = fieldsOf(view, departments);
  const places = linesOf(view).flatMap((line) =>
    line.criteria.map((criterion, index): Place => ({ ...line, criterion, position: line.first + index })),
  );
  return {
    kind: 'table',
    name: view.system.id,
    columns: fields.map(({ title }) => ({ title, width: 1, align: 'left' })),
    rows: places.map((place) => ({
      role: 'item',
      criterion: place.criterion.id,
      mayEndPage: true,
      cells: fields.map(({ text }, column) => cell(column, cellParagraphs('text', text(place)))),
    })),
    scored: {
      system: view.system.id,
      columns: view.system.classes.map(({ id }, index) => ({ column: firstPoints(view) + index, classes: [id] })),
    },
  };
}

/** The column of the first class's points, counted from 0. */
function firstPoints({ system }: View): number {
  return system.levels.length + 3;
}

function fieldsOf(view: View, departments: Departments): readonly Field[] {
  const { classes, levels, scored } = view.system;
  const label = classes.length > 1 ? (name: string) => `分值（${name}）` : () => '分值';
  return [
    { title: '编号', text: ({ criterion }) => criterion.id },
    { title: '序号', text: ({ number }) => String(number) },
    ...levels.map((title, level): Field => ({ title, text: ({ path }) => path[level]?.title ?? '' })),
    { title: scored, text: ({ criterion }) => wordingLines(view, criterion).join('\n') },
    ...classes.map(
      ({ name }, index): Field => ({ title: label(name), text: ({ criterion }) => pointsFor(criterion, index) }),
    ),
    ...besideFields(view),
    { title: '考核单位', text: (at) => leaderNames(departments, at) },
    {
      title: '配合单位',
      text: (place) => joined(itemsOf(place), (each) => cooperatingNames(departments, each)),
    },
    { title: '评分标准', text: ({ criterion }) => scoringText(criterion) },
    { title: '目标', text: ({ criterion }) => targetsText(view, criterion) },
    {
      title: '佐证材料',
      text: (place) => joined(itemsOf(place), (each) => each.evidence.join('、')),
    },
    {
      title: '考核方式',
      text: (place) => joined(itemsOf(place), (each) => each.method.join('、')),
    },
    { title: '科室分工', text: ({ criterion }) => splitText(departments, criterion) },
    { title: '不适用时', text: ({ criterion }) => notApplicableText(criterion) },
    { title: '备注', text: (place) => joined(itemsOf(place), (each) => each.remark ?? '') },
  ];
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
  return [
    { title: '最多扣分', text: ({ criterion }) => limitText(criterion.deducts) },
    ...(has(({ adds }) => adds !== undefined)
      ? [{ title: '最多加分', text: ({ criterion }: Place) => limitText(criterion.adds) }]
      : []),
    ...(has((item) => item.kind === 'criterion' && item.veto)
      ? [{ title: '一票否决', text: ({ criterion }: Place) => (criterion.veto ? '是' : '') }]
      : []),
    ...(has(({ core }) => core)
      ? [{ title: '核心指标', text: (at: Place) => (itemsOf(at).some(({ core }) => core) ? '★' : '') }]
      : []),
  ];
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

import { cell, cellParagraphs, type Table } from '../../src/layout/document.ts';
import type { Place } from '../../src/layout/item-table.ts';
import {
  cooperatingNames,
  notApplicableText,
  scoringText,
  splitText,
  targetsText,
  wordingLines,
} from '../../src/layout/item-text.ts';
import { hasClass } from '../../src/model/classes.ts';
import { type Departments, departmentName } from '../../src/model/departments.ts';
import { linesOf } from '../../src/model/lines.ts';
import type { Item } from '../../src/model/model.ts';
import type { View } from '../../src/model/view.ts';

interface Field {
  readonly title: string;
  readonly text: (place: Place) => string;
}

/** The criteria of a system as a plain table: one row each, nothing merged, the points of each class in a column of its own (empty where the criterion does not apply). */
export function criteriaTable(view: View, departments: Departments): Table {
  const fields = fieldsOf(view, departments);
  const places = linesOf(view).flatMap((line) =>
    line.criteria.map((criterion, index): Place => ({ ...line, criterion, position: index + 1 })),
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
      columns: view.system.classes.map(({ id }, index) => ({ column: FIRST_POINTS + index, classes: [id] })),
    },
  };
}

/** The column of the first class's points, counted from 0. */
const FIRST_POINTS = 6;

function fieldsOf(view: View, departments: Departments): readonly Field[] {
  const { classes } = view.system;
  const label = classes.length > 1 ? (name: string) => `分值（${name}）` : () => '分值';
  return [
    { title: '编号', text: ({ criterion }) => criterion.id },
    { title: '序号', text: ({ number }) => String(number) },
    { title: '一级指标', text: ({ level1 }) => level1.title },
    { title: '二级指标', text: ({ level2 }) => level2.title },
    { title: '三级指标', text: ({ level3 }) => level3.title },
    { title: '考核内容', text: ({ criterion }) => wordingLines(view, criterion).join('\n') },
    ...classes.map(
      ({ name }, index): Field => ({ title: label(name), text: ({ criterion }) => pointsFor(criterion, index) }),
    ),
    { title: '最多扣分', text: ({ criterion }) => criterion.deducts?.toString() ?? '' },
    { title: '考核单位', text: ({ level3 }) => departmentName(departments, level3.department) },
    {
      title: '配合单位',
      text: (place) => joined(itemsOf(place), (each) => cooperatingNames(departments, each)),
    },
    { title: '评分标准', text: ({ criterion }) => scoringText(criterion.scoring) },
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
function itemsOf({ level1, level2, level3, criterion }: Place): readonly Item[] {
  return [level1, level2, level3, criterion];
}

function joined(items: readonly Item[], text: (item: Item) => string): string {
  return items
    .map(text)
    .filter((each) => each !== '')
    .join('、');
}

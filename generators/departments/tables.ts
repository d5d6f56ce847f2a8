import {
  type CellParagraph,
  type Column,
  cell,
  cellParagraphs,
  type Row,
  type Table,
} from '../../src/layout/document.ts';
import { cooperatingCell, pointsParagraphs, titleCell } from '../../src/layout/item-cells.ts';
import { itemColumns, pointsColumn, roomFor } from '../../src/layout/item-columns.ts';
import { type ItemColumn, itemTable } from '../../src/layout/item-table.ts';
import { totals } from '../../src/layout/parts.ts';
import { classesIn, hasClass } from '../../src/model/classes.ts';
import type { Decimal } from '../../src/model/decimal.ts';
import { type Departments, departmentName } from '../../src/model/departments.ts';
import { printedRatio } from '../../src/model/grading/ratio.ts';
import { type ProvedView, printedPoints } from '../../src/model/view.ts';
import type { Share } from './shares.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;

/** The first table: for each department the count of what it leads and its points for each class, with the totals. */
export function overviewTable(view: ProvedView, shares: readonly Share[], names: Departments): Table {
  const { system } = view;
  const classes = columnsFor(view);
  const width = Math.floor(TYPE_AREA / (classes.length + 3));
  const columns: readonly Column[] = [
    { title: '考核单位', width: TYPE_AREA - width * (classes.length + 2), align: 'left' },
    { title: `${system.levels.at(-1)}（项）`, width, align: 'center' },
    { title: `${system.scored}（项）`, width, align: 'center' },
    ...classes.map((title): Column => ({ title, width, align: 'center' })),
  ];
  const rows = shares.map((share): Row => {
    const points = share.points.map((each) => each && printedRatio(each));
    return plainRow('item', [
      cellParagraphs('label', departmentName(names, share.department)),
      ...numbers(view, countLeaves([share]), countCriteria(share), points),
    ]);
  });
  const criteria = new Set(shares.flatMap(({ lines }) => lines.flatMap((line) => line.criteria.map(({ id }) => id))))
    .size;
  const total = plainRow('total', [
    cellParagraphs('label', '合计'),
    ...numbers(view, countLeaves(shares), criteria, totals(view)),
  ]);
  return { kind: 'table', name: '汇总', columns, rows: [...rows, total] };
}

/** The table of one department in type of a size in points: what it leads, with a subtotal. */
export function shareTable(
  view: ProvedView,
  { department, lines, points }: Share,
  names: Departments,
  size: number,
): Table {
  const narrow = { number: roomFor(11, size), points: roomFor(18, size), cooperating: roomFor(25, size) };
  const left = TYPE_AREA - narrow.number - narrow.points - narrow.cooperating - 22 - 30 - 34;
  const source = { view, departments: names };
  const columns: readonly ItemColumn[] = [
    ...itemColumns(source, { ...narrow, labels: [22, 30, 34], criterion: left }, titleCell),
    {
      title: '配合单位',
      width: narrow.cooperating,
      align: 'center',
      of: 'line',
      write: (at) => cooperatingCell(source, at, department),
    },
  ];
  const paragraphs = pointsParagraphs(
    view,
    printedPoints(
      view,
      points.map((each) => each && printedRatio(each)),
    ),
  );
  return itemTable(departmentName(names, department), view, columns, lines, [
    { label: '小计', column: pointsColumn(view), paragraphs },
  ]);
}

function numbers(
  view: ProvedView,
  leaves: number,
  criteria: number,
  points: readonly (Decimal | string | undefined)[],
): readonly (readonly CellParagraph[])[] {
  return [
    cellParagraphs('number', String(leaves)),
    cellParagraphs('number', String(criteria)),
    ...(isWide(view)
      ? [pointsParagraphs(view, printedPoints(view, points))]
      : points
          .filter((_, index) => hasClass(view.classes, index))
          .map((each) => cellParagraphs('number', each?.toString() ?? ''))),
  ];
}

/** The titles of the columns of points: one for each class, or one for all where there are too many to stand side by side. */
function columnsFor(view: ProvedView): readonly string[] {
  return isWide(view)
    ? ['分值（分）']
    : classesIn(view.classes, view.system.classes).map(({ name }) => `${name}（分）`);
}

/** More classes than this have one column together, in which those that differ are named. */
const MOST_COLUMNS = 8;

function isWide({ classes, system }: ProvedView): boolean {
  return classesIn(classes, system.classes).length > MOST_COLUMNS;
}

function plainRow(role: Row['role'], cells: readonly (readonly CellParagraph[])[]): Row {
  return { role, mayEndPage: true, cells: cells.map((paragraphs, column) => cell(column, paragraphs)) };
}

/** How many indicators right above criteria there are; one that several departments share counts once. */
function countLeaves(shares: readonly Share[]): number {
  return new Set(shares.flatMap(({ lines }) => lines.map(({ leaf }) => leaf))).size;
}

function countCriteria({ lines }: Share): number {
  return lines.reduce((count, line) => count + line.criteria.length, 0);
}

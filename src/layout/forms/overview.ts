import { declaredName } from '../../model/classes/of-unit.ts';
import { Decimal } from '../../model/decimal.ts';
import { printedRatio, total as sumOf } from '../../model/grading/ratio.ts';
import type { View } from '../../model/view.ts';
import type { CellRange, Formula } from '../blanks.ts';
import { type Cell, type Column, cell, cellParagraphs, type Row, type Table } from '../document.ts';
import { bonusScore, reasonsMissing, totalScore, unscored } from './count.ts';
import type { UnitSheet } from './unit-sheet.ts';

/** All units of a form for scoring with what they have got so far, computed from their sheets; on paper blanks. */
export function overviewTable({ system }: View, sheets: readonly UnitSheet[], needsReasons: boolean): Table {
  const hasBonus = sheets.some(({ scores }) => scores.bonus !== undefined);
  const columns: readonly Column[] = [
    { title: '序号', width: 15, align: 'center' },
    { title: '被考核单位', width: hasBonus ? 66 : 86, align: 'left' },
    { title: '单位类型', width: 46, align: 'center' },
    { title: '分值', width: 28, align: 'center' },
    { title: '核实分', width: 28, align: 'center' },
    ...(hasBonus ? [{ title: '加分', width: 20, align: 'center' } as const] : []),
    { title: '尚未评分（项）', width: needsReasons ? 29 : 58, align: 'center' },
    ...(needsReasons ? [{ title: '缺少扣分原因（项）', width: 29, align: 'center' } as const] : []),
  ];
  const rows = sheets.map((sheet, index): Row => {
    const { unit, points, scores } = sheet;
    const className = declaredName(system, unit);
    const computed: readonly (Formula | undefined)[] = [
      totalScore(scores),
      ...(hasBonus ? [bonusScore(scores)] : []),
      unscored(scores, scores.criteria),
      ...(needsReasons ? [reasonsMissing(scores)] : []),
    ];
    const cells: readonly Cell[] = [
      cell(0, cellParagraphs('number', String(index + 1))),
      cell(1, cellParagraphs('label', unit.name)),
      cell(2, cellParagraphs('label', className)),
      cell(3, cellParagraphs('number', printedRatio(points))),
      ...computed.map((formula, at) => ({ ...cell(4 + at, []), ...(formula === undefined ? {} : { formula }) })),
    ];
    return { role: 'item', mayEndPage: true, cells };
  });
  const open = sheets.reduce((count, { scores }) => count + scores.criteria, 0);
  const total: Row = {
    role: 'total',
    mayEndPage: true,
    cells: [
      cell(0, cellParagraphs('label', '合计'), 1, 3),
      cell(3, cellParagraphs('number', printedRatio(sumOf(sheets.map(({ points }) => points))))),
      ...columns.slice(4).map(
        (_, index): Cell => ({
          ...cell(4 + index, []),
          formula: columnSum(4 + index, rows.length, index === (hasBonus ? 2 : 1) ? open : 0),
        }),
      ),
    ],
  };
  return { kind: 'table', name: nameBeside(sheets), columns, rows: [...rows, total] };
}

/** The name of the overview, by which formulas and tabs know it: no unit has it, whatever units are called. */
function nameBeside(sheets: readonly UnitSheet[]): string {
  const taken = new Set(sheets.map(({ unit }) => unit.name));
  let name = '各单位合计';
  while (taken.has(name)) name += '（总表）';
  return name;
}

function columnSum(column: number, rows: number, value: number): Formula {
  const at = (row: number): CellRange => ({ table: undefined, column, rows: row });
  return { parts: ['SUM(', at(0), ':', at(rows - 1), ')'], value: Decimal.of(BigInt(value), 0) };
}

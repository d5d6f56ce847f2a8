import { declaredName } from '../../model/classes/of-unit.ts';
import { Decimal } from '../../model/decimal.ts';
import { printedRatio, type Ratio, total as sumOf } from '../../model/grading/ratio.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { View } from '../../model/view.ts';
import type { CellRange, Formula } from '../blanks.ts';
import { type Cell, type Column, cell, cellParagraphs, type Row, type Table } from '../document.ts';

/** What a form for scoring says of a unit: what may be had, and what a workbook computes of its rows. */
export interface UnitSums {
  readonly unit: AssessedUnit;
  /** What the points of its lines count together. */
  readonly points: Ratio;
  /** How many criteria with a score it has. */
  readonly criteria: number;
  readonly total: Formula;
  /** Undefined where nothing is added beside the sum. */
  readonly bonus: Formula | undefined;
  readonly unscored: Formula;
  /** Undefined where no reasons are asked for. */
  readonly reasonsMissing: Formula | undefined;
}

/** All units of a form for scoring with what they have got so far, computed from their rows; on paper blanks. `taken` are the names of the other tables of the form. */
export function overviewTable({ system }: View, units: readonly UnitSums[], taken: readonly string[]): Table {
  const hasBonus = units.some(({ bonus }) => bonus !== undefined);
  const needsReasons = units.some(({ reasonsMissing }) => reasonsMissing !== undefined);
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
  const rows = units.map((sums, index): Row => {
    const { unit, points, total, bonus, unscored, reasonsMissing } = sums;
    const className = declaredName(system, unit);
    const computed: readonly (Formula | undefined)[] = [
      total,
      ...(hasBonus ? [bonus] : []),
      unscored,
      ...(needsReasons ? [reasonsMissing] : []),
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
  const open = units.reduce((count, { criteria }) => count + criteria, 0);
  const total: Row = {
    role: 'total',
    mayEndPage: true,
    cells: [
      cell(0, cellParagraphs('label', '合计'), 1, 3),
      cell(3, cellParagraphs('number', printedRatio(sumOf(units.map(({ points }) => points))))),
      ...columns.slice(4).map(
        (_, index): Cell => ({
          ...cell(4 + index, []),
          formula: columnSum(4 + index, rows.length, index === (hasBonus ? 2 : 1) ? open : 0),
        }),
      ),
    ],
  };
  return { kind: 'table', name: nameBeside(taken), columns, rows: [...rows, total] };
}

/** What the overview is called, and its heading. */
export const OVERVIEW = '各单位合计';

/** The name of the overview, by which formulas and tabs know it: no other table has it, whatever units are called. */
function nameBeside(taken: readonly string[]): string {
  let name = OVERVIEW;
  while (taken.includes(name)) name += '（总表）';
  return name;
}

function columnSum(column: number, rows: number, value: number): Formula {
  const at = (row: number): CellRange => ({ table: undefined, column, rows: row });
  return { parts: ['SUM(', at(0), ':', at(rows - 1), ')'], value: Decimal.of(BigInt(value), 0) };
}

import { criteriaSheet } from '../../src/layout/criteria-sheet.ts';
import { cell, cellParagraphs, type Table } from '../../src/layout/document.ts';
import type { Departments } from '../../src/model/departments.ts';
import { isPointsKey } from '../../src/model/sheets/criteria-sheet.ts';
import type { View } from '../../src/model/view.ts';

/** The criteria of a system as a plain table: one row each, nothing merged, the points of each class in a column of its own (empty where the criterion does not apply). */
export function criteriaTable(view: View, departments: Departments): Table {
  const { columns, rows } = criteriaSheet(view, departments, 'publishing');
  const first = columns.findIndex(({ key }) => isPointsKey(key));
  return {
    kind: 'table',
    name: view.system.id,
    columns: columns.map(({ title }) => ({ title, width: 1, align: 'left' })),
    rows: rows.map(({ id, cells }) => ({
      role: 'item',
      criterion: id,
      mayEndPage: true,
      cells: cells.map((text, column) => cell(column, cellParagraphs('text', text))),
    })),
    scored: {
      system: view.system.id,
      columns: view.system.classes.map(({ id }, index) => ({ column: first + index, classes: [id] })),
    },
  };
}

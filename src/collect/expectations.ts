import type { Pattern } from '../layout/pattern.ts';
import { type ExpectedCell, type ExpectedForm, type ExpectedTable, expectedForm, formOfTables } from './expected.ts';
import type { SentForm } from './forms.ts';

/** Gives what workbooks must bring back, form after form. What forms have in common is laid out once. */
export function expectations(): (form: SentForm) => ExpectedForm {
  const known = new Map<Pattern, ExpectedForm>();
  return ({ document, patterned }) => {
    if (patterned === undefined) return expectedForm(document());
    const { pattern, own } = patterned;
    const common = known.get(pattern) ?? expectedForm(pattern.document());
    known.set(pattern, common);
    const standIns = [...own];
    // Few texts have one, and then one only.
    const said = (text: string): string => {
      const [standIn, instead] = standIns.find(([each]) => text.includes(each)) ?? [];
      return standIn === undefined ? text : text.replace(standIn, () => instead ?? '');
    };
    return formOfTables(common.tables.map((table) => ownTable(table, said)));
  };
}

function ownTable(table: ExpectedTable, said: (text: string) => string): ExpectedTable {
  const rows: ExpectedTable['rows'][number][] = [];
  const own: ExpectedTable = {
    ...table,
    rows,
    fields: table.fields.map((field) =>
      typeof field.content === 'string' ? { ...field, content: said(field.content) } : field,
    ),
    lines: table.lines.map(said),
  };
  for (const { keys, cells } of table.rows) {
    rows.push({ table: own, keys: keys.map(said), cells: cells.map((cell) => ownCell(cell, said)) });
  }
  return own;
}

function ownCell(cell: ExpectedCell, said: (text: string) => string): ExpectedCell {
  if (cell.kind !== 'fixed' && cell.kind !== 'label') return cell;
  const text = said(cell.text);
  return text === cell.text ? cell : { ...cell, text };
}

import type { Own, Pattern } from '../layout/pattern.ts';
import {
  type ExpectedCell,
  type ExpectedForm,
  type ExpectedRow,
  type ExpectedTable,
  expectedForm,
  formOfTables,
} from './expected.ts';
import type { SentForm } from './forms.ts';

/** What the forms of a pattern have in common. */
interface Common {
  readonly form: ExpectedForm;
  /** What stands for what is one's own in them. */
  readonly standIns: string;
  /** The cells of rows in which something of one's own stands, as few have. */
  readonly withOwn: ReadonlySet<ExpectedRow['cells']>;
}

/** Gives what workbooks must bring back, form after form. What forms have in common is laid out once. */
export function expectations(): (form: SentForm) => ExpectedForm {
  const known = new Map<Pattern, Common>();
  return ({ document, patterned }) => {
    if (patterned === undefined) return expectedForm(document());
    const { pattern, own } = patterned;
    const standIns = [...own];
    const before = known.get(pattern);
    const names = [...own.keys()].join('\0');
    const common =
      before?.standIns === names ? before : commonOf(before?.form ?? expectedForm(pattern.document()), own);
    known.set(pattern, common);
    // Few texts have one, and then one only.
    const said = (text: string): string => {
      for (const [standIn, instead] of standIns)
        if (text.includes(standIn)) return text.replace(standIn, () => instead);
      return text;
    };
    return formOfTables(common.form.tables.map((table) => ownTable(table, common.withOwn, said)));
  };
}

function commonOf(form: ExpectedForm, own: Own): Common {
  const names = [...own.keys()];
  const isOwn = (cell: ExpectedCell): boolean =>
    (cell.kind === 'fixed' || cell.kind === 'label') && names.some((name) => cell.text.includes(name));
  const rows = form.tables.flatMap((table) => table.rows);
  return {
    form,
    standIns: names.join('\0'),
    withOwn: new Set(rows.filter(({ cells }) => cells.some(isOwn)).map(({ cells }) => cells)),
  };
}

function ownTable(table: ExpectedTable, withOwn: Common['withOwn'], said: (text: string) => string): ExpectedTable {
  const rows: ExpectedRow[] = [];
  const own: ExpectedTable = {
    ...table,
    rows,
    fields: table.fields.map((field) =>
      typeof field.content === 'string' ? { ...field, content: said(field.content) } : field,
    ),
    lines: table.lines.map(said),
  };
  for (const { keys, cells } of table.rows) {
    const ownCells = withOwn.has(cells) ? cells.map((cell) => ownCell(cell, said)) : cells;
    rows.push({ table: own, keys: keys.map(said), cells: ownCells });
  }
  return own;
}

function ownCell(cell: ExpectedCell, said: (text: string) => string): ExpectedCell {
  if (cell.kind !== 'fixed' && cell.kind !== 'label') return cell;
  const text = said(cell.text);
  return text === cell.text ? cell : { ...cell, text };
}

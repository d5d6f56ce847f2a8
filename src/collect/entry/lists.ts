import type { ExpectedForm } from '../expected.ts';
import type { Unused } from '../notes.ts';
import type { FormRecord } from '../record.ts';
import type { EntryDifference } from './difference.ts';
import type { Called, Side } from './joined.ts';
import { agreementOf, leftOf, type TypedCell } from './typed.ts';

type List = FormRecord['lists'][number];

/** What both folders say of the lists of a form (佐证材料清单): the lines that are the same in both, and every cell that differs. */
export interface JoinedLists {
  readonly lists: FormRecord['lists'];
  readonly agreed: number;
  readonly differences: readonly EntryDifference[];
  readonly unused: readonly Unused[];
}

/** Holds the lists of a form that came in both folders against each other, line by line. */
export function joinLists(first: Side, second: Side, expected: ExpectedForm, called: Called): JoinedLists {
  const names = [...new Set([...first.record.lists, ...second.record.lists].map(({ name }) => name))];
  const joined = names.map((name) => joinList(name, first, second, expected, called));
  return {
    lists: joined.flatMap(({ lists }) => lists),
    agreed: joined.reduce((sum, { agreed }) => sum + agreed, 0),
    differences: joined.flatMap(({ differences }) => differences),
    unused: joined.flatMap(({ unused }) => unused),
  };
}

function joinList(name: string, first: Side, second: Side, expected: ExpectedForm, called: Called): JoinedLists {
  const [one, other] = [first, second].map(({ record }) => record.lists.find((each) => each.name === name)) as [
    List | undefined,
    List | undefined,
  ];
  const count = Math.max(one?.rows.length ?? 0, other?.rows.length ?? 0);
  const lines = Array.from({ length: count }, (_, index) => {
    const columns = [...new Set([one, other].flatMap((each) => Object.keys(each?.rows[index] ?? {})))];
    const cells = columns.map((column) => {
      const typed = [typedAt(first, one, index, column), typedAt(second, other, index, column)] as const;
      return { column, first: typed[0], second: typed[1], agreement: agreementOf(...typed) };
    });
    return { index, row: one?.rows[index], cells, differs: cells.filter(({ agreement }) => agreement === 'differs') };
  });
  const same = lines.filter(({ differs }) => differs.length === 0);
  const { form, system, unitName } = called;
  const columnsOf = expected.tables.find((table) => table.name === name)?.columns ?? [];
  const titleOf = (column: string): string => columnsOf.find(({ key }) => key === column)?.title ?? column;
  const differences = lines.flatMap(({ index, differs }) =>
    differs.map(({ column, first: a, second: b }): EntryDifference => {
      const about = {
        form,
        system,
        cell: undefined,
        unit: unitName(first.form.unit),
        item: `${name} ${index + 1}`,
        column: titleOf(column),
      };
      return { ...about, first: a, second: b, resolution: undefined };
    }),
  );
  return {
    lists:
      one === undefined || one.rows.length === 0
        ? []
        : [{ ...one, rows: same.flatMap(({ row }) => (row === undefined ? [] : [row])) }],
    agreed: same.reduce((sum, { cells }) => sum + cells.length, 0),
    differences,
    unused: lines
      .filter(({ differs }) => differs.length > 0)
      .flatMap(({ cells }) => cells.flatMap((each) => leftOf(each, first.form.file))),
  };
}

function typedAt({ form: { file } }: Side, list: List | undefined, index: number, column: string): TypedCell {
  const found = list?.rows[index]?.[column];
  if (list === undefined || found === undefined) return { value: '', place: undefined, isRefused: false };
  return { value: found.value, place: { file, sheet: list.sheet, cell: found.cell }, isRefused: false };
}

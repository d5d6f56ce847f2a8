import { countsOf } from '../../collect/data-file.ts';
import type { DoubleEntered, EntryDifference } from '../../collect/entry/difference.ts';
import type { EntryPlace, TypedCell } from '../../collect/entry/typed.ts';
import { type Column, cell, cellParagraphs, type Row, type Table } from '../../layout/document.ts';
import { BEHIND } from '../../layout/forms/summary.ts';
import { visible } from '../../text/visible.ts';
import type { DeliveryWords } from '../../words/delivery.ts';
import type { Telling } from '../telling.ts';

/** How many forms were typed twice, and how many cells agree, in a line. */
export function enteredAsText({ forms, agreed, differences }: DoubleEntered, { words }: Telling): string {
  const resolved = differences.filter(({ resolution }) => resolution !== undefined).length;
  return words.entered(forms, agreed, differences.length, resolved);
}

/** Everything that two people typed differently, as JSON. */
export function enteredAsJson(entered: DoubleEntered): object {
  return { ...countsOf(entered), differences: entered.differences.map(differenceAsJson) };
}

function differenceAsJson({ form, cell: at, unit, item, column, first, second, resolution }: EntryDifference): object {
  const { value, by, on, ground } = resolution ?? {};
  return {
    ...{ form: form.form, of: form.of, department: at?.department ?? null },
    ...{ unit: at?.unit ?? null, unitName: unit, criterion: at?.item ?? null, item },
    ...{ column: at?.column ?? null, title: column, first: typedAsJson(first), second: typedAsJson(second) },
    resolution: resolution === undefined ? null : { value, by, on, ground },
  };
}

function typedAsJson({ value, place, isRefused }: TypedCell): object {
  const { file = null, sheet = null, cell: at = null } = place ?? {};
  return { value, file, sheet, cell: at, isRefused };
}

/** The columns, with their widths in millimetres. */
const WIDTHS = [32, 22, 52, 22, 34, 34, 29] as const;

/** What two people typed differently in the forms of a system, as a table: under names stand the ids by which somebody decides. Undefined where nothing differs. */
export function entriesTable({ differences }: DoubleEntered, system: string, { words }: Telling): Table | undefined {
  const own = differences.filter((each) => each.system === system);
  if (own.length === 0) return undefined;
  const columns = words.entryColumns.map(
    (title, index): Column => ({ title, width: WIDTHS[index] ?? 0, align: 'left' }),
  );
  return { kind: 'table', name: BEHIND.entries, columns, rows: own.map((each) => rowOf(each, words)) };
}

function rowOf(
  { form, cell: at, unit, item, column, first, second, resolution }: EntryDifference,
  words: DeliveryWords,
): Row {
  const { value = '', by = '', on = '', ground = '' } = resolution ?? {};
  const texts = [
    [words.entryForm(form), at?.department],
    [unit, at?.unit],
    [item, at?.item],
    [column, at?.column],
    typedAsText(first, words),
    typedAsText(second, words),
    [resolution === undefined ? words.unresolved : words.resolution(value, by, on, ground)],
  ];
  return {
    role: 'item',
    mayEndPage: true,
    cells: texts.map((lines, index) => {
      const said = lines.filter((each) => each !== undefined && each !== '').map((each) => visible(each ?? ''));
      return cell(index, cellParagraphs('text', said.join('\n')));
    }),
  };
}

function typedAsText({ value, place, isRefused }: TypedCell, words: DeliveryWords): readonly string[] {
  return [words.entryValue(value, isRefused), place === undefined ? '' : placeAsText(place)];
}

function placeAsText({ file, sheet, cell: at }: EntryPlace): string {
  return `${file} ${sheet}!${at}`;
}

import type { SystemChanges } from '../../changes/facts.ts';
import type { Change } from '../../changes/judgement.ts';
import { everyClass } from '../../model/classes.ts';
import type { Departments } from '../../model/departments.ts';
import type { System } from '../../model/model.ts';
import { type Cell, type CellParagraph, type Column, cell, cellParagraphs, type Row, type Table } from '../document.ts';
import { nameCell, type Readings, reasonCell, textCells } from './cells.ts';
import type { Entry } from './entries.ts';
import { marked, type Pair, pairOf } from './marks.ts';

/** Whether a table has a column for answers (意见反馈). */
export type Answers = 'none' | 'wanted';

/** The departments as each edition knows them. */
export interface DepartmentsOfBoth {
  readonly before: Departments;
  readonly after: Departments;
}

/** The revision table (修订对照表) of a system: one row for each of the entries. */
export function systemTable(
  changes: SystemChanges,
  entries: readonly Entry[],
  departments: DepartmentsOfBoth,
  answers: Answers,
  name: string,
): Table {
  const readings: Readings = {
    before: readingOf(changes.before, departments.before),
    after: readingOf(changes.after, departments.after),
  };
  const rows = entries.map((entry, index): Row => {
    const { before, after } = textCells(entry, readings);
    const item = (entry.after[0] ?? entry.before[0])?.item;
    return {
      ...rowOf(index + 1, [nameCell(entry), before, after, reasonCell(entry)], answers),
      ...(item?.kind === 'criterion' ? { criterion: item.id } : {}),
      ...(item === undefined ? {} : { changed: { system: changes.id, item: item.id } }),
    };
  });
  return { kind: 'table', name, columns: columnsOf('指标', answers), rows };
}

function readingOf(system: System | undefined, departments: Departments): Readings['before'] {
  return system && { view: { system, classes: everyClass(system.classes) }, departments };
}

/** A text of the measures or a setting that changed; empty on the side on which there is none. */
export interface TextChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The changes that are told in it. */
  readonly changes: readonly Change[];
}

/** The revision table of texts: one row for each. `what` is the title of the column with their names. */
export function textsTable(changes: readonly TextChange[], what: string, name: string): Table {
  return {
    kind: 'table',
    name,
    columns: columnsOf(what, 'none'),
    rows: changes.map((change, index) => {
      const { kind, before, after } = textPair(change);
      return rowOf(
        index + 1,
        [cellParagraphs('label', change.name), before, after, cellParagraphs('label', kind)],
        'none',
      );
    }),
  };
}

function textPair({ before, after }: Pick<TextChange, 'before' | 'after'>): Pair & { readonly kind: string } {
  if (before === '') {
    return { kind: '新增', before: cellParagraphs('label', '新增'), after: marked('text', '', after, 'inserted') };
  }
  if (after === '') {
    return { kind: '删除', before: marked('text', '', before, 'deleted'), after: cellParagraphs('label', '删除') };
  }
  return { kind: '修改', ...pairOf('text', '', before, after) };
}

function rowOf(number: number, texts: readonly (readonly CellParagraph[])[], answers: Answers): Row {
  const cells: readonly Cell[] = [cellParagraphs('number', String(number)), ...texts].map((each, column) =>
    cell(column, each),
  );
  const answer: Cell = {
    ...cell(cells.length, []),
    input: { kind: 'text', hint: '同意的可以不填；有修改意见的，写明意见和理由' },
  };
  return { role: 'item', mayEndPage: true, cells: answers === 'wanted' ? [...cells, answer] : cells };
}

/** The columns of the official form, as wide as a landscape page. */
function columnsOf(what: string, answers: Answers): readonly Column[] {
  const [name, text, reason] = answers === 'wanted' ? [34, 58, 32] : [40, 66, 42];
  return [
    { title: '序号', width: 11, align: 'center' },
    { title: what, width: name, align: 'left' },
    { title: '修订前', width: text, align: 'left' },
    { title: '修订后', width: text, align: 'left' },
    { title: '修订说明', width: reason, align: 'left' },
    ...(answers === 'wanted' ? [{ title: '反馈意见', width: 32, align: 'left' } as const] : []),
  ];
}

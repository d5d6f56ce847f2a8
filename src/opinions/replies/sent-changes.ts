import { type Document, type Table, textOfCell } from '../../layout/document.ts';
import { coverings } from '../../layout/grid.ts';
import type { Edition } from '../../model/model.ts';
import type { ColumnKind } from '../table/fields.ts';
import type { SentTable } from '../table/sent-table.ts';

/** The column into which a department writes what it says to a change. */
const ANSWER = '反馈意见';

/** The columns by which rows of changes are known again: what each is to be. */
const KEY = '修订后';

/** The tables of changes of a revision table: one row a change, all of its cells about the item that changed. None for any other document. */
export function sentChanges({ sections }: Document, edition: Edition): readonly SentTable[] {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block): block is Table => block.kind === 'table'));
  return tables.flatMap((table) => {
    const system = edition.systems.find(({ id }) => table.rows.some(({ changed }) => changed?.system === id));
    if (system === undefined) return [];
    const items = new Map(system.items.map((item) => [item.id, item]));
    const rows = coverings(table).map((covering, index) => {
      const item = items.get(table.rows[index]?.changed?.item ?? '');
      return {
        criterion: undefined,
        cells: covering.map(({ cell }) => ({ column: cell.column, text: textOfCell(cell), item })),
      };
    });
    return [{ system, columns: table.columns.map(({ title }) => ({ title, kind: kindOf(title) })), rows }];
  });
}

function kindOf(title: string): ColumnKind {
  if (title === ANSWER) return 'blank';
  return title === KEY ? 'criterion' : 'other';
}

/** The place of the column for answers, counted from 0; -1 in a table without one. */
export function answerColumn({ columns }: SentTable): number {
  return columns.findIndex(({ title }) => title === ANSWER);
}

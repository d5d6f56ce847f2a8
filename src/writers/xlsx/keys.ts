import type { Table } from '../../layout/document.ts';
import { type TypedParagraph, textCell } from './cell.ts';
import type { Draft } from './draft.ts';

const SIZE = 9;

/** Adds a hidden row that tells what a form calls its columns. */
export function addColumnKeys(draft: Draft, { columns }: Table): void {
  const row = draft.rows.length;
  for (const [column, { key }] of columns.entries()) if (key !== undefined) addKey(draft, row, column, key);
  draft.rows.push({ height: 0, isHidden: true });
}

/** Writes the keys of rows into hidden columns behind the last one. `top` is the first row. */
export function addRowKeys(draft: Draft, { columns, rows }: Table, top: number): void {
  for (const [row, { keys = [] }] of rows.entries()) {
    for (const [index, key] of keys.entries()) addKey(draft, top + row, columns.length + index, key);
  }
}

function addKey({ cells }: Draft, row: number, column: number, key: string): void {
  const typed: TypedParagraph = { type: { family: 'songti', size: SIZE }, runs: [{ text: key }] };
  cells.set(`${row},${column}`, textCell([typed], {}, `the key ${key.slice(0, 20)}`));
}

import type { Parents, Table, TableCell } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

/** A table of GitHub's Markdown with nothing padded, for remark to write in place of its own: labels come again in every row, so that each different cell is escaped only once. */
export function tableAsText(table: Table, _: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('table');
  const [head = '', ...rows] = table.children.map(({ children }) =>
    lineOf(children.map((cell) => textOf(cell, state, info))),
  );
  exit();
  const delimiters = lineOf((table.align ?? []).map((align) => (align === 'center' ? ':-:' : '-')));
  return [head, delimiters, ...rows].join('\n');
}

/** The texts of cells by their content: what a cell comes to depends on nothing else. */
const known = new Map<string, string>();

function textOf(cell: TableCell, state: State, info: Info): string {
  const key = JSON.stringify(cell.children);
  const before = known.get(key);
  if (before !== undefined) return before;
  const exits = [state.enter('tableCell'), state.enter('phrasing')];
  const text = state.containerPhrasing(cell, { ...info, before: ' ', after: ' ' });
  for (const exit of exits.reverse()) exit();
  known.set(key, text);
  return text;
}

function lineOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

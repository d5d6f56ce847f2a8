import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/import/plain/read.ts';
import { fullGrid } from '../../support/import/full-grid.ts';

function read(text: string) {
  return readPlain('表.txt', new TextEncoder().encode(text));
}

describe('a table drawn with + and -', () => {
  it('is a row a line where only its header has a rule below it', () => {
    const rule = '+----+----+';
    const grid = fullGrid(read([rule, '| 甲 | 乙 |', rule, '| 丙 | 1 |', '| 丁 | 2 |', rule].join('\n')).source.parts);
    expect(grid).toEqual([
      ['甲', '乙'],
      ['丙', '1'],
      ['丁', '2'],
    ]);
  });

  it('has cells over several columns and rows, and signs of its own within them', () => {
    const text = [
      '+-------------+-----+',
      '| 甲          | 乙  |',
      '+======+======+=====+',
      '|      | +1|2 | 3   |',
      '| 丙   +------+-----+',
      '|      | 丁         |',
      '+------+------------+',
    ];
    const [table] = read(text.join('\n')).source.parts;
    const cells = table?.kind === 'table' ? table.rows.flat() : [];
    expect(cells.map((cell) => [cell.text.text, cell.row, cell.column, cell.rowspan, cell.colspan])).toEqual([
      ['甲', 0, 0, 1, 2],
      ['乙', 0, 2, 1, 1],
      ['丙', 1, 0, 2, 1],
      ['+1|2', 1, 1, 1, 1],
      ['3', 1, 2, 1, 1],
      ['丁', 2, 1, 1, 2],
    ]);
  });

  it.each([
    ['have a border that no rule has', '+--+--+\n|甲|乙|\n+==+==+\n|丙 |\n+--+--+'],
    ['are rules without anything between', '+--+--+\n+--+--+\n|甲|乙|\n+==+==+\n|丙|丁|\n+--+--+'],
  ])('stays paragraphs where lines of + and - %s', (_, text) => {
    const { source } = read(text);
    expect(source.remarks?.map(({ code }) => code)).toEqual(['drawing-broken']);
    expect(source.parts.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});

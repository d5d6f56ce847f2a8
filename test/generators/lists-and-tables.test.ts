import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../generators/measures/blocks.ts';
import { type Table, textOf, textOfCell } from '../../src/layout/document.ts';

const nothing = (text: string): string => text;

/** Fills in these figures. */
function filling(figures: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => text.replace(/\{\{(\w+)\}\}/g, (_, path: string) => figures[path] ?? '');
}

describe('a list', () => {
  const itemsOf = (markdown: string): readonly unknown[] =>
    blocksOf(markdown, nothing).map((block) =>
      block.kind === 'paragraph' ? [textOf(block.runs), block.hanging?.indent, block.hanging?.width] : block.kind,
    );

  it('has a dash before each item, or its number as it is written, and stands below its text', () => {
    expect(itemsOf('- 甲\n- 乙\n')).toEqual([
      ['——甲', 2, 2],
      ['——乙', 2, 2],
    ]);
    expect(itemsOf('9. 甲\n10. 乙\n')).toEqual([
      ['9. 甲', 2, 1.75],
      ['10. 乙', 2, 1.75],
    ]);
    expect(itemsOf('2) 甲')).toEqual([['2) 甲', 2, 1.25]]);
  });

  it('stands below the text of the item in which it is, and so do further paragraphs', () => {
    expect(itemsOf('- 甲，\n  乙。\n  1. 丙\n\n     丁\n\n  戊\n')).toEqual([
      ['——甲，乙。', 2, 2],
      ['1. 丙', 4, 1.25],
      ['丁', 5.25, 0],
      ['戊', 4, 0],
    ]);
  });

  it('keeps marks and placeholders', () => {
    const [block] = blocksOf('1. **{{a}}**分', filling({ a: '*9*' }));
    expect(block?.kind === 'paragraph' ? block.runs : []).toEqual([
      { text: '1. ' },
      { text: '*9*', mark: 'strong' },
      { text: '分' },
    ]);
  });
});

describe('a table', () => {
  function tableIn(markdown: string, fill = nothing): Table {
    const table = blocksOf(markdown, fill).find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('there is no table');
    return table;
  }

  it('has its first row as a header, with placeholders, marks and lines in its cells', () => {
    const table = tableIn(
      '| 部分 | 分值 |\n|---|---|\n| **{{a}}**<br>乙 | \\|{{b}} |\n| | 2 |\n',
      filling({ a: '*甲*', b: '9' }),
    );
    expect(table.columns.map(({ title }) => title)).toEqual(['部分', '分值']);
    expect(table.rows.map(({ cells }) => cells.map(textOfCell))).toEqual([
      ['*甲*\n乙', '|9'],
      ['', '2'],
    ]);
    expect(table.rows[0]?.cells[0]?.paragraphs[0]?.runs).toEqual([{ text: '*甲*', mark: 'strong' }]);
  });

  it('centres columns of short texts, and those that its colons say', () => {
    const long = '由市委党建办会同成员单位办理';
    const aligned = (delimiters: string): readonly string[] =>
      tableIn(`| 甲 | 乙 | 丙 | 丁 |\n${delimiters}\n| 1 | ${long} | 1 | ${long} |`).columns.map(({ align }) => align);
    expect(aligned('|---|---|---|---|')).toEqual(['center', 'left', 'center', 'left']);
    expect(aligned('|---|---|:--|:-:|')).toEqual(['center', 'left', 'left', 'center']);
  });

  it('is as wide as the type area, and leaves short texts on one line', () => {
    const long = '由市委党建办会同成员单位办理'.repeat(9);
    for (const row of ['1 | 反腐倡廉建设 | 12', `1 | 反腐倡廉建设 | ${long}`, `${long} | 反腐倡廉建设 | ${long}`]) {
      const widths = tableIn(`| 序号 | 部分 | 说明 |\n|---|---|---|\n| ${row} |`).columns.map(({ width }) => width);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, 6);
      expect(Math.min(...widths)).toBeGreaterThan(11);
      expect(widths[1]).toBeGreaterThan(28);
    }
    const many = Array.from({ length: 20 }, () => long).join('|');
    const { columns } = tableIn(`|${many}|\n|${'-|'.repeat(20)}\n|${many}|`);
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(156, 6);
  });
});

describe('what no list can print', () => {
  it.each([
    ['blockquote', '- > 甲'],
    ['heading', '- # 甲'],
    ['code', '-     甲'],
    ['table', '- | 甲 |\n  |---|\n  | 乙 |'],
    ['html', '| 甲 |\n|---|\n| <b>乙 |'],
  ])('is refused: %s', (name, markdown) => {
    expect(() => blocksOf(markdown, nothing)).toThrow(`the measures contain a ${name} in line `);
  });
});

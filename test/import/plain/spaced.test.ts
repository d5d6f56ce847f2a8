import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/import/plain/read.ts';
import { displayWidth, padToWidth } from '../../../src/text/width.ts';
import { fullGrid } from '../../support/import/full-grid.ts';

type Rows = readonly (readonly string[])[];

const HEAD = ['一级指标', '考核内容', '考核单位', '分值'];

function read(text: string) {
  return readPlain('表.txt', new TextEncoder().encode(text)).source;
}

/** Rows below titles, of which only the first has its title: what is scored, maybe who scores it, and what it counts. */
const rows: fc.Arbitrary<Rows> = fc
  .array(
    fc.array(
      fc.tuple(
        fc.constantFrom('每月巡查', '建立问题台账并按时销号', '办结率达到100%以上'),
        fc.constantFrom('市财政局', '', '县委办公室'),
        fc.constantFrom('5', '0.5', '12'),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((groups) =>
    groups.flatMap((group, title) =>
      group.map((cells, row) => [row === 0 ? `${'河湖财政信访'.slice(title * 2, title * 2 + 2)}工作` : '', ...cells]),
    ),
  );

/** A text in lines that are no wider, broken anywhere. */
function broken(text: string, widest: number): readonly string[] {
  const lines = [''];
  for (const sign of text) {
    const longer = `${lines.at(-1)}${sign}`;
    if (displayWidth(longer) <= widest) lines.splice(-1, 1, longer);
    else lines.push(sign);
  }
  return lines;
}

/** Cells below one another, with so many spaces at least between two. */
function aligned(table: Rows, gap: number, widest: number, space = ' '): string {
  const cells = table.map((row) => row.map((cell) => broken(cell, widest)));
  const widths = HEAD.map((_, column) => Math.max(...cells.flatMap((row) => (row[column] ?? []).map(displayWidth))));
  return cells
    .flatMap((row) => {
      const lines = Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, at) =>
        row.map((cell, column) => padToWidth(cell[at] ?? '', (widths[column] ?? 0) + gap)).join(''),
      );
      return lines.map((line) => line.trimEnd().replaceAll('  ', space === ' ' ? '  ' : space));
    })
    .join('\n');
}

describe('a table whose columns only spaces part', () => {
  it('has its cells, also those that go on below, and what stands beside it apart', () => {
    const gap = fc.integer({ min: 2, max: 6 });
    fc.assert(
      fc.property(
        rows,
        gap,
        fc.constantFrom(10, 14, 40),
        fc.constantFrom(' ', '　'),
        (body, between, widest, space) => {
          const table = [HEAD, ...body];
          const text = aligned(table, space === ' ' ? between : between + 2, widest, space);
          const { parts } = read(`考核指标\n\n${text}\n\n注：其他`);
          expect(parts.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
          expect(fullGrid(parts.slice(1, 2))).toEqual(table);
        },
      ),
    );
  });

  it('is told to have titles that go on over blank places, unless each says what it counts', () => {
    const codes = (title: string, other: string) =>
      read(
        aligned([HEAD, [title, '巡查', '', '5'], ['', '台账', '', '3'], [other, '宣传', '', '2']], 2, 40),
      ).remarks?.map(({ code, facts, changesTotal }) => [code, facts['title'], changesTotal]);
    expect(codes('河湖工作', '信访工作（2分）')).toEqual([['titles-carried', '河湖工作', true]]);
    expect(codes('河湖工作（8分）', '信访工作（2分）')).toEqual([]);
  });

  it.each([
    [
      'has a title beside the middle of its rows',
      [
        ['', '巡查', '', '5'],
        ['河湖', '台账', '', '3'],
      ],
      40,
    ],
    [
      'has a figure on no line of a row',
      [
        ['河湖', '巡查', '', '5'],
        ['信访', '台账', '', ''],
      ],
      40,
    ],
    [
      'has a list where a cell might go on',
      [
        ['河湖', '1.巡查到位', '', '5'],
        ['', '2.台账到位', '', ''],
      ],
      10,
    ],
  ] as const)('stays paragraphs where it %s, and that is said', (_, body, widest) => {
    const { parts, remarks } = read(aligned([HEAD, ...body], 2, widest));
    expect(remarks?.map(({ code }) => code)).toEqual(['cells-torn']);
    expect(parts.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('stays paragraphs where something reaches into the next column, or pages begin within it', () => {
    const [head = '', ...body] = aligned(
      [HEAD, ['河湖', '巡查', '县局', '5'], ['信访', '台账', '县局', '3']],
      2,
      40,
    ).split('\n');
    const codes = (text: string) => read(text).remarks?.map(({ code }) => code);
    expect(codes([head, ...body].join('\n'))).toEqual([]);
    expect(codes([head, ...body, '宣传  每月开展宣传培训检查 2  县局'].join('\n'))).toEqual(['cells-torn']);
    expect(codes([head, ...body].join('\n\f'))).toEqual(['cells-torn']);
  });
});

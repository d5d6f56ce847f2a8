import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/import/plain/read.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { fullGrid } from '../../support/import/full-grid.ts';

type Rows = readonly (readonly string[])[];

function read(text: string) {
  return readPlain('表.txt', new TextEncoder().encode(text)).source;
}

/** Rows of cells that fill columns, with a number in the last; texts are words with spaces between. */
const rows: fc.Arbitrary<Rows> = fc
  .array(
    fc.tuple(
      fc.constantFrom('每月巡查', '台账', '办结 群众 来信', 'a bc'),
      fc.constantFrom('市财政局', '', '县委办公室'),
      fc.constantFrom('5', '0.5', '12'),
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map((body) => [['考核内容', '考核单位', '分值'], ...body]);

interface Way {
  /** What is written between rules of columns that are so wide. */
  readonly as: (rows: readonly string[], columns: string, whole: string) => readonly string[];
  readonly width?: (text: string) => number;
  /** How wide the first column is, where its texts are broken. */
  readonly narrow?: number;
  readonly hasHeader?: false;
}

const WAYS: Readonly<Record<string, Way>> = {
  'a rule below its header': { as: ([head = '', ...body], columns) => [head, columns, ...body] },
  'a rule below its header, and widths by the count of characters': {
    as: ([head = '', ...body], columns) => [head, columns, ...body],
    width: (text) => text.length,
  },
  'rules above and below all': {
    as: ([head = '', ...body], columns) => [columns, head, columns, ...body, columns],
  },
  'rules of =': {
    as: ([head = '', ...body], columns) =>
      [columns, head, columns, ...body, columns].map((each) => each.replaceAll('-', '=')),
  },
  'no header': { as: (all, columns) => [columns, ...all, columns], hasHeader: false },
  'rows between empty lines': {
    as: ([head = '', ...body], columns, whole) => [whole, head, columns, body.join('\n\n'), whole],
    narrow: 8,
  },
  'rows between empty lines, and no header': {
    as: (all, columns) => [columns, all.join('\n\n'), columns],
    narrow: 8,
    hasHeader: false,
  },
};

function written(table: Rows, { as, width = displayWidth, narrow }: Way): string {
  const cells = table.map((row) => row.map((cell, column) => (column === 0 ? broken(cell, narrow) : [cell])));
  const widths = [0, 1, 2].map((column) => Math.max(3, ...cells.flatMap((row) => (row[column] ?? []).map(width))));
  const lines = cells.map((row) => {
    const count = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: count }, (_, at) =>
      row.map((cell, column) => padded(cell[at] ?? '', widths[column] ?? 0)).join(' '),
    ).join('\n');
  });
  const columns = widths.map((each) => '-'.repeat(each)).join(' ');
  const made = as(lines, columns, '-'.repeat(columns.length)).flatMap((each) => each.split('\n'));
  return made.map((each) => (each === '' ? '' : `  ${each}`)).join('\n');

  function padded(text: string, least: number): string {
    return text + ' '.repeat(least - width(text));
  }
}

/** A text in lines that are no wider, but where a word is; broken at its spaces. */
function broken(text: string, widest = Number.POSITIVE_INFINITY): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && displayWidth(longer) <= widest) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

describe('a table whose columns dashes tell', () => {
  it.each(Object.keys(WAYS))('has its cells with %s, and what stands beside it apart', (name) => {
    const way = WAYS[name] as Way;
    fc.assert(
      fc.property(rows, (all) => {
        const table = way.hasHeader === false ? all.slice(1) : all;
        const { parts, remarks } = read(`考核\n\n${written(table, way)}\n\n注：其他`);
        expect(remarks).toEqual([]);
        const [before, read_, after] = parts;
        expect([before, after].map((part) => part?.kind === 'paragraph' && part.text.text)).toEqual([
          '考核',
          '注：其他',
        ]);
        const said = fullGrid(read_ === undefined ? [] : [read_]);
        const bare = (each: Rows) => each.map((row) => row.map((cell) => cell.replaceAll(' ', '')));
        expect(bare(said)).toEqual(bare(table));
      }),
    );
  });

  it.each([
    ['reaches into the next column', '考核\n\n考核的内容 分值\n---- ----\n每月巡查   2\n', '第 3 行'],
    ['goes on to the end of the file', '--------\n考核 分值\n---- ---\n巡查 2\n\n台账 1\n', '第 1 行'],
    ['is empty', '考核\n\n---- ----\n---- ----\n巡查 2\n', '第 3 行'],
  ])('stays paragraphs where it %s, and that is said', (_, text, place) => {
    const { parts, remarks } = read(text);
    expect(remarks?.map(({ code, at, changesTotal }) => [code, at?.text.place, changesTotal])).toEqual([
      ['columns-dashed', place, true],
    ]);
    expect(parts.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/import/plain/read.ts';
import type { SourcePart } from '../../../src/import/source.ts';
import {
  arbitraryRows,
  arbitraryWay,
  cellByCell,
  drawn,
  FLAT_HEADER,
  type FlatRow,
  lineByLine,
} from '../../support/import/flat-systems.ts';
import { fullGrid } from '../../support/import/full-grid.ts';

const UTF8 = new TextEncoder();

function read(text: string) {
  return readPlain('表.txt', UTF8.encode(text));
}

function expected(rows: readonly FlatRow[]): readonly (readonly string[])[] {
  return [
    FLAT_HEADER,
    ...rows.map(({ titles, criteria, department }) => [...titles, criteria.join(''), department, '']),
  ];
}

/** All that is written in a source, in no order. */
function charactersOf(parts: readonly SourcePart[]): string {
  const texts = parts.flatMap((part) =>
    part.kind === 'paragraph' ? [part.text] : part.rows.flat().map(({ text }) => text),
  );
  return [...texts.map(({ text }) => text).join('')]
    .filter((each) => !/\s/u.test(each))
    .toSorted()
    .join('');
}

describe('a table of any system that was flattened', () => {
  it('one cell a line is read row by row', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryWay, (rows, way) => {
        expect(fullGrid(read(cellByCell(rows, way)).source.parts)).toEqual(expected(rows));
      }),
    );
  });

  it('behind paragraphs is read apart from them', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryWay, (rows, way) => {
        const { source, shapes } = read(`考核办法\n\n为做好考核工作，制定本办法。\n附件1\n${cellByCell(rows, way)}`);
        expect(fullGrid(source.parts)).toEqual(expected(rows));
        expect(shapes.map(({ shape }) => shape)).toEqual(['prose', 'cells']);
        expect(source.parts.filter(({ kind }) => kind === 'paragraph')).toHaveLength(3);
      }),
    );
  });

  it('drawn with a rule below its header only is a row a line where each has a figure', () => {
    const table = (last: string) =>
      fullGrid(
        read(['┌──┬──┐', '│甲│分│', '├──┼──┤', '│丙│5 │', '│  │3 │', `│丁│${last}│`, '└──┴──┘'].join('\n')).source
          .parts,
      );
    expect(table('2 ')).toEqual([
      ['甲', '分'],
      ['丙', '5'],
      ['', '3'],
      ['丁', '2'],
    ]);
    expect(table('  ')).toHaveLength(2);
  });

  it.each(['|', '\t'] as const)('with %j between cells is read row by row', (separator) => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        expect(fullGrid(read(lineByLine(rows, separator)).source.parts)).toEqual(expected(rows));
      }),
    );
  });

  it('and drawn is read with its merged cells', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryWay, (rows, way) => {
        const { source } = read(drawn(rows, way));
        expect(fullGrid(source.parts)).toEqual(expected(rows));
        expect(source.remarks).toEqual([]);
      }),
    );
  });

  it('keeps every character but white space and what the table is drawn with', () => {
    const flattened = fc
      .tuple(arbitraryRows, arbitraryWay, fc.nat({ max: 3 }))
      .map(([rows, way, shape]) =>
        shape === 0
          ? cellByCell(rows, way)
          : shape === 1
            ? drawn(rows, way)
            : lineByLine(rows, shape === 2 ? '|' : '\t'),
      );
    fc.assert(
      fc.property(flattened, (text) => {
        const all = [...text].filter((each) => !/[\s|\u2500-\u257f]/u.test(each)).toSorted();
        expect(charactersOf(read(text).source.parts)).toBe(all.join(''));
      }),
    );
  });
});

describe('a table that was copied out of a document', () => {
  it('has rows of as many lines as its cells have, up to the text behind it', () => {
    const rows = [
      '考核内容\t分值\t考核单位',
      '每月巡查\n有记录\t2\t市水利局',
      '市教育局',
      '按时报送\t3\t',
      '公开\n结果\t1\t市水利局',
    ];
    const grid = fullGrid(read(`${rows.join('\n')}\n\n注：满分6分。`).source.parts);
    expect(grid.slice(1)).toEqual([
      ['每月巡查有记录', '2', '市水利局市教育局'],
      ['按时报送', '3', ''],
      ['公开结果', '1', '市水利局'],
    ]);
  });

  it('is left as it is where a line has more tabs than its row has left', () => {
    const grid = fullGrid(read('甲\t考核内容\t分值\n一\t巡查\n二\t报送\t3').source.parts);
    expect(grid).toHaveLength(3);
  });
});

describe('what is no table of cells', () => {
  it('stays paragraphs where columns were read one after the other, and that is said', () => {
    const { source } = read('考核项目\n序号 考核项目 分值 1 2 3 甲项 乙项 丙项 4 5 6\n— 1 —\n市水利局 市教育局');
    expect(source.remarks?.map(({ code, at }) => [code, at?.text.place])).toEqual([['columns-apart', '第 2 行']]);
    expect(source.parts.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('stays paragraphs where the lines of a drawing do not meet', () => {
    const { source } = read('┌─┬─┐\n│甲│乙│丙│\n└─┴─┘');
    expect(source.remarks?.map(({ code }) => code)).toEqual(['drawing-broken']);
    expect(source.parts).toHaveLength(3);
  });

  it('is told where only a mark is left of a table', () => {
    const { source } = read('考核\n\n[TABLE]\n\n注：其他');
    expect(source.remarks?.map(({ code, at, changesTotal }) => [code, at?.text.place, changesTotal])).toEqual([
      ['table-dropped', '第 3 行', true],
    ]);
  });

  it.each([
    [
      'the names of its columns stand side by side',
      '考核\n序号 考核内容 分值 考核单位\n1 巡查 2\n市水利局',
      'prose torn',
    ],
    ['a page ends within it', '序号\n考核内容\n分值\n1\n每月巡查\n\f2\n2\n按时报送\n3', 'torn'],
    ['a page ends behind all', '序号\n考核内容\n分值\n1\n每月巡查\n2\n\f', 'torn'],
    [
      'lines fit into none of its columns',
      '考核内容\n分值\n考核单位\n市水利局\n（2分）\n市财政局\n2\n（3分）\n3',
      'cells',
    ],
  ])('stays paragraphs where a table was read off pages: %s', (_, text, shape) => {
    const { source, shapes } = read(text);
    expect(shapes.map((each) => each.shape).join(' ')).toBe(shape);
    expect(source.remarks?.map(({ code }) => code)).toEqual(['cells-torn']);
    expect(source.parts.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('is told to have a line that is unlike its column where it is one of many', () => {
    const rows = Array.from({ length: 30 }, () => '1.每月巡查。\n2\n市水利局');
    const { source } = read(`考核内容\n分值\n考核单位\n${rows.join('\n')}\n市水利局\n2\n市水利局\n${rows[0]}`);
    expect(source.remarks?.map(({ code, facts }) => [code, facts['count']])).toEqual([['cells-misplaced', 1]]);
  });

  it.each([
    ['a grid that nothing closes', '+--+--+\n|甲|乙|\n+==+==+\n|丙|丁|'],
    ['a drawing that nothing closes', '┌─┬─┐\n│甲│乙│\n├─┼─┤\n│丙│丁│'],
    ['a list that another entry should follow', '一、巡查（2分）\n1.每月巡查（1分）；\n2.建立台账（1分）；'],
    ['a figure without its unit', '一、巡查（2分）\n1.每月巡查，未巡查的减0.5'],
  ])('breaks off at %s', (_, text) => {
    expect(read(text).source.remarks?.map(({ code }) => code)).toEqual(['breaks-off']);
  });
});

describe('a cell of a flattened table', () => {
  const HEAD = '一级指标\n二级指标\n考核内容\n考核单位\n备注\n';

  it('that is a name of a department cut in two is one name', () => {
    const grid = fullGrid(
      read(`${HEAD}巡查（2分）\n日常巡查（2分）\n每月巡查（2分）。\n市委机构编制\n委员会办公室`).source.parts,
    );
    expect(grid[1]).toEqual(['巡查（2分）', '日常巡查（2分）', '每月巡查（2分）。', '市委机构编制委员会办公室', '']);
  });

  it('that says of an indicator who it is for stands beside all of its rows', () => {
    const note = '此项指标适用于城市区';
    const rows = [
      '一段（2分）',
      '一点（1分）',
      '每月巡查（1分）。',
      '市水利局',
      note,
      '二点（1分）',
      '报送信息（1分）。',
      '市水利局',
    ];
    const last = ['二段（2分）', '三点（2分）', '公开结果（2分）。', '市水利局'];
    const three = '一级指标\n二级指标\n三级指标\n考核内容\n考核单位\n备注\n';
    const grid = fullGrid(read(`${three}巡查（4分）\n${[...rows, ...last].join('\n')}`).source.parts);
    expect(grid.map((row) => row.at(-1))).toEqual(['备注', note, note, '']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks, type Difference } from '../../src/artifact/compare.ts';
import { type ExpectedBlock, expectedIn } from '../../src/artifact/expected.ts';
import { FORMATS } from '../../src/artifact/product.ts';
import type { ReadBlock } from '../../src/readers/reading.ts';
import { COLUMNS, sampleForm } from '../support/forms.ts';
import { withCell, withRows } from '../support/readings.ts';

/** The tables of the sample in their order. */
const TABLES = { scores: 0, evidence: 1 } as const;
const WRITTEN = fc.constantFrom(
  '',
  '1.5',
  '０．５',
  '甲县',
  '已报送',
  '填表人：',
  '1\n2',
  '=1+1',
  '主要负责人（签字）：',
);

const expected = expectedIn(sampleForm(), 'xlsx');

function differencesWith(read: readonly ReadBlock[]): readonly Difference[] {
  return compareBlocks(expected, read).differences;
}

/** What is found in a file when everything that is open was filled in with these texts, in turn. */
function filled(blocks: readonly ExpectedBlock[], written: readonly string[]): readonly ReadBlock[] {
  let turn = 0;
  const next = () => written[turn++ % written.length] ?? '';
  return blocks.map((block): ReadBlock => {
    if (block.kind === 'table') {
      const rows = block.rows.map((cells, row) =>
        cells.map((cell, column) => (block.open[row]?.[column] === true ? next() : cell)),
      );
      return { kind: 'table', rows };
    }
    const [first = block.text, ...others] = block.around ?? [];
    return { kind: 'text', text: others.reduce((line, piece) => line + next() + piece, first) };
  });
}

describe('a form that was filled in', () => {
  it('says what it said, whatever was written into it, in any format', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMATS),
        fc.array(WRITTEN, { minLength: 1, maxLength: 40 }),
        (format, written) => {
          const wanted = expectedIn(sampleForm(), format);
          expect(compareBlocks(wanted, filled(wanted, written)).differences).toEqual([]);
        },
      ),
    );
  });

  it('may have anything in its computed cells', () => {
    const read = withCell(expected, TABLES.scores, 5, COLUMNS.score, () => '4.95');
    expect(differencesWith(read)).toEqual([]);
  });

  it('differs where anything else was changed, also in a row that was filled in', () => {
    const read = withCell(filled(expected, ['1']), TABLES.scores, 2, COLUMNS.points, () => '3');
    expect(differencesWith(read)).toEqual([{ criterion: 'criterion-2', column: '分值', expected: '1.5', found: '3' }]);
  });

  it('differs where a row was deleted or added', () => {
    const rows = filled(expected, ['1']);
    const without = withRows(rows, TABLES.scores, (all) => all.filter((_, index) => index !== 2));
    expect(differencesWith(without)).toMatchObject([{ criterion: 'criterion-2', found: undefined }]);
    const added = ['', '9', '新增内容', '1', '1', '', '', ''];
    const more = withRows(rows, TABLES.scores, (all) => [...all.slice(0, 2), added, ...all.slice(2)]);
    expect(differencesWith(more)).toMatchObject([{ expected: undefined, found: expect.stringContaining('新增内容') }]);
  });

  it('differs where a label of a line was changed, and the line is shown as it was printed', () => {
    const read = filled(expected, ['张三']).map(
      (block): ReadBlock =>
        block.kind === 'text' ? { ...block, text: block.text.replace('填表人', '制表人') } : block,
    );
    expect(differencesWith(read)).toMatchObject([
      { expected: expect.stringContaining('填表人：　'), found: expect.stringContaining('制表人：张三') },
    ]);
  });
});

describe('a list with room for more', () => {
  const list = (rows: readonly (readonly string[])[]) =>
    withRows(expected, TABLES.evidence, ([header = []]) => [header, ...rows]);
  const row = ['3-1', '会议记录', '12'];

  it.each([0, 1, 5])('may have %i rows', (count) => {
    expect(differencesWith(list(Array.from({ length: count }, () => row)))).toEqual([]);
  });

  it('has no room for another', () => {
    expect(differencesWith(list(Array.from({ length: 6 }, () => row)))).toEqual([
      { criterion: undefined, column: undefined, expected: undefined, found: '3-1 会议记录 12' },
    ]);
  });

  it('has its header nevertheless', () => {
    const read = withRows(expected, TABLES.evidence, () => [row, row]);
    expect(differencesWith(read)).not.toEqual([]);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareBlocks, type Difference } from '../../src/artifact/compare.ts';
import { type ExpectedBlock, expectedIn } from '../../src/artifact/expected.ts';
import { FORMATS } from '../../src/artifact/product.ts';
import type { ReadBlock } from '../../src/readers/reading.ts';
import { arbitraryDocument, sampleDocument } from '../support/documents.ts';
import { SHIPPED, SMALL } from '../support/fixtures.ts';
import { documentOf, withCell, withRows } from '../support/readings.ts';
import { sourceOf } from '../support/sources.ts';

/** Spoils a text with white space of all kinds, as office programs do. */
const spaced = (text: string): string => ` ${[...text].join('\u00a0\n')}\u3000\t`;

let expected: readonly ExpectedBlock[] = [];
/** The rows of the annex of the small repository: the header, seven criteria, the total. */
const ROWS = 9;
beforeAll(async () => {
  expected = expectedIn((await documentOf(await sourceOf(SMALL), 'annex-1-county')).document(), 'docx');
});

function differencesWith(read: readonly ReadBlock[]): readonly Difference[] {
  return compareBlocks(expected, read).differences;
}

const nowhere = { criterion: undefined, column: undefined };

describe('what was read as it was written', () => {
  it('differs in nothing, in any format and of any document', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.constantFrom(...FORMATS), (document, format) => {
        const wanted = expectedIn(document, format);
        expect(compareBlocks(wanted, wanted).differences).toEqual([]);
      }),
      { numRuns: 40 },
    );
    for (const format of FORMATS) {
      const wanted = expectedIn(sampleDocument(), format);
      expect(compareBlocks(wanted, wanted).differences).toEqual([]);
    }
  });

  it('differs in nothing where only white space is another, or characters are decomposed', async () => {
    const { document } = await documentOf(await sourceOf(SHIPPED), 'measures');
    const wanted = expectedIn(document(), 'pdf');
    const read = wanted.map((block): ReadBlock => {
      if (block.kind === 'text') return { kind: 'text', text: spaced(block.text.normalize('NFD')) };
      return { kind: 'table', rows: block.rows.map((row) => row.map(spaced)) };
    });
    expect(compareBlocks(wanted, [...read, { kind: 'text', text: ' \n' }]).differences).toEqual([]);
  });

  it('differs in nothing where a table is broken over pages, with its header on each', () => {
    const read = expected.flatMap((block): readonly ReadBlock[] => {
      if (block.kind === 'text') return [block];
      const [header = [], ...rows] = block.rows;
      return rows.map((row) => ({ kind: 'table', rows: [header.map(spaced), row] }));
    });
    expect(read.length).toBeGreaterThan(ROWS);
    expect(differencesWith(read)).toEqual([]);
  });

  it('gives the rows of its criteria for adding up', () => {
    const { rows } = compareBlocks(expected, expected);
    expect(rows.map(({ criterion, cells }) => [criterion, cells[5]])).toEqual([
      ['center-group-plan', '1'],
      ['center-group-report', '1'],
      ['lecture-team', '2'],
      ['township-congress-yearly', '1'],
      ['delegate-studio', '3城市区4'],
      ['member-file-order', '1'],
      ['member-file-check', '1'],
    ]);
  });
});

describe('a cell that was altered', () => {
  it('is one difference, which names the criterion, the column and both texts', () => {
    const read = withCell(expected, 0, 1, 5, () => '1.5');
    expect(differencesWith(read)).toEqual([
      { criterion: 'center-group-plan', column: '分值', expected: '1', found: '1.5' },
    ]);
  });

  it('is one difference wherever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ROWS - 1 }), fc.constantFrom(4, 5, 7), (row, column) => {
        const found = differencesWith(withCell(expected, 0, row, column, (text) => `${text}改`));
        expect(found).toHaveLength(1);
        expect(found[0]?.column).toBe(
          ['序号', '一级指标', '二级指标', '三级指标', '考核内容', '分值', '考核单位', '得分'][column],
        );
        expect(found[0]?.criterion).toBe(
          row === ROWS - 1 ? undefined : compareBlocks(expected, expected).rows[row - 1]?.criterion,
        );
      }),
    );
  });

  it('is one difference in a label that is merged over many rows', () => {
    const read = withRows(expected, 0, (rows) =>
      rows.map((row) => row.map((text) => text.replace('思想建设', '思想政治建设'))),
    );
    expect(differencesWith(read)).toEqual([
      {
        criterion: 'center-group-plan',
        column: '一级指标',
        expected: '思想建设\n（4分）',
        found: '思想政治建设（4分）',
      },
    ]);
  });

  it('is told of each criterion where two cells that are not merged were altered in the same way', () => {
    const twice = withCell(
      withCell(expected, 0, 1, 5, () => '1.5'),
      0,
      2,
      5,
      () => '1.5',
    );
    expect(differencesWith(twice).map(({ criterion }) => criterion)).toEqual([
      'center-group-plan',
      'center-group-report',
    ]);
    const apart = withCell(
      withCell(expected, 0, 1, 5, () => '1.5'),
      0,
      7,
      5,
      () => '1.5',
    );
    expect(differencesWith(apart).map(({ criterion }) => criterion)).toEqual([
      'center-group-plan',
      'member-file-check',
    ]);
  });

  it('is told with its column in the header', () => {
    const read = withCell(expected, 0, 0, 5, () => '满分');
    expect(differencesWith(read)).toEqual([{ ...nowhere, column: '分值', expected: '分值', found: '满分' }]);
  });
});

describe('a row', () => {
  const text = (row: number): string => {
    const table = expected.find((block) => block.kind === 'table');
    return table?.kind === 'table' ? (table.rows[row] ?? []).join(' ') : '';
  };

  it('that was left out is one difference, and shifts nothing', () => {
    const read = withRows(expected, 0, (rows) => rows.toSpliced(4, 1));
    expect(differencesWith(read)).toEqual([
      { criterion: 'township-congress-yearly', column: undefined, expected: text(4), found: undefined },
    ]);
    expect(compareBlocks(expected, read).rows.map(({ criterion }) => criterion)).not.toContain(
      'township-congress-yearly',
    );
  });

  it('that was added is one difference', () => {
    const row = ['9', '思想建设', '理论武装', '新增', '另加一项', '1', '市委宣传部', ''];
    const read = withRows(expected, 0, (rows) => rows.toSpliced(3, 0, row));
    expect(differencesWith(read)).toEqual([{ ...nowhere, expected: undefined, found: row.join(' ') }]);
  });

  it('that changed places with another is found', () => {
    const read = withRows(expected, 0, (rows) => rows.toSpliced(1, 2, rows[2] ?? [], rows[1] ?? []));
    const found = differencesWith(read);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.some(({ criterion }) => criterion === 'center-group-plan' || criterion === 'center-group-report'),
    ).toBe(true);
  });
});

describe('what is missing or surplus', () => {
  it('is found for each column that is not there', () => {
    for (let column = 0; column < 8; column += 1) {
      const read = withRows(expected, 0, (rows) => rows.map((row) => row.toSpliced(column, 1)));
      expect(differencesWith(read), String(column)).not.toEqual([]);
    }
  });

  it('is found for a table that is not there, row by row', () => {
    const read = expected.filter(({ kind }) => kind === 'text');
    const found = differencesWith(read);
    expect(found.filter(({ criterion }) => criterion !== undefined)).toHaveLength(7);
    expect(found.every((each) => each.found === undefined)).toBe(true);
    expect(compareBlocks(expected, read).rows).toEqual([]);
  });

  it('is found for a table that should not be there', () => {
    const surplus: ReadBlock = {
      kind: 'table',
      rows: [
        ['甲', '乙'],
        ['1', '2'],
      ],
    };
    expect(differencesWith([...expected, surplus])).toEqual([
      { ...nowhere, expected: undefined, found: '甲 乙' },
      { ...nowhere, expected: undefined, found: '1 2' },
    ]);
  });

  it('is found for texts, each by itself', () => {
    const surplus: ReadBlock = { kind: 'text', text: '另附 说明' };
    expect(differencesWith([...expected, surplus])).toEqual([{ ...nowhere, expected: undefined, found: '另附说明' }]);
    expect(differencesWith(expected.slice(1))).toEqual([{ ...nowhere, expected: '附件', found: undefined }]);
    const retitled = expected.map(
      (block): ReadBlock =>
        block.kind === 'text' && block.text === '县（区）指标体系' ? { kind: 'text', text: '县区指标体系' } : block,
    );
    expect(differencesWith(retitled)).toEqual([{ ...nowhere, expected: '县（区）指标体系', found: '县区指标体系' }]);
  });

  it('is found for a file without anything in it', () => {
    expect(differencesWith([])).toHaveLength(expected.filter(({ kind }) => kind === 'text').length + ROWS);
  });
});

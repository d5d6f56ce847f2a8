import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedIn } from '../../../src/artifact/expected.ts';
import { normalise } from '../../../src/artifact/normalise.ts';
import { cell, type Document, paragraph } from '../../../src/layout/document.ts';
import { readCsv } from '../../../src/readers/csv.ts';
import { writeCsv } from '../../../src/writers/csv/write.ts';
import { arbitraryDocument, sampleDocument, sampleTable } from '../../support/documents.ts';

describe('what is written is read back', () => {
  test('of documents of any shape', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDocument, expectRoundTrip));
  });

  test('with hostile wording', async () => {
    await expectRoundTrip(sampleDocument());
  });

  test('with any number of apostrophes in front of what begins a formula', async () => {
    await expectRoundTrip(sampleDocument(['=1', "'=1", "''=1", "'甲", "''", '-', '\t=1', '甲=1']));
  });

  test('with rows that are to be filled in by hand', async () => {
    const table = sampleTable(['甲']);
    const empty = { role: 'item' as const, mayEndPage: true, cells: [0, 1, 2, 3, 4].map((column) => cell(column, [])) };
    await expectRoundTrip(withTables({ ...table, rows: [...table.rows, empty] }));
  });

  test('without a table', async () => {
    await expectRoundTrip({ ...sampleDocument(), sections: sampleDocument().sections.slice(0, 1) });
  });

  test('with tables of the same header', async () => {
    await expectRoundTrip(withTables(sampleTable(['甲']), sampleTable(['乙'])));
  });
});

test('the text begins with a byte order mark, lines end in CRLF, and merged cells are repeated', () => {
  expect(writeCsv(withTables(sampleTable(['甲，“乙”', '丙"丁,戊'])))).toBe(
    [
      '\uFEFF一级指标,二级指标,考核内容,分值,得分',
      '"思想建设\n（35分）","理论武装工作\n仅适用于城市区",甲，“乙”,0.5,',
      '"思想建设\n（35分）","网络宣传\n仅适用于城市区","丙""丁,戊","0.5\n无乡镇的城市区1.5",',
      '合计,合计,合计,200,',
      '',
    ].join('\r\n'),
  );
});

test('no cell begins like a formula', () => {
  const lines = writeCsv(withTables(sampleTable(['=1', '+1', '-1.5', '@名', '\t甲']))).split('\r\n');
  const firsts = lines.slice(1, 6).map((line) => /,("?)([^,]{2})[^,]*,"?0\.5/.exec(line)?.[2]);
  expect(firsts).toEqual(["'=", "'+", "'-", "'@", "'\t"]);
});

test('tables with different headers are refused: a file holds one', () => {
  const table = sampleTable(['甲']);
  const [first, ...others] = table.columns;
  const other = {
    ...table,
    name: '附件2',
    columns: [{ ...first, title: '序号', width: 30, align: 'left' as const }, ...others],
  };
  expect(() => writeCsv(withTables(table, other))).toThrow('附件1 and 附件2');
});

function withTables(...tables: readonly ReturnType<typeof sampleTable>[]): Document {
  return {
    ...sampleDocument(),
    sections: [{ orientation: 'landscape', blocks: [paragraph('title', '题'), ...tables] }],
  };
}

async function expectRoundTrip(document: Document): Promise<void> {
  const { blocks } = await readCsv(new TextEncoder().encode(writeCsv(document)));
  expect(normalise(blocks)).toEqual(normalise(expectedIn(document, 'csv')));
}

import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/readers/csv.ts';
import { Unreadable } from '../../src/readers/reading.ts';

const GRID = [
  ['一级指标', '考核内容', '分值'],
  ['思想建设', '集中学习，\n“甲”,"乙"', '0.5'],
  ['合计', '', '200'],
];
const COMMAS = '一级指标,考核内容,分值\r\n思想建设,"集中学习，\n“甲”,""乙""",0.5\r\n合计,,200\r\n';
const SEMICOLONS = '一级指标;考核内容;分值\r\n思想建设;"集中学习，\n“甲”,""乙""";0.5\r\n合计;;200\r\n';
/** 一级指标,分值 and 思想建设,0.5 in GB18030. */
const GB18030 = [
  0xd2, 0xbb, 0xbc, 0xb6, 0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xb7, 0xd6, 0xd6, 0xb5, 0x0d, 0x0a, 0xcb, 0xbc, 0xcf, 0xeb,
  0xbd, 0xa8, 0xc9, 0xe8, 0x2c, 0x30, 0x2e, 0x35, 0x0d, 0x0a,
];

describe('a file that an office program saved is read', () => {
  test.each([
    ['with a byte order mark', `\uFEFF${COMMAS}`],
    ['without one', COMMAS],
    ['with line feeds', COMMAS.replaceAll('\r\n', '\n')],
    ['with carriage returns', COMMAS.replaceAll('\r\n', '\r')],
    ['without an end of its last line', COMMAS.slice(0, -2)],
    ['with empty lines', COMMAS.replace('合计', '\r\n\r\n合计')],
    ['with semicolons', SEMICOLONS],
    ['with tabs', SEMICOLONS.replaceAll(';', '\t')],
  ])('%s', async (_, text) => {
    expect(await rowsOf(text)).toEqual(GRID);
  });

  test('in GB18030', async () => {
    const { blocks } = await readCsv(new Uint8Array(GB18030));
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['一级指标', '分值'],
          ['思想建设', '0.5'],
        ],
      },
    ]);
  });
});

test('what separates cells says the first line that has any: a title above has none', async () => {
  expect(await rowsOf('某市考核指标\n指标;分值\n巡查,台账;0.5\n')).toEqual([
    ['某市考核指标', ''],
    ['指标', '分值'],
    ['巡查,台账', '0.5'],
  ]);
});

test('short rows are filled up', async () => {
  expect(await rowsOf('甲\n乙,丙,丁\n')).toEqual([
    ['甲', '', ''],
    ['乙', '丙', '丁'],
  ]);
});

test('one apostrophe is taken away, and only in front of what begins a formula', async () => {
  expect(await rowsOf("'=1,''=1,'甲,'-1.5,=1\n")).toEqual([['=1', "'=1", "'甲", '-1.5', '=1']]);
});

test('a file without lines has no table', async () => {
  expect((await readCsv(new Uint8Array())).blocks).toEqual([]);
});

describe('no file does harm', () => {
  test.each([
    ['a quote that does not end', '甲,"乙\n', 'damaged'],
    ['a quote within a field', '甲"乙,丙\n', 'damaged'],
    ['zero bytes', '甲\0乙\n', 'damaged'],
    ['a row longer than a sheet is wide', ','.repeat(20_000), 'too-large'],
    ['one long row among many short ones', `${','.repeat(10_000)}\n${'甲\n'.repeat(10_000)}`, 'too-large'],
    ['a row without an end', `"${'甲\n'.repeat(3_000_000)}`, 'too-large'],
  ])('%s', async (_, text, reason) => {
    await expect(readCsv(new TextEncoder().encode(text))).rejects.toMatchObject({ reason });
  });

  test('bytes of no encoding', async () => {
    await expect(readCsv(new Uint8Array([0x81, 0xff, 0xff, 0x80]))).rejects.toThrow(Unreadable);
  });

  test('more than 64 MiB', async () => {
    await expect(readCsv(new Uint8Array(64 * 2 ** 20 + 1))).rejects.toMatchObject({ reason: 'too-large' });
  });
});

async function rowsOf(text: string): Promise<unknown> {
  const [block, ...others] = (await readCsv(new TextEncoder().encode(text))).blocks;
  expect(others).toEqual([]);
  return block?.kind === 'table' ? block.rows : undefined;
}

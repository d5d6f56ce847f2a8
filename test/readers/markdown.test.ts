import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown.ts';

const read = (text: string) => readMarkdown(new TextEncoder().encode(text));

describe('the reader of Markdown', () => {
  it('finds paragraphs, lists, quotations and code as texts', async () => {
    const { blocks } = await read(
      '# 考核办法\n\n- 甲\n  - 乙\n\n> 丙 **丁** `戊` [己](http://example.test) ![庚](x)\n\n```\n辛\n```\n\n---\n\n<b>壬</b>',
    );
    expect(blocks.map((block) => (block.kind === 'text' ? block.text : ''))).toEqual([
      '考核办法',
      '甲',
      '乙',
      '丙 丁 戊 己 庚',
      '辛',
      '<b>壬</b>',
    ]);
  });

  it('finds lines in cells, and fills short rows up', async () => {
    const { blocks } = await read('| 一级指标 | 分值 |\n| - | - |\n| 思想建设<br/>（35分） | <ins>1</ins> |\n| 甲 |\n');
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['一级指标', '分值'],
          ['思想建设\n（35分）', '1'],
          ['甲', ''],
        ],
      },
    ]);
  });

  it('takes nothing but UTF-8, and no file that is too large', async () => {
    await expect(readMarkdown(new Uint8Array([0xbf, 0xbc]))).rejects.toMatchObject({ reason: 'damaged' });
    await expect(readMarkdown(new Uint8Array(2 * 2 ** 20 + 1))).rejects.toMatchObject({ reason: 'too-large' });
  });

  it.each([
    ['quotations in quotations', '>'.repeat(10_000)],
    ['lists in lists', '1. '.repeat(10_000)],
    [
      'lists in lists by indentation',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- 甲`).join('\n'),
    ],
    ['open marks', '*甲**'.repeat(50_000)],
    ['closed links', ']'.repeat(10_000)],
    ['a line without end', '\\\\'.repeat(500_000)],
    ['open links', '[甲]('.repeat(50_000)],
    ['lines', '甲\n'.repeat(30_000)],
    ['columns', `${'|甲'.repeat(10_000)}\n${'|-'.repeat(10_000)}`],
  ])('refuses %s before they take long', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ reason: 'too-large' });
  });
});

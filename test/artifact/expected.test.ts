import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedIn } from '../../src/artifact/expected.ts';
import { normalise, withoutSpace } from '../../src/artifact/normalise.ts';
import { FORMATS } from '../../src/artifact/product.ts';
import type { ReadBlock } from '../../src/readers/reading.ts';
import { arbitraryDocument, sampleDocument } from '../support/documents.ts';
import { SMALL } from '../support/fixtures.ts';
import { documentOf } from '../support/readings.ts';
import { sourceOf } from '../support/sources.ts';

describe('what a reader must find', () => {
  it('is every paragraph, the lines of the list of annexes and the full grids of tables, in their order', () => {
    const found = expectedIn(sampleDocument(['甲', '乙']), 'docx');
    expect(found.map((block) => (block.kind === 'text' ? block.text : block.rows))).toEqual([
      '样例考核办法',
      '（征求意见稿）',
      '一、指导思想',
      '坚持以上率下，把考核谁、考什么、怎么考统一起来谋划，使考核更加全面。',
      '（一）平时考核',
      '平时考核不单独计分，掌握的情况作为依据。',
      '1. 情况记录',
      '（1）动态管理',
      '附件：1. 县（市、区）样例考核指标体系',
      '2. 市直单位样例考核指标体系',
      '附件1',
      '县（市、区）样例考核指标体系',
      [
        ['一级指标', '二级指标', '考核内容', '分值', '得分'],
        ['思想建设\n（35分）', '理论武装工作\n仅适用于城市区', '甲', '0.5', ''],
        ['思想建设\n（35分）', '网络宣传\n仅适用于城市区', '乙', '0.5\n无乡镇的城市区1.5', ''],
        ['合计', '合计', '合计', '200', ''],
      ],
      '校验码 8F3A-22C1-90DE-4B17　总分 200　指标 3 项　考核内容 13 项',
    ]);
  });

  it('tells of every row which criterion it is about', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        for (const block of expectedIn(document, 'xlsx')) {
          if (block.kind === 'text') continue;
          expect(block.criteria).toHaveLength(block.rows.length);
          expect(block.criteria[0]).toBeUndefined();
          expect(block.criteria.slice(1)).toEqual(block.rows.slice(1).map((_, index) => `criterion-${index}`));
        }
      }),
    );
  });

  it('is only the tables in CSV, and every view in HTML', async () => {
    const { document } = await documentOf(await sourceOf(SMALL), 'annex-1-county');
    const kinds = FORMATS.map((format) =>
      expectedIn(document(), format)
        .map(({ kind }) => kind[1])
        .join(''),
    );
    const one = 'eeae';
    expect(Object.fromEntries(FORMATS.map((format, index) => [format, kinds[index]]))).toMatchObject({
      docx: one,
      pdf: one,
      xlsx: one,
      md: one,
      html: `${one}eeeaeeeeae`,
      csv: 'a',
    });
  });
});

describe('what was read, normalised', () => {
  const cell = fc.constantFrom('甲', ' 乙 ', '\u3000', '', '1\n2', 'é', 'e\u0301');
  const block: fc.Arbitrary<ReadBlock> = fc.oneof(
    cell.map((text): ReadBlock => ({ kind: 'text', text })),
    fc
      .array(fc.array(cell, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map((rows): ReadBlock => ({ kind: 'table', rows })),
  );

  it('is the same when it is normalised again', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(normalise(normalise(blocks))).toEqual(normalise(blocks));
      }),
    );
  });

  it('has no white space, no empty text and no two tables with one header side by side', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const found = normalise(blocks);
        expect(JSON.stringify(found)).not.toMatch(/\s|\\n|\u0301/);
        for (const [index, each] of found.entries()) {
          const next = found[index + 1];
          if (each.kind === 'text') expect(each.text).not.toBe('');
          else if (next?.kind === 'table') expect(next.rows[0]).not.toEqual(each.rows[0]);
        }
      }),
    );
  });

  it('keeps tables with other headers apart, and tables with text between them', () => {
    const table = (header: string): ReadBlock => ({ kind: 'table', rows: [[header], ['1']] });
    expect(normalise([table('甲'), table('乙')])).toHaveLength(2);
    expect(normalise([table('甲'), { kind: 'text', text: '丙' }, table('甲')])).toHaveLength(3);
    expect(normalise([table('甲'), { kind: 'text', text: ' ' }, table('甲 ')])).toEqual([
      { kind: 'table', rows: [['甲'], ['1'], ['1']] },
    ]);
  });

  it('counts every kind of space as white space', () => {
    expect(withoutSpace(' 甲\u3000乙\u00a0丙\u2003丁\ufeff戊\r\n\t\u2028')).toBe('甲乙丙丁戊');
  });

  it('and normal forms are looked for in every text but those that have them already', () => {
    const sign = fc.oneof(
      fc.constantFrom(
        '甲',
        '（',
        'Ａ',
        '—',
        '“',
        '…',
        'a',
        '~',
        ' ',
        '\u3000',
        '\u0301',
        '\u3099',
        'か',
        '\u212b',
        '\uf900',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 3 }), (text) => {
        expect(withoutSpace(text)).toBe(text.normalize('NFC').replace(/\s+/gu, ''));
      }),
      { numRuns: 3000 },
    );
  });
});

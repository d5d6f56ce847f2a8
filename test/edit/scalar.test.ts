import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scalarFrom } from '../../src/edit/scalar.ts';
import { hostileText } from '../support/texts.ts';

describe('a text written in YAML', () => {
  it('reads back as it is with every parser, in a line of its own and between braces', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const block = `- key: ${scalarFrom(text, 'block')}\n  next: 1 # 注\n`;
        const flow = `- { key: ${scalarFrom(text, 'flow')}, next: 1 }\n`;
        for (const source of [block, flow]) {
          expect(load(source), source).toEqual([{ key: text, next: 1 }]);
          for (const version of ['1.1', '1.2'] as const)
            expect(parse(source, { version }), source).toEqual([{ key: text, next: 1 }]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stands without quotes where Chinese is plain', () => {
    for (const text of [
      '每年形成1篇以上调研报告',
      '“两代表一委员”管理工作',
      '12期以上，逐月落实',
      '做到：一是',
      '《办法》四',
      '60%',
      '7/75',
    ]) {
      expect(scalarFrom(text, 'block')).toBe(text);
    }
  });

  it('gets quotes where a parser would read something else', () => {
    for (const text of [
      '得5分: 未完成',
      '扣0.5分 #备注',
      '*必填',
      '@张三',
      '%以上',
      '>=95%',
      '- 甲',
      '[2026]年',
      '0101',
      '2020-01-05',
      '10:30',
      'yes',
      'Null',
      '~',
      '"甲"乙',
      '? 甲',
      '',
    ]) {
      expect(scalarFrom(text, 'block'), text).toBe(JSON.stringify(text));
    }
    expect(scalarFrom('甲, 乙', 'flow')).toBe('"甲, 乙"');
    expect(scalarFrom('甲, 乙', 'block')).toBe('甲, 乙');
  });
});

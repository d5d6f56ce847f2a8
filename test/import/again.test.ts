import { describe, expect, it } from 'vitest';
import { againOf } from '../../src/import/again.ts';
import { criterion, indicator, systemOf } from '../support/import/drafts.ts';

describe('a table that is there again for a unit', () => {
  it('says nothing else where it does not for one of the many kinds to which the unit may belong', () => {
    const kinds = Array.from({ length: 12 }, (_, index) => `第${index + 1}类${index + 11}分`);
    const own = { applicability: [...kinds, '河东镇7分'].join('；') };
    const veto = { points: { kind: 'veto', sureness: 'stated' }, applicability: '不适用于第7类' } as const;
    const whole = systemOf([
      indicator('巡查', '10', [criterion('每月巡查', '10', own), criterion('发生事故', undefined, veto)], own),
    ]);
    const again = (...words: readonly string[]) =>
      againOf(
        systemOf([
          indicator(
            '巡查',
            '7',
            words.map((each) => criterion(each, '7')),
          ),
        ]),
        whole,
      );
    expect(again('每月巡查')).toEqual({ units: '河东镇', differences: [] });
    expect(again('每季巡查')?.differences.map(({ code }) => code)).toContain('again-missing');
  });
});

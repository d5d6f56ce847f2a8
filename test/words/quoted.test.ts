import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/words/quoted.ts';

describe('a text in quotation marks', () => {
  it('has single ones within double ones, and double ones within these', () => {
    expect(quoted('“科学理论进基层”集中宣讲')).toBe('“‘科学理论进基层’集中宣讲”');
    expect(quoted('实施“‘四有’网民”工程')).toBe('“实施‘“四有”网民’工程”');
    expect(quoted('基层宣讲')).toBe('“基层宣讲”');
  });

  it('is itself again when it is quoted within a quotation', () => {
    const text = fc.stringMatching(/^[一二“”‘’]{0,9}$/u);
    fc.assert(
      fc.property(text, (each) => {
        expect(quoted(quoted(each).slice(1, -1))).toBe(`“${each}”`);
      }),
    );
  });
});

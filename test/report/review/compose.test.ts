import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/report/review/compose.ts';

const text = fc.array(fc.constantFrom('甲', '𠮷', 'a'), { maxLength: 40 }).map((all) => all.join(''));
const section = fc.record({
  head: text,
  rows: fc.array(
    text.filter((row) => row !== ''),
    { maxLength: 8 },
  ),
  foot: text,
});
const remark = (count: number): string => `〔另有${count}处〕`;

describe('a comment', () => {
  it('is never longer than allowed, is whole rows, and says how many are left out', () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 6 }), fc.integer({ min: 40, max: 600 }), (sections, longest) => {
        const comment = compose('开头', sections, '结尾', remark, longest);
        expect(comment.length).toBeLessThanOrEqual(longest);
        expect(comment.startsWith('开头') && comment.endsWith('结尾')).toBe(true);
        const all = sections.reduce((sum, { rows }) => sum + rows.length, 0);
        const left = Number(/〔另有(\d+)处〕结尾$/.exec(comment)?.[1] ?? 0);
        expect(left).toBeLessThanOrEqual(all);
        const whole = compose('开头', sections, '结尾', remark, Number.MAX_SAFE_INTEGER);
        expect(whole).not.toContain('另有');
        if (left === 0) expect(comment).toBe(whole);
        if (whole.length + remark(all).length <= longest) expect(left).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out a row that is too long, and not those behind it', () => {
    const rows = ['一\n', `${'长'.repeat(500)}\n`, '二\n'];
    expect(compose('', [{ head: '<', rows, foot: '>' }], '', remark, 100)).toBe('<一\n二\n>〔另有1处〕');
  });

  it('has no head without a row', () => {
    expect(compose('', [{ head: '<', rows: ['长'.repeat(500)], foot: '>' }], '', remark, 100)).toBe('〔另有1处〕');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListable, sumsIn, sumsText } from '../../src/artifact/sums.ts';

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const name = fc.stringMatching(/^[a-z0-9附件][a-z0-9附件 -]{0,20}[a-z0-9附件]$/);

describe('a list of digests', () => {
  it('is read as it was written, in whatever order that was', () => {
    fc.assert(
      fc.property(fc.dictionary(name, digest), (digests) => {
        const entries = Object.entries(digests);
        expect(sumsIn(sumsText(entries))).toEqual(new Map(entries));
        expect(sumsText(entries.toReversed())).toBe(sumsText(entries));
      }),
    );
  });

  it.each(['../a', 'a/../b', '.hidden', 'b/c', 'c\\d', '..'])('gives nothing of a file called %s', (hostile) => {
    expect(sumsIn(`${'0'.repeat(64)}  ${hostile}\n${'1'.repeat(64)}  好.md\n`)).toEqual(
      new Map([['好.md', '1'.repeat(64)]]),
    );
  });

  it('has no names that would be written otherwise', () => {
    expect(['a.md', '附件/张三 备注.md'].every(isListable)).toBe(true);
    expect(['a\nb', 'a\\b', ' a', 'b/a ', '甲 /a', 'a\u2028b', 'a\rb'].some(isListable)).toBe(false);
  });
});

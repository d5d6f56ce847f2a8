import { describe, expect, it } from 'vitest';
import { lineDepartures } from '../../src/artifact/departures.ts';
import { pageDepartures } from '../../src/artifact/page-departures.ts';
import type { Trait } from '../../src/readers/reading.ts';
import { aroundDifference } from '../../src/text/stretch.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const kinds = (own: string, found: string): readonly string[] =>
  lineDepartures(bytes(own), bytes(found)).map(({ kind, place }) => (place === '' ? kind : `${kind} ${place}`));

describe('the lines of a text', () => {
  it('differ in words, in blanks, in what ends them, and in the mark before them', () => {
    expect(kinds('甲\n乙\n', '甲\n丙\n')).toEqual(['line 2']);
    expect(kinds('甲 1\n乙\n', '甲  1\n乙\n')).toEqual(['white-space 1']);
    expect(kinds('甲\n乙\n', '甲\r\n乙\r\n')).toEqual(['line-ends']);
    expect(kinds('甲\n', '\ufeff甲\n')).toEqual(['mark']);
    expect(kinds('\ufeff甲\n', '甲\r\n')).toEqual(['mark', 'line-ends']);
    expect(kinds('甲\n  乙\n  丙\n', '甲\n    乙\n    丙\n')).toEqual(['white-space']);
  });

  it('are not looked for in another encoding', () => {
    expect(lineDepartures(bytes('甲'), Uint8Array.of(0xbc, 0xd7))).toMatchObject([{ kind: 'encoding' }]);
  });

  it('take no time without end where all are others', () => {
    const lines = (word: string): string => Array.from({ length: 100_000 }, (_, index) => `${word}${index}`).join('\n');
    expect(kinds(lines('甲'), lines('乙')).length).toBe(100_000);
  });

  it('are shown around what differs, be they as long as a table', () => {
    const long = '甲'.repeat(100_000);
    const [expected, found] = aroundDifference(`${long}1${long}`, `${long}2${long}`);
    expect([expected, found]).toEqual([1, 2].map((figure) => `…${'甲'.repeat(30)}${figure}${'甲'.repeat(29)}…`));
  });
});

describe('the traits of a PDF', () => {
  const trait = (kind: Trait['kind'], value: string, place = ''): Trait => ({ kind, place, value });
  const own = [trait('font', '宋体'), trait('page-content', 'a', '1'), trait('pages', '1')];

  it('are said by place, without what is only compared', () => {
    const found = [trait('font', '宋体'), trait('page-content', 'b', '1'), trait('pages', '1')];
    const departure = { kind: 'page-content', place: '1', expected: undefined, found: undefined };
    expect(pageDepartures(own, found)).toEqual([departure]);
  });

  it('tell of a file that was only packed anew', () => {
    expect(pageDepartures(own, own)).toMatchObject([{ kind: 'repacked' }]);
  });

  it('cannot be compared where fonts are others, apart from what fonts do not decide', () => {
    const found = [trait('font', '仿宋'), trait('page-content', 'b', '1'), trait('pages', '2'), trait('action', 'x')];
    expect(pageDepartures(own, found)).toEqual([
      { kind: 'other-fonts', place: '', expected: '宋体', found: '仿宋' },
      { kind: 'action', place: '', expected: undefined, found: 'x' },
    ]);
  });
});

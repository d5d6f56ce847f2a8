import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Segment, textDifference } from '../../src/changes/text-difference.ts';

const character = fc.constantFrom(...'党员党史知识宣传教育，、。次期12年', 'e\u0301', '𠮷', 'ab');
const text = fc.array(character, { maxLength: 40 }).map((each) => each.join(''));

function without(kind: Segment['kind'], segments: readonly Segment[]): string {
  return segments.flatMap((each) => (each.kind === kind ? [] : [each.text])).join('');
}

function shown(before: string, after: string): string {
  return textDifference(before, after)
    .map((each) => (each.kind === 'same' ? each.text : each.kind === 'deleted' ? `[${each.text}]` : `{${each.text}}`))
    .join('');
}

describe('the difference of two texts', () => {
  it('has both texts in it, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: 'binary' })),
        fc.oneof(text, fc.string({ unit: 'binary' })),
        (a, b) => {
          const segments = textDifference(a, b);
          expect(without('inserted', segments)).toBe(a);
          expect(without('deleted', segments)).toBe(b);
          for (const [index, { kind, text: each }] of segments.entries()) {
            expect(each).not.toBe('');
            expect(segments[index + 1]?.kind).not.toBe(kind);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the same when the texts are exchanged, with deleted and inserted exchanged', () => {
    const places = (segments: readonly Segment[], inserted: Segment['kind']) =>
      segments.map(({ kind, text: each }) => `${kind === 'same' ? '=' : kind === inserted ? '+' : '-'}${each}`).sort();
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(places(textDifference(b, a), 'deleted')).toEqual(places(textDifference(a, b), 'inserted'));
      }),
      { numRuns: 2000 },
    );
  });

  it('parts no number, no Latin word and no character from its marks', () => {
    expect(shown('每年不少于12期', '每年不少于10期')).toBe('每年不少于[12]{10}期');
    expect(shown('扣0.5分', '扣0.25分')).toBe('扣[0.5]{0.25}分');
    expect(shown('用Word写', '用WPS写')).toBe('用[Word]{WPS}写');
    expect(shown('e\u0301甲', 'e\u0300甲')).toBe('[e\u0301]{e\u0300}甲');
    expect(shown('𠮷日', '𠮶日')).toBe('[𠮷]{𠮶}日');
  });

  it('parts no mark that there is from its character', () => {
    const points = Array.from({ length: 0x110000 }, (_, point) => point).filter((each) => each >> 11 !== 0x1b);
    const marks = points.map((each) => String.fromCodePoint(each)).filter((each) => /\p{M}/u.test(each));
    expect(marks.length).toBeGreaterThan(2000);
    expect(marks.filter((mark) => shown(`甲${mark}丙`, `乙${mark}丙`) !== `[甲${mark}]{乙${mark}}丙`)).toEqual([]);
  });

  it.each([
    ['组建宣讲队伍，每季度开展宣讲', '组建宣讲队伍，每半年开展集中宣讲', '组建宣讲队伍，每[季度]{半年}开展{集中}宣讲'],
    ['加强党员党史知识教育', '加强党史宣传教育', '加强[党员]党史[知识]{宣传}教育'],
    ['甲，丙。', '甲，乙，丙。', '甲，{乙，}丙。'],
    ['甲、乙', '甲、乙、丙', '甲、乙{、丙}'],
    ['乙，丙', '甲，乙，丙', '{甲，}乙，丙'],
    ['加强学习教育', '推进学习培训', '[加强]{推进}学习[教育]{培训}'],
    ['督促各级领导班子开好会', '指导各单位党委开展考核', '[督促各级领导班子开好会]{指导各单位党委开展考核}'],
  ])('from %s to %s is read as a person would mark it', (before, after, marked) => {
    expect(shown(before, after)).toBe(marked);
  });

  it('of texts that are too long to be compared is what lies between their common beginning and end', () => {
    const long = Array.from({ length: 200_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    const segments = textDifference(`首${long}尾`, `首${[...long].reverse().join('')}尾`);
    expect(segments[0]).toEqual({ kind: 'same', text: '首' });
    expect(segments.at(-1)).toEqual({ kind: 'same', text: '尾' });
    expect(without('inserted', segments)).toBe(`首${long}尾`);
  });
});

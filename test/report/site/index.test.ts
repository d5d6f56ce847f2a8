import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, indexOf } from '../../../src/report/site/index.ts';

const word = fc.string({ unit: fc.constantFrom(...'党建考核 1Ａa，“\u{20000}'), maxLength: 12 });
const entries = fc.array(
  fc.record({ href: fc.constant('2020-county.html#a'), path: fc.constant('2020'), text: word }),
  { maxLength: 40 },
);

/** The numbers of the entries that have a pair, as the script reads them. */
function numbersOf(steps: string | undefined): readonly number[] {
  let at = 0;
  return (steps ?? '')
    .split(' ')
    .filter(Boolean)
    .map((step) => {
      at += Number.parseInt(step, 36);
      return at;
    });
}

describe('the index of a site', () => {
  it('has for every two characters just the entries that have them', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { pairs } = JSON.parse(JSON.stringify(indexOf(all))) as ReturnType<typeof indexOf>;
        const texts = all.map(({ text }) => comparable(text));
        const wanted = new Set(
          texts.flatMap((text) =>
            [...text].length === 0 ? [] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)),
          ),
        );
        expect(new Set(Object.keys(pairs))).toEqual(wanted);
        for (const pair of wanted) {
          const having = texts.flatMap((text, number) => (text.includes(pair) ? [number] : []));
          expect(numbersOf(pairs[pair])).toEqual(having);
        }
      }),
    );
  });

  it('takes full width for half width, capitals for small letters, and nothing for space', () => {
    expect(comparable('Ａ级 Ｂ１\n“考 核”')).toBe('a级b1“考核”');
  });
});

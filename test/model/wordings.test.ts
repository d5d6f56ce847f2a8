import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both, hasClass } from '../../src/model/classes.ts';
import type { Criterion, TextVariant, UnitClass } from '../../src/model/model.ts';
import { wordingsOf } from '../../src/model/wordings.ts';
import { SMALL } from '../support/fixtures.ts';
import { viewsOf } from '../support/sources.ts';

const TEXTS = ['每个乡镇1支', '每个街道1支', '每个社区1支'];
const COUNT = 4;
const CLASSES = Array.from({ length: COUNT }, () => ({})) as UnitClass[];

/** A criterion with a general wording and with others for some of its classes. */
const arbitraryCriterion = fc
  .record({
    applies: fc.integer({ min: 1, max: 2 ** COUNT - 1 }),
    text: fc.constantFrom(...TEXTS),
    variants: fc.array(fc.record({ classes: fc.nat(2 ** COUNT - 1), text: fc.constantFrom(...TEXTS) }), {
      maxLength: 3,
    }),
  })
  .map(
    ({ applies, text, variants }) =>
      ({ applies, text, textFor: variants as unknown as readonly TextVariant[] }) as Criterion,
  );

describe('the wordings of a criterion', () => {
  it('give each class to which it applies exactly one: that of the first variant which names it, else the general one', () => {
    fc.assert(
      fc.property(arbitraryCriterion, fc.nat(2 ** COUNT - 1), (item, within) => {
        const found = wordingsOf(item, CLASSES, within);
        for (let index = 0; index < COUNT; index += 1) {
          const own = found.filter(({ classes }) => hasClass(classes, index)).map(({ text }) => text);
          const variant = item.textFor.find(({ classes }) => hasClass(classes, index));
          expect(own).toEqual(hasClass(both(item.applies, within), index) ? [variant?.text ?? item.text] : []);
        }
      }),
    );
  });

  it('are all different, none is for nobody, and they are in the order of the classes', () => {
    fc.assert(
      fc.property(arbitraryCriterion, fc.nat(2 ** COUNT - 1), (item, within) => {
        const found = wordingsOf(item, CLASSES, within);
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
        // The lowest bit of a set is its first class.
        const firsts = found.map(({ classes }) => Number(classes) & -Number(classes));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        expect(firsts).not.toContain(0);
      }),
    );
  });

  it('do not hold the general one where every class has another', async () => {
    const [view] = await viewsOf(SMALL);
    const item = view?.system.items.find(({ id }) => id === 'delegate-studio') as Criterion;
    const wordings = (within: number): unknown => view && wordingsOf(item, view.system.classes, within);
    expect(wordings(0b11)).toEqual([
      { text: '建成示范型党代表工作室', classes: 0b01 },
      { text: '每个街道建成党代表工作室', classes: 0b10 },
    ]);
    expect(wordings(0b10)).toEqual([{ text: '每个街道建成党代表工作室', classes: 0b10 }]);
    expect(wordings(0)).toEqual([]);
  });
});

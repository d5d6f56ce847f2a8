import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Life, livesOf } from '../../src/changes/lives.ts';
import { pairItems } from '../../src/changes/pairs.ts';
import { itemsById, successionsBetween } from '../../src/changes/succession.ts';
import { arbitraryChooser, type Draft, readDraft, smallDraft } from '../support/drafts.ts';
import { EDITS } from '../support/edits.ts';

type Plan = readonly (readonly [string, Parameters<(typeof EDITS)[string]>[1]])[];
const plan: fc.Arbitrary<Plan> = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), arbitraryChooser), {
  maxLength: 8,
});

/** Editions of which each is the one before after some edits. */
async function yearsOf(plans: readonly Plan[]) {
  let draft: Draft = smallDraft();
  const drafts = plans.map((each) => {
    draft = structuredClone(draft);
    for (const [name, choose] of each) EDITS[name]?.(draft, choose);
    return draft;
  });
  return Promise.all(drafts.map((each, index) => readDraft(each, String(2020 + index))));
}

const stated = ({ states }: Life): readonly string[] => states.map(({ edition, item }) => `${edition.id} ${item.id}`);

describe('the items of a system over the years', () => {
  it('are each followed as long as they are the same, and no longer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 4 }), async (plans) => {
        const sides = await yearsOf(plans);
        const ids = new Set(sides.flatMap(({ edition }) => edition.systems.map(({ id }) => id)));
        for (const id of ids) {
          const items = sides.map(({ edition }) => itemsById(edition.systems.find((each) => each.id === id)));
          const lives = livesOf(sides, id);
          const seen = lives.flatMap(({ states }) => states.map(({ item }) => item));
          expect(new Set(seen)).toEqual(new Set(items.flatMap((each) => [...each.values()])));
          expect(seen).toHaveLength(new Set(seen).size);
          for (const { states, end } of lives) {
            const at = states.map(({ edition }) => sides.findIndex((side) => side.edition === edition));
            expect(at).toEqual(at.map((_, index) => (at[0] ?? 0) + index));
            const last = (at.at(-1) ?? 0) + 1;
            expect(end?.edition).toBe(sides[last]?.edition);
          }
          items.slice(1).forEach((after, index) => {
            const before = items[index] ?? new Map();
            const { byAfter } = pairItems(before, after, successionsBetween(before, after));
            for (const item of after.values()) {
              const life = lives.find(({ states }) => states.some((state) => state.item === item));
              const former = life?.states[(life?.states.findIndex((state) => state.item === item) ?? 0) - 1]?.item;
              expect(former).toBe(byAfter.get(item.id));
            }
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('stand in printed order: those of the newest edition, then those that ended, the last ones first', async () => {
    const sides = await yearsOf([[], [], []]);
    const [first, second, third] = sides.map((side, index) => {
      const edition = { ...side.edition, id: String(2020 + index) };
      const [system, ...others] = edition.systems;
      if (system === undefined) throw new Error('there is no system');
      const items = system.items.filter((_, at) => at !== index);
      return { ...side, edition: { ...edition, systems: [{ ...system, items }, ...others] } };
    });
    if (!first || !second || !third) throw new Error('there are three');
    const all = sides[0]?.edition.systems[0];
    const lives = livesOf([first, second, third], all?.id ?? '');
    const ids = all?.items.map(({ id }) => id) ?? [];
    // The first edition lacks the first item, the second the second, the third the third.
    expect(lives.map(stated)).toEqual([
      [`2021 ${ids[0]}`, `2022 ${ids[0]}`],
      [`2022 ${ids[1]}`],
      ...ids.slice(3).map((id) => [`2020 ${id}`, `2021 ${id}`, `2022 ${id}`]),
      [`2020 ${ids[2]}`, `2021 ${ids[2]}`],
      [`2020 ${ids[1]}`],
    ]);
  });
});

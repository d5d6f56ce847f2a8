import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { choice, type Settings } from '../../src/load/settings.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Edition } from '../../src/model/model.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { LEAVES, type Property, withSettings } from '../support/settings.ts';

const OPTIONAL = LEAVES.filter(({ isRequired }) => !isRequired);

/** Values that a setting may have, those of its choice among them in the order of the schema. */
function valuesOf({ type, $ref, enum: choices, items, minItems = 0, minimum = 0, maximum = 500 }: Property) {
  if (choices !== undefined) return fc.constantFrom<unknown>(...choices);
  const words = fc.constantFrom('优秀单位', '通报表扬', '经办人', '整改时限', '提示函');
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum });
  if (type === 'number') return fc.integer({ min: 0, max: 20 * Math.min(maximum, 9) }).map((each) => each / 20);
  if (type === 'array' && items?.enum !== undefined) return fc.subarray([...items.enum], { minLength: minItems });
  if (type === 'array') return fc.uniqueArray(words, { minLength: minItems, maxLength: 4 });
  if ($ref === '#/definitions/text') return words;
  throw new Error(`the schema has a new kind of setting: ${type}`);
}

/** The settings that an edition has with some of them stated, by their paths, and the codes of what was found. */
async function settingsOf(stated: ReadonlyMap<string, unknown>) {
  const editions: Edition[] = [];
  const examined = await examine(memoryWorld(withSettings(stated)), {
    digests: false,
    visit: (edition) => editions.push(edition),
  });
  const [edition] = editions;
  return {
    settings: new Map(
      flat(edition && { method: edition.method, printing: edition.printing, forms: edition.forms }, ''),
    ),
    codes: examined?.findings.map(({ code }) => code) ?? [],
  };
}

/** Lists of mappings, which are no settings by themselves: `test/rules/method.test.ts`. */
const LISTS: ReadonlySet<string> = new Set(['components', 'kinds']);

/** What is read, by its path: decimals as numbers, without the places where it was written. */
function flat(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (value instanceof Decimal) return [[path, Number(value.toString())]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'written' || LISTS.has(key) ? [] : flat(each, path === '' ? key : `${path}.${key}`),
  );
}

describe('the settings of an edition', () => {
  it('are those of the schema, every one of them and no other', async () => {
    const { settings, codes } = await settingsOf(new Map());
    expect(codes).toEqual([]);
    expect([...settings.keys()]).toEqual(LEAVES.map(({ path }) => path));
  });

  it('have the defaults that the schema states, and it states one wherever a scheme need not', async () => {
    const { settings } = await settingsOf(new Map());
    for (const { path, property } of OPTIONAL) {
      expect(property.default, path).toBeDefined();
      expect(settings.get(path), path).toEqual(property.default);
    }
  });

  it('are each what is stated, whatever that is, and leave the others as they are', async () => {
    const { settings: usual } = await settingsOf(new Map());
    for (const { path, property } of LEAVES) {
      await fc.assert(
        fc.asyncProperty(valuesOf(property), async (value) => {
          const { settings } = await settingsOf(new Map([[path, value]]));
          expect(settings).toEqual(new Map(usual).set(path, value));
        }),
        { numRuns: 12, examples: (property.enum ?? []).map((each) => [each] as [unknown]) },
      );
    }
  });

  it('are what is stated, together, and otherwise the defaults', async () => {
    const stated = fc
      .tuple(
        ...LEAVES.map(({ path, property }) => fc.option(valuesOf(property).map((value) => [path, value] as const))),
      )
      .map((entries) => new Map(entries.filter((each) => each !== null)));
    const { settings: usual } = await settingsOf(new Map());
    await fc.assert(
      fc.asyncProperty(stated, async (values) => {
        const { settings } = await settingsOf(values);
        expect(settings).toEqual(new Map([...usual, ...values]));
      }),
    );
  });

  it('have their defaults where something is stated that the schema does not allow, which is found', async () => {
    const { settings: usual } = await settingsOf(new Map());
    for (const { path } of OPTIONAL) {
      for (const value of [{ 乱: '写' }, -1, null]) {
        const { settings, codes } = await settingsOf(new Map([[path, value]]));
        expect(codes, path).not.toEqual([]);
        expect(settings.get(path), path).toEqual(usual.get(path));
      }
    }
  });
});

describe('a table of settings', () => {
  type Table = Settings<{ readonly ties: 'skip' | 'decide' }, { readonly ties: object }>;

  it('does not compile with a key that is misspelt, or a choice too few or too many', () => {
    const right: Table = { ties: choice('skip', 'decide') };
    // @ts-expect-error: there is no such key.
    const misspelt: Table = { ties: choice('skip', 'decide'), tise: choice('skip', 'decide') };
    // @ts-expect-error: the last choice would silently be the first.
    const fewer: Table = { ties: choice('skip') };
    // @ts-expect-error: nothing is prepared for the last choice.
    const more: Table = { ties: choice('skip', 'decide', 'both') };
    // @ts-expect-error: what the schema has not is never stated.
    const unknown: Settings<{ readonly ties: string }, object> = { ties: choice('skip') };
    // @ts-expect-error: what the schema has is always read.
    const unread: Settings<object, { readonly ties: object }> = {};
    expect([right, misspelt, fewer, more, unknown, unread]).toHaveLength(6);
  });
});

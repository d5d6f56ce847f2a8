import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moreOf } from '../../src/studio/more.ts';
import type { SetField } from '../../src/studio/protocol.ts';
import { words } from '../../src/words/zh/browser/page.ts';
import { ROOT } from '../support/fixtures.ts';

interface Schema {
  readonly properties: object;
  readonly definitions: {
    readonly indicator: { readonly properties: object };
    readonly criterion: { readonly properties: object };
  };
}

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/indicator.schema.json'), 'utf8')) as Schema;

/** By what the page changes what is no field: another id, what lies below, points of a class, marks by which an item counts (`worth`). */
const OTHERWISE: ReadonlySet<string> = new Set(['id', 'indicators', 'criteria', 'pointsFor', 'veto', 'grouping']);

/** What the page has a field for: it says of each what it is called. */
const FIELDS: ReadonlySet<string> = new Set(Object.keys(words.field) satisfies readonly string[]);

describe('the page', () => {
  it.each([
    ['a level-1 indicator', schema.properties],
    ['an indicator', schema.definitions.indicator.properties],
    ['a criterion', schema.definitions.criterion.properties],
  ])('has a field for every key of %s that the schema knows', (_, properties) => {
    const missed = Object.keys(properties).filter((key) => !FIELDS.has(key) && !OTHERWISE.has(key));
    expect(missed).toEqual([]);
  });

  it('offers of an item just those that the schema gives to its kind', () => {
    const shown = (kind: 'indicator' | 'criterion', properties: object): void => {
      const item = { kind, written: { value: {} } } as never;
      const offered: readonly SetField[] = moreOf(item).map(({ field }) => field);
      expect(offered.filter((key) => !['confirmed', 'worth'].includes(key) && !(key in properties))).toEqual([]);
    };
    shown('indicator', schema.definitions.indicator.properties);
    shown('criterion', schema.definitions.criterion.properties);
  });
});

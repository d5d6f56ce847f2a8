import { expect, it } from 'vitest';
import { type Key, named } from '../../src/text/key.ts';

it('takes for a key what some schema has, and what the data names, but nothing that is misspelt', () => {
  const keys: readonly Key[] = ['fullMarks', 'atMost', 'criteria', 'aliases', 'retired', 'units', named('district')];
  // @ts-expect-error: no schema has such a key.
  const misspelt: Key = 'critera';
  // @ts-expect-error: a text is no key by itself.
  const any: Key = String('points');
  expect([...keys, misspelt, any]).toHaveLength(9);
});

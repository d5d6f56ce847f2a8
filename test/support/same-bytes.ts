import { expect } from 'vitest';

/** What this has been given to before: files of tests that share a process share its `expect`. */
const GIVEN = Symbol.for('zhunsheng.same-bytes');
const known = globalThis as { [GIVEN]?: true };

/** Files are compared as a whole: byte by byte Vitest takes seconds for a megabyte. Where two differ, it says in its own way how. */
if (known[GIVEN] === undefined) {
  known[GIVEN] = true;
  expect.addEqualityTesters([
    (one: unknown, other: unknown) =>
      one instanceof Uint8Array && other instanceof Uint8Array && areSame(one, other) ? true : undefined,
  ]);
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.constructor === other.constructor && Buffer.compare(one, other) === 0;
}

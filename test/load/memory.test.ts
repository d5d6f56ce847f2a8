import { describe, expect, it } from 'vitest';
import { openMemory } from '../../src/load/memory.ts';
import type { Files } from '../../src/ports/files.ts';
import { memoryWorld } from '../support/memory-world.ts';

/** Files of which the one that is read says this. */
const saying = (text: string): Files => memoryWorld(new Map([['a.yaml', text]])).files;

/** How often something is made while states are looked at one after the other. */
function madeFor(depth: number, states: readonly string[]): number {
  const memory = openMemory(depth);
  let made = 0;
  for (const state of states) {
    const said = memory.recall('a', saying(state), [], (files) => {
      made += 1;
      return files.read('a.yaml');
    });
    expect(said).toEqual({ kind: 'text', text: state });
  }
  return made;
}

describe('a memory', () => {
  it('makes nothing anew of the state that it was last asked for', () => {
    expect(madeFor(1, ['甲', '甲', '甲'])).toBe(1);
    expect(madeFor(1, ['甲', '乙', '甲'])).toBe(3);
  });

  it('of two states keeps the one that is asked for again and again beside others', () => {
    expect(madeFor(2, ['甲', '乙', '甲', '丙', '甲', '丁', '甲'])).toBe(4);
  });
});

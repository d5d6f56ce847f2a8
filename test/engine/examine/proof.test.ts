import { describe, expect, it } from 'vitest';
import { digestEdition, examine } from '../../../src/engine/examine/examine.ts';
import { openMemory } from '../../../src/load/memory.ts';
import type { ProvedView } from '../../../src/model/view.ts';
import { wholeViews } from '../../../src/model/view.ts';
import { changed, SMALL_TWO_YEARS } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';
const OTHER = changed(SMALL_TWO_YEARS, FILE, '每季度开展宣讲', '每月开展宣讲');

describe('the proof of an edition', () => {
  it('is the very same while it is judged the same, so that what is made of it is, too', async () => {
    const memory = openMemory(2);
    const viewsOf = async (files: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, readonly ProvedView[]>> => {
      const world = memoryWorld(files);
      const held: Parameters<typeof wholeViews>[0][] = [];
      const visit = (edition: (typeof held)[number]) => void held.push(edition);
      const examined = await examine(world, { digests: false, memory, visit });
      memory.settle();
      return new Map(
        held.map((edition) => {
          const proof = examined?.editions.find(({ id }) => id === edition.id);
          if (proof === undefined) throw new Error('an edition that was read is proved');
          return [edition.id, wholeViews(edition, digestEdition(proof, edition, world))];
        }),
      );
    };
    const [first, other, again] = [
      await viewsOf(SMALL_TWO_YEARS),
      await viewsOf(OTHER),
      await viewsOf(SMALL_TWO_YEARS),
    ];
    expect(other.get('2020')).toBe(first.get('2020'));
    expect(other.get('2021')).not.toBe(first.get('2021'));
    expect(again.get('2021')).toBe(first.get('2021'));
  });
});

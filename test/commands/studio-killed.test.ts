import { describe, expect, it } from 'vitest';
import { leftAfterKill } from '../support/killed-studio.ts';

/** Moments of editing, in ms: a multiple of no time that anything takes. */
const MOMENTS = Array.from({ length: 12 }, (_, round) => 3 + round * 29.7);

describe('a studio that is killed', () => {
  it.each(MOMENTS)(
    'after %d ms has lost nothing that it said to have written, and left nothing half',
    async (moment) => {
      const { acknowledged, asked, now, strays, code } = await leftAfterKill(moment);
      expect([acknowledged, asked]).toContain(now);
      expect(strays).toEqual([]);
      expect(code).toBeLessThan(2);
    },
  );
});

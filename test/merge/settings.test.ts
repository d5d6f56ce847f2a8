import { describe, expect, it } from 'vitest';
import { settingsHeldToTheLaw } from '../support/merge-law/settings.ts';

describe('a scheme', () => {
  it('loses no change and invents none, whoever comes first, on random triples', () => {
    const { merged, open } = settingsHeldToTheLaw({ numRuns: 50 });
    expect(Math.min(merged, open)).toBeGreaterThan(5);
  });
});

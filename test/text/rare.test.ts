import { describe, expect, it } from 'vitest';
import type { FaceName } from '../../src/ports/typesetter.ts';
import { maybeWithoutGlyph } from '../../src/text/rare.ts';
import { freeTypesetter } from '../support/checked.ts';
import { SHIPPED, SMALL, STARTERS } from '../support/fixtures.ts';

describe('a character that is not called rare', () => {
  it('has a glyph in every face, whatever fonts the machine has', () => {
    const common: number[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (!/\s/u.test(character) && !maybeWithoutGlyph(character)) common.push(point);
    }
    expect(common.length).toBeGreaterThan(28_000);
    const { faces, missing } = freeTypesetter();
    for (const face of Object.keys(faces) as FaceName[]) expect(missing(face, common)).toEqual(new Set());
  });

  it('is every one that we ship', () => {
    for (const files of [SHIPPED, ...STARTERS.values(), SMALL]) {
      for (const [path, text] of files) expect([path, maybeWithoutGlyph(text)]).toEqual([path, false]);
    }
  });
});

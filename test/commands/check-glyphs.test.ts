import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planProducts } from '../../src/artifact/plan.ts';
import { layOut } from '../../src/artifact/product.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import { sectionsFor } from '../../src/layout/sections.ts';
import type { FaceName, Typesetter } from '../../src/ports/typesetter.ts';
import { PRINTED_KEYS } from '../../src/rules/characters.ts';
import { textOf } from '../../src/text/source.ts';
import { missingGlyphs } from '../../src/writers/pdf/coverage.ts';
import { checked, freeTypesetter, PRODUCTS } from '../support/checked.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { locked } from '../support/locked.ts';
import { memoryWorld } from '../support/memory-world.ts';

/** Every printed value of the small repository, with where it begins and ends. */
const VALUES = [...SMALL].flatMap(([path, text]) => {
  const pattern = path.endsWith('.md')
    ? /^(?!#|附件|$|\{\{systems\S+annex)(?<value>.+)$/gm
    : /(?<key>\w+): (?<value>[^\s{["'|#,}][^,}\n]*)/g;
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups: { key = 'measures', value = '' } = {} }) => {
    if (key !== 'measures' && !PRINTED_KEYS.has(key)) return [];
    const end = index + whole.length;
    return [{ path, key, end, line: text.slice(0, end - value.length).split('\n').length }];
  });
});

function withCharacter({ path, end }: (typeof VALUES)[number], character: string): ReadonlyMap<string, string> {
  const text = SMALL.get(path) ?? '';
  return new Map(SMALL).set(path, `${text.slice(0, end)}${character}试${text.slice(end)}`);
}

/** The characters that the writer of PDFs refuses in what is built of the edition. */
async function refused(files: ReadonlyMap<string, string>, typesetter: Typesetter): Promise<ReadonlySet<string>> {
  const characters = new Set<string>();
  const held: Parameters<typeof planProducts>[1][] = [];
  const examined = await examine(memoryWorld(files), {
    digests: true,
    visit: (edition, registers, previous) => held.push({ edition, registers, previous, proof: undefined as never }),
  });
  for (const source of held) {
    const proof = examined?.editions.find(({ id }) => id === source.edition.id);
    if (proof === undefined) continue;
    for (const { product } of await planProducts(PRODUCTS, { ...source, proof }, { classes: [] })) {
      const content = layOut(product);
      if (content.kind === 'data' || !(product.formats as readonly string[]).includes('pdf')) continue;
      const printed = { ...content.document, sections: sectionsFor(content.document, false) };
      for (const { character } of missingGlyphs(printed, typesetter)) characters.add(character);
    }
  }
  return characters;
}

/** Characters of all planes that nothing else is said of. */
const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0x2f800, max: 0x2fa1d }),
    fc.integer({ min: 0x80, max: 0xffff }),
    fc.integer({ min: 0x3400, max: 0xa000 }),
    fc.integer({ min: 0x10000, max: 0x323af }),
  )
  .map((point) => String.fromCodePoint(point))
  .filter((character) => /[^\p{C}\s]|\p{Cn}/u.test(character) && !/\p{Noncharacter_Code_Point}/u.test(character));

/** Fonts that have all but one character. */
const missingOnly =
  (character: string): Typesetter['missing'] =>
  (_, points) =>
    new Set([...points].filter((point) => String.fromCodePoint(point) === character));

/** Fonts of a machine on which one face has what no other has. */
const withFace = (own: FaceName): Typesetter => ({
  ...freeTypesetter(),
  missing: (face, points) => (face === own ? new Set() : freeTypesetter().missing(face, points)),
});

describe('a character', () => {
  it('is tried in every kind of text that the small repository prints', () => {
    const kinds = VALUES.map(({ key }) => key);
    expect(kinds).toEqual(expect.arrayContaining(['measures', 'title', 'group', 'text', 'name']));
    expect(VALUES.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['indicators/units.yaml', 'indicators/departments.yaml']),
    );
  });

  it.each([
    ['the free fonts', undefined],
    ['a machine with an official 仿宋', 'fangsong' as const],
  ])('is refused by check where the writer of PDFs refuses it, and nowhere else: %s', async (_, face) => {
    const typesetter = face === undefined ? freeTypesetter() : withFace(face);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...VALUES), anyCharacter, async (value, character) => {
        const files = withCharacter(value, character);
        const found = await checked(files, async () => typesetter);
        const others = found.filter(({ code }) => code !== 'glyph-missing');
        fc.pre(others.length === 0);
        const wanted = await refused(files, typesetter);
        expect(new Set(found.map(({ facts }) => 'character' in facts && facts.character))).toEqual(wanted);
        for (const { place } of found) {
          expect(place.source.path).toBe(value.path);
          expect(place.source.text.slice(0, place.start).split('\n').length).toBe(value.line);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is said with its place, its code and a way out, also where it is written as an escape', async () => {
    const escaped = changed(
      SMALL,
      'indicators/2020/county/1-ideology.yaml',
      'title: 基层宣讲',
      'title: "基层\\U0001f600"',
    );
    const [found, ...others] = await checked(escaped);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'glyph-missing', facts: { character: '😀', code: 'U+1F600' } });
    expect(found && textOf(found.place)).toBe('基层\\U0001f600');
  });

  it('is said where it was typed as another that is printed as it, or in parts', async () => {
    for (const [typed, printed, at] of [
      ['\u{2f816}', '\u{2054b}', '\u{2f816}'],
      ['s\u0323\u0307', '\u1e69', '基层宣讲s\u0323\u0307'],
    ] as const) {
      const path = 'indicators/2020/county/1-ideology.yaml';
      const files = changed(SMALL, path, 'title: 基层宣讲', `title: 基层宣讲${typed}`);
      const typesetter = { ...freeTypesetter(), missing: missingOnly(printed) };
      const [found, ...others] = await checked(files, async () => typesetter);
      expect(others).toEqual([]);
      expect(found).toMatchObject({ code: 'glyph-missing', facts: { character: printed } });
      expect(found && textOf(found.place)).toBe(at);
    }
  });

  it('is said of a locked edition beside the lock that it breaks', async () => {
    const held = await locked(SMALL);
    const files = changed(held, 'indicators/units.yaml', 'name: 甲县', 'name: 甲😀县');
    expect((await checked(files)).map(({ code }) => code).sort()).toEqual(['glyph-missing', 'lock-differs']);
  });

  it('is nothing to speak of where it is not printed', async () => {
    const files = changed(SMALL, 'indicators/2020/county/1-ideology.yaml', 'title: 基层宣讲', 'title: 基层宣讲 # 😀');
    expect(await checked(files)).toEqual([]);
  });

  it('is not judged without fonts, of which a build speaks', async () => {
    const files = changed(SMALL, 'indicators/2020/county/1-ideology.yaml', 'title: 基层宣讲', 'title: 基层宣讲😀');
    expect(await checked(files, () => Promise.reject(new Error('no fonts')))).toEqual([]);
  });

  it('opens no fonts where all that is printed is common', async () => {
    let opened = 0;
    const open = async () => {
      opened += 1;
      return freeTypesetter();
    };
    expect(await checked(SMALL, open)).toEqual([]);
    expect(opened).toBe(0);
  });
});

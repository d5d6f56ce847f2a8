import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { annexesIn, criteriaOf } from './criteria.ts';
import { expectNumbersAndHeads, expectWordings, pagesOf } from './pages.ts';
import { outputOf, say } from './programs.ts';

const folder = inject('products');
const archived = inject('archived');
const accessible = inject('accessible');
const names = pdfsIn(folder);
const SYSTEMS = ['1-county', '2-municipal'];

function pdfsIn(path: string): readonly string[] {
  return readdirSync(path).filter((name) => name.endsWith('.pdf'));
}

/** What `pdfinfo` says of a file, by its own names. */
async function informationOf(path: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await outputOf('pdfinfo', ['-isodates', '-enc', 'UTF-8', path])).split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
}

describe.each([
  ['for printing', folder, names],
  ['for archives', archived, pdfsIn(archived)],
  ['for readers who cannot see them', accessible, pdfsIn(accessible)],
])('the PDFs %s', (_, path, files) => {
  it.each(files)('pass qpdf without a warning: %s', async (name) => {
    const { code, out } = await say('qpdf', ['--check', join(path, name)]);
    expect(code, out).toBe(0);
  });

  it.each(files)('have all their fonts within, with the characters that glyphs mean: %s', async (name) => {
    const [, , ...fonts] = (await outputOf('pdffonts', [join(path, name)])).trimEnd().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((line) => !/ yes yes yes +\d+ +\d+$/.test(line))).toEqual([]);
  });

  it.each(files)('are tagged, with a title and no date of the clock: %s', async (name) => {
    const said = await informationOf(join(path, name));
    const [first] = await pagesOf(join(path, name));
    const titled = first?.text.replace(/^附件\d/, '') ?? '';
    expect(said.get('Tagged')).toBe('yes');
    expect(said.get('Title')).toMatch(/\S/);
    expect(titled.startsWith((said.get('Title') ?? '').replace(/（适用于.*）$/, ''))).toBe(true);
    const dates = [said.get('CreationDate'), said.get('ModDate')].map((date = '') => date.slice(0, 10));
    expect(dates).toEqual(['2020-01-01', '2020-01-01']);
    expect([said.get('Encrypted'), said.get('JavaScript'), said.get('Form')]).toEqual(['no', 'no', 'none']);
  });
});

describe('poppler', () => {
  it.each(names)('finds the pages of %s to be A4, tables lying', async (name) => {
    const pages = await pagesOf(join(folder, name));
    expect(pages.every(({ isA4 }) => isA4)).toBe(true);
    const lying = pages.findIndex(({ isLandscape }) => isLandscape);
    expect(lying > 0).toBe(name === 'measures.pdf');
    expect(pages.slice(lying).every(({ isLandscape }) => isLandscape)).toBe(true);
  });

  it.each(names)('finds in %s the number of every page, and the head on every page of a table', async (name) => {
    expectNumbersAndHeads(await pagesOf(join(folder, name)));
  });

  it.each(annexesIn(folder))('reads every criterion of %s whole and in order', async (name, annex) => {
    const { criteria } = await criteriaOf(folder, annex);
    expectWordings(await pagesOf(join(folder, `${name}.pdf`)), criteria, true);
  });

  it('reads every criterion in the annexes bound behind the measures, whole and in order', async () => {
    const all = await Promise.all(SYSTEMS.map((system) => criteriaOf(folder, { system, unitClass: undefined })));
    const criteria = all.flatMap((each) => each.criteria);
    expectWordings(await pagesOf(join(folder, 'measures.pdf')), criteria, true);
  });

  it.each(SYSTEMS)('reads every criterion of %s in the tables of departments', async (system) => {
    const { criteria } = await criteriaOf(folder, { system, unitClass: undefined });
    expectWordings(await pagesOf(join(folder, `departments-${system}.pdf`)), criteria, false);
  });

  it.each(pdfsIn(archived))('finds %s to call itself PDF/A-2b when made for archives', async (name) => {
    const metadata = await outputOf('pdfinfo', ['-meta', join(archived, name)]);
    expect(metadata.match(/<pdfaid:(part|conformance)>[^<]*/g)?.toSorted()).toEqual([
      '<pdfaid:conformance>B',
      '<pdfaid:part>2',
    ]);
    expect(await outputOf('pdfinfo', ['-meta', join(folder, name)])).not.toContain('pdfaid');
  });

  it.each(pdfsIn(accessible))(
    'finds %s to call itself PDF/UA-1, its title shown, with no level of headings left out',
    async (name) => {
      const path = join(accessible, name);
      expect(await outputOf('pdfinfo', ['-meta', path])).toContain('<pdfuaid:part>1<');
      expect(readFileSync(path, 'latin1')).toContain('/DisplayDocTitle true');
      const levels = [...(await outputOf('pdfinfo', ['-struct', path])).matchAll(/^ *H(\d)/gm)].map(([, level]) =>
        Number(level),
      );
      expect(levels[0]).toBe(1);
      for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    },
  );
});

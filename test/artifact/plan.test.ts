import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { GENERATORS } from '../../generators/generators.ts';
import type { Source } from '../../src/artifact/generator.ts';
import { type Means, originWith, type PlannedFile, planProducts } from '../../src/artifact/plan.ts';
import { FORMATS, layOut } from '../../src/artifact/product.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const FONT = { family: 'fangsong', name: 'Noto Serif SC', version: '2.003', isSubstituted: true } as const;
const MEANS: Means = {
  program: '0.1.0 abc',
  fonts: [FONT],
  pdf: '1.7',
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
};

let source: Source;
let plan: readonly Made[];

/** A planned file, and what it is made from. */
type Made = PlannedFile & { readonly madeFrom: string };

async function planned(from: Source, means: Means): Promise<readonly Made[]> {
  const products = await planProducts(GENERATORS, from, { classes: ['county'] });
  const origin = originWith(means);
  return products.flatMap(({ product, files }) => {
    const laidOut = layOut(product);
    return files.map((file) => ({ ...file, madeFrom: origin(laidOut, file.format) }));
  });
}

beforeAll(async () => {
  source = await sourceOf(SMALL);
  plan = await planned(source, MEANS);
});

/** The names of the files that have to be made again with other means or from other files. */
async function again(means: Partial<Means>, files: ReadonlyMap<string, string> = SMALL): Promise<readonly string[]> {
  const next = await planned(await sourceOf(files), { ...MEANS, ...means });
  expect(next.map(({ name }) => name)).toEqual(plan.map(({ name }) => name));
  return next.filter(({ madeFrom }, index) => madeFrom !== plan[index]?.madeFrom).map(({ name }) => name);
}

describe('the files of an edition', () => {
  it('are listed in the order of generators, products and formats', () => {
    const documents = (name: string): readonly string[] =>
      ['docx', 'pdf', 'xlsx', 'html', 'md'].map((format) => `${name}.${format}`);
    expect(plan.map(({ name }) => name)).toEqual([
      ...documents('annex-1-county'),
      ...documents('annex-1-county-class-county'),
      ...documents('measures').filter((name) => !name.endsWith('xlsx')),
      ...documents('departments-1-county'),
      'indicators.json',
      'criteria-1-county.csv',
    ]);
    for (const { name, format, product, generator } of plan) {
      expect(name).toBe(`${product.name}.${format}`);
      expect(FORMATS).toContain(format);
      expect(GENERATORS.map((each) => each.name)).toContain(generator);
    }
  });

  it('are made from digests, which are the same for the same', async () => {
    for (const { madeFrom } of plan) expect(madeFrom).toMatch(/^[0-9a-f]{64}$/);
    expect(await again({})).toEqual([]);
  });

  it('are all made again by another program', async () => {
    expect(await again({ program: '0.1.0 abd' })).toEqual(plan.map(({ name }) => name));
  });

  it('are made again where they are PDFs, with other fonts or by another standard', async () => {
    const pdfs = plan.flatMap(({ name, format }) => (format === 'pdf' ? [name] : []));
    expect(pdfs).toHaveLength(4);
    expect(await again({ pdf: 'a-2b' })).toEqual(pdfs);
    expect(await again({ fonts: [{ ...FONT, version: '2.004' }] })).toEqual(pdfs);
    expect(await again({ fonts: [] })).toEqual(pdfs);
  });

  it('are made again where what they say is another', async () => {
    const reworded = changed(SMALL, IDEOLOGY, '组建宣讲队伍', '组建理论宣讲队伍');
    expect(await again({}, reworded)).toEqual(plan.map(({ name }) => name));
    const measures = changed(SMALL, 'indicators/2020/measures.md', '考核组由', '联合考核组由');
    expect(await again({}, measures)).toEqual(['measures.docx', 'measures.pdf', 'measures.html', 'measures.md']);
    const printing = changed(
      SMALL,
      'indicators/2020/scheme.yaml',
      'step: 0.05\n',
      'step: 0.05\nprinting: { tableSize: 12 }\n',
    );
    expect(await again({}, printing)).toEqual(
      plan.map(({ name }) => name).filter((name) => name !== 'indicators.json'),
    );
  });

  it('are not made again for what is not published', async () => {
    const noted = changed(
      SMALL,
      IDEOLOGY,
      '        title: 基层宣讲\n',
      '        title: 基层宣讲\n        note: 待核实\n',
    );
    expect(await again({}, noted)).toEqual([]);
    const rearranged = changed(
      SMALL,
      IDEOLOGY,
      'id: ideology\ntitle: 思想建设\n',
      '# 说明\ntitle: "思想建设"\nid: ideology\n',
    );
    expect(await again({}, rearranged)).toEqual([]);
    expect(await again({}, changed(SMALL, 'indicators/units.yaml', '甲县', '戊县'))).toEqual([]);
  });
});

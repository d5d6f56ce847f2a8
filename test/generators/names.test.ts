import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../generators/generators.ts';
import type { Source } from '../../src/artifact/generator.ts';
import { isPlainName } from '../../src/artifact/manifest.ts';
import type { Product } from '../../src/artifact/product.ts';
import { SHIPPED, SMALL, SMALL_OPINIONS } from '../support/fixtures.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf } from '../support/sources.ts';

async function productsOf(source: Source, ...classes: readonly string[]): Promise<readonly Product[]> {
  const lists = await Promise.all(GENERATORS.map(({ products }) => products(source, { classes })));
  return lists.flat();
}

function namesOf(products: readonly Product[]): readonly string[] {
  return products.flatMap(({ name, formats }) => formats.map((format) => `${name}.${format}`));
}

describe('the products of an edition', () => {
  it('have names that are different and that a manifest may list', async () => {
    const names = namesOf(await productsOf(await sourceOf(SHIPPED), 'county', 'district', 'municipal'));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !isPlainName(name))).toEqual([]);
    expect(names).toContain('annex-1-county.docx');
    expect(names).toContain('indicators.json');
  });

  it('have such names with the longest ids as well', async () => {
    const id = 'a'.repeat(60);
    const system = {
      classes: [{ id, name: '县' }],
      fullMarks: 1,
      indicators: [indicatorWith({ points: 1 }, [{ points: 1 }])],
    };
    const source = await sourceOf(repositoryOf(system));
    const { edition, proof } = source;
    const long = {
      ...source,
      edition: { ...edition, systems: edition.systems.map((each) => ({ ...each, id })) },
      proof: { ...proof, systems: proof.systems.map((each) => ({ ...each, id })) },
    };
    const names = namesOf(await productsOf(long, id));
    expect(names).toContain(`annex-1-${id}-class-${id}.docx`);
    expect(names.filter((name) => !isPlainName(name))).toEqual([]);
  });

  it('know what they are called without being laid out, as their documents are called', async () => {
    for (const files of [SHIPPED, SMALL_OPINIONS]) {
      const documents = (await productsOf(await sourceOf(files), 'county')).filter(({ kind }) => kind === 'document');
      const called = documents.flatMap((each) =>
        each.kind === 'document' ? [[each.title, each.document().title]] : [],
      );
      expect(called.map(([title]) => title)).toEqual(called.map(([, title]) => title));
      expect(called.length).toBeGreaterThan(3);
    }
  });

  it('are the same twice, and the same whatever the order of the files', async () => {
    for (const files of [SMALL, SHIPPED]) {
      const source = await sourceOf(files);
      const textFrom = async (from: Source): Promise<string> => JSON.stringify(await productsOf(from, 'county'));
      const first = await textFrom(source);
      // Compared as one truth: a difference of this length would never be printed.
      expect((await textFrom(source)) === first).toBe(true);
      expect((await textFrom(await sourceOf(new Map([...files].reverse())))) === first).toBe(true);
    }
  });

  it('leave what they are made from as it was', async () => {
    const [source, same] = [await sourceOf(SMALL), await sourceOf(SMALL)];
    await productsOf(source, 'county');
    expect(JSON.stringify(source.edition.systems[0]?.items.map(({ id, points }) => [id, points]))).toBe(
      JSON.stringify(same.edition.systems[0]?.items.map(({ id, points }) => [id, points])),
    );
    expect(source.proof).toEqual(same.proof);
  });

  it('say nothing of notes among colleagues nor of provenance', async () => {
    const notes = [...SHIPPED.values()].flatMap((text) =>
      [...text.matchAll(/\bnote: (.+)/g)].map(([, note = '']) => note.trim()),
    );
    expect(notes.length).toBeGreaterThan(1);
    const published = JSON.stringify(await productsOf(await sourceOf(SHIPPED), 'county', 'district', 'municipal'));
    for (const note of notes) expect(published).not.toContain(note);
    for (const word of ['provenance', 'drafted', '"note":', '编制时自行']) expect(published).not.toContain(word);
  });

  it('are listed under the generator that decides on them', async () => {
    const source = await sourceOf(SMALL);
    const names = await Promise.all(
      GENERATORS.map(async ({ name, products }) => [
        name,
        (await products(source, { classes: ['district'] })).map((each) => each.name),
      ]),
    );
    expect(names).toEqual([
      ['annex', ['annex-1-county', 'annex-1-county-class-district']],
      ['measures', ['measures']],
      ['departments', ['departments-1-county']],
      ['revision', []],
      ['adoption', []],
      ['data', ['indicators', 'criteria-1-county']],
    ]);
  });

  it('know their edition, their year and the check codes of their systems', async () => {
    const products = await productsOf(await sourceOf(SHIPPED), 'county');
    for (const product of products) {
      if (product.kind === 'data') continue;
      const { identity } = product.document();
      expect(identity).toMatchObject({ edition: '2020', product: product.name, year: 2020 });
      expect(identity.checkCodes).toHaveLength(product.name === 'measures' ? 2 : 1);
    }
  });
});

describe('a class whose name has a digit in it', () => {
  it('has its points in the data beside those of the others', async () => {
    const classes = classesNamed('1类', '2类');
    const files = repositoryOf({ classes, fullMarks: 1, indicators: [indicatorWith({ points: 1 }, [{ points: 1 }])] });
    const csv = (await productsOf(await sourceOf(files))).find(({ name }) => name === 'criteria-1-county');
    const table = csv?.kind === 'document' ? csv.document().sections[0]?.blocks[0] : undefined;
    expect(table?.kind === 'table' ? table.columns.map(({ title }) => title).slice(6, 8) : []).toEqual([
      '分值（1类）',
      '分值（2类）',
    ]);
  });
});

import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Studio } from '../../src/studio/asked.ts';
import type { PageAsked, PageView, PlaceView } from '../../src/studio/protocol/pages.ts';
import type { Row } from '../../src/studio/protocol/rows.ts';
import type { Wish } from '../../src/studio/protocol.ts';
import { DRAFTED_YEAR, studioOf, wished } from '../support/studio.ts';

const ASKED: PageAsked = { edition: '2021', trial: null, document: null, system: 'county', item: null, page: 1 };
const WORDING = wished({
  ...{ kind: 'set', id: 'lecture-team', field: 'text', value: '组建一支宣讲队伍' },
  was: '组建宣讲队伍，每季度开展宣讲',
} as const) as Wish;
const POINTS = wished({ kind: 'set', id: 'lecture-team', field: 'points', value: '3', was: '2' } as const) as Wish;

type Page = Extract<PageView, { readonly kind: 'page' }>;

async function pageOf(studio: Studio, asked: Partial<PageAsked> = {}): Promise<Page> {
  const page = await studio.page({ ...ASKED, ...asked });
  if (page?.kind !== 'page') throw new Error(page?.said ?? 'there is no such page');
  return page;
}

/** A text as it stands on a page by PDF.js, with where each piece begins, in parts of the page. */
async function textsOf(
  pdf: Uint8Array,
): Promise<readonly (readonly { readonly text: string; readonly x: number; readonly y: number }[])[]> {
  const { getPage, numPages } = await getDocumentProxy(pdf.slice()).then((proxy) => ({
    getPage: (number: number) => proxy.getPage(number),
    numPages: proxy.numPages,
  }));
  return Promise.all(
    Array.from({ length: numPages }, async (_, index) => {
      const page = await getPage(index + 1);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      return items.flatMap((item) =>
        'str' in item ? [{ text: item.str, x: item.transform[4] / width, y: 1 - item.transform[5] / height }] : [],
      );
    }),
  );
}

function isIn({ left, top, width, height }: PlaceView, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return left <= x && x < left + width && top <= y && y < top + height;
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

describe('a page beside the data', () => {
  it('has each item where it is printed, by another reader of the PDF', async () => {
    const { studio, county } = await studioOf();
    const words = new Map(county.rows.map((row: Row) => [row.id, bare(row.words)]));
    const seen = new Set<string>();
    const file = await studio.file('2021', 'annex-1-county.pdf');
    const texts = await textsOf(file as Uint8Array);
    for (const [index, onPage] of texts.entries()) {
      const { pages, places, page } = await pageOf(studio, { page: index + 1 });
      expect([page, pages]).toEqual([index + 1, texts.length]);
      // An indicator has its number before its label.
      for (const place of new Map(places.map((each) => [each.item, each])).values()) {
        const inside = onPage.filter((text) => isIn(place, text));
        expect(bare(inside.map(({ text }) => text).join(''))).toContain(words.get(place.item));
        seen.add(place.item);
      }
    }
    expect([...seen].toSorted()).toEqual([...words.keys()].toSorted());
  });

  it('is found by an item of it, in every document in which the item stands in a table', async () => {
    const { studio } = await studioOf();
    const products = await studio.products('2021');
    if (products?.kind !== 'products') throw new Error('the data are sound');
    const documents = products.files.filter(({ format }) => format === 'pdf').map(({ product }) => product);
    for (const document of documents) {
      const { places, pages } = await pageOf(studio, { document, item: 'lecture-team' });
      const last = await pageOf(studio, { document, page: pages + 7 });
      expect(last.page).toBe(pages);
      if (/^(?:annex-1|departments-1|measures)/.test(document)) {
        expect(places.map(({ item }) => item)).toContain('lecture-team');
      }
    }
  });

  it('shows what would be as it then is', async () => {
    const { studio } = await studioOf();
    const before = await pageOf(studio);
    const trial = await studio.try(WORDING);
    if (trial.kind !== 'trial') throw new Error(trial.said);
    const tried = await pageOf(studio, { trial: trial.number });
    expect(tried.image).not.toBe(before.image);
    expect((await pageOf(studio)).image).toBe(before.image);
    await studio.do(WORDING);
    expect((await pageOf(studio)).image).toBe(tried.image);
    // Of a trial that is past there is what is.
    await studio.try(POINTS);
    expect((await pageOf(studio, { trial: trial.number })).image).toBe(tried.image);
    expect(studio.image(tried.image)).toMatch(/^<svg /);
  });

  it('says of data with errors that it is not proved, or shows none', async () => {
    const { studio } = await studioOf();
    const trial = await studio.try(POINTS);
    if (trial.kind !== 'trial') throw new Error(trial.said);
    expect(await pageOf(studio, { trial: trial.number })).toMatchObject({ isProved: false });
    expect(await pageOf(studio)).toMatchObject({ isProved: true });
    const { studio: broken } = await studioOf(new Map(DRAFTED_YEAR).set(FILE, 'id: ideology\n'));
    expect(await broken.page(ASKED)).toMatchObject({ kind: 'refused', said: expect.stringContaining('错误') });
  });

  it('is none of an edition, a system or a document that is not there', async () => {
    const { studio } = await studioOf();
    for (const other of [
      { edition: '1999' },
      { system: 'none' },
      { document: 'none' },
      { document: 'criteria-1-county' },
    ]) {
      expect(await studio.page({ ...ASKED, ...other })).toBeUndefined();
    }
    expect(studio.image('none')).toBeUndefined();
  });
});

const FILE = 'indicators/2021/county/1-ideology.yaml';

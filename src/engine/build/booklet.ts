import type { Document } from '../../layout/document.ts';
import { sectionsFor } from '../../layout/sections.ts';
import { type Place, placesOf } from '../../layout/setting/stretches.ts';
import { points } from '../../model/printing/length.ts';
import { PAGES, pageName } from '../../model/printing/paper.ts';
import type { Drawing } from '../../ports/typesetter.ts';
import { glyphsExplained, type WritingMeans } from './write.ts';

/** A document that is looked at page by page: none is set for the sake of another, as far as it is known without that where pages begin. */
export interface Booklet {
  /** How many pages there are. */
  count(): Promise<number>;
  /** The first page on which an item stands, counted from 1; undefined where it stands on none whose places are known. */
  find(system: string, item: string): Promise<number | undefined>;
  /** One of them, counted from 1; the last where there are not so many. */
  page(number: number): Promise<Leaf>;
}

/** A page by itself. Lengths are points. */
export interface Leaf {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  /** Where its items stand; of places within each other the inner one is later. None where only the typesetter knows. */
  readonly places: readonly Place[];
}

/** The booklet of a document. `draw` gives the SVG of what a typesetter draws, and may remember it. Throws a failure with a sentence for characters that no font has. */
export async function bookletOf(
  document: Document,
  { typesetter }: Pick<WritingMeans, 'typesetter'>,
  draw: (drawing: Drawing) => Promise<string>,
): Promise<Booklet> {
  const [{ drawable, pageIn, pagesIn }, fonts] = await Promise.all([import('../../writers/pdf/draw.ts'), typesetter()]);
  const printed = { ...document, sections: sectionsFor(document, false) };
  const { stretches: parts, drawing } = await glyphsExplained(() => drawable(printed, fonts));
  const stretches = parts.map((stretch) => {
    const { width, height } = PAGES[pageName(stretch.section)];
    return { stretch, places: placesOf(stretch), size: { width: points(width), height: points(height) } };
  });
  const drawn = (at: number, pagesBefore: number): Promise<string> => {
    const { stretch } = stretches[at] as (typeof stretches)[number];
    return draw(drawing({ stretch, pagesBefore }));
  };
  // How many pages there are before each stretch, and in all.
  const starts = async (): Promise<readonly number[]> => {
    const all = [0];
    for (const [at, { places, size }] of stretches.entries()) {
      const before = all.at(-1) ?? 0;
      all.push(before + (places === undefined ? pagesIn(await drawn(at, before), size) : 1));
    }
    return all;
  };
  return {
    count: async () => (await starts()).at(-1) ?? 0,
    find: async (system, item) => {
      const at = stretches.findIndex(({ places }) =>
        places?.some((each) => each.system === system && each.item === item),
      );
      const before = at === -1 ? undefined : (await starts())[at];
      return before === undefined ? undefined : before + 1;
    },
    page: async (number) => {
      const all = await starts();
      const at = Math.max(
        0,
        Math.min(
          all.findLastIndex((before) => before < number),
          stretches.length - 1,
        ),
      );
      const { places = [], size } = stretches[at] as (typeof stretches)[number];
      const before = all[at] ?? 0;
      const within = Math.min(number, all[at + 1] ?? number) - before - 1;
      return { number: before + within + 1, ...size, places, svg: pageIn(await drawn(at, before), within, size) };
    },
  };
}

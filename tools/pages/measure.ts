import { brokenTitles, clippedWords } from './measures/clipping.ts';
import type { Fault } from './measures/fault.ts';
import { type Fill, fillOf } from './measures/fill.ts';
import { emptyLabels, rowsAlone } from './measures/labels.ts';
import { orphanPages } from './measures/orphans.ts';
import { wrappingFaults } from './measures/wrapping.ts';
import type { Page } from './page.ts';

/** What is measured of a file. */
export interface Measured {
  readonly pages: number;
  readonly fill: Fill;
  /** By pages. */
  readonly faults: readonly Fault[];
}

/** Measures the pages of a file. Throws for a file without any. */
export function measure(pages: readonly Page[]): Measured {
  if (pages.length === 0) throw new Error('there are no pages');
  const faults = [wrappingFaults, emptyLabels, rowsAlone, orphanPages, clippedWords, brokenTitles].flatMap((each) =>
    each(pages),
  );
  return { pages: pages.length, fill: fillOf(pages), faults: faults.toSorted((a, b) => a.page - b.page) };
}

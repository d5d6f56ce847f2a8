import { PAGES } from '../../../src/model/printing/paper.ts';
import type { Page } from '../page.ts';

/** How full pages are, as shares of the height of their type area. */
export interface Fill {
  /** Of each page. */
  readonly shares: readonly number[];
  /** Without the last page, which is as full as it is; of a file of one page, of that one. */
  readonly mean: number;
  readonly least: number;
}

const POINTS_OF_MILLIMETRE = 72 / 25.4;
/** Rules lie astride the edge of the type area. */
const ASTRIDE = 1.5;

interface Area {
  readonly top: number;
  readonly bottom: number;
}

/** How much of the type area lies above the last ink of each page. An empty page is not full at all. */
export function fillOf(pages: readonly Page[]): Fill {
  const shares = pages.map((page) => {
    const { top, bottom } = areaOf(page, pages);
    return page.ink === undefined ? 0 : Math.min(1, Math.max(0, (page.ink.bottom - top) / (bottom - top)));
  });
  const counted = shares.length > 1 ? shares.slice(0, -1) : shares;
  const mean = counted.reduce((sum, share) => sum + share, 0) / counted.length;
  return { shares, mean, least: Math.min(...counted) };
}

/** The type area of the standard, if no page of this size has ink above or below it; else as much as all these use. */
function areaOf(page: Page, pages: readonly Page[]): Area {
  const inks = pages.flatMap(({ width, height, ink }) =>
    ink !== undefined && width === page.width && height === page.height ? [ink] : [],
  );
  const used = { top: Math.min(...inks.map(({ top }) => top)), bottom: Math.max(...inks.map(({ bottom }) => bottom)) };
  const standard = standardArea(page);
  const isWithin =
    standard !== undefined && used.top >= standard.top - ASTRIDE && used.bottom <= standard.bottom + ASTRIDE;
  return isWithin ? standard : used;
}

function standardArea({ width, height }: Page): Area | undefined {
  const isNear = (millimetres: number, points: number) => Math.abs(millimetres * POINTS_OF_MILLIMETRE - points) <= 1;
  const page = Object.values(PAGES).find((each) => isNear(each.width, width) && isNear(each.height, height));
  if (page === undefined) return undefined;
  const { height: total, top, bottom } = page;
  return { top: top * POINTS_OF_MILLIMETRE, bottom: (total - bottom) * POINTS_OF_MILLIMETRE };
}

import type { Section } from '../../layout/document.ts';
import { codeSizeOn, type PageCodes } from '../../layout/foot/page-codes.ts';
import { PAGE_CODE, PAGE_NUMBER, PAGE_NUMBER_DASH } from '../../layout/typography.ts';
import type { Printing } from '../../model/model.ts';
import { points } from '../../model/printing/length.ts';

/** How the number of a page looks, and where it stands; lengths are points, as in all that the template is told. */
export function pageNumberData({ pageNumbers }: Pick<Printing, 'pageNumbers'>) {
  return {
    face: PAGE_NUMBER.family,
    size: PAGE_NUMBER.size,
    pitch: PAGE_NUMBER.size,
    distance: points(PAGE_NUMBER.distance),
    indent: PAGE_NUMBER.indent * PAGE_NUMBER.size,
    dash: PAGE_NUMBER_DASH,
    isCentred: pageNumbers === 'centred',
  };
}

/** The codes in feet: what stands beside them, and of each its stretches row by row, in modules. */
export function codesData({ lines, symbols }: PageCodes) {
  return {
    ...{ lines, face: PAGE_NUMBER.family, size: PAGE_CODE.size, pitch: PAGE_CODE.size * PAGE_CODE.pitch },
    symbols: symbols.map(({ bars }) => bars.map(({ row, from, to }) => [row, from, to])),
  };
}

/** How large the codes are on the pages of a section. */
export function codeSizeData(section: Section, { symbols }: PageCodes) {
  const { module, side, quiet } = codeSizeOn(section, symbols[0]?.size ?? 1);
  return { module: points(module), side: points(side), quiet: points(quiet) };
}

import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { PAGE_NUMBER } from '../../layout/typography.ts';
import { PAGES, pageName, type Sheet } from '../../model/printing/paper.ts';
import { sheetPrefix } from './address.ts';

const MILLIMETRES_PER_INCH = 25.4;
/** The height of the line of the footer, in millimetres. */
const FOOTER_LINE = 4;

/**
 * What of each margin of a form belongs to its columns, in millimetres: programs make them a little wider than they are
 * told, and then print all of it smaller, with other ends of lines than those that the rows were fitted to.
 */
const SPILL = 3;

/** Excel takes 255 units of UTF-16 in a foot, of which the number needs less than 25. Ten check codes have room; those of more systems no sheet of ours has. */
const MOST_IN_FOOT = 230;

/** How a sheet is printed: on its paper with the margins of the page, one page wide, numbered pages, with check codes beside the number where feet have them. (Not all programs show pictures there.) */
export function pageSetup(sheet: Sheet, checkCodes: readonly string[]): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const { top, right, bottom, left } = PAGES[pageName(sheet)];
  const codes = checkCodes.length === 0 ? '' : `&L校验码 ${checkCodes.join(' ')}`;
  const spill = sheet.isForm === true ? SPILL : 0;
  return {
    pageSetup: {
      paperSize: sheet.paper === 'A3' ? 'a3' : 'a4',
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(top),
        right: inches(right - spill),
        bottom: inches(bottom),
        left: inches(left - spill),
        header: inches(top / 2),
        footer: inches(bottom - PAGE_NUMBER.distance - FOOTER_LINE),
      },
    },
    headerFooter: {
      oddFooter: `${codes.length > MOST_IN_FOOT ? '' : codes}&C第 &P 页 共 &N 页`,
    },
  };
}

/** The row of a sheet, counted from 0, that is printed on every page. (The library has this among the set-up of a page, but quotes no names of sheets.) */
export function printTitles(sheet: string, row: number): NonNullable<WriteOptions['namedRanges']>[number] {
  return { name: '_xlnm.Print_Titles', range: `${sheetPrefix(sheet)}$${row + 1}:$${row + 1}`, scope: sheet };
}

function inches(millimetres: number): number {
  return Number((millimetres / MILLIMETRES_PER_INCH).toFixed(6));
}

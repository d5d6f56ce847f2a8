import type { WriteSheet } from 'hucre/xlsx';
import type { Section } from '../../layout/document.ts';
import { PAGE_NUMBER, PAGES } from '../../layout/typography.ts';

const MILLIMETRES_PER_INCH = 25.4;
/** The height of the line of the footer, in millimetres. */
const FOOTER_LINE = 4;

/** How a sheet is printed: on A4 with the margins of the page, one page wide, the row of the header (counted from 0) on every page, numbered pages. */
export function pageSetup(
  orientation: Section['orientation'],
  header: number | undefined,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const { top, right, bottom, left } = PAGES[orientation];
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(top),
        right: inches(right),
        bottom: inches(bottom),
        left: inches(left),
        header: inches(top / 2),
        footer: inches(bottom - PAGE_NUMBER.distance - FOOTER_LINE),
      },
      ...(header === undefined ? {} : { printTitlesRow: `$${header + 1}:$${header + 1}` }),
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  };
}

function inches(millimetres: number): number {
  return Number((millimetres / MILLIMETRES_PER_INCH).toFixed(4));
}

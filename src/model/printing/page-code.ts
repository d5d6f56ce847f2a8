/** What the code in the foot of a page says (二维码): of which document of which edition it is, which page, and by which check codes its systems are known. */
export interface PageCode {
  readonly edition: string;
  /** The name of the product: `annex-1-county`. */
  readonly document: string;
  /** Undefined where a format has the same foot on all its pages. */
  readonly page: { readonly number: number; readonly of: number } | undefined;
  readonly checkCodes: readonly string[];
}

/**
 * The text that a phone shows: `2020/ANNEX-1-COUNTY 3/31 8F3A-22C1-90DE-4B17`, the path of a published file without its
 * ending, the page and the check codes. In capitals, since a QR code holds them, figures and these signs in two thirds
 * of the room of other letters (ISO/IEC 18004, 7.4.4), and all scanners read them alike.
 */
export function pageCodeText({ edition, document, page, checkCodes }: PageCode): string {
  const where = page === undefined ? [] : [`${page.number}/${page.of}`];
  return [`${edition}/${document}`, ...where, ...checkCodes].join(' ').toUpperCase();
}

/** Reads such a text as it was scanned or typed, in letters of any width and case: names in small letters, check codes in capitals; undefined for any other text. */
export function readPageCode(text: string): PageCode | undefined {
  const found = PAGE_CODE.exec(text.normalize('NFKC').trim());
  if (found === null) return undefined;
  const [, edition = '', document = '', number, of, codes = ''] = found;
  return {
    edition: edition.toLowerCase(),
    document: document.toLowerCase(),
    page: number === undefined || of === undefined ? undefined : { number: Number(number), of: Number(of) },
    checkCodes: codes.toUpperCase().trim().split(/\s+/),
  };
}

const PAGE_CODE = /^([^\s/]+)\/([^\s/]+)(?:\s+(\d{1,6})\/(\d{1,6}))?((?:\s+[0-9a-f]{4}(?:-[0-9a-f]{4}){3})+)$/i;

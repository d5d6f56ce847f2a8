/** How a page lies and how large it is. Nothing said of the paper means A4. */
export interface Sheet {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper?: 'A3';
  /** Whether it is a form, which is filled in and filed and not bound into a document: narrow margins, and not turned. */
  readonly isForm?: boolean;
}

/** The pages of forms. */
export const FORM_SHEET = { orientation: 'landscape', isForm: true } as const satisfies Sheet;

/** A page in reading view, in millimetres. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Around the type area of a page that is bound at its left, in millimetres (GB/T 9704-2012, 5.2.1). */
const UPRIGHT = { top: 37, right: 26, bottom: 35, left: 28 } as const;

/**
 * The pages that documents have (GB/T 9704-2012, 5.2.1). A landscape page of A4 is the portrait page turned so that the
 * head of its table lies at the binding edge on odd pages (7.7): the portrait's left margin is on top. A page of A3 is
 * bound at its left and folded in, and not turned.
 */
export const PAGES = {
  portrait: { width: 210, height: 297, ...UPRIGHT },
  landscape: { width: 297, height: 210, top: 28, right: 37, bottom: 26, left: 35 },
  'a3-portrait': { width: 297, height: 420, ...UPRIGHT },
  'a3-landscape': { width: 420, height: 297, ...UPRIGHT },
  // LibreOffice reckons the lower margin anew from the footer; 18 mm stand between two twentieths of a point.
  form: { width: 297, height: 210, top: 18, right: 18, bottom: 17.9, left: 18 },
} as const satisfies Record<string, Geometry>;
export type PageName = keyof typeof PAGES;

/** The name of the page of a sheet. */
export function pageName({ orientation, paper, isForm = false }: Sheet): PageName {
  if (isForm) return 'form';
  return paper === 'A3' ? `a3-${orientation}` : orientation;
}

/** Whether a page is bound turned: its number stands at the left in reading view (GB/T 9704-2012, 7.7). */
export function isTurned(sheet: Sheet): boolean {
  return pageName(sheet) === 'landscape';
}

/** The width of the type area of a form, in millimetres: its columns add up to it. */
export const FORM_WIDTH = typeWidth(FORM_SHEET);

/** The width of the type area of a sheet, in millimetres. */
export function typeWidth(sheet: Sheet): number {
  const { width, left, right } = PAGES[pageName(sheet)];
  return width - left - right;
}

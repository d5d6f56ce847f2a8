import { pageCodeText } from '../../model/printing/page-code.ts';
import { isTurned, PAGES, pageName, type Sheet } from '../../model/printing/paper.ts';
import type { Document } from '../document.ts';
import { PAGE_CODE } from '../typography.ts';
import { footLines } from './lines.ts';
import { type QrSymbol, qrSymbols } from './symbols.ts';

/** What stands in the feet of a document's pages beside their numbers. */
export interface PageCodes {
  /** What people read and type, below each other. */
  readonly lines: readonly string[];
  /** One a page, or a single one for all pages where it is not known how many there are. */
  readonly symbols: readonly QrSymbol[];
}

/** The codes of a document with so many pages; undefined where its feet have none (`footLines`). */
export function pageCodesOf(
  document: Pick<Document, 'identity' | 'printing'>,
  pages: number | undefined,
): PageCodes | undefined {
  const lines = footLines(document);
  if (lines === undefined) return undefined;
  const { edition, product, checkCodes } = document.identity;
  const text = (page: { readonly number: number; readonly of: number } | undefined): string =>
    pageCodeText({ edition, document: product, page, checkCodes });
  const texts =
    pages === undefined
      ? [text(undefined)]
      : Array.from({ length: pages }, (_, index) => text({ number: index + 1, of: pages }));
  return { lines, symbols: qrSymbols(texts) };
}

/** How large a code is printed on a sheet, in millimetres. */
export interface CodeSize {
  readonly module: number;
  readonly side: number;
  /** What stays white around it. */
  readonly quiet: number;
}

/** The size of a code of so many modules a side: it stands in the foot of the page as it is bound, so far from its edge that printers reach it. */
export function codeSizeOn(sheet: Sheet, modules: number): CodeSize {
  const { bottom, left } = PAGES[pageName(sheet)];
  const room = (isTurned(sheet) ? left : bottom) - PAGE_CODE.edge;
  const module = Math.min(Math.max(PAGE_CODE.module, PAGE_CODE.least / modules), room / (modules + PAGE_CODE.quiet));
  return { module, side: module * modules, quiet: module * PAGE_CODE.quiet };
}

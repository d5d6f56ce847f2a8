import type { Document } from '../document.ts';

/** Check codes that have room beside a QR code, one a line. */
const MOST_CODES = 3;

/** What stands in the feet of a document's pages for people to read and type, line by line; undefined where its printing has nothing there, or nothing in it has a check code. */
export function footLines({
  identity: { checkCodes },
  printing: { pageCodes },
}: Pick<Document, 'identity' | 'printing'>): readonly string[] | undefined {
  if (pageCodes === 'none' || checkCodes.length === 0) return undefined;
  return checkCodes.length > MOST_CODES ? [`校验码${checkCodes.length}个，见二维码`] : ['校验码', ...checkCodes];
}

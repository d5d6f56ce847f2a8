import { type PageCode, readPageCode } from '../model/printing/page-code.ts';
import { visible } from '../text/visible.ts';
import { systemsWith } from './judge.ts';
import { saidOfCode } from './said.ts';
import type { Sealed } from './sealed.ts';

/** What is said of what somebody typed: a check code, or all that the code in the foot of a page says. Throws where the page itself is damaged. */
export function saidOfTyped(typed: string, sealed: Sealed): string {
  const read = readPageCode(typed);
  return read === undefined ? saidOfCode(systemsWith(typed, sealed)) : saidOfPage(read, sealed);
}

function saidOfPage({ document: name, ...read }: PageCode, { edition, documents }: Sealed): string {
  if (read.edition !== edition.toLowerCase())
    return `不是这一版的：写的是 ${visible(read.edition)} 年度，这里核验的是 ${edition} 年度`;
  const found = documents.find(({ document }) => document.identity.product.toLowerCase() === name);
  if (found === undefined) return `这一版没有公布 ${visible(name)} 这份文件`;
  const { pages, document } = found;
  const { title, identity } = document;
  const [written, published] = [read.checkCodes.join(' '), identity.checkCodes.join(' ')];
  if (written !== published)
    return `校验码不符：写的是 ${written}，公布的《${title}》是 ${published}：不是这一版的，或者数据改过`;
  if (read.page !== undefined && !isPage(read.page))
    return `没有这样的页：写的是第 ${read.page.number} 页，共 ${read.page.of} 页`;
  if (read.page !== undefined && pages !== undefined && read.page.of !== pages)
    return `页数不符：写的是共 ${read.page.of} 页，公布的《${title}》共 ${pages} 页：不是这一份`;
  const where = read.page === undefined ? '' : `，第 ${read.page.number} 页，共 ${read.page.of} 页`;
  return `是这一版的《${title}》${where}。这是码上写的；页上的字，请同公布的文件比较`;
}

/** Whether a document of so many pages has a page of that number. */
function isPage({ number, of }: NonNullable<PageCode['page']>): boolean {
  return number >= 1 && number <= of;
}

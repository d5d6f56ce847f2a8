import { getResolvedPDFJS } from 'unpdf';
import { blocksOn, hasContent, type Node, type PageBlock } from '../pages/blocks.ts';
import { framesOf } from '../pages/lines.ts';
import { linesOn, type PdfPage } from './drawing.ts';

/** What stands on a page, in reading order. */
export async function readPage(page: PdfPage): Promise<readonly PageBlock[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const tree = (await page.getStructTree()) as Node | null;
  if (tree === null || !hasContent(tree)) return wholePage(items as readonly Item[]);
  return blocksOn(tree, piecesOf(items as readonly Item[]), async () => {
    const { OPS } = await getResolvedPDFJS();
    return framesOf(await linesOn(page, OPS as Readonly<Record<string, number>>));
  });
}

/** An item of text, or the beginning or end of a marked stretch of it. */
interface Item {
  readonly type?: string;
  readonly id?: string | null;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** The text of each content that the structure refers to. */
function piecesOf(items: readonly Item[]): ReadonlyMap<string, string> {
  const pieces = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type?.startsWith('begin')) open.push(item.id ?? undefined);
    else if (item.type === 'endMarkedContent') open.pop();
    const id = open.findLast((each) => each !== undefined);
    if (id !== undefined && item.str !== undefined) pieces.set(id, (pieces.get(id) ?? '') + item.str);
  }
  return pieces;
}

function wholePage(items: readonly Item[]): readonly PageBlock[] {
  const text = items.map(({ hasEOL, str = '' }) => (hasEOL ? `${str}\n` : str)).join('');
  return text.trim() === '' ? [] : [{ kind: 'text', text, first: undefined, last: undefined }];
}

import { Unreadable } from '../reading.ts';
import type { PdfObjects } from './objects.ts';
import { isArray, isDictionary, isStream, type PdfDictionary, type PdfStream, type PdfValue } from './syntax.ts';

/** A page with what it inherits from the nodes above it (ISO 32000-1, 7.7.3.4). */
export interface PageOfPdf {
  readonly dictionary: PdfDictionary;
  readonly contents: readonly PdfStream[];
  readonly resources: PdfValue;
  /** Its boxes and its rotation, own or inherited. */
  readonly inherited: PdfDictionary;
}

/** Pages that a file may have. */
export const MOST_PAGES = 2000;
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
/** Nodes above a page; and streams that a page may be made of. */
const DEEPEST = 50;
const MOST_STREAMS = 1000;

/** The pages of a file in their order. Throws `Unreadable` for too many, and for a tree of pages that is too deep. */
export function pagesOf(objects: PdfObjects): readonly PageOfPdf[] {
  const pages: PageOfPdf[] = [];
  let nodes = 0;
  const visit = (value: PdfValue, above: PdfDictionary, depth: number): void => {
    const node = objects.resolve(value);
    nodes += 1;
    if (depth > DEEPEST) throw new Unreadable('unsafe');
    if (nodes > 2 * MOST_PAGES || pages.length > MOST_PAGES) throw new Unreadable('too-large');
    if (!isDictionary(node)) return;
    const own = INHERITED.flatMap((key) => (node.has(key) ? [[key, node.get(key) ?? null] as const] : []));
    const inherited = new Map([...above, ...own]);
    const kids = objects.entry(node, 'Kids');
    if (isArray(kids)) for (const kid of kids) visit(kid, inherited, depth + 1);
    else
      pages.push({
        dictionary: node,
        contents: contentsOf(node, objects),
        resources: inherited.get('Resources') ?? null,
        inherited,
      });
  };
  visit(objects.entry(objects.trailer.get('Root'), 'Pages'), new Map(), 0);
  return pages;
}

function contentsOf(page: PdfDictionary, objects: PdfObjects): readonly PdfStream[] {
  const contents = [objects.entry(page, 'Contents')].flat() as readonly PdfValue[];
  if (contents.length > MOST_STREAMS) throw new Unreadable('unsafe');
  return contents.map((each) => objects.resolve(each)).filter(isStream);
}

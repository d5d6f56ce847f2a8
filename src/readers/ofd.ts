import { attachmentsOf } from './ofd/attached.ts';
import { type OfdPackage, openOfd, placeIn } from './ofd/package.ts';
import { linesOn, numbersIn, type OfdPage, pageOf, textOf } from './ofd/page.ts';
import { type Tags, tagsIn } from './ofd/tags.ts';
import { traitsOf } from './ofd/traits.ts';
import { blocksOn, type PageBlock } from './pages/blocks.ts';
import { joinedBlocks } from './pages/joined.ts';
import { framesOf } from './pages/lines.ts';
import { type Reader, Unreadable } from './reading.ts';
import { childOf, childrenOf } from './xml-tree.ts';

/** Pages that a document may have. */
const MOST_PAGES = 2000;

/**
 * Reads an OFD document by its tags: paragraphs, headings and tables, whose merged cells are told by their ruled lines;
 * a page without tags is one text. At most 64 MiB, 256 MiB of parts and 2,000 pages; nothing is loaded from elsewhere.
 */
export const readOfd: Reader = async (bytes) => {
  const ofd = openOfd(bytes);
  const pages = pagesOf(ofd);
  const structures = structuresOf(ofd);
  const tags = structures.map(tagsIn);
  const blocks: (readonly PageBlock[])[] = [];
  for (const page of pages) blocks.push(await blocksOf(page, tags));
  const blockOf = (id: string | undefined): unknown => tags.map((each) => each.blockOf(id)).find(Boolean);
  const attachments = attachmentsOf(ofd);
  return {
    blocks: joinedBlocks(blocks, blockOf),
    traits: traitsOf(ofd, { pages, tags: structures, attachments }),
    attached: attachments.map(({ name, content }) => ({ name, content })),
  };
};

function pagesOf(ofd: OfdPackage): readonly OfdPage[] {
  const listed = childrenOf(childOf(ofd.document, 'Pages'), 'Page');
  if (listed.length > MOST_PAGES) throw new Unreadable('too-large');
  const area = childOf(childOf(childOf(ofd.document, 'CommonData'), 'PageArea'), 'PhysicalBox');
  return listed.map(({ attributes }) => {
    const found = ofd.tree(ofd.documentName, attributes.get('BaseLoc') ?? '');
    if (found === undefined) throw new Unreadable('damaged');
    return pageOf(attributes.get('ID') ?? '', found.tree, numbersIn(area?.text));
  });
}

/** The files of tags, in the order in which they are listed. */
function structuresOf(ofd: OfdPackage) {
  return childrenOf(ofd.document, 'CustomTags').flatMap((place) => {
    const list = ofd.tree(ofd.documentName, placeIn(place));
    return childrenOf(list?.tree, 'CustomTag').flatMap((tag) => {
      const found = ofd.tree(list?.name ?? '', placeIn(childOf(tag, 'FileLoc')));
      return found === undefined ? [] : [found.tree];
    });
  });
}

/** What stands on a page, in reading order. Objects of which tags say nothing, as the number of the page, are no part of that. */
async function blocksOf(page: OfdPage, tags: readonly Tags[]): Promise<readonly PageBlock[]> {
  const texts = page.objects.filter(({ kind }) => kind === 'text');
  const structure = tags.map((each) => each.pages.get(page.id)).find((each) => each !== undefined);
  if (structure === undefined) {
    const text = texts.map(textOf).join('\n');
    return text.trim() === '' ? [] : [{ kind: 'text', text, first: undefined, last: undefined }];
  }
  const pieces = new Map(texts.map((object) => [object.element.attributes.get('ID') ?? '', textOf(object)]));
  return blocksOn(structure, pieces, () => framesOf(linesOn(page)));
}

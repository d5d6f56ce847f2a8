import type { Source } from '../../artifact/generator.ts';
import { fileNameOf, type Product } from '../../artifact/product.ts';
import { type Booklet, bookletOf, type Leaf } from '../../engine/build/booklet.ts';
import { isFailure, sentenceOf } from '../../ports/failure.ts';
import { type Drawing, isTypesettingFailed } from '../../ports/typesetter.ts';
import type { Look } from '../look.ts';
import { type Press, sourceIn } from '../products.ts';
import type { PageAsked, PageView } from '../protocol/pages.ts';
import { keeping } from './kept.ts';

/** Pages as they are printed, which are set when they are looked at. */
export interface Pages {
  /** A page of a document of the edition as it was seen; undefined where there is no such edition or document. */
  page(look: Look, asked: PageAsked, press: Press): Promise<PageView | undefined>;
  /** The SVG of an image that a page was told with lately. */
  image(name: string): string | undefined;
}

/** How many characters of drawings and images are remembered: those of some 16 and 8 pages. A page has some 700,000, a text of many pages as often as many. */
const DRAWINGS = 12_000_000;
const IMAGES = 6_000_000;

/** A document that is looked at. */
interface Opened {
  readonly name: string;
  readonly title: string;
  readonly booklet: Booklet;
}

/** Pages of which none was looked at yet. */
export function openPages(): Pages {
  // Documents go with the state of the data that they are made of.
  const documents = new WeakMap<Look, Map<string, Opened>>();
  const drawings = keeping(DRAWINGS);
  const images = keeping(IMAGES);

  const draw = ({ world }: Press, drawing: Drawing): Promise<string> =>
    drawings.getOr(world.hashes.sha256(drawing.data), async () =>
      new TextDecoder().decode(await (await world.typesetter()).draw(drawing)),
    );

  const open = async (look: Look, asked: PageAsked, press: Press): Promise<Opened | undefined> => {
    const known = documents.get(look) ?? new Map<string, Opened>();
    documents.set(look, known);
    const key = JSON.stringify([asked.edition, asked.document ?? { annexOf: asked.system }]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const source = sourceIn(look, asked.edition, press)?.source;
    const product = source && (await askedOf(source, asked, press));
    if (product?.kind !== 'document') return undefined;
    await others();
    const document = (product.printed ?? product.document)();
    await others();
    const booklet = await bookletOf(document, press.world, (drawing) => draw(press, drawing));
    const opened = { name: fileNameOf(product), title: document.title, booklet };
    known.set(key, opened);
    return opened;
  };

  const show = async (look: Look, asked: PageAsked, press: Press, isProved: boolean): Promise<PageView | undefined> => {
    const opened = await open(look, asked, press);
    if (opened === undefined) return undefined;
    const { booklet, name, title } = opened;
    const found = asked.item === null ? undefined : await booklet.find(asked.system, asked.item);
    const leaf = await booklet.page(found ?? asked.page);
    const pages = await booklet.count();
    const image = press.world.hashes.sha256(leaf.svg);
    images.set(image, leaf.svg);
    return { kind: 'page', document: name, title, pages, image, isProved, ...viewOf(leaf) };
  };

  return {
    image: (name) => images.get(name),
    page: async (look, asked, press) => {
      const { words, complaints } = press;
      const found = sourceIn(look, asked.edition, press);
      if (found === undefined) return undefined;
      const { source, isProved } = found;
      if (source === undefined) return { kind: 'refused', said: words.unproved };
      try {
        return await show(look, asked, press, isProved);
      } catch (error) {
        if (isFailure(error)) return { kind: 'refused', said: sentenceOf(error, complaints) };
        if (isTypesettingFailed(error)) return { kind: 'refused', said: words.notDrawn };
        // A document is promised of proved data alone.
        if (!isProved) return { kind: 'refused', said: words.unproved };
        throw error;
      }
    },
  };
}

/** Lets others be answered that ask meanwhile: a keystroke waits for a step of a page, not for the page. */
function others(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}

/** The product that is asked for: the annexes come first, and nothing is made of others for them. */
async function askedOf(source: Source, asked: PageAsked, { generators }: Press): Promise<Product | undefined> {
  for (const { products } of generators) {
    const found = (await products(source, { classes: [] })).find((each) => isAsked(each, asked));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAsked(product: Product, { document, system }: PageAsked): boolean {
  if (product.kind !== 'document' || !product.formats.includes('pdf')) return false;
  return document === null ? product.annexOf === system : fileNameOf(product) === document;
}

function viewOf({
  number,
  width,
  height,
  places,
}: Leaf): Pick<PageView & { kind: 'page' }, 'page' | 'width' | 'height' | 'places'> {
  const parts = places.map(({ left, top, ...place }) => ({
    ...place,
    ...{ left: left / width, top: top / height, width: place.width / width, height: place.height / height },
  }));
  return { page: number, width, height, places: parts };
}

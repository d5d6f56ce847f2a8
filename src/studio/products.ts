import type { Generator, Source } from '../artifact/generator.ts';
import { type Format, fileNameOf, formatsOf, layOutFor, type Product, titleOfProduct } from '../artifact/product.ts';
import { bytesOf } from '../engine/build/write.ts';
import { bearingOn } from '../engine/examine/bearing.ts';
import { digestEdition } from '../engine/examine/examine.ts';
import { isFailure, sentenceOf } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { severityOf } from '../text/diagnostic.ts';
import type { DeskWords } from '../words/desk.ts';
import type { Words } from '../words/words.ts';
import type { Look } from './look.ts';
import type { FileView, ProductsView } from './protocol/products.ts';

/** What documents are made with. */
export interface Press {
  readonly world: Pick<World, 'hashes' | 'typesetter'>;
  readonly generators: readonly Generator[];
  readonly words: DeskWords;
  readonly complaints: Words['failure'];
}

/** What is published of an edition as the data are, or why nothing can be. Undefined where there is no such edition. */
export async function productsOf(look: Look, edition: string, press: Press): Promise<ProductsView | undefined> {
  const found = sourceIn(look, edition, press);
  if (found === undefined) return undefined;
  const { source, isProved } = found;
  if (source === undefined || !isProved) return { kind: 'refused', said: press.words.unproved };
  const products = await productsFrom(source, press);
  return { kind: 'products', files: products.flatMap(filesOf) };
}

/** The bytes of one of these files, the same as `build` writes; a sentence where a machine or a document cannot be made so. Undefined where there is no such file. */
export async function fileOf(
  look: Look,
  { edition, name }: { readonly edition: string; readonly name: string },
  press: Press,
): Promise<Uint8Array | string | undefined> {
  const found = sourceIn(look, edition, press);
  if (found === undefined) return undefined;
  const { source, isProved } = found;
  if (source === undefined || !isProved) return press.words.unproved;
  for (const product of await productsFrom(source, press)) {
    const format = formatsOf(product, WITH_OFD).find((each) => name === `${fileNameOf(product)}.${each}`);
    if (format === undefined) continue;
    return made(product, format, press);
  }
  return undefined;
}

/** What nobody asks for is not made. */
const WITH_OFD = { ofd: true } as const;

async function made(product: Product, format: Format, { world, complaints }: Press): Promise<Uint8Array | string> {
  try {
    return await bytesOf(layOutFor(product)(format), format, { typesetter: world.typesetter, pdf: '1.7' });
  } catch (error) {
    if (isFailure(error)) return sentenceOf(error, complaints);
    throw error;
  }
}

function filesOf(product: Product): readonly FileView[] {
  const formats = formatsOf(product, WITH_OFD);
  const [name, title] = [fileNameOf(product), product.kind === 'document' ? titleOfProduct(product) : null];
  return formats.map((format) => ({ product: name, title, format, name: `${name}.${format}` }));
}

async function productsFrom(source: Source, { generators }: Press): Promise<readonly Product[]> {
  const all = await Promise.all(generators.map(({ products }) => products(source, { classes: [] })));
  return all.flat();
}

/** What an edition is published from, where all of it could be read, and whether it may be: it, and the one before, have no errors. Undefined where there is no such edition. */
export function sourceIn(
  { held, examined }: Look,
  id: string,
  { world }: { readonly world: Pick<World, 'hashes'> },
): { readonly source: Source | undefined; readonly isProved: boolean } | undefined {
  const found = held.find(({ edition }) => edition.id === id);
  const proof = examined.editions.find((each) => each.id === id);
  if (found === undefined || proof === undefined) return undefined;
  const { own } = bearingOn([id, found.previous?.id], examined.findings);
  const digested = digestEdition(proof, found.edition, world);
  const isWhole = digested.systems.every(({ digest }) => digest !== undefined);
  return {
    source: isWhole ? { ...found, proof: digested } : undefined,
    isProved: !own.some((each) => severityOf(each) === 'error'),
  };
}

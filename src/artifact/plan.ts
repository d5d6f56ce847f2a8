import type { Document } from '../layout/document.ts';
import { type Pattern, standIn } from '../layout/pattern.ts';
import { type Seal, withSeal } from '../model/form-identity.ts';
import type { UsedFont } from '../ports/typesetter.ts';
import type { Generator, Source, Wishes } from './generator.ts';
import { type Format, fileNameOf, formatsOf, isTypeset, type LaidOut, type Product } from './product.ts';

/** A file that belongs to an edition. Nothing is laid out yet. */
export interface PlannedFile {
  readonly name: string;
  readonly generator: string;
  readonly format: Format;
  readonly product: Product;
}

/** A product with its files, in the order of formats. */
export interface PlannedProduct {
  readonly product: Product;
  readonly files: readonly PlannedFile[];
}

/** What decides about the bytes of files beside the data. */
export interface Means {
  /** The version of the program and the digest of its sources. */
  readonly program: string;
  readonly fonts: readonly UsedFont[];
  readonly pdf: string;
  readonly sha256: (text: string) => string;
}

/** All products of an edition with their files, in the order of generators and products. */
export async function planProducts(
  generators: readonly Generator[],
  source: Source,
  wishes: Wishes,
): Promise<readonly PlannedProduct[]> {
  const planned: PlannedProduct[] = [];
  for (const { name: generator, products } of generators) {
    for (const made of await products(source, wishes)) {
      const product = wishes.seal === undefined ? made : sealed(made, wishes.seal);
      const files = formatsOf(product, wishes).map(
        (format): PlannedFile => ({ name: `${fileNameOf(product)}.${format}`, generator, format, product }),
      );
      planned.push({ product, files });
    }
  }
  return planned;
}

/** A product that says, if it is a form, with its seal which. */
function sealed(product: Product, seal: Seal): Product {
  if (product.kind === 'data' || product.form === undefined) return product;
  const form = withSeal(product.form, seal);
  const { patterned } = product;
  return {
    ...product,
    form,
    document: () => sealedDocument(product.document(), seal),
    ...(patterned && {
      patterned: { ...patterned, own: new Map([...patterned.own, [standIn('seal'), form.seal ?? '']]) },
    }),
  };
}

/** A document with the seal of its form, if it is one. */
export function sealedDocument(document: Document, seal: Seal): Document {
  return document.form === undefined ? document : { ...document, form: withSeal(document.form, seal) };
}

/** What tells of what was laid out what a file of it in a format is made from: as long as the digest is the same, the file is. */
export function originWith(means: Means): (content: LaidOut, format: Format) => string {
  const known = new WeakMap<object, string>();
  const digestOf = (laidOut: object, text: () => unknown): string => {
    const digest = known.get(laidOut) ?? means.sha256(JSON.stringify(text()));
    known.set(laidOut, digest);
    return digest;
  };
  const patternOf = (pattern: Pattern): string => digestOf(pattern, pattern.document);
  return (content, format) => {
    const laidOut =
      content.kind === 'patterned'
        ? [patternOf(content.pattern), ...content.own]
        : digestOf(content, () => (content.kind === 'document' ? content.document : content.value));
    return means.sha256(JSON.stringify([means.program, laidOut, ...meansFor(format, means)]));
  };
}

function meansFor(format: Format, { fonts, pdf }: Means): readonly unknown[] {
  if (!isTypeset(format)) return [];
  return format === 'pdf' ? [pdf, fonts] : [fonts];
}

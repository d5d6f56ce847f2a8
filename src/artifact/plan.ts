import type { UsedFont } from '../writers/pdf/typesetter.ts';
import type { Generator, Source, Wishes } from './generator.ts';
import { FORMATS, type Format, type Product } from './product.ts';

/** A file that belongs to an edition: what it is made from, and a digest of that. */
export interface PlannedFile {
  readonly name: string;
  readonly generator: string;
  readonly format: Format;
  readonly product: Product;
  /** As long as this digest is the same, the file is. */
  readonly madeFrom: string;
}

/** What decides about the bytes of files beside the data. */
export interface Means {
  /** The version of the program and the digest of its sources. */
  readonly program: string;
  readonly fonts: readonly UsedFont[];
  readonly pdf: string;
  readonly sha256: (text: string) => string;
}

/** All files of an edition, in the order of generators, products and formats. */
export async function planFiles(
  generators: readonly Generator[],
  source: Source,
  wishes: Wishes,
  means: Means,
): Promise<readonly PlannedFile[]> {
  const files: PlannedFile[] = [];
  for (const generator of generators) {
    for (const product of await generator.products(source, wishes)) {
      const content = means.sha256(JSON.stringify(product.kind === 'document' ? product.document : product.value));
      for (const format of FORMATS.filter((each) => hasFormat(product, each))) {
        const madeFrom = means.sha256(JSON.stringify([means.program, content, ...meansFor(format, means)]));
        files.push({ name: `${product.name}.${format}`, generator: generator.name, format, product, madeFrom });
      }
    }
  }
  return files;
}

function hasFormat(product: Product, format: Format): boolean {
  const formats: readonly Format[] = product.formats;
  return formats.includes(format);
}

function meansFor(format: Format, { fonts, pdf }: Means): readonly unknown[] {
  return format === 'pdf' ? [pdf, fonts] : [];
}

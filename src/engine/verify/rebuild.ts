import type { PlannedFile } from '../../artifact/plan.ts';
import { type LaidOut, layOutFor, type Product } from '../../artifact/product.ts';
import { isFailure } from '../../ports/failure.ts';
import { isTypesettingFailed, type PdfStandard } from '../../ports/typesetter.ts';
import type { World } from '../../ports/world.ts';
import { bytesOf } from '../build/write.ts';

/** The bytes that a build writes of a file now, of a PDF by the standard that another claims to keep; undefined where this machine cannot make it. */
export type Rebuild = (file: PlannedFile, like: Uint8Array) => Promise<Uint8Array | undefined>;

/** The product that was last built again, with what was built of it. */
interface Last {
  readonly product: Product;
  readonly contentFor: ReturnType<typeof layOutFor>;
  /** The bytes by format and standard. */
  readonly built: Map<string, ReturnType<Rebuild>>;
}

/** Builds files again, to be held against those that are there. What was made of a product is kept until another one is asked for: several files are often copies of one. */
export function rebuildWith({ typesetter }: Pick<World, 'typesetter'>): Rebuild {
  let last: Last | undefined;
  const build = async (content: LaidOut, format: PlannedFile['format'], pdf: PdfStandard): ReturnType<Rebuild> => {
    try {
      return await bytesOf(content, format, { typesetter, pdf });
    } catch (error) {
      if (isFailure(error) || isTypesettingFailed(error)) return undefined;
      throw error;
    }
  };
  return ({ product, format }, like) => {
    if (last?.product !== product) last = { product, contentFor: layOutFor(product), built: new Map() };
    const pdf = format === 'pdf' ? claimedBy(like) : '1.7';
    const key = `${format} ${pdf}`;
    const known = last.built.get(key) ?? build(last.contentFor(format), format, pdf);
    last.built.set(key, known);
    return known;
  };
}

/** The standard that a PDF says it keeps: in its metadata, which are never compressed (ISO 19005-2, 6.6.2.1; ISO 14289-1, 5). */
function claimedBy(bytes: Uint8Array): PdfStandard {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.includes('pdfaid:part')) return 'a-2b';
  return text.includes('pdfuaid:part') ? 'ua-1' : '1.7';
}

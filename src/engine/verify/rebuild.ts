import type { PlannedFile } from '../../artifact/plan.ts';
import { type LaidOut, layOut, type Product } from '../../artifact/product.ts';
import { isFailure } from '../../ports/failure.ts';
import { isTypesettingFailed } from '../../ports/typesetter.ts';
import type { World } from '../../ports/world.ts';
import { bytesOf } from '../build/write.ts';

/** The bytes that a build writes of a file now, of a PDF by the standard that another claims to keep; undefined where this machine cannot make it. */
export type Rebuild = (file: PlannedFile, like: Uint8Array) => Promise<Uint8Array | undefined>;

/** Builds files again, to be held against those that are there. What is laid out is kept for the next format of the same product. */
export function rebuildWith({ typesetter }: Pick<World, 'typesetter'>): Rebuild {
  let last: { readonly product: Product; readonly content: LaidOut } | undefined;
  return async ({ product, format }, like) => {
    if (last?.product !== product) last = { product, content: layOut(product) };
    const pdf = format === 'pdf' && claimsArchive(like) ? 'a-2b' : '1.7';
    try {
      return await bytesOf(last.content, format, { typesetter, pdf });
    } catch (error) {
      if (isFailure(error) || isTypesettingFailed(error)) return undefined;
      throw error;
    }
  };
}

/** Whether a PDF says of itself that it is PDF/A: in its metadata, which are never compressed (ISO 19005-2, 6.6.2.1). */
function claimsArchive(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('pdfaid:part');
}

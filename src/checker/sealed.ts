import type { Format } from '../artifact/product.ts';
import type { Document } from '../layout/document.ts';
import type { Frozen } from './frozen.ts';

/** What a page that checks an edition has in it: what was published, who has signed, and what the documents must say. */
export interface Sealed {
  readonly edition: string;
  readonly title: string;
  /** Texts of files, as they lie in the folder. */
  readonly manifest: string;
  readonly attestation: string;
  readonly sums: Readonly<Record<string, string>>;
  /** Who is registered for the year, with the fingerprint of his key. */
  readonly signers: readonly { readonly name: string; readonly key: string }[];
  readonly documents: readonly SealedDocument[];
  /** The systems of the edition, for adding up. */
  readonly systems: Frozen;
}

/** A document, and the formats in which it was published. */
export interface SealedDocument {
  readonly formats: readonly Exclude<Format, 'json'>[];
  readonly document: Document;
}

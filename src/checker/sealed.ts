import type { Format, Json } from '../artifact/product.ts';
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
  /** Files of data, by their names. */
  readonly data: Readonly<Record<string, Json>>;
  /** The systems of the edition, for adding up. */
  readonly systems: Frozen;
  /** The archive in which the page lies; none where it is of a folder alone. */
  readonly archive?: SealedArchive;
}

/** A document, and the formats in which it was published. */
export interface SealedDocument {
  readonly formats: readonly Exclude<Format, 'json'>[];
  readonly document: Document;
  /** How many pages it has where it was published on pages. */
  readonly pages?: number;
}

/** The files of an archive, but for its lists of digests and the page itself, which no page can have the digest of. */
export interface SealedArchive {
  /** The path of the page in it. */
  readonly page: string;
  /** The folder of the documents in it: `documents`. */
  readonly documents: string;
  /** The SHA-256 and SM3 of the others by their paths. */
  readonly files: Readonly<Record<string, readonly [sha256: string, sm3: string]>>;
}

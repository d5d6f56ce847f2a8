import { canonicalSystem } from '../model/canonical.ts';
import type { Edition } from '../model/model.ts';
import type { ProvedView } from '../model/view.ts';

/** Who a document is, for the properties of its file. */
export interface Identity {
  /** The edition: `2020`. */
  readonly edition: string;
  /** The name of the product: `annex-1-county`. */
  readonly product: string;
  /** The year, for the date of the document: never the clock. */
  readonly year: number | undefined;
  /** The check codes of the systems in it, in printed order. */
  readonly checkCodes: readonly string[];
}

/** Data that a document was made from, as a file by which its check code is proved. */
export interface DataFile {
  /** ASCII: `county.json`. */
  readonly name: string;
  /** The SHA-256 of its text in UTF-8, of which a check code is the beginning: 64 hexadecimal digits. */
  readonly digest: string;
  /** Canonical JSON. It is made when it is asked for, since hundreds of documents have the same. */
  readonly text: () => string;
}

/** The data of a system that was proved: what its digest is of. Throws when no digest was asked for. */
export function dataFileOf({ system, proof: { digest } }: ProvedView, { year }: Pick<Edition, 'year'>): DataFile {
  if (digest === undefined) throw new Error(`no digest was made of the system ${system.id}`);
  return { name: `${system.id}.json`, digest, text: () => canonicalSystem(system, year) };
}

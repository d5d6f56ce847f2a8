import type { Difference } from '../artifact/compare.ts';
import type { Departure } from '../artifact/departures.ts';
import type { Verification } from '../artifact/verification.ts';
import type { Unreadable } from '../readers/reading.ts';
import type { Standing } from '../words/published/signing.ts';

/** A file that somebody chose, by its path where it lies in a folder or a ZIP file; why there are no bytes where it cannot be read, or is larger than any that is looked at. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array | 'unreadable' | 'too-large';
}

/** No file is looked at that is larger, in bytes: the readers take none. */
export const LARGEST = 64 * 2 ** 20;

/** What is found of a file. */
export type Finding =
  | { readonly name: string; readonly kind: 'unreadable' | 'too-large' }
  | ({ readonly name: string; readonly sha256: string; readonly sm3: string } & Judgement);

/** The same beside its digests. */
export type Judgement =
  | { readonly kind: 'same'; readonly as: string }
  /** The bytes of one published file under the name of another. */
  | { readonly kind: 'exchanged'; readonly as: string; readonly found: string }
  /** A file that was published with other bytes: the edition that it names, where that is another; in what it differs, where the page has what it must say. */
  | {
      readonly kind: 'changed';
      readonly as: string;
      readonly edition: string | undefined;
      readonly differences: readonly Difference[] | undefined;
    }
  /** What is of no file here; the check codes that stand in it. */
  | { readonly kind: 'foreign'; readonly codes: readonly string[]; readonly edition: string | undefined }
  | { readonly kind: 'damaged'; readonly reason: Unreadable['reason'] }
  /** A document that was read; the check codes that stand in it, and whether they are those of the edition. */
  | ({
      readonly kind: 'read';
      readonly title: string;
      readonly isSound: boolean;
      readonly codes: readonly string[];
      readonly hasOwnCodes: boolean;
      /** In what the data that it carries is not that of the document. */
      readonly data: readonly Departure[];
    } & Verification)
  | {
      readonly kind: 'signature';
      readonly standing: Standing;
      readonly signer: string | undefined;
      readonly edition: string | undefined;
      /** The path under which the archive has it. */
      readonly as: string | undefined;
    }
  /** A page of the name of this one, be it itself. */
  | { readonly kind: 'page'; readonly as: string }
  /** A list of the digests of a whole archive: in what it differs, whether it is written as it was, and the digest that it has for the page. */
  | {
      readonly kind: 'list';
      readonly as: string;
      readonly differences: readonly Difference[];
      readonly isExact: boolean;
      readonly page: string | undefined;
    };

/** What of an edition was not among the files that were chosen: those that are listed, and whose signatures the register demands. */
export interface Lacking {
  readonly missing: readonly string[];
  readonly unsigned: readonly string[];
}

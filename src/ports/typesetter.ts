import type { Family } from './families.ts';

/** A face in which text is set: one for each family of letters, and the one for emphasis by weight. */
export type FaceName = Family | 'strong';

/** How a face is asked for: the families in which a character is looked for, in this order, and the weight (100 to 900). */
export interface Face {
  readonly families: readonly string[];
  readonly weight: number;
}

/** A font that stands for one of the families of official documents, for the list of what made a file. */
export interface UsedFont {
  readonly family: Family;
  /** What the font calls itself: `Noto Serif SC`. */
  readonly name: string;
  /** What it says of its version: `Version 2.003;hotconv 1.1.1`. */
  readonly version: string;
  /** Whether the machine has neither the official family nor a font with the same letters. */
  readonly isSubstituted: boolean;
}

/** The standard that a file keeps: PDF 1.7 (ISO 32000-1), PDF/A-2b for archives (ISO 19005-2), or PDF/UA-1 for readers who cannot see it (ISO 14289-1). All are tagged. */
export type PdfStandard = '1.7' | 'a-2b' | 'ua-1';

/** One document that is to be set. */
export interface TypesettingJob {
  /** The source of the template, which reads `data.json`. */
  readonly template: string;
  /** The text of `data.json`. */
  readonly data: string;
  readonly standard: PdfStandard;
}

/** Pages that are set to be looked at. */
export type Drawing = Omit<TypesettingJob, 'standard'>;

/** What makes pages, seen from the writer: `src/world` has the engine and the fonts. */
export interface Typesetter {
  readonly fonts: readonly UsedFont[];
  readonly faces: Readonly<Record<FaceName, Face>>;
  /** Those of the characters that no font of a face has. Throws nothing. */
  missing(face: FaceName, codePoints: Iterable<number>): ReadonlySet<number>;
  /** The bytes of the file: the same for the same job and fonts, on every machine. Throws `TypesettingFailed`. */
  typeset(job: TypesettingJob): Promise<Uint8Array>;
  /** The pages as one SVG in UTF-8, one below the other: outlines of letters, no text, nothing that runs or is loaded. Throws `TypesettingFailed`. */
  draw(drawing: Drawing): Promise<Uint8Array>;
}

/** A template that does not compile, or a standard that the engine at hand cannot keep: an error of ours or of the installation, never of the data. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
}

/** Whether an error says that a document could not be set. */
export function isTypesettingFailed(error: unknown): error is TypesettingFailed {
  return error instanceof Error && error.name === 'TypesettingFailed';
}

import type { TypesettingJob } from '../../ports/typesetter.ts';

/** A Typst compiler with its fonts. Files are what it may read, by name, the template `main.typ` among them; what it cannot make throws `TypesettingFailed`. */
export interface Engine {
  /** The bytes of the PDF. */
  compile(files: ReadonlyMap<string, string>, standard: TypesettingJob['standard']): Uint8Array;
  /** All pages as one SVG, one below the other. */
  draw(files: ReadonlyMap<string, string>): string;
}

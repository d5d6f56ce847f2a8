import type { TypesettingJob } from '../../ports/typesetter.ts';

/** A Typst compiler with its fonts. */
export interface Engine {
  /** The bytes of the PDF; `files` are what it may read, by name, the template `main.typ` among them. Throws `TypesettingFailed`. */
  compile(files: ReadonlyMap<string, string>, standard: TypesettingJob['standard']): Uint8Array;
}

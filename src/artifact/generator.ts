import type { Edition } from '../model/model.ts';
import type { EditionProof } from '../model/proof.ts';

/** A file that is to be written: its name in `output/<edition>/`, ASCII, and its whole text. */
export interface Artifact {
  readonly name: string;
  readonly text: string;
}

/** Makes documents from an edition that has been proved. Pure: the same edition gives the same bytes, and nothing outside is read or written. */
export interface Generator {
  readonly name: string;
  readonly generate: (edition: Edition, proof: EditionProof) => Promise<readonly Artifact[]>;
}

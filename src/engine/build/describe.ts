import type { Manifest } from '../../artifact/manifest.ts';
import { checkCode } from '../../model/check-code.ts';
import type { EditionProof } from '../../model/proof.ts';
import type { World } from '../../ports/world.ts';
import type { Inputs } from './inputs.ts';

/** The manifest of an edition that is being built. */
export function describeEdition(
  { world, inputs }: { readonly world: Pick<World, 'environment'>; readonly inputs: Inputs },
  proof: EditionProof,
  parts: Pick<Manifest, 'options' | 'fonts' | 'files' | 'isComplete'>,
): Manifest {
  return {
    edition: proof.id,
    state: proof.state ?? '',
    title: proof.title,
    program: programOf(world),
    options: parts.options,
    isComplete: parts.isComplete,
    inputs,
    systems: proof.systems.map(({ id, title, fullMarks, criteria, digest = '' }) => ({
      id,
      title,
      fullMarks: fullMarks?.toString() ?? '',
      criteria: String(criteria),
      checkCode: checkCode(digest),
      digest,
    })),
    fonts: parts.fonts,
    files: parts.files,
  };
}

/** The program as the manifest names it. */
export function programOf({ environment: { program } }: Pick<World, 'environment'>): string {
  return program ?? 'development';
}

/** A proof with the digests that a manifest has of the same inputs. */
export function withDigests(proof: EditionProof, { systems }: Manifest): EditionProof {
  return {
    ...proof,
    systems: proof.systems.map((system) => ({
      ...system,
      digest: systems.find(({ id }) => id === system.id)?.digest,
    })),
  };
}

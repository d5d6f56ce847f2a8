import { MANIFEST, type Manifest, readManifest } from '../../artifact/manifest.ts';
import { failure } from '../../ports/failure.ts';
import type { OutputFolder } from '../../ports/folders.ts';

/** The manifest in a folder, and its bytes; undefined when there is none, or one that no build writes. */
export function manifestIn(
  folder: OutputFolder,
): { readonly manifest: Manifest; readonly described: Uint8Array } | undefined {
  const found = folder.read(MANIFEST);
  if (found.kind !== 'bytes') return undefined;
  const manifest = readManifest(new TextDecoder().decode(found.bytes));
  return manifest && { manifest, described: found.bytes };
}

/** Throws a failure where a folder that is taken for that of an edition, by its name alone, has the files of another: each of them is as it should be, signatures included, and says nothing of the one that is meant. */
export function refuseOtherEdition(folder: OutputFolder, edition: string): void {
  const found = manifestIn(folder)?.manifest.edition;
  if (found !== undefined && found !== edition) throw failure((say) => say.otherEdition(folder.path, found, edition));
}

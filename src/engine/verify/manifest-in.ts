import { MANIFEST, type Manifest, readManifest } from '../../artifact/manifest.ts';
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

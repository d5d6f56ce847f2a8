import { MANIFEST, type Manifest, type ManifestFile, manifestText, sumsOf } from '../../artifact/manifest.ts';
import type { Change } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';

/** What a build has made, against what lies in the folder. */
export interface Outcome {
  /** The names of the files whose new content is staged, in the order in which they come into place. */
  readonly written: readonly string[];
  /** Files of an earlier build that belong to the edition no more. */
  readonly gone: readonly string[];
  readonly manifest: Manifest;
  /** The SHA-256 of every file in the folder. */
  readonly disk: ReadonlyMap<string, string>;
  /** What an earlier build wrote, by name. */
  readonly old: ReadonlyMap<string, ManifestFile>;
}

/** What is to be done in a folder: new content, lists of digests for the standard tools, the manifest last. Undefined when everything is there already. */
export function changeOf(world: Pick<World, 'hashes'>, outcome: Outcome): Change | undefined {
  const { written, gone, manifest, disk } = outcome;
  const described = encoded(manifestText(manifest));
  const isSame = written.length === 0 && gone.length === 0 && disk.get(MANIFEST) === world.hashes.sha256(described);
  const touched = [...written, ...gone];
  const keep = new Map(touched.filter((name) => isWorkedOn(name, outcome)).map((name) => [name, keptName(name, disk)]));
  const sums = new Map(
    [...sumsOf(manifest, described, world.hashes)].map(([name, text]) => [name, encoded(text)] as const),
  );
  const hasSums = [...sums].every(([name, bytes]) => disk.get(name) === world.hashes.sha256(bytes));
  if (isSame && hasSums) return undefined;
  const write = new Map<string, Uint8Array | 'staged'>(written.map((name) => [name, 'staged']));
  for (const [name, bytes] of [...sums, [MANIFEST, described] as const]) write.set(name, bytes);
  return { write, remove: gone, keep };
}

/** Whether a file is not as an earlier build wrote it: then it is somebody's work. */
function isWorkedOn(name: string, { disk, old }: Outcome): boolean {
  return disk.has(name) && disk.get(name) !== old.get(name)?.sha256;
}

/** `annex-1-county.docx` as `annex-1-county.edited-1a2b3c4d.docx`: the name says which content it is, so that no copy replaces another. */
export function keptName(name: string, disk: ReadonlyMap<string, string>): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}.edited-${disk.get(name)?.slice(0, 8)}${name.slice(dot)}`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

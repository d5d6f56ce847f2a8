import { MANIFEST, type Manifest, type ManifestFile, readManifest, SUMS, sumsOf } from '../../artifact/manifest.ts';
import { failure } from '../../ports/failure.ts';
import type { OutputFolder } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import type { VerifiedFile } from '../../report/verified.ts';
import type { Words } from '../../words/words.ts';
import type { Candidates } from './candidates.ts';
import type { Rebuild } from './rebuild.ts';
import { hold, nothingFound, verifyFile } from './verify-file.ts';

/** Holds a folder against its manifest and the data: every file that it lists, and those that it does not. Without a manifest every file is judged by its content. */
export async function verifyFolder(
  folder: OutputFolder,
  world: Pick<World, 'hashes' | 'terminal'>,
  candidates: Candidates,
  rebuild: Rebuild,
  words: Words,
): Promise<readonly VerifiedFile[]> {
  const names = folder.names();
  if (names.length === 0) throw failure((say) => say.nothingBuilt(folder.path));
  const found = manifestIn(folder);
  const source = candidates.editions.find(({ edition }) => edition.id === found?.manifest.edition);
  const files: VerifiedFile[] = [];
  if (found === undefined || source === undefined) {
    files.push(bare(folder, MANIFEST, names.includes(MANIFEST) ? 'foreign' : 'missing'));
    for (const name of names.filter((each) => !OWN.includes(each)))
      files.push(await single(folder, name, candidates, rebuild));
    return files;
  }
  const { manifest, described } = found;
  const plan = await candidates.filesOf(source);
  const listedFiles = await inOrder(manifest.files, async (entry, index): Promise<VerifiedFile> => {
    world.terminal.show(words.reading(entry.name, index + 1, manifest.files.length));
    const planned = plan.find((file) => file.name === entry.name);
    const bytes = folder.read(entry.name);
    if (bytes === undefined) return bare(folder, entry.name, 'missing');
    if (planned === undefined) return bare(folder, entry.name, 'stale');
    const held = { path: pathOf(folder, entry.name), bytes, isAsListed: isAsListed(entry, bytes, world) };
    return hold(held, { file: planned, source }, rebuild);
  });
  files.push(...listedFiles);
  world.terminal.show('');
  const listed = new Set([...OWN, ...manifest.files.map(({ name }) => name)]);
  for (const name of names.filter((each) => !listed.has(each))) files.push(bare(folder, name, 'foreign'));
  return [...files, ...verifySums(folder, manifest, described, world)];
}

/** The manifest in a folder, and its bytes; undefined when there is none, or one that no build writes. */
export function manifestIn(
  folder: OutputFolder,
): { readonly manifest: Manifest; readonly described: Uint8Array } | undefined {
  const described = folder.read(MANIFEST);
  const manifest = described && readManifest(new TextDecoder().decode(described));
  return described && manifest && { manifest, described };
}

/** So many PDFs are asked for at most while other files are held against what they should be, since each waits with its whole content. */
const MOST_WAITING = 4;

/** Works through the files of a list: PDFs are set elsewhere while others are looked at here. The results are in the order of the list, whatever was ready first. */
async function inOrder(
  entries: readonly ManifestFile[],
  work: (entry: ManifestFile, index: number) => Promise<VerifiedFile>,
): Promise<readonly VerifiedFile[]> {
  const results: Promise<VerifiedFile>[] = [];
  const waiting: Promise<VerifiedFile>[] = [];
  for (const [index, entry] of entries.entries()) {
    const result = work(entry, index);
    results.push(result);
    if (entry.format !== 'pdf') await result;
    else {
      // A PDF that fails meanwhile is told when it is waited for.
      result.catch(() => undefined);
      waiting.push(result);
      while (waiting.length > MOST_WAITING) await waiting.shift();
    }
  }
  return Promise.all(results);
}

/** What a build writes beside the documents. */
const OWN: readonly string[] = [MANIFEST, ...Object.keys(SUMS)];

function isAsListed({ sha256 }: ManifestFile, bytes: Uint8Array, world: Pick<World, 'hashes'>): boolean {
  return world.hashes.sha256(bytes) === sha256;
}

/** The lists of digests must be those of the manifest. When both differ from it, it is the manifest that was changed. */
function verifySums(
  folder: OutputFolder,
  manifest: Manifest,
  described: Uint8Array,
  world: Pick<World, 'hashes'>,
): readonly VerifiedFile[] {
  const lists = [...sumsOf(manifest, described, world.hashes)].map(([name, text]): VerifiedFile => {
    const bytes = folder.read(name);
    if (bytes === undefined) return bare(folder, name, 'missing');
    return bare(folder, name, new TextDecoder().decode(bytes) === text ? 'intact' : 'edited');
  });
  const isChanged = lists.every(({ status }) => status === 'edited');
  if (isChanged) return [bare(folder, MANIFEST, 'edited')];
  return [bare(folder, MANIFEST, 'intact'), ...lists];
}

async function single(
  folder: OutputFolder,
  name: string,
  candidates: Candidates,
  rebuild: Rebuild,
): Promise<VerifiedFile> {
  return verifyFile(pathOf(folder, name), folder.read(name) ?? new Uint8Array(), candidates, rebuild);
}

function bare(folder: OutputFolder, name: string, status: VerifiedFile['status']): VerifiedFile {
  return nothingFound(pathOf(folder, name), status);
}

function pathOf(folder: OutputFolder, name: string): string {
  return `${folder.path}/${name}`;
}

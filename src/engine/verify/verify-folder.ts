import { ATTESTATION } from '../../artifact/attestation.ts';
import type { Source } from '../../artifact/generator.ts';
import { MANIFEST, type Manifest, type ManifestFile, SUMS, sumsOf } from '../../artifact/manifest.ts';
import { isTypeset, reportedIn } from '../../artifact/product.ts';
import { failure } from '../../ports/failure.ts';
import type { Bytes, OutputFolder } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import type { VerifiedFile } from '../../report/verified.ts';
import { isSignatureName } from '../../signing/names.ts';
import type { Words } from '../../words/words.ts';
import { DOCUMENTS } from '../archive/folder.ts';
import type { Candidates } from './candidates.ts';
import { manifestIn } from './manifest-in.ts';
import { nothingFound } from './nothing-found.ts';
import type { Rebuild } from './rebuild.ts';
import { hold, verifyFile, withOtherScores, withOtherYear } from './verify-file.ts';

/** Holds a folder against its manifest and the data: every file that it lists, and those that it does not. Without a manifest every file is judged by its content. */
export async function verifyFolder(
  folder: OutputFolder,
  world: Pick<World, 'folders' | 'hashes' | 'terminal'>,
  candidates: Candidates,
  rebuild: Rebuild,
  words: Words,
): Promise<readonly VerifiedFile[]> {
  const names = folder.names();
  if (names.length === 0) throw failure((say) => say.nothingBuilt(folder.path));
  const own = manifestIn(folder);
  if (own === undefined) refuseArchive(folder, world);
  const source = candidates.editions.find(({ edition }) => edition.id === own?.manifest.edition);
  const files: VerifiedFile[] = [];
  if (own === undefined || source === undefined) {
    files.push(unread(folder, MANIFEST) ?? bare(folder, MANIFEST, 'foreign'));
    for (const name of names.filter((each) => !OWN.includes(each)))
      files.push(await single(folder, name, candidates, rebuild));
    return files;
  }
  const { manifest } = own;
  const plan = await candidates.filesOf(source);
  const listedFiles = await inOrder(manifest.files, async (entry, index): Promise<VerifiedFile> => {
    world.terminal.show(words.reading(entry.name, index + 1, manifest.files.length));
    const isReported = entry.reported !== undefined;
    const planned = plan.find(
      ({ name, product }) => name === entry.name && (reportedIn(product) !== undefined) === isReported,
    );
    const found = folder.read(entry.name);
    if (found.kind !== 'bytes') return withoutBytes(folder, entry.name, found);
    const isOther = isReported && entry.reported !== (planned && reportedIn(planned.product));
    if (planned === undefined) return withOtherScores(bare(folder, entry.name, 'stale'), isOther);
    const { bytes } = found;
    const held = { path: pathOf(folder, entry.name), bytes, isAsListed: isAsListed(entry, bytes, world) };
    const withOther =
      planned.product.kind === 'document' && planned.product.isWithoutScores === true ? withOtherYear : withOtherScores;
    return withOther(await hold(held, { file: planned, source }, candidates, rebuild), isOther);
  });
  files.push(...listedFiles);
  world.terminal.show('');
  const signed = names.filter(isSigning);
  const listed = new Set([...OWN, ...signed, ...manifest.files.map(({ name }) => name)]);
  for (const name of names.filter((each) => !listed.has(each)))
    files.push(unread(folder, name) ?? bare(folder, name, 'foreign'));
  files.push(...(await companionsIn(folder, own, source, world)));
  return files;
}

/** Throws a failure for an archive: what a build made lies in a folder of it, and nothing that can be judged beside that. */
function refuseArchive({ path }: OutputFolder, { folders }: Pick<World, 'folders'>): void {
  const documents = `${path}/${DOCUMENTS}`;
  const isArchive = [`${path}/SHA256SUMS`, `${documents}/${MANIFEST}`].every(
    (each) => folders.place(each) !== undefined,
  );
  if (isArchive) throw failure((say) => say.isArchive(path, documents));
}

/**
 * A manifest, a list of digests, an attestation or a signature, named by itself, held against the folder in which it lies.
 * Undefined for any other file, and where no build of an edition lies there.
 */
export async function verifyCompanion(
  path: string,
  world: Pick<World, 'folders' | 'hashes'>,
  candidates: Candidates,
): Promise<VerifiedFile | undefined> {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  if (!OWN.includes(name) && !isSigning(name)) return undefined;
  const folder = world.folders.output(path.slice(0, -name.length) || '.');
  const own = manifestIn(folder);
  const source = candidates.editions.find(({ edition }) => edition.id === own?.manifest.edition);
  if (own === undefined || source === undefined) return undefined;
  const all = await companionsIn(folder, own, source, world);
  const found = all.find((each) => each.path === pathOf(folder, name));
  return { ...(found ?? nothingFound(path, 'edited')), path };
}

/** What a build and its signers write beside the documents. */
async function companionsIn(
  folder: OutputFolder,
  own: NonNullable<ReturnType<typeof manifestIn>>,
  { registers: { signers = [] }, edition: { year } }: Source,
  world: Pick<World, 'hashes'>,
): Promise<readonly VerifiedFile[]> {
  const sums = verifySums(folder, own.manifest, own.described, world);
  if (signers.length === 0 && !folder.names().some(isSigning)) return sums;
  const { verifySignatures } = await import('./signatures.ts');
  return [...sums, ...verifySignatures({ folder, ...own, signers, year }, world)];
}

/** Whether a name is of what is written by signing. */
function isSigning(name: string): boolean {
  return name === ATTESTATION || isSignatureName(name);
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
    if (!isTypeset(entry.format)) await result;
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
    const found = folder.read(name);
    if (found.kind !== 'bytes') return withoutBytes(folder, name, found);
    return bare(folder, name, new TextDecoder().decode(found.bytes) === text ? 'intact' : 'edited');
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
  const found = folder.read(name);
  if (found.kind !== 'bytes') return withoutBytes(folder, name, found);
  return verifyFile(pathOf(folder, name), found.bytes, candidates, rebuild);
}

/** What is said of a file that has no bytes to be judged; undefined for one that has. */
function unread(folder: OutputFolder, name: string): VerifiedFile | undefined {
  const found = folder.read(name);
  return found.kind === 'bytes' ? undefined : withoutBytes(folder, name, found);
}

/** What is said of a file that is not there, is none (a pipe, a device, a folder), or is too large to be ours. */
function withoutBytes(folder: OutputFolder, name: string, { kind }: Exclude<Bytes, { kind: 'bytes' }>): VerifiedFile {
  if (kind === 'missing') return bare(folder, name, 'missing');
  return { ...bare(folder, name, 'damaged'), reason: kind === 'too-large' ? kind : 'special' };
}

function bare(folder: OutputFolder, name: string, status: VerifiedFile['status']): VerifiedFile {
  return nothingFound(pathOf(folder, name), status);
}

function pathOf(folder: OutputFolder, name: string): string {
  return `${folder.path}/${name}`;
}

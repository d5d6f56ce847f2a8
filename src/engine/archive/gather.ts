import type { Generator, Source } from '../../artifact/generator.ts';
import { MANIFEST, type Manifest, type ManifestFile } from '../../artifact/manifest.ts';
import { planProducts } from '../../artifact/plan.ts';
import { isListable } from '../../artifact/sums.ts';
import { checkCodeOf } from '../../layout/parts.ts';
import { wholeViews } from '../../model/view.ts';
import { refusal } from '../../ports/failure.ts';
import { contentIn, type OutputFolder } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import { isSignatureName } from '../../signing/names.ts';
import type { ArchiveFacts, ArchiveWords } from '../../words/published/archive.ts';
import { STARTERS } from '../revise/starter-files.js';

/** Files of an archive by their paths in it. */
export type ArchivedFiles = ReadonlyMap<string, Uint8Array>;

/** Every file of a folder that was built and verified, below another name. Throws a failure where one is not, to the byte, as it was built. */
export function builtFiles(
  world: Pick<World, 'hashes'>,
  folder: OutputFolder,
  { files, edition }: Manifest,
  below: string,
  { failure }: ArchiveWords,
): ArchivedFiles {
  const listed = new Map(files.map((file): [string, ManifestFile] => [file.name, file]));
  return new Map(
    folder.names().flatMap((name) => {
      const bytes = contentIn(folder, name);
      if (bytes === undefined) return [];
      const { sha256 } = listed.get(name) ?? {};
      if (sha256 !== undefined && world.hashes.sha256(bytes) !== sha256) {
        throw refusal(failure.savedAgain(`${folder.path}/${name}`, edition));
      }
      return [[`${below}/${name}`, bytes] as const];
    }),
  );
}

/** Of each product of an edition of which a folder has no file in any format, the first file that there could be, by its name. */
export async function lackingIn(
  { files, options }: Manifest,
  source: Source,
  generators: readonly Generator[],
): Promise<readonly string[]> {
  const listed = new Set(files.map(({ name }) => name));
  const plan = await planProducts(generators, source, { ...options, seal: undefined });
  const lacking = plan.filter((product) => product.files.every(({ name }) => !listed.has(name)));
  return lacking.flatMap((product) => product.files[0]?.name ?? []);
}

/** The data that documents were made from, and their schemas, as a folder that can be worked on. Throws a failure where one has changed since. */
export function dataFiles(
  world: Pick<World, 'files' | 'hashes'>,
  { inputs, edition }: Manifest,
  { failure }: ArchiveWords,
): ArchivedFiles {
  const data = Object.entries(inputs).map(([path, sha256]): [string, Uint8Array] => {
    const found = world.files.read(path);
    if (found.kind !== 'text' || world.hashes.sha256(found.text) !== sha256) {
      throw refusal(failure.otherInput(path, edition));
    }
    return [`data/${path}`, encoded(found.text)];
  });
  const schemas = STARTERS['party-building'].filter(([path]) => path.startsWith('schemas/'));
  return new Map([...data, ...schemas.map(([path, text]): [string, Uint8Array] => [`data/${path}`, encoded(text)])]);
}

/**
 * What was entered of the year: all of `results/<edition>`, the texts of notices, and what is kept of the years before.
 * Throws a failure for what no archive can hold: a link that leads elsewhere, a name that no list of digests or no machine
 * can have as it is, two names that are one on some machines.
 */
export function yearFiles(
  { folders }: Pick<World, 'folders'>,
  root: string,
  edition: string,
  { failure }: ArchiveWords,
): ArchivedFiles {
  const kept = folders.output(`${root}/results`).names();
  const paths = [
    ...pathsBelow(folders, root, `results/${edition}`, failure),
    ...pathsBelow(folders, root, 'results/templates', failure),
    ...kept.map((name) => `results/${name}`),
  ];
  const odd = paths.find((path) => !isPortable(path));
  if (odd !== undefined) throw refusal(failure.oddName(odd));
  const byName = new Map<string, string>();
  for (const path of paths) {
    const alike = byName.get(path.normalize('NFC').toLowerCase());
    if (alike !== undefined) throw refusal(failure.likeNames(alike, path));
    byName.set(path.normalize('NFC').toLowerCase(), path);
  }
  return new Map(
    paths.flatMap((path): readonly [string, Uint8Array][] => {
      const found = folders.bytes(`${root}/${path}`);
      return found.kind === 'bytes' ? [[`data/${path}`, found.bytes]] : [];
    }),
  );
}

/** The paths of all files below a folder but hidden ones, and of links in it to such files. Throws a failure for what is neither. */
function pathsBelow(
  folders: World['folders'],
  root: string,
  folder: string,
  failure: ArchiveWords['failure'],
): readonly string[] {
  const walked = folders.walk(`${root}/${folder}`, '');
  const found = typeof walked === 'string' ? [] : walked.filter(({ path }) => !/(?:^|\/)\./.test(path));
  const stranger = found.find(({ kind }) => kind !== 'file');
  if (stranger !== undefined) throw refusal(failure.notFile(`${folder}/${stranger.path}`));
  const paths = [...found.map(({ path }) => path), ...folders.output(`${root}/${folder}`).names()];
  return [...new Set(paths)].map((path) => `${folder}/${path}`);
}

/** Whether a path can stand in a list of digests, and be that of a file on any machine: Windows has no such signs, ends and names. */
function isPortable(path: string): boolean {
  const names = path.split('/');
  return (
    isListable(path) && names.every((name) => !/[<>:"|?*]|\.$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name))
  );
}

/** What the explanation tells of an edition. */
export function factsOf(
  { edition, proof }: Source,
  { program }: Manifest,
  files: ArchivedFiles,
): Omit<ArchiveFacts, 'files'> {
  const names = [...files.keys()];
  return {
    edition: edition.id,
    title: edition.title,
    program,
    hasResults: names.includes(`results/${MANIFEST}`),
    signatures: names.flatMap((path) => {
      const [folder, name = ''] = path.split('/');
      return folder === 'documents' && isSignatureName(name) ? [name] : [];
    }),
    systems: wholeViews(edition, proof).map((view) => ({
      id: view.system.id,
      title: view.system.title,
      checkCode: checkCodeOf(view),
      digest: view.proof.digest ?? '',
      sums: view.proof.classes.map(({ id, total, scale }) => ({ id, sum: (scale ?? total)?.toString() ?? '' })),
    })),
  };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

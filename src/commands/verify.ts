import type { Generator } from '../artifact/generator.ts';
import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { outputFolder } from '../cli/specs/common.ts';
import type { VERIFY } from '../cli/specs/publish.ts';
import { writeOutside } from '../engine/build/write-file.ts';
import { COLLECTED, selfReportsAmong, usableReports } from '../engine/collect/self-reports.ts';
import { usableSupplement } from '../engine/collect/supplement.ts';
import { newestFinal } from '../engine/examine/newest-final.ts';
import { provedEditions } from '../engine/examine/proved.ts';
import { usableResults } from '../engine/results/published.ts';
import { sealIn } from '../engine/seal/key.ts';
import { type Candidates, candidatesFrom } from '../engine/verify/candidates.ts';
import { manifestIn, refuseOtherEdition } from '../engine/verify/manifest-in.ts';
import { nothingFound } from '../engine/verify/nothing-found.ts';
import { type Rebuild, rebuildWith } from '../engine/verify/rebuild.ts';
import { verifyFile } from '../engine/verify/verify-file.ts';
import { verifyCompanion, verifyFolder } from '../engine/verify/verify-folder.ts';
import { failure } from '../ports/failure.ts';
import { contentIn } from '../ports/folders.ts';
import type { World } from '../ports/world.ts';
import { painter } from '../report/text.ts';
import { isAccepted, type VerifiedFile, verifiedAsJson, verifiedAsText } from '../report/verified.ts';
import { type Language, signingWordsIn, wordsIn } from '../words/languages.ts';
import type { SigningWords } from '../words/published/signing.ts';
import type { Words } from '../words/words.ts';

/** Reads finished documents back, holds them against the data, and says which file differs where. Writes nothing. */
export async function verify(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal' | 'typesetter'>,
  asked: Asked<typeof VERIFY>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  if (asked.page !== undefined) refusePage(world, asked.operands);
  const words = await wordsIn(language);
  const wantsResults = asked.operands.some((path) => mayHaveResults(world, path));
  const proved = await provedEditions(world, language, {
    root: asked.root,
    results: wantsResults,
    needs: (editions) =>
      asked.operands.length === 0 ? [newestFinal(editions, outputFolder(asked))] : editionsNamed(world, asked.operands),
    sentence: words.notVerified,
  });
  if (proved === undefined) return 1;
  const seal = sealIn(world, outputFolder({ root: asked.root, output: undefined }));
  const output = outputFolder(asked);
  const { from } = asked;
  const given = from === undefined ? undefined : new Map(selfReportsAmong(world, from, proved.all));
  const reports: Candidates['reports'] = {
    isGiven: given !== undefined,
    of: (source) =>
      given === undefined
        ? usableReports(world, `${output}/${source.edition.id}/${COLLECTED}`, source)
        : given.get(source),
    supplementOf: (source) => usableSupplement(world, from ?? `${output}/${source.edition.id}/${COLLECTED}`, source),
    resultsOf: (source) =>
      wantsResults ? usableResults(world, from, `${output}/${source.edition.id}`, source) : undefined,
  };
  const candidates = candidatesFrom(generators, proved.all, seal, reports, world.hashes);
  const rebuild = rebuildWith(world);
  const files: VerifiedFile[] = [];
  if (asked.operands.length === 0) {
    const edition = proved.needed[0]?.edition.id ?? '';
    const folder = world.folders.output(`${outputFolder(asked)}/${edition}`);
    refuseOtherEdition(folder, edition);
    files.push(...(await verifyFolder(folder, world, candidates, rebuild, words)));
  }
  for (const path of asked.operands) files.push(...(await verifyPath(world, path, candidates, rebuild, words)));
  world.terminal.print(
    asked.format === 'json'
      ? verifiedAsJson(files)
      : verifiedAsText(files, words, painter(world.terminal.hasColours), await signingWordsFor(files, language)),
  );
  const isSound = files.every(isAccepted);
  const { page } = asked;
  if (page !== undefined) {
    const path = asked.operands[0] ?? `${outputFolder(asked)}/${proved.needed[0]?.edition.id}`;
    const { pageWritten, pageWithheld } = await signingWordsIn(language);
    const write = () => writePage(world, asked.root, { page, folder: path }, candidates);
    world.terminal.tell(isSound ? pageWritten(page, await write()) : pageWithheld);
  }
  return isSound ? 0 : 1;
}

/** Throws a failure where what is named is not one folder that a build made: a page is of that alone. */
function refusePage({ folders }: Pick<World, 'folders'>, paths: readonly string[]): void {
  const [path] = paths;
  const isOne = paths.length === 1 && path !== undefined && manifestIn(folders.output(path)) !== undefined;
  if (paths.length > 0 && !isOne) throw failure((say) => say.pageOfNoFolder(paths.join(' ')));
}

/** Writes the page by which anybody checks a folder, and gives its SHA-256. Throws a failure where the folder is none that a build made. */
async function writePage(
  world: Pick<World, 'folders' | 'hashes'>,
  root: string,
  { page, folder }: { readonly page: string; readonly folder: string },
  candidates: Candidates,
): Promise<string> {
  const output = world.folders.output(folder);
  const own = manifestIn(output);
  const source = candidates.editions.find(({ edition }) => edition.id === own?.manifest.edition);
  if (own === undefined || source === undefined) throw failure((say) => say.nothingBuilt(folder));
  const { checkerPage } = await import('../engine/sealed/page.ts');
  const contentOf = (name: string) => contentIn(output, name);
  const text = checkerPage({ ...own, source, planned: await candidates.filesOf(source), contentOf }, world);
  await writeOutside(world, root, page, new TextEncoder().encode(text));
  return world.hashes.sha256(text);
}

async function verifyPath(
  world: Pick<World, 'folders' | 'hashes' | 'terminal'>,
  path: string,
  candidates: Candidates,
  rebuild: Rebuild,
  words: Words,
): Promise<readonly VerifiedFile[]> {
  const content = world.folders.bytes(path);
  switch (content.kind) {
    case 'bytes':
      return [
        (await verifyCompanion(path, world, candidates)) ??
          (await verifyFile(path, content.bytes, candidates, rebuild)),
      ];
    case 'folder':
      return verifyFolder(world.folders.output(path), world, candidates, rebuild, words);
    case 'too-large':
      return [{ ...nothingFound(path, 'damaged'), reason: 'too-large' }];
    case 'not-a-file':
      return [{ ...nothingFound(path, 'damaged'), reason: 'special' }];
    default:
      throw failure((say) => say.noFile(path));
  }
}

/** Whether what lies at a path may be results: a file may, a folder when its manifest says so. Else nothing of results is worked out, and what is wrong in `results/` is in nobody's way. */
function mayHaveResults({ folders }: Pick<World, 'folders'>, path: string): boolean {
  if (folders.bytes(path).kind !== 'folder') return true;
  const manifest = manifestIn(folders.output(path))?.manifest;
  return manifest === undefined || manifest.options.results !== undefined;
}

/** The editions that the manifests of folders name. */
function editionsNamed(world: Pick<World, 'folders'>, paths: readonly string[]): readonly string[] {
  const folders = paths.filter((path) => world.folders.bytes(path).kind === 'folder');
  return folders.flatMap((path) => manifestIn(world.folders.output(path))?.manifest.edition ?? []);
}

/** The words of signatures, where there is one, or what lies beside them, to be told of. */
async function signingWordsFor(files: readonly VerifiedFile[], language: Language): Promise<SigningWords | undefined> {
  return files.some(({ signature, isAttestation }) => signature !== undefined || isAttestation)
    ? signingWordsIn(language)
    : undefined;
}

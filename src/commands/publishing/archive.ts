import type { Generator, Source } from '../../artifact/generator.ts';
import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import { outputFolder } from '../../cli/specs/common.ts';
import type { ARCHIVE } from '../../cli/specs/publish.ts';
import { DOCUMENTS } from '../../engine/archive/folder.ts';
import {
  type ArchivedFiles,
  builtFiles,
  dataFiles,
  factsOf,
  lackingIn,
  yearFiles,
} from '../../engine/archive/gather.ts';
import { digestsOf, withSums, writeArchive, zipped } from '../../engine/archive/write.ts';
import { provedEditions } from '../../engine/examine/proved.ts';
import { siteFiles } from '../../engine/site/gather.ts';
import { candidatesFrom } from '../../engine/verify/candidates.ts';
import { manifestIn, refuseOtherEdition } from '../../engine/verify/manifest-in.ts';
import type { Edition } from '../../model/model.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { archiveWordsIn, type Language } from '../../words/languages.ts';
import type { ArchiveWords } from '../../words/published/archive.ts';
import { verify } from '../verify.ts';

/**
 * Puts a final edition away: its documents and results, once they were read back and are to the byte what was built, the
 * data that they were made from, its site, a page that checks, and how all of it is checked without this program; as a
 * folder and as a zip. An archive is never written over. Of the generators, `documents` are those of what belongs in every
 * archive of an edition, `products` all that there are.
 */
export async function archive(
  world: World,
  asked: Asked<typeof ARCHIVE>,
  language: Language,
  generators: { readonly documents: readonly Generator[]; readonly products: readonly Generator[] },
): Promise<ExitCode> {
  const words = await archiveWordsIn(language);
  const output = outputFolder(asked);
  const proved = await provedEditions(world, language, {
    root: asked.root,
    needs: (editions) => [wantedOf(editions, asked.operands[0], words)],
    sentence: words.refused,
  });
  const [source] = proved?.needed ?? [];
  if (source === undefined) return 1;
  const { id } = source.edition;
  const own = manifestIn(world.folders.output(`${output}/${id}`));
  if (own === undefined) throw refusal(words.failure.notBuilt(`${output}/${id}`, id));
  const results = manifestIn(world.folders.output(`${output}/${id}/results`));
  const folders = [`${output}/${id}`, ...(results === undefined ? [] : [`${output}/${id}/results`])];
  for (const folder of folders) refuseOtherEdition(world.folders.output(folder), id);
  const lacking = await lackingIn(own.manifest, source, generators.documents);
  if (lacking.length > 0) throw refusal(words.failure.notWhole(`${output}/${id}`, lacking, id));
  const verified = await verify(
    world,
    { ...asked, operands: folders, from: undefined, page: undefined, format: 'text' },
    language,
    generators.products,
  );
  if (verified !== 0) {
    world.terminal.tell(`${words.refused}\n`);
    return 1;
  }
  const files: ArchivedFiles = new Map([
    ...folders.flatMap((folder, index) => {
      const at = world.folders.output(folder);
      const { manifest } = index === 0 ? own : (results ?? own);
      return [...builtFiles(world, at, manifest, index === 0 ? DOCUMENTS : 'results', words)];
    }),
    ...dataFiles(world, own.manifest, words),
    ...(results === undefined ? [] : yearFiles(world, asked.root, id, words)),
    ...(await siteBelow(source, generators.products, language)),
  ]);
  // The explanation and the page are two more.
  const facts = { ...factsOf(source, own.manifest, files), files: files.size + 2 };
  const explained = new TextEncoder().encode(words.explained(facts));
  const told: ArchivedFiles = new Map([[words.name, explained], ...files]);
  const page = await checkingPage(world, { source, own, told, path: words.page }, generators.products);
  const whole = withSums(new Map([...told, [words.page, page]]), world.hashes);
  const folder = `${output}/archive/${id}`;
  const outcome = await writeArchive(world, folder, whole, zipped(whole, id), words);
  const list = world.hashes.sha256(whole.get('SHA256SUMS') ?? '');
  const said = outcome === 'same' ? words.same(folder) : words.archived(folder, whole.size, `${folder}.zip`, list);
  world.terminal.print(`${said}\n`);
  return 0;
}

/** The edition that is named, or the newest final one. Throws a failure for one that is not there or not final, and where there is none. */
function wantedOf(editions: readonly Edition[], name: string | undefined, words: ArchiveWords): string {
  const edition =
    name === undefined ? editions.findLast(({ state }) => state === 'final') : editions.find(({ id }) => id === name);
  const known = editions.map(({ id }) => id);
  if (edition === undefined)
    throw failure((say) => (name === undefined ? say.noFinalEdition : say.unknownYear(name, known)));
  if (edition.state !== 'final') throw refusal(words.failure.notFinal(edition.id));
  return edition.id;
}

async function siteBelow(source: Source, generators: readonly Generator[], language: Language): Promise<ArchivedFiles> {
  const files = await siteFiles([source], generators, language);
  return new Map([...files].map(([name, bytes]) => [`site/${name}`, bytes]));
}

/** The page by which anybody checks the archive, but for the page itself, which will lie at a path in it. */
async function checkingPage(
  world: Pick<World, 'hashes'>,
  {
    source,
    own,
    told,
    path,
  }: {
    readonly source: Source;
    readonly own: NonNullable<ReturnType<typeof manifestIn>>;
    readonly told: ArchivedFiles;
    readonly path: string;
  },
  generators: readonly Generator[],
): Promise<Uint8Array> {
  const none = () => undefined;
  const reports = { isGiven: false, of: none, supplementOf: none, resultsOf: none };
  const planned = await candidatesFrom(generators, [source], undefined, reports, world.hashes).filesOf(source);
  const { checkerPage } = await import('../../engine/sealed/page.ts');
  const archive = { page: path, documents: DOCUMENTS, files: digestsOf(told, world.hashes) };
  const contentOf = (name: string) => told.get(`${DOCUMENTS}/${name}`);
  return new TextEncoder().encode(checkerPage({ ...own, source, planned, contentOf, archive }, world));
}

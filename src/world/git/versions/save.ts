import { rmSync } from 'node:fs';
import { failure } from '../../../ports/failure.ts';
import type { Saved, Saving } from '../../../ports/versions.ts';
import { clearStaged, stagedIn } from '../../staged.ts';
import type { Answer } from '../run.ts';
import { ask, told, wordsOf } from './ask.ts';
import { type Entry, entriesIn, readEntries, writeEntries } from './entries.ts';
import { type Place, placeOf } from './place.ts';

/** How long Git and the hooks of the repository, which may check the data, may take for a version, in milliseconds. */
const LONGEST = 600_000;

/** What is to be saved in one step: the version that it follows, and what the files become in it. */
interface Prepared {
  readonly before: string | undefined;
  readonly tree: string;
  readonly paths: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Saves files, and these only, as the next version: as Git itself does for `git commit` with names of files, in a list of
 * its own (an index) that holds the last version and these files. What is saved are contents with the numbers that were
 * shown, whatever is written meanwhile. Hooks run; what somebody has laid ready of other files stays. Killed at any moment
 * it leaves the version before or this one; files are never touched. `longest` is in milliseconds. Throws a failure where Git does not come to its end.
 */
export async function saveVersion(root: string, saving: Saving, longest = LONGEST): Promise<Saved> {
  const place = await placeOf(root);
  if (place === undefined) throw failure((say) => say.git.noRepository);
  clearStaged(place.store);
  const index = stagedIn(place.store);
  try {
    if (saving.author !== undefined) await keepAuthor(place, saving.author);
    const prepared = await prepare(place, saving, index);
    return 'kind' in prepared ? prepared : await saveAll(place, prepared, saving.sentence, { index, longest });
  } finally {
    rmSync(index, { force: true });
    rmSync(`${index}.lock`, { force: true });
  }
}

async function keepAuthor({ top }: Place, { name, email }: NonNullable<Saving['author']>): Promise<void> {
  await told(top, ['config', '--local', 'user.name', name]);
  await told(top, ['config', '--local', 'user.email', email]);
}

/** Makes the list of the last version with the files as they are now. Gives why it cannot be, where one is not as it was shown. */
async function prepare(place: Place, { head, files }: Saving, index: string): Promise<Prepared | Saved> {
  const { top, prefix } = place;
  const env = { GIT_INDEX_FILE: index };
  if ((await headOf(top)) !== head) return { kind: 'moved' };
  const paths = files.map(({ path }) => `${prefix}${path}`);
  const said = await ask(top, ['read-tree', head ?? '--empty'], { env });
  if (said.status !== 0) return refusedBy(said);
  const added = await ask(top, ['update-index', '--add', '--remove', '--replace', '-z', '--stdin'], {
    env,
    input: paths.map((path) => `${path}\0`).join(''),
  });
  if (added.status !== 0) return refusedBy(added);
  const entries = readEntries(await told(top, ['ls-files', '--stage', '-z'], { env }), paths);
  const other = files.find(({ path, digest }) => (entries.get(`${prefix}${path}`)?.number ?? '') !== digest);
  if (other !== undefined) return { kind: 'changed', path: other.path };
  return { before: head, tree: (await told(top, ['write-tree'], { env })).trim(), paths, entries };
}

/** Lays the files ready where everybody sees it, then saves; where that is refused they lie as they lay before. In this order, so that nobody who is interrupted finds what he has saved laid ready to be undone. */
async function saveAll(
  place: Place,
  prepared: Prepared,
  sentence: string,
  { index, longest }: { readonly index: string; readonly longest: number },
): Promise<Saved> {
  const { top } = place;
  const before = await entriesIn(top, prepared.paths);
  const laid = await writeEntries(top, prepared, prepared.entries);
  if (laid.status !== 0) return refusedBy(laid);
  try {
    // What is said is UTF-8, whatever the repository takes messages for.
    const utf8 = ['-c', 'i18n.commitEncoding=UTF-8'];
    const said = await ask(top, [...utf8, 'commit', '--quiet', '--cleanup=whitespace', '--file=-'], {
      env: { GIT_INDEX_FILE: index, GIT_EDITOR: ':', GIT_TERMINAL_PROMPT: '0' },
      isOpen: true,
      input: sentence,
      longest,
      stopped: (code) => (say) => say.git.stopped(code, true),
    });
    const saved = await savedOver(top, prepared);
    if (saved !== undefined) return saved;
    await writeEntries(top, prepared, before);
    return refusedBy(said);
  } catch (error) {
    // A hook may have stopped Git when the version was there already.
    const saved = await savedOver(top, prepared);
    if (saved !== undefined) return saved;
    await writeEntries(top, prepared, before);
    throw error;
  }
}

/** The version that is the last by now; undefined where none came. One that does not follow the version that was shown is taken back, since it would undo what came between. */
async function savedOver(top: string, { before, tree }: Prepared): Promise<Saved | undefined> {
  const id = await headOf(top);
  if (id === undefined || id === before) return undefined;
  const [saved = '', ...parents] = (await told(top, ['show', '--no-patch', '--format=%T %P', id, '--']))
    .trim()
    .split(' ');
  if (parents.join(' ') === (before ?? '')) return { kind: 'saved', id, isOther: saved !== tree };
  if (saved !== tree || parents.length !== 1) return { kind: 'moved' };
  await told(top, ['update-ref', '-m', 'reset: overtaken', 'HEAD', parents[0] ?? '', id]);
  return { kind: 'moved' };
}

/** The number of the last version; undefined where nothing was saved yet. */
export async function headOf(top: string): Promise<string | undefined> {
  const { status, stdout } = await ask(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}

function refusedBy({ stdout, stderr }: Answer): Saved {
  const [, lock] = /Unable to create '(.+\.lock)': File exists/.exec(stderr) ?? [];
  if (lock !== undefined) return { kind: 'locked', path: lock };
  return { kind: 'refused', said: wordsOf(`${stderr}\n${stdout.toString('utf8')}`) };
}

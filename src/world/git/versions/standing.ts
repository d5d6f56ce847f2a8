import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { ordered } from '../../../ports/files.ts';
import type { ChangedFile, Kept, Standing } from '../../../ports/versions.ts';
import { ask, told } from './ask.ts';
import { type Place, placeOf } from './place.ts';
import { type Found, readStatus, type Status } from './status.ts';

/** How the folder of the data stands to its last version. Throws a failure where Git cannot say. */
export async function standingOf(root: string): Promise<Standing> {
  if (!(await isInstalled(root))) return { kind: 'no-git' };
  const place = await placeOf(root);
  return place === undefined ? { kind: 'no-repository' } : keptIn(place);
}

/** Whether there is a Git that runs. */
async function isInstalled(root: string): Promise<boolean> {
  try {
    return (await ask(root, ['--version'])).status === 0;
  } catch (error) {
    const { cause } = error as Error;
    if ((cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' && existsSync(root)) return false;
    throw error;
  }
}

async function keptIn(place: Place): Promise<Kept> {
  const { top, store } = place;
  const status = readStatus(await told(top, statusOf(place)));
  const { branch, head, remote } = status;
  const lock = join(store, 'index.lock');
  return {
    kind: 'kept',
    ...{ branch, head, remote },
    unfinished: unfinishedIn(store),
    lock: existsSync(lock) ? lock : undefined,
    author: await authorIn(top),
    ...(await filesIn(place, status)),
    isLoose: head !== undefined && (await isLoose(top, head, branch)),
  };
}

/** Asks what is not as the last version has it. Nothing is written on the way, and no other repository is looked into. */
function statusOf({ prefix }: Place): readonly string[] {
  const asked = ['status', '--porcelain=v2', '-z', '--branch', '--ahead-behind', '--no-renames'];
  return [...asked, '--untracked-files=normal', '--ignore-submodules=all', '--', prefix || '.'];
}

/** Where Git writes down that something is not finished; patches (`am`) lie where a rebase by patches does, with a sign of their own. */
const UNFINISHED = [
  ['rebase', 'rebase-merge'],
  ['am', 'rebase-apply/applying'],
  ['rebase', 'rebase-apply'],
  ['cherry-pick', 'CHERRY_PICK_HEAD'],
  ['revert', 'REVERT_HEAD'],
  ['merge', 'MERGE_HEAD'],
] as const;

function unfinishedIn(store: string): Kept['unfinished'] {
  return UNFINISHED.find(([, name]) => existsSync(join(store, name)))?.[0];
}

async function authorIn(top: string): Promise<Kept['author']> {
  const { stdout } = await ask(top, ['config', '-z', '--get-regexp', '^(user|author)\\.(name|email)$']);
  const said = new Map<string, string>();
  for (const entry of stdout.toString('utf8').split('\0')) {
    const [key = '', ...value] = entry.split('\n');
    said.set(key, value.join('\n').trim());
  }
  const one = (key: string): string | undefined => said.get(`author.${key}`) || said.get(`user.${key}`) || undefined;
  return { name: one('name'), email: one('email') };
}

/** Folders in which each new file is data, and that folder in which none is. */
const DATA = ['indicators/', 'results/'];
const OUTPUT = 'output/';

/** What is not as the last version has it: files that can be saved, each with its number, and what is left to Git. */
async function filesIn({ top, prefix }: Place, { changed, untracked }: Status): Promise<Pick<Kept, 'files' | 'left'>> {
  const folders = DATA.map((folder) => `${prefix}${folder}`);
  const asked = ['ls-files', '-z', '--others', '--exclude-standard', '--', ...folders];
  const fresh = (await told(top, asked)).split('\0').filter((path) => path !== '');
  const others = untracked.filter((path) => !folders.some((folder) => path.startsWith(folder)));
  const known = new Set(changed.map(({ path }) => path));
  const added = [...fresh, ...others].filter((path) => !known.has(path)).map(newAt);
  const own = ({ path }: { readonly path: string }): string => path.slice(prefix.length);
  const found = ordered([...changed, ...added], own).filter((each) => isWanted(own(each)));
  const isFile = ({ path, change }: Found): boolean =>
    !UNFIT.test(path) && (change === 'removed' || isPlain(join(top, path)));
  const files = found.filter(isFile);
  const digests = await digestsOf(
    top,
    files.filter(({ change }) => change !== 'removed').map(({ path }) => path),
  );
  return {
    files: files.flatMap((each): readonly ChangedFile[] => {
      const digest = digests.get(each.path) ?? '';
      // What differs in how its lines end alone is saved as it was.
      const isSame = each.change === 'altered' && !each.isOtherKind && digest === each.before;
      return isSame ? [] : [{ path: own(each), change: each.change, digest }];
    }),
    left: found.filter((each) => !isFile(each)).map(own),
  };
}

function newAt(path: string): Found {
  return { path, change: 'added', before: '', isOtherKind: false };
}

function isPlain(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Not what builds make, and what is not whole. */
function isWanted(path: string): boolean {
  return !path.startsWith(OUTPUT) && !/(?:^|\/)\.zhunsheng-/.test(path);
}

/** Names that cannot be asked about line by line, or shown. */
const UNFIT = /\p{C}/u;

/** The numbers that Git gives to files as they are now, as it would save them. */
async function digestsOf(top: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0) return new Map();
  const numbers = await told(top, ['hash-object', '--stdin-paths'], {
    input: paths.map((path) => `${path}\n`).join(''),
  });
  const lines = numbers.split('\n');
  return new Map(paths.map((path, index) => [path, lines[index] ?? '']));
}

/** Whether a version has one before it, and no branch but this one and no mark leads to it: nobody else can have it, so it can be taken back. */
async function isLoose(top: string, head: string, branch: string | undefined): Promise<boolean> {
  const parents = (await told(top, ['rev-list', '--parents', '-n', '1', head, '--'])).trim().split(' ');
  const asked = ['for-each-ref', '--count=2', '--format=%(refname)', `--contains=${head}`];
  return parents.length === 2 && (await told(top, asked)).trim() === `refs/heads/${branch}`;
}

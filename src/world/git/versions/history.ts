import type { FileChange, Version, VersionFiles, VersionNames } from '../../../ports/versions.ts';
import { ask, told } from './ask.ts';
import { placeOf } from './place.ts';

/** What is said of a version, a line each, and at the end what its author wrote, in as many lines as that has. A name can hold no end of a line. */
const FORMAT = '--format=%H%n%P%n%ad%n%an%n%ae%n%B';
const DATE = '--date=format:%Y-%m-%d %H:%M';
/** No more of a sentence is shown. */
const LONGEST = 4_000;

/** Versions of the data from the newest back. None where there is no repository, or nothing was saved yet. */
export async function historyOf(root: string, passed: number, count: number): Promise<readonly Version[]> {
  const place = await placeOf(root);
  if (place === undefined || (await ask(place.top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])).status !== 0)
    return [];
  const within = place.prefix === '' ? [] : [place.prefix];
  const asked = ['log', '-z', `--skip=${passed}`, `--max-count=${count}`, FORMAT, DATE];
  const said = await told(place.top, [...asked, '--no-show-signature', '--encoding=UTF-8', 'HEAD', '--', ...within]);
  const versions = said
    .split('\0')
    .filter((record) => record !== '')
    .map(versionIn);
  const shared = await sharedAmong(place.top, versions);
  return versions.map((each) => ({ ...each, isShared: shared?.has(each.id) }));
}

function versionIn(record: string): Omit<Version, 'isShared'> {
  const [id = '', parents = '', on = '', name = '', email = '', ...sentence] = record.split('\n');
  const said = sentence.join('\n').trim().slice(0, LONGEST);
  return { id, parents: parents.split(' ').filter((each) => each !== ''), on, name, email, sentence: said };
}

/** Which of some versions branches of other places have, as far as was fetched: those that are not among what is here alone. Undefined where nothing was ever fetched or pushed. */
async function sharedAmong(
  top: string,
  versions: readonly { readonly id: string }[],
): Promise<ReadonlySet<string> | undefined> {
  const ids = versions.map(({ id }) => id);
  const isAnything = (await told(top, ['for-each-ref', '--count=1', 'refs/remotes/'])) !== '';
  if (ids.length === 0 || !isAnything) return undefined;
  const alone = new Set((await told(top, ['rev-list', ...ids, '--not', '--remotes', '--'])).split('\n'));
  return new Set(ids.filter((id) => !alone.has(id)));
}

/** What a version changed in files of the data; undefined where there is none of that number. */
export async function filesOf(root: string, id: string): Promise<VersionFiles | undefined> {
  const place = await placeOf(root);
  if (place === undefined || !/^[0-9a-f]{40,64}$/.test(id)) return undefined;
  const { top, prefix } = place;
  const { status, stdout } = await ask(top, ['rev-list', '--parents', '--max-count=1', id, '--']);
  if (status !== 0) return undefined;
  const [, before] = stdout.toString('utf8').trim().split(' ');
  const asked = ['diff-tree', '-r', '-z', '--no-renames', '--no-commit-id', '--name-status', '--no-ext-diff'];
  const sides = before === undefined ? ['--root', id] : [before, id];
  const parts = (await told(top, [...asked, ...sides, '--', ...(prefix === '' ? [] : [prefix])])).split('\0');
  const files: { readonly path: string; readonly change: FileChange }[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [letter = '', path = ''] = parts.slice(at, at + 2);
    files.push({ path: path.slice(prefix.length), change: CHANGES[letter] ?? 'altered' });
  }
  return { before, files };
}

const CHANGES: Readonly<Record<string, FileChange>> = { A: 'added', D: 'removed' };

/** What versions can be called: branches here and elsewhere, and marks, those of the newest versions first. */
export async function namesOf(root: string): Promise<VersionNames> {
  const place = await placeOf(root);
  if (place === undefined) return { branches: [], remotes: [], tags: [] };
  const asked = ['for-each-ref', '--sort=-creatordate', `--count=${MOST_NAMES}`, '--format=%(refname)'];
  const below = async (folder: string): Promise<readonly string[]> => {
    const names = (await told(place.top, [...asked, folder])).split('\n');
    return names.filter((name) => name !== '' && !name.endsWith('/HEAD')).map((name) => name.slice(folder.length));
  };
  const [branches, remotes, tags] = [
    await below('refs/heads/'),
    await below('refs/remotes/'),
    await below('refs/tags/'),
  ];
  return { branches, remotes, tags };
}

/** No list to choose from is longer. */
const MOST_NAMES = 50;

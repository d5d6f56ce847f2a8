import { createHash } from 'node:crypto';
import { failure } from '../../ports/failure.ts';
import { type Content, type Files, LARGEST } from '../../ports/files.ts';
import { decode } from '../files.ts';
import { incomplete, isShallow, isUnborn, noRevision, passedOver } from './refusals.ts';
import { git } from './run.ts';
import { entriesIn, followed, type Node, type Tree } from './tree.ts';

/** Where the data lies; nothing else of a revision is read but this and what a year brings, and what links in them lead to. */
const DATA = 'indicators';
/** Where what a year brings lies. */
const RESULTS = 'results';

/**
 * The files of the data as they are in a revision of the Git repository around a folder, by paths from that folder. Names
 * are read at once, contents when the first file of a folder below `indicators/` is asked for: one process for each.
 * Throws a failure with a sentence when there is no Git, no repository or no such revision, and, also while it is read,
 * when Git does not have all of it: what is missing here was not removed by anybody.
 */
export function filesIn(root: string, revision: string): Files {
  const commit = commitOf(root, revision);
  const tree = readTree(root, commit, revision);
  const contents = new Map<string, Content>();
  const read = (group: string): void => {
    const wanted = [...tree.nodes].filter(
      ([path, { kind, size = 0 }]) => path.startsWith(group) && kind === 'file' && size <= LARGEST,
    );
    for (const [path, bytes] of readBlobs(root, wanted, revision)) contents.set(path, decode(bytes));
  };
  return {
    list: (folder) => entriesIn(tree, folder),
    read: (path) => {
      const way = followed(tree, path);
      if (typeof way === 'string') return { kind: way };
      const { kind, size = 0 } = way.node;
      if (kind !== 'file') return { kind: 'not-a-file' };
      if (size > LARGEST) return { kind: 'too-large', bytes: size, limit: LARGEST };
      if (!contents.has(way.path)) read(groupOf(way.path));
      return contents.get(way.path) ?? { kind: 'missing' };
    },
  };
}

/** The revision from which the checked-out state and another one went apart; that other one itself where they have no history in common. Throws like `filesIn`, also where the history that is there does not say. */
export function forkPoint(root: string, revision: string): string {
  const commit = commitOf(root, revision);
  const { status, stdout, stderr } = git(root, ['merge-base', commit, 'HEAD']);
  if (status === 0) return stdout.toString('utf8').trim();
  if (isUnborn(root)) return commit;
  commitOf(root, 'HEAD');
  if (isShallow(root)) throw failure((say) => say.git.shallow(revision));
  if (status !== 1 || stderr !== '') throw incomplete(root, `${revision}...HEAD`, stderr);
  return commit;
}

function commitOf(root: string, revision: string): string {
  if (revision.trim() === '') throw failure((say) => say.git.empty);
  const asked = ['rev-parse', '--show-cdup', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { status, stdout } = git(root, asked);
  // The way up is not told where there is no working folder. `^main` is all that is not in `main`.
  const [, up = '', commit = ''] = /^(?:(.*)\n)?([0-9a-f]+)\n$/.exec(stdout.toString('utf8')) ?? [];
  const unusable = status === 0 && commit !== '' ? passedOver(root, up) : noRevision(root, revision);
  if (unusable !== undefined) throw unusable;
  return commit;
}

/** Everything below `indicators/` and `results/`; where there are links in it, everything that they could lead to. Throws a failure for data that is none: what cannot be read would be told as removed. */
function readTree(root: string, commit: string, revision: string): Tree {
  const lacking = (path: string, { kind }: Node): Error =>
    kind === 'submodule' ? failure((say) => say.git.submodule(revision, path)) : incomplete(root, revision, '');
  let nodes = listed(root, commit, [DATA, RESULTS], revision);
  let targets: ReadonlyMap<string, string> = new Map();
  if ([...nodes.values()].some(({ kind }) => kind === 'link')) {
    nodes = listed(root, commit, ['.'], revision);
    const links = [...nodes].filter(([, { kind, size }]) => kind === 'link' && size !== undefined);
    const read = [...readBlobs(root, links, revision)];
    targets = new Map(read.map(([path, bytes]) => [path, bytes.toString('utf8')]));
  }
  const tree: Tree = { nodes, targets, lacking };
  const gate = nodes.has(DATA) ? followed(tree, DATA) : undefined;
  if (typeof gate === 'string' || (gate !== undefined && gate.node.kind !== 'folder'))
    throw failure((say) => say.git.noFolder(revision));
  return tree;
}

/** What lies under some paths of a commit. Throws a failure when Git does not have a folder, or something of the data. */
function listed(root: string, commit: string, paths: readonly string[], revision: string): ReadonlyMap<string, Node> {
  const asked = ['ls-tree', '-r', '-t', '-z', '--long', commit, '--', ...paths];
  const { status, stdout, stderr } = git(root, asked);
  if (status !== 0) throw incomplete(root, revision, stderr);
  const nodes = new Map<string, Node>();
  for (const record of stdout.toString('utf8').split('\0')) {
    const [, mode = '', type = '', object = '', size = '', name = ''] = RECORD.exec(record) ?? [];
    if (name === '' || name.endsWith('/') || name.startsWith('../')) continue;
    if (size === 'BAD' && [DATA, RESULTS].some((each) => `${name}/`.startsWith(`${each}/`)))
      throw incomplete(root, revision, stderr);
    nodes.set(name, { kind: kindOf(mode, type), object, size: /^\d+$/.test(size) ? Number(size) : undefined });
  }
  return nodes;
}

/** `100644 blob 8c7e… 1234<tab>indicators/2020/scheme.yaml`; the size is `-` for what has none, `BAD` where the content is not there. Seen from a folder within the repository Git also names the folders above: `../`, `./`. */
const RECORD = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-|BAD)\t(.+)$/s;

function kindOf(mode: string, type: string): Node['kind'] {
  if (type === 'tree') return 'folder';
  if (type === 'commit') return 'submodule';
  if (mode === '120000') return 'link';
  return type === 'blob' ? 'file' : 'other';
}

/** What is read at once: a folder below `indicators/`, what years bring, or a file that lies elsewhere by itself. */
function groupOf(path: string): string {
  if (path.startsWith(`${RESULTS}/`)) return `${RESULTS}/`;
  const end = path.startsWith(`${DATA}/`) ? path.indexOf('/', DATA.length + 1) : -1;
  return end < 0 ? path : path.slice(0, end + 1);
}

/** The contents of files. Throws a failure when Git does not have one of them, or has another in its place. */
function* readBlobs(
  root: string,
  nodes: readonly (readonly [string, Node])[],
  revision: string,
): Iterable<readonly [string, Buffer]> {
  if (nodes.length === 0) return;
  const asked = nodes.map(([, { object }]) => `${object}\n`).join('');
  const { stdout, stderr } = git(root, ['cat-file', '--batch'], asked);
  let at = 0;
  for (const [path, { object }] of nodes) {
    const end = stdout.indexOf('\n', at);
    const [, type, size] = end < 0 ? [] : stdout.toString('latin1', at, end).split(' ');
    const last = end + 1 + Number(size);
    if (type !== 'blob' || !(last < stdout.length)) throw incomplete(root, revision, stderr);
    const bytes = stdout.subarray(end + 1, last);
    if (numberOf(bytes, object) !== object) throw failure((say) => say.git.damaged(`hash mismatch ${object}`));
    yield [path, bytes];
    at = last + 1;
  }
}

/** The number that Git gives to a content, with the hash of the repository in which another one has that number. Git itself does not look when it reads. */
function numberOf(bytes: Buffer, other: string): string {
  const hash = createHash(other.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { failure } from '../ports/failure.ts';
import { type Content, type Entry, type Files, ordered } from '../ports/files.ts';
import { decode, LARGEST } from './files.ts';

/** Where the data lies; nothing else of a revision is read. */
const DATA = 'indicators';
/** What is read of a revision at once: the data of some thousand years. */
const MOST_OUTPUT = 1024 * 1024 * 1024;

/**
 * The files of the data as they are in a revision of the Git repository around a folder, by paths from that folder. Names
 * are read at once, contents when the first file of a folder below `indicators/` is asked for: one process for each.
 * Throws a failure with a sentence when there is no Git, no repository or no such revision.
 */
export function filesIn(root: string, revision: string): Files {
  const commit = commitOf(root, revision);
  const tree = readTree(root, commit);
  const contents = new Map<string, Content>();
  const read = (folder: string): void => {
    const wanted = [...tree].filter(
      ([path, node]) => path.startsWith(folder) && node.size <= LARGEST && node.kind === 'file',
    );
    for (const [path, content] of readBlobs(root, wanted)) contents.set(path, content);
  };
  return {
    list: (folder) => listIn(tree, folder),
    read: (path) => {
      const node = tree.get(path);
      if (node === undefined) return { kind: 'missing' };
      if (node.kind !== 'file') return { kind: node.kind === 'link-outside' ? 'link-outside' : 'not-a-file' };
      if (node.size > LARGEST) return { kind: 'too-large', bytes: node.size, limit: LARGEST };
      if (!contents.has(path)) read(groupOf(path));
      return contents.get(path) ?? { kind: 'missing' };
    },
  };
}

/** The revision from which the checked-out state and another one went apart; that other one itself where the history that is there does not say. Throws like `filesIn`. */
export function forkPoint(root: string, revision: string): string {
  const commit = commitOf(root, revision);
  const { status, stdout } = git(root, ['merge-base', commit, 'HEAD']);
  return status === 0 ? stdout.toString('utf8').trim() : commit;
}

function commitOf(root: string, revision: string): string {
  const { status, stdout, error } = git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') throw failure((say) => say.noGit);
  if (status === 0) return stdout.toString('utf8').trim();
  const isInside = git(root, ['rev-parse', '--git-dir']).status === 0;
  throw failure((say) => (isInside ? say.unknownRevision(revision) : say.noRepository));
}

interface Node {
  readonly kind: Entry['kind'];
  readonly blob: string;
  readonly size: number;
}

/** Everything below `indicators/` by its path. A link is not followed: where it leads in that revision nobody has checked. */
function readTree(root: string, commit: string): ReadonlyMap<string, Node> {
  const { status, stdout } = git(root, ['ls-tree', '-r', '-t', '-z', '--long', commit, '--', `${DATA}/`]);
  if (status !== 0) throw failure((say) => say.unknownRevision(commit));
  const tree = new Map<string, Node>();
  for (const record of stdout.toString('utf8').split('\0')) {
    const [, mode = '', type = '', blob = '', size = '', path = ''] = RECORD.exec(record) ?? [];
    if (path !== '') tree.set(path, { kind: kindOf(mode, type), blob, size: Number(size) || 0 });
  }
  return tree;
}

/** `100644 blob 8c7e… 1234<tab>indicators/2020/scheme.yaml`. Seen from a folder within the repository Git also names the folders above: `../`. */
const RECORD = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(indicators(?:\/.+)?)$/s;

function kindOf(mode: string, type: string): Entry['kind'] {
  if (type === 'tree') return 'folder';
  if (mode === '120000') return 'link-outside';
  return type === 'blob' ? 'file' : 'other';
}

/** What is read at once: a folder below `indicators/`, or the files that lie there by themselves. */
function groupOf(path: string): string {
  const end = path.indexOf('/', DATA.length + 1);
  return end < 0 ? path : path.slice(0, end + 1);
}

function* readBlobs(root: string, nodes: readonly (readonly [string, Node])[]): Iterable<readonly [string, Content]> {
  const { stdout } = git(root, ['cat-file', '--batch'], nodes.map(([, { blob }]) => `${blob}\n`).join(''));
  let at = 0;
  for (const [path] of nodes) {
    const end = stdout.indexOf('\n', at);
    const [, type, size] = stdout.toString('latin1', at, end).split(' ');
    const length = type === 'blob' ? Number(size) : -1;
    if (end >= 0 && length >= 0) yield [path, decode(stdout.subarray(end + 1, end + 1 + length))];
    at = end + 1 + (length < 0 ? 0 : length + 1);
  }
}

function listIn(tree: ReadonlyMap<string, Node>, folder: string): readonly Entry[] | 'missing' | 'link-outside' {
  const above = tree.get(folder)?.kind;
  if (above !== 'folder') return above === 'link-outside' ? 'link-outside' : 'missing';
  const entries: Entry[] = [];
  for (const [path, { kind }] of tree) {
    if (path.startsWith(`${folder}/`) && !path.includes('/', folder.length + 1)) {
      entries.push({ name: path.slice(folder.length + 1), kind });
    }
  }
  return ordered(entries, ({ name }) => name);
}

/** Runs Git in a folder; paths are from there. It asks nobody for anything, and speaks no language that depends on the machine. */
function git(root: string, args: readonly string[], input = ''): SpawnSyncReturns<Buffer> {
  return spawnSync('git', ['-C', root, ...args], {
    input,
    env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    maxBuffer: MOST_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
}

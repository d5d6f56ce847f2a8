import { type Entry, ordered } from '../../ports/files.ts';

/** What a revision has under a path. */
export interface Node {
  readonly kind: 'file' | 'folder' | 'link' | 'submodule' | 'other';
  readonly object: string;
  /** In bytes; undefined for what has none, and where Git does not have the content. */
  readonly size: number | undefined;
}

/** What a revision has, by paths from the root of the data. */
export interface Tree {
  readonly nodes: ReadonlyMap<string, Node>;
  /** Where links lead, as it is written in them. */
  readonly targets: ReadonlyMap<string, string>;
  /** The failure of a thing whose content Git does not have here: a submodule, or a link. */
  readonly lacking: (path: string, node: Node) => Error;
}

/** A thing that is no link. */
interface Place {
  readonly path: string;
  readonly node: Node;
}

/** Where a path leads, or that it leads nowhere or out of the data. */
export type Way = Place | 'missing' | 'link-outside';

/** More links than this, one leading to the next, are a ring; Linux has the same limit. */
const MOST_LINKS = 40;

const TOP: Place = { path: '', node: { kind: 'folder', object: '', size: undefined } };

/** Where a path leads with every link on it followed, step by step as a system does: `a/..` is where the link `a` leads, and up from there. Throws the failure of what is lacking where it leads into a submodule. */
export function followed(tree: Tree, path: string): Way {
  const steps = path.split('/');
  let here = TOP;
  let links = 0;
  while (links <= MOST_LINKS) {
    const step = steps.shift();
    if (step === undefined) return here;
    const next = stepFrom(tree, here, step);
    if (typeof next === 'string') return next;
    if (next.node.kind === 'link') {
      const target = tree.targets.get(next.path);
      if (target === undefined) throw tree.lacking(next.path, next.node);
      if (target.startsWith('/')) return 'link-outside';
      steps.unshift(...target.split('/'));
      links += 1;
    } else here = next;
  }
  return 'missing';
}

function stepFrom(tree: Tree, here: Place, step: string): Way {
  if (here.node.kind !== 'folder') return 'missing';
  if (step === '' || step === '.') return here;
  if (step === '..') return here === TOP ? 'link-outside' : above(tree, here.path);
  const path = here === TOP ? step : `${here.path}/${step}`;
  const node = tree.nodes.get(path);
  if (node?.kind === 'submodule') throw tree.lacking(path, node);
  return node === undefined ? 'missing' : { path, node };
}

function above(tree: Tree, below: string): Place {
  const path = below.slice(0, Math.max(0, below.lastIndexOf('/')));
  const node = tree.nodes.get(path);
  return node === undefined ? TOP : { path, node };
}

/** The names in a folder, links as what they lead to. Throws the failure of what is lacking where one of them is a submodule. */
export function entriesIn(tree: Tree, folder: string): readonly Entry[] | 'missing' | 'link-outside' {
  const way = followed(tree, folder);
  if (typeof way === 'string') return way;
  if (way.node.kind !== 'folder') return 'missing';
  const beginning = way.path === '' ? '' : `${way.path}/`;
  const entries: Entry[] = [];
  for (const path of tree.nodes.keys()) {
    if (!path.startsWith(beginning) || path.includes('/', beginning.length)) continue;
    entries.push({ name: path.slice(beginning.length), kind: kindAt(tree, path) });
  }
  return ordered(entries, ({ name }) => name);
}

/** A link that leads nowhere, or in a ring, is nothing that could be read. */
function kindAt(tree: Tree, path: string): Entry['kind'] {
  const way = followed(tree, path);
  if (way === 'link-outside') return way;
  const kind = way === 'missing' ? undefined : way.node.kind;
  return kind === 'file' || kind === 'folder' ? kind : 'other';
}

import { type Collection, collectionOf, startDelivery } from '../../collect/delivery.ts';
import { type Came, holdTogether } from '../../collect/entry/together.ts';
import type { Sent } from '../../collect/forms.ts';
import type { Resolution } from '../../model/years/double-entry.ts';
import { failure } from '../../ports/failure.ts';
import type { Delivered } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import { fileReceiver } from './receive-file.ts';

type Reader = Pick<World, 'folders' | 'hashes' | 'terminal'>;

/** What is to be read. */
export interface Reading {
  readonly folder: string;
  /** The folder with the same forms as somebody else typed them; undefined where they came once. */
  readonly second: string | undefined;
  /** The folder that is written, of which nothing is read. */
  readonly except: string;
  readonly accepted: readonly string[];
  /** What people decided of what was typed differently. */
  readonly resolved: readonly Resolution[];
  /** Says which file is being read, its number and how many there are. */
  readonly told: (name: string, number: number, count: number) => string;
}

/** What stands before the paths of files of what two people typed (双录): 一录 the first, 二录 the second. */
const PREFIXES = { first: '一录/', second: '二录/' } as const;

/** Reads the forms of a folder, or of two that are held against each other, one file at a time. Throws a failure for what is no folder, for two that are one or lie in each other, and for an accepted file that did not come. */
export function readFolders(world: Reader, sent: Sent, reading: Reading): Collection {
  const { folder, second, accepted, except, told, resolved } = reading;
  if (second !== undefined) refuseOverlap(world, folder, second);
  const folders = [
    { path: folder, prefix: second === undefined ? '' : PREFIXES.first },
    ...(second === undefined ? [] : [{ path: second, prefix: PREFIXES.second }]),
  ].map((each) => ({ ...each, files: filesIn(world, each.path, except) }));
  const paths = folders.flatMap(({ prefix, files }) => files.map(({ path }) => `${prefix}${path}`));
  refuseAbsent(accepted, paths);
  const digests = new Map<string, string>();
  let number = 0;
  const [first, other] = folders.map(({ path, prefix, files }): Came => {
    const delivery = startDelivery(sent);
    const seen = (file: string, bytes: Uint8Array): unknown => digests.set(file, world.hashes.sha256(bytes));
    const receive = fileReceiver(delivery, world, { path, prefix, ...(second !== undefined && { seen }) });
    for (const file of files) {
      number += 1;
      world.terminal.show(told(`${prefix}${file.path}`, number, paths.length));
      receive(file);
    }
    return delivery.came();
  });
  world.terminal.show('');
  if (first === undefined) throw new Error('no folder was read');
  if (other === undefined) return collectionOf(sent, first);
  const { came, entered } = holdTogether(first, other, { sent, resolved, copied: copiedAmong(digests) });
  return collectionOf(sent, came, entered);
}

/** Throws a failure where two folders are one, or one lies in the other: nothing would be read twice that somebody typed twice. */
function refuseOverlap({ folders }: Pick<World, 'folders'>, first: string, second: string): void {
  const [one, other] = [first, second].map((path) => folders.place(path)?.replaceAll('\\', '/'));
  if (one === undefined || other === undefined) return;
  if (one === other) throw failure((say) => say.scores.sameFolder(first, second));
  if (`${other}/`.startsWith(`${one}/`)) throw failure((say) => say.scores.folderWithin(second, first));
  if (`${one}/`.startsWith(`${other}/`)) throw failure((say) => say.scores.folderWithin(first, second));
}

function filesIn({ folders }: Pick<World, 'folders'>, folder: string, except: string): readonly Delivered[] {
  const files = folders.walk(folder, except);
  if (files === 'missing') throw failure((say) => say.noFile(folder));
  if (files === 'not-a-folder') throw failure((say) => say.noFolder(folder));
  return files;
}

/** Throws a failure for a file that is to be accepted and did not come. */
function refuseAbsent(accepted: readonly string[], paths: readonly string[]): void {
  const absent = accepted.find((path) => !paths.includes(path));
  if (absent !== undefined) throw failure((say) => say.noFile(absent));
}

/** The files whose bytes are also those of a file in the other folder. */
function copiedAmong(digests: ReadonlyMap<string, string>): ReadonlySet<string> {
  const inFolder = (prefix: string) =>
    new Set([...digests].filter(([file]) => file.startsWith(prefix)).map(([, digest]) => digest));
  const [one, other] = [inFolder(PREFIXES.first), inFolder(PREFIXES.second)];
  return new Set([...digests].filter(([, digest]) => one.has(digest) && other.has(digest)).map(([file]) => file));
}

import { createHash } from 'node:crypto';
import { examine } from '../../src/engine/examine/examine.ts';
import { lockOf } from '../../src/model/lock.ts';
import type { Edition } from '../../src/model/model.ts';
import { memoryWorld } from './memory-world.ts';

/** A repository with its edition of 2020 locked as it is. */
export async function locked(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  return new Map(files).set('indicators/2020/lock.json', await lockIn(files, '2020'));
}

/** The lock of an edition of a repository as it is, as JSON. */
async function lockIn(files: ReadonlyMap<string, string>, id: string): Promise<string> {
  const held: Edition[] = [];
  await examine(memoryWorld(files), { digests: false, visit: (edition) => held.push(edition) });
  const edition = held.find((each) => each.id === id);
  if (edition === undefined) throw new Error(`there is no edition ${id}`);
  return JSON.stringify(lockOf(edition, (text) => createHash('sha256').update(text).digest('hex')));
}

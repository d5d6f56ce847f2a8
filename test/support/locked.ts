import { createHash } from 'node:crypto';
import { examine } from '../../src/engine/examine/examine.ts';
import { lockOf } from '../../src/model/lock.ts';
import type { Edition } from '../../src/model/model.ts';
import type { Registers } from '../../src/model/registers.ts';
import { memoryWorld } from './memory-world.ts';

/** A repository with its edition of 2020 locked as it is. */
export async function locked(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  return new Map(files).set('indicators/2020/lock.json', await lockIn(files, '2020'));
}

/** The lock of an edition of a repository as it is, as JSON. */
async function lockIn(files: ReadonlyMap<string, string>, id: string): Promise<string> {
  const held: { readonly edition: Edition; readonly registers: Registers }[] = [];
  await examine(memoryWorld(files), {
    digests: false,
    visit: (edition, registers) => held.push({ edition, registers }),
  });
  const found = held.find(({ edition }) => edition.id === id);
  if (found === undefined) throw new Error(`there is no edition ${id}`);
  return JSON.stringify(
    lockOf(found.edition, found.registers, (text) => createHash('sha256').update(text).digest('hex')),
  );
}

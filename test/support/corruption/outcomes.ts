import { GENERATORS } from '../../../generators/generators.ts';
import { importFiles } from '../../../src/commands/exchange/import.ts';
import { suggest } from '../../../src/commands/opinions/suggest.ts';
import { openMemory } from '../../../src/load/memory.ts';
import { isFailure, sentenceOf } from '../../../src/ports/failure.ts';
import type { World } from '../../../src/ports/world.ts';
import { wordsIn } from '../../../src/words/languages.ts';
import { memoryWorld } from '../memory-world.ts';
import { DRAFTED, type Victim } from './victims.ts';

/** The commands that read foreign files into the data. */
export const READING = ['import', 'suggest'] as const;

/** What became of a file: it was read (0 or 1), or refused with a sentence. */
export interface Outcome {
  readonly code: number;
  readonly said: string;
}

/**
 * Gives a file to a command, in memory. Throws what is no failure, and where a failure names no file, changes the data or
 * lets through what could steer a terminal, or where what is written lies elsewhere than in the data.
 */
export async function outcomeOf(command: (typeof READING)[number], { name, bytes }: Victim): Promise<Outcome> {
  const memory = memoryWorld(DRAFTED);
  const world = { ...memory, folders: foldersWith(bytes), memory: EXAMINED };
  const asked = { ...COMMON, operands: [name] as const, year: undefined };
  const outcome = await orSentence(() =>
    command === 'import'
      ? importFiles(world, { ...asked, year: name.startsWith('编辑') ? undefined : '2022', like: 'last' }, 'zh')
      : suggest(world, asked, 'zh', GENERATORS),
  );
  const said = outcome.said + memory.printed.join('') + memory.told.join('');
  if (outcome.code === 2 && !outcome.said.includes(name) && !outcome.said.includes('--year'))
    throw new Error(`no place: ${outcome.said}`);
  const broken = /(?:错误|警告) (?:yaml-\w|file-\w|key-\w|value-type|opinion-about)[a-z-]* \S+/u.exec(said);
  if (broken !== null) throw new Error(`${broken[0]} was written: ${said}`);
  const steering = /[^\P{Cc}\n]|undefined|NaN|\[object/u.exec(said);
  if (steering !== null) throw new Error(`${JSON.stringify(steering[0])} in ${JSON.stringify(said)}`);
  for (const [path, text] of memory.texts) {
    if (DRAFTED.get(path) === text) continue;
    if (outcome.code === 2) throw new Error(`refused, but ${path} was written`);
    if (!/^indicators\/[\w./-]+\.(?:yaml|md)$/u.test(path) || path.includes('..'))
      throw new Error(`${path} was written`);
  }
  return { code: outcome.code, said };
}

/** What was made of the data, which are the same before each file: that this changes no answer is proved in `commands/watch-memory.test.ts`. */
const EXAMINED = openMemory(2);

const COMMON = {
  ...{ root: '.', system: undefined, like: undefined, take: [], reason: '为基层减负', format: 'text' as const },
  ...{ output: undefined, dryRun: false, unit: undefined },
};

async function orSentence(action: () => Promise<number>): Promise<Outcome> {
  try {
    return { code: await action(), said: '' };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { code: 2, said: sentenceOf(error, (await wordsIn('zh')).failure) };
  }
}

/** One file, whatever it is called, and nothing else. */
function foldersWith(bytes: Uint8Array): World['folders'] {
  const none = (): never => {
    throw new Error('nothing but the file is touched');
  };
  const nothing = { output: none, pieces: none, place: none, below: none };
  return { ...nothing, bytes: () => ({ kind: 'bytes', bytes }), walk: () => 'not-a-folder' };
}

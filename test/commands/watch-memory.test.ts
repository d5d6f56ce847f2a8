import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { watch } from '../../src/engine/examine/watch.ts';
import { failure } from '../../src/ports/failure.ts';
import type { Files } from '../../src/ports/files.ts';
import { SMALL, SMALL_TWO_YEARS, SMALL_YEAR } from '../support/fixtures.ts';
import { type MemoryWorld, memoryWorld } from '../support/memory-world.ts';

const ASKED = { root: '.', operands: [], format: 'plain', drafted: true, watch: false, fix: false } as const;

/** Watches a world in which these changes happen one after the other; gives what was printed after each, or undefined where nothing was. */
async function watched(world: MemoryWorld, changes: readonly (() => void)[]): Promise<readonly (string | undefined)[]> {
  const answers: (string | undefined)[] = [];
  await watch(
    {
      ...world,
      watch: async (_, answer) => {
        for (const change of [() => undefined, ...changes]) {
          change();
          const before = world.printed.length;
          await answer(world.files);
          answers.push(world.printed.at(before));
        }
      },
    },
    { ...ASKED, watch: true },
    'zh',
    { generators: async () => [] },
  );
  return answers;
}

/** What a program says that has seen nothing before. */
async function fresh(texts: MemoryWorld['texts']): Promise<string> {
  const world = memoryWorld(new Map(texts) as ReadonlyMap<string, string>);
  await check(world, ASKED, 'zh', async () => []).catch(() => world.terminal.print('没有 indicators'));
  return world.printed.join('');
}

/** Two years, and the data of the first. */
const DATA: ReadonlyMap<string, string> = new Map([...SMALL_TWO_YEARS, ...SMALL_YEAR]);
const PATHS = [...DATA.keys()];

interface Change {
  readonly path: string;
  readonly how: readonly [string | RegExp, string] | 'remove' | 'restore';
}

function apply(texts: MemoryWorld['texts'], { path, how }: Change): void {
  const text = texts.get(path) ?? DATA.get(path);
  if (how === 'remove') texts.delete(path);
  else if (how === 'restore') texts.set(path, DATA.get(path) ?? '');
  else if (typeof text === 'string') texts.set(path, text.replace(...how));
}

/** A change of one file: it goes, comes back as it was, or has something replaced in it. */
const change: fc.Arbitrary<Change> = fc.record({
  path: fc.constantFrom(...PATHS),
  how: fc.constantFrom<Change['how']>(
    ...(['remove', 'restore', 'restore'] as const),
    ...([
      [/points: \d+/, 'points: 7'],
      ['title: ', 'titel: '],
      ['department: organization', 'department: nobody'],
      ['id: ', 'id: "'],
      [/\n {2}- id: .*\n/, '\n'],
      ['unit: yi-xian', 'unit: nobody'],
      ['least: 1', 'least: 2'],
    ] as const),
  ),
});

describe('what check --watch remembers', () => {
  it('never makes it say anything but what check says of the same files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const world = memoryWorld(DATA);
        const expected: string[] = [await fresh(world.texts)];
        const states: Promise<string>[] = [];
        const answers = await watched(
          world,
          changes.map((each) => () => {
            apply(world.texts, each);
            states.push(fresh(world.texts));
          }),
        );
        expected.push(...(await Promise.all(states)));
        let last = '';
        for (const [index, answer] of answers.entries()) {
          last = answer === undefined ? last : answer.replace(/^>>> .*\n|<<< .*\n/gm, '');
          if (expected[index] !== '没有 indicators') expect(last, `answer ${index}`).toBe(expected[index]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('lets it answer when something was changed, and only then', async () => {
    const world = memoryWorld(SMALL);
    const path = 'indicators/2020/county/1-ideology.yaml';
    const answers = await watched(world, [
      () => undefined,
      () => world.texts.set(path, `${SMALL.get(path)}# 说明\n`),
      () => world.texts.set('indicators/2020/county/.1-ideology.yaml.swp', 'x'),
      () => world.texts.set('indicators/2020/附件.docx', 'x'),
      () => world.texts.delete('indicators/2020/附件.docx'),
    ]);
    expect(answers.map((answer) => answer !== undefined)).toEqual([true, false, true, true, true, true]);
  });

  it('is kept while the machine cannot read a file, which is said once, and answered when it can again', async () => {
    const world = memoryWorld(SMALL);
    let isLocked = false;
    const files: Files = {
      list: world.files.list,
      read: (path) => {
        if (isLocked && path.endsWith('units.yaml')) throw failure((say) => say.unreadable(path, 'EBUSY'));
        return world.files.read(path);
      },
    };
    const lock = (is: boolean) => () => {
      isLocked = is;
    };
    const answers = await watched({ ...world, files }, [lock(true), () => undefined, lock(false)]);
    expect(answers.map((answer) => answer !== undefined)).toEqual([true, false, false, true]);
    expect(world.told).toEqual([
      '无法读取 indicators/units.yaml：文件正被别的程序使用（EBUSY）。请关闭打开它的程序，再运行一次。\n',
    ]);
  });
});

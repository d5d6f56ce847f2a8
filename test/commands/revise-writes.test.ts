import { describe, expect, it } from 'vitest';
import { move } from '../../src/commands/move.ts';
import type { Editing } from '../../src/ports/editing.ts';
import { isFailure } from '../../src/ports/failure.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { SMALL_DRAFT } from '../support/authoring.ts';
import { memoryWorld } from '../support/memory-world.ts';

const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const ASKED = {
  root: '.',
  operands: ['lectures'],
  under: 'members',
  after: undefined,
  before: undefined,
  year: undefined,
  system: undefined,
  dryRun: false,
} as const;

/** What is said when a move into another file fails with a world, and whether all files are as they were. */
async function failureIn(change: (editing: Editing) => Pick<Editing, 'replace'>) {
  const world = memoryWorld(SMALL_DRAFT);
  const written: string[] = [];
  const editing: Editing = {
    ...world.editing,
    replace: (path, before, after) => {
      written.push(path);
      return world.editing.replace(path, before, after);
    },
  };
  const { failure } = await wordsIn('zh');
  const error = await move({ ...world, editing: { ...editing, ...change(editing) } }, ASKED, 'zh').catch(
    (each: unknown) => each,
  );
  const said = isFailure(error) ? error.complaint(failure) : String(error);
  return { said, written, isUntouched: [...SMALL_DRAFT].every(([path, text]) => world.texts.get(path) === text) };
}

describe('a change of two files', () => {
  it('puts the item in at its new place before it takes it out at the old', async () => {
    const world = memoryWorld(SMALL_DRAFT);
    const written: string[] = [];
    const replace: Editing['replace'] = (path, before, after) => {
      written.push(path);
      return world.editing.replace(path, before, after);
    };
    await move({ ...world, editing: { ...world.editing, replace } }, ASKED, 'zh');
    expect(written).toEqual([ORGANIZATION, 'indicators/2020/county/1-ideology.yaml']);
  });

  it('leaves both as they were when somebody has changed the second meanwhile', async () => {
    const { said, written, isUntouched } = await failureIn((editing) => ({
      replace: (path, before, after) =>
        path.includes('1-ideology') ? 'changed' : editing.replace(path, before, after),
    }));
    expect(said).toBe('indicators/2020/county/1-ideology.yaml 刚刚被别的程序改过，没有写入。请再试一次。');
    expect(written).toEqual([ORGANIZATION, ORGANIZATION]);
    expect(isUntouched).toBe(true);
  });

  it('leaves both as they were when the second cannot be written, or leads outside', async () => {
    const full = await failureIn((editing) => ({
      replace: (path, before, after) => {
        if (path.includes('1-ideology')) throw new Error('disk full');
        return editing.replace(path, before, after);
      },
    }));
    expect(full).toMatchObject({ said: 'Error: disk full', isUntouched: true });
    const outside = await failureIn(() => ({ replace: () => 'link-outside' }));
    expect(outside).toMatchObject({ said: expect.stringContaining('是指向外面的链接'), isUntouched: true });
  });
});

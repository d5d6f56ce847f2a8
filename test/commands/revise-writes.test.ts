import { describe, expect, it } from 'vitest';
import { move } from '../../src/commands/move.ts';
import type { Editing } from '../../src/ports/editing.ts';
import { isFailure } from '../../src/ports/failure.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { SMALL_DRAFT } from '../support/authoring.ts';
import { memoryWorld } from '../support/memory-world.ts';

const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
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

/** What is said when a move into another file fails with a world, and which steps it asked for. */
async function failureIn(change: Editing['change']) {
  const world = memoryWorld(SMALL_DRAFT);
  const { failure } = await wordsIn('zh');
  const error = await move({ ...world, editing: { ...world.editing, change } }, ASKED, 'zh').catch(
    (each: unknown) => each,
  );
  return { said: isFailure(error) ? error.complaint(failure) : String(error), printed: world.printed };
}

describe('a change of two files', () => {
  it('is asked for in one, the item put in at its new place before it is taken out at the old', async () => {
    const world = memoryWorld(SMALL_DRAFT);
    const asked: string[][] = [];
    const change: Editing['change'] = (steps) => {
      asked.push(steps.map(({ path }) => path));
      return world.editing.change(steps);
    };
    await move({ ...world, editing: { ...world.editing, change } }, ASKED, 'zh');
    expect(asked).toEqual([[ORGANIZATION, IDEOLOGY]]);
  });

  it('is not said to be made where somebody has changed a file, it leads outside, or cannot be written', async () => {
    const failed = (outcome: 'changed' | 'link-outside') => failureIn(() => ({ outcome, path: IDEOLOGY }));
    expect(await failed('changed')).toEqual({
      said: `${IDEOLOGY} 刚刚被别的程序改过，没有写入。请再试一次。`,
      printed: [],
    });
    expect(await failed('link-outside')).toEqual({
      said: expect.stringContaining(`${IDEOLOGY} 是指向外面的链接`),
      printed: [],
    });
    const full = await failureIn(() => {
      throw new Error('disk full');
    });
    expect(full).toEqual({ said: 'Error: disk full', printed: [] });
  });
});

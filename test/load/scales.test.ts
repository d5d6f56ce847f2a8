import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const TITLE = '        title: 基层宣讲\n        points: 2\n        department: publicity\n';

/** The file after a change, and after what can be mended was mended if that is asked, with what is said then, a line each. */
async function checked(wrong: string, fix: boolean) {
  const world = memoryWorld(changed(SMALL, IDEOLOGY, TITLE, wrong));
  const asked = { root: '.', operands: [], format: 'plain', drafted: false, watch: false, fix } as const;
  await check(world, asked, 'zh', async () => []);
  const lines = world.printed.join('').trim().split('\n');
  return { lines: lines.map((line) => line.replace(/^\S+ \S+ /, '')), text: world.texts.get(IDEOLOGY) };
}

describe('a scale or a weight as an office says it', () => {
  const scaled = (keys: string): string => TITLE.replace('points: 2', keys);

  it.each([
    ['points: 2\n        scale: 100分', 'points: 2\n        scale: 100'],
    ['points: 2\n        scale: 百分制', 'points: 2\n        scale: 100'],
    ['points: 2\n        scale: ７５分制', 'points: 2\n        scale: 75'],
    ['weight: 50％', 'weight: 50%'],
    ['weight: 5成', 'weight: 50%'],
    ['weight: 五成', 'weight: 50%'],
    ['weight: 7／75', 'weight: 7/75'],
    ['points: 2\n        scale: 多分制', undefined],
    ['weight: 50分', undefined],
    ['weight: 七十五分之七', undefined],
  ])('is put right where it can mean nothing else: %s', async (wrong, right) => {
    const code = /^(?:value-type|share-form) /;
    expect((await checked(scaled(wrong), false)).lines.filter((line) => code.test(line))).toHaveLength(1);
    const { text, lines } = await checked(scaled(wrong), true);
    expect(text).toContain(scaled(right ?? wrong));
    expect(lines.filter((line) => code.test(line))).toHaveLength(right === undefined ? 1 : 0);
  });

  it('is told what may stand there where it is a weight', async () => {
    expect((await checked(scaled('weight: 50'), false)).lines).toContainEqual(
      expect.stringMatching(
        /^share-form `50` 不是小数、分数或者百分数.*`7\/75`；要写的是几分的，把 `weight` 改成 `points`/,
      ),
    );
  });
});

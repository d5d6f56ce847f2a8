import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/engine/opinions/decide.ts';
import type { Editing } from '../../../src/ports/editing.ts';
import { changed, SMALL, SMALL_OPINIONS } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';
import { decided, LIST } from '../../support/opinions.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const PLAN = '制定年度学习计划并按月落实';

describe('an opinion that is not taken as it is', () => {
  it('is kept with the reason, and changes nothing else', async () => {
    const { code, files } = await decided(SMALL_OPINIONS, 'rejected', [3], { reason: '工作量大，按季度不便掌握' });
    expect(code).toBe(0);
    expect(files).toEqual(
      new Map(SMALL_OPINIONS).set(
        LIST,
        `${SMALL_OPINIONS.get(LIST)}    decision: { outcome: rejected, reason: 工作量大，按季度不便掌握, by: organization }\n`,
      ),
    );
  });

  it('cannot be rejected where the data says it', async () => {
    const files = changed(SMALL_OPINIONS, IDEOLOGY, PLAN, '制定年度学习计划并按季度落实');
    expect((await decided(files, 'rejected', [3])).said).toContain('不能登记为不采纳');
  });

  it('needs a reason', async () => {
    const { code, said } = await decided(SMALL_OPINIONS, 'rejected', [3], { reason: undefined as never });
    expect({ code, said }).toEqual({ code: 2, said: '请用 --reason 写明理由，会印在意见采纳情况表上。' });
  });

  it('may be one that was changed by hand, or again after it had been taken', async () => {
    const byHand = await decided(SMALL_OPINIONS, 'adapted', [3]);
    expect(byHand.files.get(LIST)).toContain('decision: { outcome: adapted, reason: 会上商定, by: organization }');
    expect(byHand.files.get(IDEOLOGY)).toBe(SMALL_OPINIONS.get(IDEOLOGY));
    const again = await decided(SMALL_OPINIONS, 'adapted', [1], { to: '1.8' });
    expect(again.files.get(LIST)).toContain(
      'decision: { outcome: adapted, to: 1.8, reason: 会上商定, by: organization }',
    );
    expect((await decided(again.files, 'rejected', [1])).said).toContain('已经决定（部分采纳）');
  });
});

describe('a final edition', () => {
  const final = changed(SMALL_OPINIONS, 'indicators/2020/scheme.yaml', 'state: draft', 'state: final');

  it('takes no change, says how else, and that way leads there', async () => {
    const { code, said, files } = await decided(final, 'adopted', [3]);
    expect(code).toBe(2);
    expect(said).toContain('zhunsheng reject');
    expect(files).toEqual(final);
    expect((await decided(final, 'rejected', [3])).code).toBe(0);
  });
});

describe('numbers', () => {
  it('name opinions that there are, each once', async () => {
    expect((await decided(SMALL_OPINIONS, 'adopted', [9])).said).toContain('没有意见 9');
    expect((await decided(SMALL_OPINIONS, 'adopted', ['三'])).said).toContain('不能写成 三');
    expect((await decided(SMALL_OPINIONS, 'adopted', ['5-3'])).said).toContain('不能写成 5-3');
    expect((await decided(SMALL_OPINIONS, 'adopted', ['１', '3'])).said).toContain('意见 1 已经决定（采纳）');
    const twice = changed(SMALL_OPINIONS, LIST, '- number: 2', '- number: 3');
    expect((await decided(twice, 'adopted', [3])).said).toContain('有好几条');
    expect((await decided(SMALL, 'adopted', [3])).said).toContain('还没有登记意见');
  });

  it('are told of as what they are not: a day, a line', async () => {
    expect((await decided(SMALL_OPINIONS, 'adopted', [3], { on: '2021年3月20日' })).said).toContain('2021-03-20');
    expect((await decided(SMALL_OPINIONS, 'adopted', [3], { reason: '甲\n乙' })).said).toContain('--reason');
    expect((await decided(SMALL_OPINIONS, 'adapted', [2, 3], { to: '甲' })).code).toBe(2);
  });
});

describe('a second accept at once', () => {
  it('is refused where the first has written meanwhile, and writes nothing', async () => {
    const world = memoryWorld(SMALL_OPINIONS);
    const meanwhile = `${SMALL_OPINIONS.get(IDEOLOGY)}# 别人刚改过\n`;
    const change: Editing['change'] = (steps) => {
      world.texts.set(IDEOLOGY, meanwhile);
      return world.editing.change(steps);
    };
    const asked = { root: '.', year: undefined, dryRun: false, to: undefined, by: undefined, on: undefined };
    const given = { ...asked, operands: ['3'], outcome: 'adopted', reason: undefined } as const;
    await expect(decide({ ...world, editing: { ...world.editing, change } }, given, 'zh')).rejects.toThrow();
    expect(world.texts).toEqual(new Map(SMALL_OPINIONS).set(IDEOLOGY, meanwhile));
    expect(world.printed).toEqual([]);
  });

  it('writes nothing where it only tries', async () => {
    const { files } = await decided(SMALL_OPINIONS, 'adopted', [3], { dryRun: true });
    expect(files).toEqual(SMALL_OPINIONS);
  });
});

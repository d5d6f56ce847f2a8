import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import type { System } from '../../src/model/model.ts';
import { provedTotalFor } from '../../src/model/totals.ts';
import { textOf } from '../../src/text/source.ts';
import { messagesIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/messages.ts';

import { memoryWorld } from '../support/memory-world.ts';
import { classesNamed, repositoryOf } from '../support/sources.ts';

type Keys = Readonly<Record<string, unknown>>;

/** A level-1 indicator with these keys, and a criterion for each of the others. */
function part(id: string, keys: Keys, criteria: readonly Keys[]) {
  return {
    ...{ id, title: `${id}部分`, department: 'organization', ...keys },
    criteria: criteria.map((each, index) => ({ id: `${id}-${index + 1}`, text: `完成${id}第${index + 1}项`, ...each })),
  };
}

/** What is found in a system of such indicators, in short, and its proved totals. */
async function found(indicators: readonly ReturnType<typeof part>[], head: Keys = {}, classes = classesNamed('县')) {
  const systems: System[] = [];
  const examined = await examine(memoryWorld(repositoryOf({ classes, fullMarks: 100, indicators, ...head })), {
    digests: false,
    visit: ({ systems: own }) => systems.push(...own),
  });
  const codes = (examined?.findings ?? []).map(({ code }) => code).filter((code) => code !== 'department-idle');
  const totals = systems.flatMap((system) =>
    system.classes.map((_, index) => String(provedTotalFor(system, index) ?? '')),
  );
  return { codes, totals };
}

/** What is said of a system of such indicators, with what it points at. */
async function said(indicators: readonly ReturnType<typeof part>[], head: Keys = {}) {
  const classes = classesNamed('县');
  const examined = await examine(memoryWorld(repositoryOf({ classes, fullMarks: 100, indicators, ...head })), {
    digests: false,
  });
  const messages = await messagesIn('zh');
  return (examined?.findings ?? [])
    .filter(({ code }) => code.endsWith('-mismatch'))
    .map((each) => [textOf(each.place), ...Object.values(say(messages, each))]);
}

const points = (...all: readonly number[]): readonly Keys[] => all.map((each) => ({ points: each }));
const weights = (...all: readonly unknown[]): readonly Keys[] => all.map((weight) => ({ weight }));

describe('the scale of an indicator', () => {
  it('is what its parts add to, and counts as its own points or weight', async () => {
    const own = [part('a', { weight: '40%', scale: 100 }, points(30, 70)), part('b', { weight: 0.6 }, points(60))];
    expect(await found(own)).toEqual({ codes: [], totals: ['100'] });
  });

  it('is missed by parts that add to the points of the indicator instead', async () => {
    const own = [part('a', { points: 40, scale: 100 }, points(40)), part('b', { points: 60 }, points(60))];
    expect(await found(own)).toEqual({ codes: ['sum-mismatch'], totals: [''] });
  });

  it('is what is told and pointed at, and its parts explain no sum above it', async () => {
    const own = [part('a', { points: 40, scale: 90 }, points(30, 50)), part('b', { points: 50 }, points(50))];
    expect(await said(own)).toEqual([
      [
        '90',
        '“a部分”的分制 `90`，各项之和为 80：完成a第1项 30 + 完成a第2项 50',
        '改正下面各项的分值，使合计等于分制；分制写错的，把 `scale` 改为 80',
      ],
      ['100', expect.stringMatching(/满分 `100`，各一级指标之和为 90/), '调整一级指标的分值，使合计等于满分'],
    ]);
  });

  it('makes points of weights that are fractions', async () => {
    const own = [part('a', { points: 40, scale: 75 }, weights('7/75', '68/75')), part('b', { points: 60 }, points(60))];
    expect((await found(own)).codes).toEqual([]);
    const short = [
      part('a', { points: 40, scale: 75 }, weights('7/75', '67/75')),
      part('b', { points: 60 }, points(60)),
    ];
    expect((await found(short)).codes).toEqual(['weights-sum']);
  });

  it('is asked for where a weight gives no decimal', async () => {
    const own = [part('a', { points: 40 }, weights('1/3', '2/3')), part('b', { points: 60 }, points(60))];
    expect((await found(own)).codes).toEqual(['points-endless']);
  });

  it('needs points that it counts as', async () => {
    const own = [part('a', { scale: 100 }, points(100))];
    expect((await found(own)).codes).toEqual(['scale-of-nothing']);
  });
});

describe('the scale of a class', () => {
  const own = [part('a', { points: 80 }, points(80)), part('b', { points: 20, only: ['class-1'] }, points(20))];
  const classes = (scale?: number) =>
    classesNamed('县', '街道').map((each, index) => (index === 0 || scale === undefined ? each : { ...each, scale }));

  it('is what its level-1 indicators add to, and counts as the full marks', async () => {
    expect(await found(own, {}, classes(80))).toEqual({ codes: [], totals: ['100', '100'] });
  });

  it('is missed by what adds to something else', async () => {
    expect((await found(own, {}, classes(90))).codes).toEqual(['total-mismatch']);
    expect((await found(own, {}, classes())).codes).toEqual(['total-mismatch']);
  });

  it('is what is told and pointed at where it is missed', async () => {
    expect(await said([part('a', { points: 80 }, points(80))], { scale: 70 })).toEqual([
      [
        '70',
        '“县（区）指标体系”折算前满分 `70`，各一级指标之和为 80：a部分 80',
        '调整一级指标的分值，使合计等于折算前满分；折算前满分写错的，把 `scale` 改为 80',
      ],
    ]);
  });

  it('is that of the system where it has none of its own', async () => {
    expect(await found([part('a', { points: 80 }, points(80))], { scale: 80 })).toEqual({ codes: [], totals: ['100'] });
  });
});

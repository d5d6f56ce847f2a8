import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/model/years/rectifications.ts';
import type { Results } from '../../src/model/years/results.ts';
import { NO_RESULTS } from '../../src/model/years/results.ts';
import { openTasks } from '../../src/results/register.ts';
import { changed, SMALL_TWO_YEARS, SMALL_YEAR } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';
import { givenFor, RESULTS } from '../support/years.ts';

const units = (await sourceOf(SMALL_YEAR)).registers.units ?? [];

async function registerOf(files: ReadonlyMap<string, string>, edition = '2020') {
  const results = { ...NO_RESULTS, ...(await givenFor(files, edition)) } as Results;
  return openTasks(results, units, Number(edition));
}
const withTasks = (right: string, wrong: string) =>
  registerOf(changed(SMALL_YEAR, RESULTS.rectifications, right, wrong));
const shown = (register: Awaited<ReturnType<typeof registerOf>>) =>
  register?.open.map(({ task, unit, overdue }: { task: Task; unit: { id: string }; overdue: number | undefined }) => [
    ...[task.id, unit.id, overdue],
  ]);

describe('the register of what is open', () => {
  it('has what nobody confirmed by the day, with the days since it was due', async () => {
    const register = await registerOf(SMALL_YEAR);
    // October, November and December.
    expect(shown(register)).toEqual([['task-2', 'yi-xian', 92]]);
    expect([register?.asOf, register?.count]).toEqual(['2020-12-31', 2]);
  });

  it('takes what was done after the day for open, and what was done on it for done', async () => {
    const done = 'done: { by: publicity, on: 2020-06-20 }';
    expect(shown(await withTasks(done, done.replace('2020-06-20', '2020-12-31')))).toHaveLength(1);
    expect(shown(await withTasks(done, done.replace('2020-06-20', '2021-01-01')))).toEqual([
      ['task-1', 'jia-xian', 184],
      ['task-2', 'yi-xian', 92],
    ]);
  });

  it('counts no days that the data does not say, and none before something is due', async () => {
    expect(shown(await withTasks('asOf: 2020-12-31\n', ''))).toEqual([['task-2', 'yi-xian', undefined]]);
    for (const day of ['2020-09-30', '2020-07-01']) {
      expect(shown(await withTasks('asOf: 2020-12-31', `asOf: ${day}`))).toEqual([['task-2', 'yi-xian', 0]]);
    }
  });

  it('is in the order of units, of one by the day', async () => {
    const more = `
  - { id: c, carriedFrom: 2018, unit: bing-qu, problem: 一, goal: 二, measures: [三], due: 2020-01-31, responsible: 某人 }
  - { id: b, carriedFrom: 2019, unit: jia-xian, problem: 一, goal: 二, measures: [三], due: 2020-05-31, responsible: 某人 }
  - { id: a, carriedFrom: 2019, unit: jia-xian, problem: 一, goal: 二, measures: [三], due: 2020-04-30, responsible: 某人 }
`;
    const text = SMALL_YEAR.get(RESULTS.rectifications)?.trimEnd();
    const register = await registerOf(new Map(SMALL_YEAR).set(RESULTS.rectifications, `${text}${more}`));
    expect(register?.open.map(({ task }) => task.id)).toEqual(['a', 'b', 'task-2', 'c']);
  });

  it('has of the year itself nothing, which the next year takes from the same file', async () => {
    const own = changed(
      new Map([...SMALL_TWO_YEARS, ...SMALL_YEAR]),
      RESULTS.rectifications,
      '    carriedFrom: 2019\n    unit: yi-xian\n',
      '    unit: yi-xian\n',
    );
    expect(shown(await registerOf(own))).toEqual([]);
    expect(shown(await registerOf(own, '2021'))).toEqual([['task-2', 'yi-xian', undefined]]);
  });

  it('is none where no task of a year before is entered: that none is open nobody has said', async () => {
    const files = new Map(SMALL_YEAR);
    files.delete(RESULTS.rectifications);
    expect(await registerOf(files)).toBeUndefined();
  });
});

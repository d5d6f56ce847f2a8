import { describe, expect, it } from 'vitest';
import { changed, SMALL_TWO_YEARS, SMALL_YEAR } from '../../support/fixtures.ts';
import { foundIn, RESULTS, toldAfter, toldOf } from '../../support/years.ts';

const NUMBER = '    number: 市委意〔2020〕1号\n';
const numbered = (number: string) => toldAfter('notices', NUMBER, `    number: ${number}\n`);

describe('the number of a notice', () => {
  it.each(['市委意〔2020〕12号', '甲办发〔2020〕100号'])('may be %s', async (number) => {
    expect(await numbered(number)).toEqual([]);
  });

  it.each([
    ['"市委意[2020]1号"', '市委意〔2020〕1号'],
    ['市委意（2020）第01号', '市委意〔2020〕1号'],
    ['市委意【2020】 3 号', '市委意〔2020〕3号'],
    ['市委意〔2020〕007号', '市委意〔2020〕7号'],
    ['市委意〔2020〕4', '市委意〔2020〕4号'],
    ['第5号督办单', undefined],
    ['〔2020〕1号', undefined],
  ])('is not %s, but %s', async (typed, fix) => {
    const found = await foundIn(changed(SMALL_YEAR, RESULTS.notices, NUMBER, `    number: ${typed}\n`));
    expect(found.map(({ code, facts }) => [code, 'fix' in facts ? facts.fix : ''])).toEqual([['notice-number', fix]]);
  });

  it('has the year in which the notice goes out, and no other notice has it', async () => {
    expect(await numbered('市委意〔2019〕1号')).toEqual(['notice-number 市委意〔2019〕1号']);
    expect(await toldAfter('notices', '市委约〔2021〕1号', '市委意〔2020〕1号')).toEqual([
      'entered-twice 市委意〔2020〕1号',
      'notice-number 市委意〔2020〕1号',
    ]);
  });
});

describe('a notice', () => {
  it('is about what is for its unit', async () => {
    const items = (unit: string, id: string) =>
      toldOf(
        changed(
          changed(SMALL_YEAR, RESULTS.notices, 'unit: jia-xian', `unit: ${unit}`),
          RESULTS.notices,
          'items: [center-group-plan]',
          `items: [${id}]`,
        ),
      );
    expect(await items('jia-xian', 'center-group')).toEqual([]);
    expect(await items('jia-xian', 'nothing')).toEqual(['item-not-for-unit nothing']);
    expect(await items('bing-qu', 'township-congress')).toEqual(['item-not-for-unit township-congress']);
    expect(await items('jia-xian', 'township-congress')).toEqual([]);
    // Of a unit that is not known nothing more is said.
    expect(await items('nobody', 'nothing')).toEqual(['unit-unknown nobody']);
  });

  it('is of a unit that is assessed, under an id of its own', async () => {
    expect(await toldAfter('notices', 'id: talk-1', 'id: opinion-1')).toEqual(['id-duplicate opinion-1']);
    expect(await toldAfter('notices', 'unit: yi-xian', 'unit: 乙县')).toEqual(['unit-unknown 乙县']);
  });

  it('has its days in order: nothing that follows is before it', async () => {
    expect(await toldAfter('notices', 'due: 2020-08-10', 'due: 2020-07-10')).toEqual([]);
    expect(await toldAfter('notices', 'due: 2020-08-10', 'due: 2020-07-09')).toEqual(['date-order 2020-07-09']);
    expect(await toldAfter('notices', 'on: 2020-08-05', 'on: 2020-07-09')).toEqual(['date-order 2020-07-09']);
    expect(await toldAfter('notices', 'on: 2021-02-01', 'on: 2021-01-19')).toEqual(['date-order 2021-01-19']);
    expect(await toldAfter('notices', 'due: 2020-08-10', 'due: 2020-06-31')).toEqual(['date-form 2020-06-31']);
  });

  it('of a talk says when and where, and no other does', async () => {
    const talk = '    talk: { on: 2021-02-01, at: 上午9时, place: 市委会议室, persons: [县委书记] }\n';
    expect(await toldAfter('notices', talk, '')).toEqual(['key-missing talk-1']);
    expect(await toldAfter('notices', 'kind: talk', 'kind: order')).toEqual(['notice-talk talk']);
  });

  it('does not come from the unit that gets it, however that is written', async () => {
    const by = (who: string) =>
      toldAfter('notices', '    on: 2020-07-10\n    by: publicity\n', `    on: 2020-07-10\n    by: ${who}\n`);
    for (const who of ['jia-xian', '甲县']) expect(await by(who)).toEqual([`own-affair ${who}`]);
    for (const who of ['乙县', '市委', '宣传部']) expect(await by(who)).toEqual([]);
  });
});

describe('a rectification task', () => {
  it('is not confirmed by its unit', async () => {
    expect(await toldAfter('rectifications', 'by: publicity', 'by: jia-xian')).toEqual(['own-affair jia-xian']);
  });

  it('of another year may name what was given up, and what was never there it may not', async () => {
    const retired = new Map(SMALL_YEAR).set(
      'indicators/retired.yaml',
      'retired:\n  - { id: old-plan, system: county, since: 2020, reason: 不再考核 }\n',
    );
    const naming = (id: string) =>
      toldOf(changed(retired, RESULTS.rectifications, 'item: center-group-plan', `item: ${id}`));
    expect(await naming('old-plan')).toEqual([]);
    expect(await naming('new-plan')).toEqual(['item-not-for-unit new-plan']);
    const own = changed(
      retired,
      RESULTS.rectifications,
      '    carriedFrom: 2019\n    unit: jia-xian\n',
      '    unit: jia-xian\n',
    );
    expect(await toldOf(changed(own, RESULTS.rectifications, 'item: center-group-plan', 'item: old-plan'))).toEqual([
      'item-not-for-unit old-plan',
    ]);
  });

  it('is carried over from a year before that has no file of its own', async () => {
    const carried = (year: string) =>
      toldAfter('rectifications', 'carriedFrom: 2019\n    unit: jia-xian', `carriedFrom: ${year}\n    unit: jia-xian`);
    expect(await carried('2018')).toEqual([]);
    expect(await carried('2021')).toEqual(['task-year 2021']);
    const task = (extra: string) =>
      `tasks:\n  - { id: a, ${extra}unit: jia-xian, problem: 一, goal: 二, measures: [三], due: 2021-06-30, responsible: 某人 }\n`;
    const two = new Map([...SMALL_TWO_YEARS, ...SMALL_YEAR]);
    const next = 'results/2021/rectifications.yaml';
    expect(await toldOf(two.set(next, task('carriedFrom: 2019, ')))).toEqual([]);
    expect(await toldOf(two.set(next, task('carriedFrom: 2020, ')))).toEqual([]);
    const own = changed(
      two,
      RESULTS.rectifications,
      '    carriedFrom: 2019\n    unit: yi-xian\n',
      '    unit: yi-xian\n',
    );
    expect(await toldOf(own)).toEqual(['task-year 2020']);
  });
});

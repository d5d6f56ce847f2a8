import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/cli/spec.ts';
import type { SET } from '../../src/cli/specs/author.ts';
import { set } from '../../src/commands/set.ts';
import { sentenceOf } from '../../src/ports/failure.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { SMALL_DRAFT } from '../support/authoring.ts';
import { changed } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { NOT_WRITTEN } from '../support/set-fields.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
/** A draft in which the item has no rule yet. */
const RULE = `            scoring:
              tiers:
                - { when: 达到4次, score: 2 }
                - { when: 达到2次, score: 1 }
`;
const DRAFT = changed(SMALL_DRAFT, IDEOLOGY, RULE, '');
const NOTHING = {
  ...{ root: '.', year: undefined, system: undefined, dryRun: false },
  ...{ title: undefined, text: undefined, points: undefined, weight: undefined, adds: undefined, deducts: undefined },
  ...{ department: undefined, scale: undefined, class: [], core: false, only: [], except: [] },
  ...{ cooperating: undefined, scoring: undefined, ...NOT_WRITTEN, remark: undefined, note: undefined, clear: [] },
};
type Wanted = Partial<Asked<typeof SET>>;
const { failure } = await wordsIn('zh');

/** The files after one command after the other. */
async function filesAfter(...asked: readonly Wanted[]): Promise<ReadonlyMap<string, unknown>> {
  const world = memoryWorld(DRAFT);
  for (const each of asked) await set(world, { ...NOTHING, operands: ['lecture-team'], ...each }, 'zh');
  return world.texts;
}

async function refusalOf(wanted: Wanted): Promise<string> {
  return filesAfter(wanted).then(
    () => 'done',
    (error: unknown) => sentenceOf(error as Parameters<typeof sentenceOf>[0], failure),
  );
}

const TWO = '            text: 组建宣讲队伍，每季度开展宣讲\n            points: 2\n';

describe('set gives an item', () => {
  const cases: readonly (readonly [string, Wanted, (lines: string) => string])[] = [
    [
      'the mark of a core item',
      { core: true },
      (text) => text.replace('            points', '            core: true\n            points'),
    ],
    ['the classes that it is for, by their names', { only: ['县'] }, (text) => `${text}            only: [county]\n`],
    ['the classes that it is not for', { except: ['district'] }, (text) => `${text}            except: [district]\n`],
    [
      'its cooperating departments',
      { cooperating: '组织部、市委宣传部' },
      (text) => `${text}            cooperating: [organization, publicity]\n`,
    ],
    [
      'a rule in clauses where it is plain',
      { scoring: '每少1次扣0.5分，扣完为止；未组建的，不得分' },
      (text) =>
        `${text}            scoring:\n              - { deduct: [{ for: 每少1次, minus: 0.5 }] }\n              - { none: 未组建的 }\n`,
    ],
    [
      'a rule as a text where it is not',
      { scoring: '视情况扣分' },
      (text) => `${text}            scoring: { text: 视情况扣分 }\n`,
    ],
    [
      'a rule that fits the points given with it',
      { points: '3', scoring: '每少1次扣3分' },
      (text) => `${text.replace('2\n', '3\n')}            scoring: { deduct: [{ for: 每少1次, minus: 3 }] }\n`,
    ],
  ];

  it.each(cases)('%s, and nothing else', async (_, wanted, lines) => {
    const files = await filesAfter(wanted);
    expect(files).toEqual(changed(DRAFT, IDEOLOGY, TWO, lines(TWO)));
  });

  it.each(cases)('%s, which --clear takes away to the byte', async (_, wanted) => {
    const keys = (['core', 'only', 'except', 'cooperating', 'scoring'] as const).filter((key) => key in wanted);
    const { points } = wanted;
    const back = points === undefined ? {} : { points: '2' };
    expect(await filesAfter(wanted, { clear: keys, ...back })).toEqual(DRAFT);
  });
});

describe('set', () => {
  it('takes members with nothing between them for those that there are', async () => {
    expect(await filesAfter({ evidence: '台账；；简报；' })).toEqual(await filesAfter({ evidence: '台账；简报' }));
  });

  it('takes the one way to say for whom an item is in the place of the other', async () => {
    expect(await filesAfter({ only: ['county'] }, { except: ['district'] })).toEqual(
      await filesAfter({ except: ['district'] }),
    );
  });

  it.each([
    [{ only: ['county'], except: ['district'] }, '--only 和 --except 只能写一个：写适用于哪些，或者写不适用于哪些。'],
    [{ remark: '甲', clear: ['remark'] }, '--remark 不能又写新的内容，又用 --clear 删去，请只写一样。'],
    [{ operands: ['lectures'], scoring: '每次扣1分' }, 'lectures 是指标，没有评分标准。请写它下面的考核内容的编号。'],
    [{ department: '组织处' }, '选项 --department 写的 组织处 不在名册里。是不是想写 组织部？'],
    [{ cooperating: '市委宣传部、公安' }, expect.stringMatching(/^选项 --cooperating 写的 公安 不在名册里。/)],
    [{ only: ['乡'] }, expect.stringMatching(/^选项 --only 不能写 乡，可以写 county、district/)],
    [{ targets: '区=5' }, '选项 --targets 不能写 区，可以写 城市区（district）、丙区（bing-qu）。'],
    [{ textFor: '乡=文' }, '选项 --text-for 不能写 乡，可以写 county、district。'],
    [{ textFor: 'county=' }, expect.stringMatching(/^选项 --text-for 的这一段看不懂：county=。请写“县=…”，/)],
    [{ evidence: '；' }, '选项 --evidence 要写一行文字，里面不能有换行和看不见的字符。'],
    [{ evidence: '甲\u0001；乙' }, '选项 --evidence 要写一行文字，里面不能有换行和看不见的字符。'],
    [{ split: '甲科=1' }, expect.stringMatching(/的考核单位没有登记科室.*offices/)],
  ] as const)('refuses %j', async (wanted, said) => {
    expect(await refusalOf(wanted as Wanted)).toEqual(said);
  });
});

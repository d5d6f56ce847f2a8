import { describe, expect, it } from 'vitest';
import { textOfCell } from '../../src/layout/document.ts';
import { criterionCell, departmentCell, labelCell, pointsCell } from '../../src/layout/item-cells.ts';
import { departmentsById } from '../../src/model/departments.ts';
import { type Line, linesOf } from '../../src/model/lines.ts';
import type { Criterion, Indicator } from '../../src/model/model.ts';
import { wholeViews } from '../../src/model/view.ts';
import { SMALL } from '../support/fixtures.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf } from '../support/sources.ts';

type Facts = Readonly<Record<string, unknown>>;

/** The cells of a criterion of three classes that has these facts, as a view of some of the classes shows them. */
async function cellsOf(
  facts: Facts,
  classes = 0b111,
): Promise<{ readonly criterion: string; readonly points: string }> {
  const criteria = 'deducts' in facts ? [{ points: 3 }, facts] : [{ points: 1 }, { points: 2, ...facts }];
  const { edition, proof, registers } = await sourceOf(
    repositoryOf({
      classes: classesNamed('县', '城市区', '无乡镇的城市区'),
      fullMarks: 3,
      indicators: [indicatorWith({ points: 3 }, criteria)],
    }),
  );
  const [view] = wholeViews(edition, proof);
  const item = view?.system.items.find(({ id }) => id === 'criterion-2');
  if (view === undefined || item?.kind !== 'criterion') throw new Error('no criterion');
  const source = { view: { ...view, classes }, departments: departmentsById(registers.departments) };
  return {
    criterion: textOfCell({ paragraphs: criterionCell(source, item, 2) }),
    points: textOfCell({ paragraphs: pointsCell(source, item) }),
  };
}

const SCORING: Readonly<Record<string, readonly [Facts | readonly Facts[], string]>> = {
  'deductions until nothing is left': [{ deduct: [{ for: '每少1次', minus: 0.5 }] }, '每少1次扣0.5分，扣完为止'],
  'several deductions': [
    {
      deduct: [
        { for: '每少1次', minus: 0.5 },
        { for: '未通报的', minus: 1 },
      ],
    },
    '每少1次扣0.5分；未通报的扣1分，扣完为止',
  ],
  'a deduction with a limit': [{ deduct: [{ for: '每少1次', minus: 0.5, upTo: 1 }] }, '每少1次扣0.5分，最多扣1分'],
  'deductions with and without a limit': [
    {
      deduct: [
        { for: '每少1次', minus: 0.5, upTo: 1 },
        { for: '未通报的', minus: 1 },
      ],
    },
    '每少1次扣0.5分，最多扣1分；未通报的扣1分，扣完为止',
  ],
  'all or nothing': [{ allOrNothing: '未建立制度的不得分' }, '未建立制度的不得分'],
  tiers: [
    {
      tiers: [
        { when: '达到95%', score: 2 },
        { when: '达到85%', score: 0.5 },
      ],
    },
    '达到95%得2分；达到85%得0.5分',
  ],
  judgement: [{ judgement: '按成效综合评定' }, '按成效综合评定'],
  'a rule of one clause in a list': [[{ judgement: '按成效综合评定。' }], '按成效综合评定。'],
  'when nothing is given': [{ none: '未建立台账的' }, '未建立台账的，不得分'],
  'several clauses, in their order': [
    [
      { deduct: [{ for: '每少1处', minus: 0.5 }] },
      { none: '未建立台账，' },
      { text: '以通报为准。' },
      { none: '弄虚作假的。' },
    ],
    '每少1处扣0.5分，扣完为止；未建立台账，不得分；以通报为准；弄虚作假的，不得分',
  ],
  'what is taken beyond the item': [
    [
      {
        deduct: [
          { for: '每少1处', minus: 0.5 },
          { for: '每发生1起较大事故', minus: 60, from: 'total' },
        ],
      },
      { deduct: [{ for: '每通报1次', minus: 5, upTo: 10, from: 'section' }] },
    ],
    '每少1处扣0.5分，扣完为止；每发生1起较大事故从总分中扣60分；每通报1次从“思想建设”得分中扣5分，最多扣10分',
  ],
  'nothing that runs out': [{ deduct: [{ for: '每发生1起', minus: 60, from: 'total' }] }, '每发生1起从总分中扣60分'],
  'that points may run out, only once': [
    [
      { deduct: [{ for: '每少1处', minus: 0.5 }] },
      { none: '未建立台账的' },
      { steps: { of: '完成率', below: '95%', each: '1个百分点', minus: 0.5 } },
    ],
    '每少1处扣0.5分；未建立台账的，不得分；完成率比95%每低1个百分点扣0.5分，扣完为止',
  ],
  additions: [
    {
      add: [
        { for: '每增加1项', plus: 0.5, upTo: 1.5 },
        { for: '被推广的', plus: 1 },
      ],
    },
    '每增加1项加0.5分，最多加1.5分；被推广的加1分',
  ],
  'tiers that are ranges, and one of nothing': [
    {
      tiers: [
        { when: '较好', score: 2, least: 1.5 },
        { when: '一般', score: 1 },
        { when: '较差', score: 0 },
      ],
    },
    '较好得1.5—2分；一般得1分；较差不得分',
  ],
  'a ratio': [{ ratio: { of: '完成率', floor: '60%' } }, '按完成率与分值的乘积计分，完成率低于60%的不得分'],
  'a ratio to a target': [
    { ratio: { of: '完成率', target: '92.50%', cap: '120%' } },
    '按完成率与目标92.5%之比乘以分值计分，完成率最高按120%计算',
  ],
  'a ratio to the first': [
    { ratio: { of: '招商引资额', target: 'first', floor: '30%' } },
    '按招商引资额与第一名之比乘以分值计分，不足第一名30%的不得分',
  ],
  'steps above a target': [
    { steps: { of: '能耗', above: '目标', each: '1个百分点', minus: 0.5, upTo: 1 } },
    '能耗比目标每高1个百分点扣0.5分，最多扣1分',
  ],
  'steps that add': [
    { steps: { of: '引资额', above: '1000万元', each: '100万元', plus: 0.5, upTo: 1 } },
    '引资额比1000万元每高100万元加0.5分，最多加1分',
  ],
  ranks: [
    { rank: { of: '引资额', shares: ['100%', '75%'], less: '25%' } },
    '按引资额排名计分，第1名得满分，第2名得分值的75%，以后每低1名少得分值的25%',
  ],
  'ranks with nothing for the rest': [
    { rank: { of: '引资额', shares: ['100%', '50%'], rest: '0%' } },
    '按引资额排名计分，第1名得满分，第2名得分值的50%，其余各名不得分',
  ],
  'ranks in proportion': [
    { rank: { of: '引资额', last: '60%' } },
    '按引资额排名计分，第1名得满分，最后1名得分值的60%，其余按引资额以线性插值计分',
  ],
};

const NOTES: Readonly<Record<string, readonly [Facts, string]>> = {
  'its evidence': [{ evidence: ['会议记录', '通报'] }, '佐证材料：会议记录、通报'],
  'its method': [{ method: ['实地查看', '查阅资料'] }, '考核方式：实地查看、查阅资料'],
  'its remark': [{ remark: '以正式印发为准' }, '备注：以正式印发为准'],
  'who cooperates': [{ cooperating: ['organization', 'publicity'] }, '配合单位：市委组织部、市委宣传部'],
  'for whom it is': [{ deducts: 1, only: ['class-3'] }, '仅适用于无乡镇的城市区'],
  'that it scales where it does not apply': [{ notApplicable: 'scale' }, '不适用时：按其余各项折算'],
  'that it is full where it does not apply': [{ notApplicable: 'full' }, '不适用时：计满分'],
  'that it counts nothing where it does not apply': [{ notApplicable: 'zero' }, '不适用时：不计分'],
};

describe('the cell of a criterion', () => {
  it('is its number and its wording where nothing else is said', async () => {
    expect(await cellsOf({ text: '制定年度学习计划' })).toEqual({ criterion: '2. 制定年度学习计划', points: '2' });
  });

  for (const [name, [scoring, sentence]] of Object.entries(SCORING)) {
    it(`says how it is scored: ${name}`, async () => {
      expect((await cellsOf({ scoring })).criterion).toBe(`2. 完成第2项\n评分标准：${sentence}`);
    });
  }

  it('says in what steps it is scored where these are its own', async () => {
    const deduct = [{ for: '每少1次', minus: 0.01 }];
    expect((await cellsOf({ step: 0.01, scoring: { deduct } })).criterion).toBe(
      '2. 完成第2项\n评分标准：每少1次扣0.01分，扣完为止；计分以0.01分为单位',
    );
    expect((await cellsOf({ step: 0.01 })).criterion).toBe('2. 完成第2项\n评分标准：计分以0.01分为单位');
  });

  for (const [name, [facts, note]] of Object.entries(NOTES)) {
    it(`says below it ${name}`, async () => {
      expect((await cellsOf(facts)).criterion).toBe(`2. 完成第2项\n${note}`);
    });
  }

  it('says to each class its own wording', async () => {
    const textFor = [{ only: ['class-2', 'class-3'], text: '每个街道1支' }];
    const facts = { text: '每个乡镇1支', textFor };
    expect((await cellsOf(facts)).criterion).toBe('2. 县：每个乡镇1支\n城市区和无乡镇的城市区：每个街道1支');
    expect((await cellsOf(facts, 0b001)).criterion).toBe('2. 每个乡镇1支');
    expect((await cellsOf(facts, 0b110)).criterion).toBe('2. 每个街道1支');
  });

  it('is a paragraph for each line of its wording', async () => {
    expect((await cellsOf({ text: '一是制定计划\n二是抓好落实' })).criterion).toBe('2. 一是制定计划\n二是抓好落实');
  });

  it('says for whom a target is where not all have the same', async () => {
    const targetOf = async (targets: Facts, classes?: number): Promise<string> =>
      (await cellsOf({ targets }, classes)).criterion.slice('2. 完成第2项\n'.length);
    expect(await targetOf({ 'class-1': '3个', 'class-2': '5个', 'class-3': '5个' })).toBe(
      '目标：县3个；城市区和无乡镇的城市区5个',
    );
    expect(await targetOf({ 'class-1': '3个', 'class-2': '3个', 'class-3': '3个' })).toBe('目标：3个');
    expect(await targetOf({ 'class-1': '3个', 'class-2': '5个', 'class-3': '5个' }, 0b110)).toBe('目标：5个');
    expect(await targetOf({ 'class-1': '3个' }, 0b110)).toBe('');
    expect(await targetOf({ 'class-1': '3个', 'class-2': '5个' })).toBe('目标：县3个；城市区5个');
    // A class that is not named has no target, so the only target there is names its class.
    expect(await targetOf({ 'class-1': '3个' })).toBe('目标：县3个');
  });
});

describe('the cell of points', () => {
  it('has the general points, and below them those of other classes', async () => {
    const { edition, proof, registers } = await sourceOf(SMALL);
    const [view] = wholeViews(edition, proof);
    const term = view?.system.items.find(({ id }) => id === 'delegate-studio') as Criterion;
    if (view === undefined) throw new Error('no view');
    const source = { view, departments: departmentsById(registers.departments) };
    expect(textOfCell({ paragraphs: pointsCell(source, term) })).toBe('3\n城市区4');
    expect(textOfCell({ paragraphs: pointsCell({ ...source, view: { ...view, classes: 0b10 } }, term) })).toBe('4');
  });

  it('says of an item that only deducts how much it deducts at most', async () => {
    expect(await cellsOf({ deducts: 1.5 })).toEqual({ criterion: '2. 完成第2项', points: '只扣分，最多扣1.5分' });
  });
});

describe('the cells of indicators', () => {
  it('have the points in brackets, for whom it is and who has others', async () => {
    const { edition, proof, registers } = await sourceOf(SMALL);
    const [view] = wholeViews(edition, proof);
    if (view === undefined) throw new Error('no view');
    const source = { view, departments: departmentsById(registers.departments) };
    const item = (id: string): Indicator => view.system.items.find((each) => each.id === id) as Indicator;
    const label = (id: string): string => textOfCell({ paragraphs: labelCell(source, item(id)) });
    expect(label('ideology')).toBe('思想建设\n（4分）');
    expect(label('township-congress')).toBe('乡镇党代会年会制\n（1分）\n仅适用于县');
    expect(label('delegate-term')).toBe('党代表任期制\n（3分）\n城市区4分');
    const line = linesOf(view).find(({ leaf }) => leaf.id === 'member-files') as Line;
    expect(textOfCell({ paragraphs: departmentCell(source, line) })).toBe('市委组织部\n配合：市委宣传部');
  });

  it('name the offices among which a criterion is split', async () => {
    const { edition, proof, registers } = await sourceOf(SMALL);
    const [view] = wholeViews(edition, proof);
    const item = view?.system.items.find(({ id }) => id === 'member-file-order') as Criterion;
    if (view === undefined) throw new Error('no view');
    const source = { view, departments: departmentsById(registers.departments) };
    expect(textOfCell({ paragraphs: criterionCell(source, item, undefined) })).toBe(
      '党员档案齐全，及时更新\n科室分工：干部处0.5分、基层处0.5分',
    );
  });
});

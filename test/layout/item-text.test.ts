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

const NOTES: Readonly<Record<string, readonly [Facts, string]>> = {
  'its evidence': [{ evidence: ['会议记录', '通报'] }, '佐证材料：会议记录、通报'],
  'its method': [{ method: ['电话抽查（20户）', '查阅资料'] }, '考核方式：电话抽查（20户）、查阅资料'],
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

  it('says how it is scored', async () => {
    const scoring = { judgement: '按成效综合评定' };
    expect((await cellsOf({ scoring })).criterion).toBe('2. 完成第2项\n评分标准：按成效综合评定');
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
    expect(await cellsOf({ deducts: 1.5 })).toEqual({ criterion: '2. 完成第2项', points: '只扣分\n最多1.5分' });
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

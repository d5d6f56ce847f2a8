import { describe, expect, it } from 'vitest';
import type { Changes } from '../../src/changes/changes.ts';
import { compareEditions } from '../../src/changes/compare.ts';
import { exactText, type Ratio } from '../../src/model/grading/ratio.ts';
import { classesOf, type Draft, type Node, partsOf, placedIn, readDraft, smallDraft } from '../support/drafts.ts';

/** What an author does to the small edition. */
async function edited(edit: (item: (id: string) => Node, draft: Draft) => void): Promise<Changes> {
  const draft = smallDraft();
  const items = placedIn(draft.systems.get('county') ?? []).map(({ node }) => node);
  edit((id) => items.find((each) => each['id'] === id) ?? {}, draft);
  return compareEditions(await readDraft(smallDraft()), await readDraft(draft));
}

function reasonsOf({ judgement }: Changes): readonly string[] {
  return judgement.decisions.flatMap(({ reasons, subject }) => reasons.map((reason) => `${subject.kind} ${reason}`));
}

describe('a correction', () => {
  it.each<[string, (item: (id: string) => Node, draft: Draft) => void]>([
    ['a wording', (item) => Object.assign(item('center-group-plan'), { text: '拟订年度学习计划并按月落实' })],
    ['a title', (item) => Object.assign(item('lectures'), { title: '基层宣传' })],
    [
      'the wording for one class',
      (item) =>
        Object.assign(item('delegate-studio'), { textFor: [{ only: ['district'], text: '各街道建成党代表工作室' }] }),
    ],
    ['the name of a class', (_, { scheme }) => Object.assign(classesOf(scheme, 0)[1] ?? {}, { name: '市辖区' })],
    [
      'a paragraph of the measures',
      (_, { paragraphs }) => paragraphs.splice(-1, 1, '由{{figures.groupSize}}人组成考核组。'),
    ],
    [
      'the state and how it looks',
      (_, { scheme }) => Object.assign(scheme, { state: 'review', printing: { tableSize: 12 } }),
    ],
    [
      'how an annex is printed',
      (_, { scheme }) => {
        const [system] = scheme['systems'] as Node[];
        Object.assign(system ?? {}, { printing: { columns: ['levels', 'criterion'], paper: 'A3' } });
      },
    ],
  ])('may mend %s', async (_, edit) => {
    const changes = await edited(edit);
    expect(changes.judgement).toMatchObject({ decisions: [], isCorrection: true, isEmpty: false });
  });

  it.each<[string, (item: (id: string) => Node, draft: Draft) => void, readonly string[]]>([
    [
      'points within a total that stays',
      (item) => {
        Object.assign(item('center-group-plan'), { points: 1.5 });
        Object.assign(item('center-group-report'), { points: 0.5 });
      },
      ['item points', 'item points'],
    ],
    [
      'a figure in a wording',
      (item) => Object.assign(item('center-group-report'), { text: '每年形成２篇以上调研报告' }),
      ['item figure'],
    ],
    [
      'a figure in Chinese',
      (item) => Object.assign(item('member-file-check'), { text: '每两年核查党员信息库' }),
      ['item figure'],
    ],
    [
      'scoring',
      (item) => Object.assign(item('center-group-plan'), { scoring: { judgement: '按成效评定' } }),
      ['item scoring'],
    ],
    ['a department', (item) => Object.assign(item('lectures'), { department: 'organization' }), ['item department']],
    ['a remark', (item) => Object.assign(item('lectures'), { remark: '以印发为准' }), ['item requirements']],
    ['an order', (item) => partsOf(item('theory')).reverse(), ['item moved']],
    [
      'another threshold',
      (_, { scheme }) => Object.assign((scheme['systems'] as Node[])[0]?.['thresholds'] as Node, { advanced: 2 }),
      ['setting setting'],
    ],
    [
      'the full marks',
      (_, { scheme }) => Object.assign((scheme['systems'] as Node[])[0] ?? {}, { fullMarks: 11 }),
      ['system total', 'setting setting'],
    ],
    ['a new paragraph', (_, { paragraphs }) => paragraphs.push('本办法自印发之日起施行。'), ['paragraph paragraph']],
    [
      'another figure in the measures',
      (_, { paragraphs }) => paragraphs.splice(-1, 1, '考核组由{{figures.groupSize}}人组成，每组3人以上。'),
      ['paragraph figure'],
    ],
  ])('may not change %s', async (_, edit, reasons) => {
    const changes = await edited(edit);
    expect(reasonsOf(changes)).toEqual(reasons);
    expect(changes.judgement.isCorrection).toBe(false);
  });

  it('may not make an item of others, however little changes', async () => {
    const changes = await edited((item) =>
      Object.assign(item('center-group-report'), { id: 'report', lineage: { replaces: 'center-group-report' } }),
    );
    expect(reasonsOf(changes)).toEqual(['item item']);
    expect(changes.systems[0]?.items[0]?.differences).toEqual([
      { field: 'id', before: 'center-group-report', after: 'report' },
    ]);
  });
});

describe('the balance', () => {
  it('says who gained and who lost, for each class', async () => {
    const { balance } = await edited((item) => {
      Object.assign(item('lectures'), { points: 3, department: 'organization' });
      for (const id of ['ideology', 'theory']) Object.assign(item(id), { points: 5 });
      Object.assign(item('lecture-team'), { points: 3 });
      Object.assign(item('organization'), { only: ['county'] });
    });
    const plain = JSON.parse(JSON.stringify(balance, exactly))[0];
    expect(plain.classes.map((each: { total: unknown }) => each.total)).toEqual([
      { before: '10', after: '11', difference: '1' },
      { before: '10', after: '5', difference: '-5' },
    ]);
    expect(plain.indicators).toEqual([
      {
        id: 'ideology',
        title: '思想建设',
        shifts: [
          { before: '4', after: '5', difference: '1' },
          { before: '4', after: '5', difference: '1' },
        ],
      },
      {
        id: 'organization',
        title: '组织建设',
        shifts: [
          { before: '6', after: '6', difference: '0' },
          { before: '6', difference: '-6' },
        ],
      },
    ]);
    expect(plain.departments.map((each: { title: string }) => each.title)).toEqual(['市委组织部', '市委宣传部']);
    expect(plain.departments[1].shifts[0]).toEqual({ before: '4', after: '2', difference: '-2' });
  });
});

/** Fractions as texts. */
function exactly(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'under' in value ? exactText(value as Ratio) : value;
}

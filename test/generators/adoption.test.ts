import { describe, expect, it } from 'vitest';
import { adoption } from '../../generators/adoption/generator.ts';
import type { Source } from '../../src/artifact/generator.ts';
import { type Document, textOf } from '../../src/layout/document.ts';
import { fullGrid } from '../../src/layout/grid.ts';
import { SMALL, SMALL_OPINIONS } from '../support/fixtures.ts';
import { withOpinions } from '../support/opinions.ts';
import { sourceOf } from '../support/sources.ts';

async function documentOf(source: Source): Promise<Document> {
  const [product] = await adoption.products(source, { classes: [] });
  if (product?.kind !== 'document') throw new Error('there is no table of opinions');
  return product.document();
}

async function rowsOf(files: ReadonlyMap<string, string>): Promise<readonly (readonly string[])[]> {
  const { sections } = await documentOf(await sourceOf(files));
  const tables = sections.flatMap(({ blocks }) => blocks.flatMap((each) => (each.kind === 'table' ? [each] : [])));
  return tables.flatMap((table) => fullGrid(table));
}

describe('the table of opinions', () => {
  it('is not made where none came back', async () => {
    expect(await adoption.products(await sourceOf(SMALL), { classes: [] })).toEqual([]);
    expect(await adoption.products(await sourceOf(withOpinions([])), { classes: [] })).toEqual([]);
  });

  it('says unit by unit what was suggested, whether it was taken, and why', async () => {
    expect(await rowsOf(SMALL_OPINIONS)).toEqual([
      ['1', '市委宣传部', '思想建设／基层宣讲\n组建宣讲队伍，每季度开展宣讲', '分值由1分调整为2分', '采纳', ''],
      [
        '2',
        '市委宣传部',
        '思想建设／中心组学习第1项',
        '原考核内容：制定年度学习计划并按月落实\n建议改为：制定年度学习计划并按季度落实',
        '待研究',
        '',
      ],
      [
        '3',
        '甲县',
        '组织建设／党员档案第2项',
        '建议将“每半年”改为“每年”。\n原考核内容：每半年核查党员信息库\n建议改为：每年核查党员信息库',
        '不采纳',
        '与上级规定一致，予以保留',
      ],
    ]);
  });

  it('says of every kind of opinion what it wants, and what it became where that is something else', async () => {
    const decision = { outcome: 'adapted', to: '1.2', reason: '折中', by: 'organization' };
    const rows = await rowsOf(
      withOpinions([
        {
          author: '张三',
          item: 'lecture-team',
          field: 'points',
          before: 2,
          after: 1.5,
          decision: { ...decision, to: 1.2 },
        },
        { item: 'lecture-team', field: 'delete', whole: { text: '组建宣讲队伍', points: 2 } },
        {
          field: 'insert',
          under: 'lectures',
          whole: { text: '理论网络', points: 1, criteria: [{ text: '网上课堂', points: 1 }] },
        },
        { item: 'center-group-plan', field: 'move', under: 'lectures', behind: 'lecture-team' },
        { field: 'comment', system: undefined, after: '建议精简指标' },
        {
          field: 'setting',
          system: undefined,
          setting: 'method.fraud.most',
          before: 10,
          after: 8,
          place: { heading: '五、加分' },
        },
      ]),
    );
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      ['张三', '思想建设／基层宣讲\n组建宣讲队伍，每季度开展宣讲', '分值由2分调整为1.5分'],
      ['未署名', '思想建设／基层宣讲\n组建宣讲队伍，每季度开展宣讲', '删去“组建宣讲队伍”（2分）'],
      ['未署名', '思想建设／基层宣讲', '新增“理论网络”（1分）\n其中：网上课堂（1分）'],
      [
        '未署名',
        '思想建设／中心组学习第1项\n制定年度学习计划并按月落实',
        '移到“基层宣讲”之下，放在“组建宣讲队伍，每季度开展宣讲”之后',
      ],
      ['未署名', '一般意见', '建议精简指标'],
      ['未署名', '办法正文\n五、加分', '考核方法／弄虚作假／最多扣分由10调整为8'],
    ]);
    expect(rows[0]?.slice(4)).toEqual(['部分采纳', '改为：1.2分\n折中']);
  });

  it('says beside an opinion the wording that was sent out, and the words that a comment is on', async () => {
    const before = '组建宣讲队伍，每月开展宣讲';
    const decision = { outcome: 'adopted', by: 'organization' };
    const rows = await rowsOf(
      withOpinions([
        { item: 'lecture-team', field: 'text', before, after: '组建宣讲队伍，每季度开展宣讲', decision },
        { item: 'lecture-team', field: 'comment', about: '、每月', after: '做不到。' },
        { item: 'lectures', field: 'comment', about: '基层宣讲', after: '与上一项重复。' },
      ]),
    );
    expect(rows.slice(1).map((row) => row.slice(2, 4))).toEqual([
      [`思想建设／基层宣讲\n${before}`, '（针对“每月”）做不到。'],
      ['思想建设／基层宣讲', '与上一项重复。'],
    ]);
  });

  it('says of passages of the measures what is to be new, to go, and to stand elsewhere', async () => {
    const place = { heading: '一、总则', paragraph: 2 };
    const rows = await rowsOf(
      withOpinions([
        { field: 'paragraph', system: undefined, place, after: '办法由市委党建办解释。' },
        { field: 'paragraph', system: undefined, place, before: '办法由市委党建办解释。' },
        { field: 'move', system: undefined, place: { ...place, from: 3 }, before: '办法由市委党建办解释。' },
      ]),
    );
    expect(rows.map((row) => row.slice(2, 4))).toEqual([
      ['办法正文\n一、总则', '建议增加：办法由市委党建办解释。'],
      ['办法正文\n一、总则', '建议删去：办法由市委党建办解释。'],
      ['办法正文\n一、总则', '把原第3段“办法由市委党建办解释。”移到第2段'],
    ]);
  });

  it('calls what was taken away as it was called, and never by its id', async () => {
    const rows = await rowsOf(
      withOpinions([
        { item: 'gone', field: 'points', before: 1, after: 2 },
        { item: 'gone', field: 'delete', whole: { text: '开展“送学上门”', points: 1 } },
        { item: 'gone-too', field: 'comment', after: '建议保留' },
      ]),
    );
    expect(rows.map((row) => row.slice(2, 4))).toEqual([
      ['开展“送学上门”\n（已经删去）', '分值由1分调整为2分'],
      ['开展“送学上门”\n（已经删去）', '删去“开展‘送学上门’”（1分）'],
      ['一项\n（已经删去）', '建议保留'],
    ]);
  });

  it('says for which unit classes something is to be another', async () => {
    const rows = await rowsOf(
      withOpinions([{ item: 'lecture-team', classes: ['district'], field: 'points', before: 1, after: 2 }]),
    );
    expect(rows[0]?.[3]).toBe('城市区的分值由1分调整为2分');
  });

  it('takes the name that a program gives to everybody for nobody', async () => {
    const comment = { field: 'comment', system: undefined, after: '建议精简指标' };
    const authors = ['Administrator', '作者', 'Microsoft Office User', 'Windows 用户', '李四', 'Usera'];
    const rows = await rowsOf(withOpinions(authors.map((author) => ({ ...comment, author }))));
    expect(rows.map(([, body]) => body)).toEqual(['未署名', '未署名', '未署名', '未署名', '李四', 'Usera']);
  });

  it('counts opinions of which nobody said whose they are apart from those of bodies', async () => {
    const comment = { field: 'comment', system: undefined, after: '建议精简指标' };
    const countIn = async (opinions: Parameters<typeof withOpinions>[0]): Promise<string | undefined> => {
      const { sections } = await documentOf(await sourceOf(withOpinions(opinions)));
      const texts = sections.flatMap(({ blocks }) =>
        blocks.flatMap((each) => (each.kind === 'paragraph' ? [textOf(each.runs)] : [])),
      );
      return texts.find((text) => text.includes('提出意见'));
    };
    expect(
      await countIn([
        { ...comment, unit: '甲县' },
        { ...comment, author: '张三' },
      ]),
    ).toBe('收到1个单位的反馈，提出意见2条（其中1条没有登记提出单位）：待研究2条。');
    expect(await countIn([comment])).toBe('提出意见1条（都没有登记提出单位）：待研究1条。');
    const agreement = { ...comment, field: 'agree', after: '无意见' };
    expect(
      await countIn([
        { ...comment, unit: '甲县' },
        ...['甲县', '乙县', '乙县', undefined].map((unit) => ({ ...agreement, unit })),
      ]),
    ).toBe('收到2个单位的反馈，其中1个无意见（乙县）；提出意见1条（另有1处表示无意见，没有登记单位）：待研究1条。');
    expect(await countIn([{ ...agreement, unit: '乙县' }])).toBe(
      '收到1个单位的反馈，其中1个无意见（乙县）；提出意见0条。',
    );
  });

  it('counts bodies, opinions and decisions above', async () => {
    const { sections } = await documentOf(await sourceOf(SMALL_OPINIONS));
    const texts = sections.flatMap(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === 'paragraph' ? [textOf(each.runs)] : [])),
    );
    expect(texts).toContain('收到2个单位的反馈，提出意见3条：采纳1条，不采纳1条，待研究1条。');
  });
});

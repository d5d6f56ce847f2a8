import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/layout/document.ts';
import type { ReadDraft, Sent, SentDocument } from '../../src/opinions/returned.ts';
import { suggestionsIn } from '../../src/opinions/suggestions-in.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { workbook } from '../support/corruption/packages.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { annexTable, untouchedRows } from '../support/opinions/found-tables.ts';
import { sentOf } from '../support/real/returned.ts';
import { sourceOf } from '../support/sources.ts';
import { cell, paragraph, run, wordFile } from '../support/word-files.ts';

let editions: readonly Sent[];
const document = (name: string): Document => {
  const own = editions[0]?.documents.find((each) => each.name === name);
  return (own as SentDocument).document();
};
const read = async (name: string, bytes: Uint8Array): Promise<ReadDraft> => {
  const draft = await suggestionsIn(name, bytes, editions);
  return draft.kind === 'read' ? draft : expect.fail(draft.reason);
};
/** What a draft says: field, item, what it was and is, whose; then what only agrees, and what was not read. */
const said = ({ suggestions, agreements, unread }: ReadDraft) => [
  ...suggestions.map(({ field, item, before, after, author }) => ({ field, item, before, after, author })),
  ...agreements.map(({ after, author }) => ({ agrees: after, author })),
  ...unread.map(({ text }) => ({ unread: text })),
];
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(rows[0]?.length ?? 0)}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map((text) => cell(paragraph(run(text)))).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const sheet = (rows: readonly (readonly string[])[]): Uint8Array =>
  workbook(
    `<sheetData>${rows
      .map((row, at) => {
        const cells = row.map((text, column) => {
          const address = `${String.fromCharCode(65 + column)}${at + 1}`;
          return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
        });
        return `<row r="${at + 1}">${cells.join('')}</row>`;
      })
      .join('')}</sheetData>`,
  );

const SECOND = 'aspiration-implementation-opinions';
const FOURTH = {
  item: 'aspiration-supervision-ledger',
  text: '配强协调督导力量，问题逐项建账，进展定期通报，督导工作全程留痕',
};

beforeAll(async () => {
  editions = [await sentOf(await sourceOf(SHIPPED, '2021'))];
});

describe('a table that lists opinions', () => {
  const rows = [
    ['序号', '指标名称', '原表述', '修改意见', '理由'],
    ['1', '强化组织领导抓好责任落实', FOURTH.text, '修改为：配强督导力量，问题逐项建账。', '精简'],
    ['2', '组织日常学习强化思想教育', '分值4分', '建议调整为5分', ''],
    ['3', '', '', '无其他意见', ''],
    ['4', '', '', '建议减少台账', '为基层减负'],
  ];
  const expected = (author: string) => [
    { field: 'text', item: FOURTH.item, before: FOURTH.text, after: '配强督导力量，问题逐项建账', author },
    { field: 'points', item: 'aspiration-daily-study', before: '4', after: '5', author },
    { field: 'comment', item: undefined, before: undefined, after: '建议减少台账。理由：为基层减负', author },
    { agrees: '无其他意见', author },
  ];

  it('in a text document says for each row what it is about, and whose it is', async () => {
    const head = paragraph(run('征求意见反馈表')) + paragraph(run('单位：市纪委监委    填表日期：2021年3月8日'));
    const draft = await read('反馈.docx', wordFile({ body: head + table(rows) }));
    expect(said(draft)).toEqual(expected('市纪委监委'));
    expect(draft.suggestions[0]?.date).toBe('2021-03-08');
  });

  it('in a workbook is read as well, each row with the body that it names', async () => {
    const listed = rows.map(([number = '', ...row], at) => [number, at === 0 ? '单位' : '市委甲', ...row]);
    expect(said(await read('反馈.xlsx', sheet([['征求意见反馈表'], ...listed])))).toEqual(expected('市委甲'));
  });

  it('is none without a heading for opinions', async () => {
    const other = [
      ['序号', '姓名', '职务'],
      ['1', '张三', '科长'],
    ];
    expect(await suggestionsIn('名单.docx', wordFile({ body: table(other) }), editions)).toMatchObject({
      reason: 'foreign',
    });
  });
});

describe('a letter', () => {
  const opening = '市委党建办：\n《党建工作综合考核办法（征求意见稿）》收悉。经研究，提出意见如下：';
  const letter = (...lines: readonly string[]) =>
    read('回复函.txt', new TextEncoder().encode([opening, ...lines].join('\n')));

  it('is about the system that a heading names in short, and about another one where a line names that', async () => {
    const wishes = [
      '一、县区指标体系',
      '1. 第1项第2条：分值由0.5分改为1分。',
      '2. 附件2第1项第1条删掉。',
      '二、市直部分',
      '3. 第1项第1条：删除。',
    ];
    expect((await letter(...wishes)).suggestions).toMatchObject([
      { field: 'points', item: SECOND },
      { field: 'delete', system: 'municipal' },
      { field: 'delete', system: 'municipal' },
    ]);
  });

  it('is about the only item of a number that has the words or the points', async () => {
    const wishes = [
      '1. 第1项第4条“问题逐项建账”改为“问题逐项销号”。',
      '2. 第1项的分值由2分调整为3分。',
      '3. 第1项删除。',
    ];
    expect((await letter(...wishes)).suggestions).toMatchObject([
      { field: 'text', item: FOURTH.item },
      { field: 'points', item: 'aspiration-responsibility', before: '2', after: '3' },
      { field: 'comment', item: undefined },
    ]);
  });

  it('says in what other ways people write it that something is to come, to go, or to count more', async () => {
    const wishes = [
      ['增加一条：每年组织不少于2次“红色”研讨，1分。', 'insert'],
      ['新增一项：建立台账并及时销号', 'insert'],
      ['分值提高0.5分。', 'points'],
      ['分值2分过高，建议降为1分。', 'points'],
      ['分值偏低，建议调整为3分。', 'points'],
      ['第4条中“配强”二字删去。', 'text'],
      ['第4条建议予以删除。', 'delete'],
      ['第4条建议表述为“配强协调督导力量，问题逐项建账，进展定期通报”。', 'text'],
    ] as const;
    const lines = wishes.map(([text], at) => `${at + 1}. 县市区第1项${text}`);
    const { suggestions } = await letter(...lines);
    expect(suggestions.map(({ field }) => field)).toEqual(wishes.map(([, field]) => field));
    expect(suggestions.slice(0, 6)).toMatchObject([
      { after: { text: '每年组织不少于2次“红色”研讨', points: '1' }, under: 'aspiration-responsibility' },
      { after: { text: '建立台账并及时销号', points: undefined } },
      { before: '2', after: '2.5' },
      { before: '2', after: '1' },
      { before: '2', after: '3' },
      { before: FOURTH.text, after: FOURTH.text.slice(2) },
    ]);
  });

  it.each([
    '增加一条：关于人才工作的考核内容。',
    '第4条增加“、逐项销号”。',
    '的分值由5分调整为3分。',
    '分值降低2分。',
    '分值由2分调整为2分。',
    '由市委组织部负责考核。',
    '第2条与上一条合并。',
    '移至第2项之后。',
  ])('leaves to a person what it does not say itself, or what is so already: %s', async (wish) => {
    const { suggestions } = await letter(`1. 县（市、区）第1项${wish}`);
    expect(suggestions).toMatchObject([{ field: 'comment', system: 'county', item: expect.anything() }]);
  });

  it('names an item by the system, its number and the number of the criterion', async () => {
    const wishes = [
      '1. 建议将县（市、区）指标体系第1项考核内容第2条的分值由0.5分调整为1分。理由：工作量较大。',
      '2. 市直单位第1项第1条：删除此条。',
      '3. 第1项第2条：删除此条。',
    ];
    const [first, second, third] = (await letter(...wishes)).suggestions;
    expect(first).toMatchObject({ field: 'points', item: SECOND, before: '0.5', after: '1' });
    expect(second).toMatchObject({ field: 'delete', system: 'municipal' });
    // Both systems have such an item: a person reads whose is meant.
    expect(third).toMatchObject({ field: 'comment', item: undefined });
  });

  it('has words put in behind others, and takes what parted words at the end of a text out with them', async () => {
    const [first, second] = (
      await letter(
        `1. “${FOURTH.text}”：“问题逐项建账”后增加“、逐项销号”。`,
        `2. “${FOURTH.text}”：删除“督导工作全程留痕”。`,
      )
    ).suggestions;
    expect(first).toMatchObject({ item: FOURTH.item, after: FOURTH.text.replace('建账', '建账、逐项销号') });
    expect(second).toMatchObject({ item: FOURTH.item, after: FOURTH.text.replace('，督导工作全程留痕', '') });
  });

  it('has nothing unread in its courtesies, and agrees where it says that the rest is without objection', async () => {
    const draft = await letter('1. 建议减少台账。', '2. 其余无意见。', '特此函复。', '市委宣传部', '2021年3月10日');
    expect(said(draft).map((each) => Object.keys(each)[0])).toEqual(['field', 'agrees']);
  });

  it('only agrees where it names what it has received and has no opinion', async () => {
    const text = '《党建工作综合考核办法（征求意见稿）》收悉，经研究，我单位无修改意见。';
    expect(said(await read('甲.txt', new TextEncoder().encode(`${text}\n市委宣传部`)))).toEqual([
      { agrees: text, author: '市委宣传部' },
    ]);
  });
});

describe('an annex that came back', () => {
  const rows = (): readonly (readonly string[])[] =>
    untouchedRows(annexTable(editions[0] ?? expect.fail(), 'annex-1-county')).map(({ cells }) =>
      cells.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
    );

  it('with a column for opinions put in says them of what each row scores, with the reasons beside them', async () => {
    const beside = [
      ['修改意见', '理由'],
      ['', ''],
      ['分值改为1分', '工作量大'],
      ['', ''],
      ['建议删除此条', ''],
    ];
    const all = rows().map((row, at) => [...row, ...(beside[at] ?? ['', ''])]);
    const draft = await read('附件1.docx', wordFile({ body: table(all) }));
    expect(draft.suggestions.map(({ field, item, after }) => ({ field, item, after }))).toEqual([
      { field: 'points', item: SECOND, after: '1' },
      { field: 'delete', item: FOURTH.item, after: undefined },
    ]);
    expect(draft.suggestions[0]?.typed).toBe('分值改为1分。理由：工作量大');
  });

  it('with words typed into the head or foot of its pages has them told', async () => {
    const bytes = writeDocx(document('annex-1-county'));
    const parts = unzipSync(bytes);
    const foot = Object.keys(parts).find((name) => name.includes('foot')) ?? expect.fail();
    const typed = strFromU8(parts[foot] ?? expect.fail()).replace('</w:p>', `${run('请注明密级')}</w:p>`);
    const draft = await read('附件1.docx', zipSync({ ...parts, [foot]: strToU8(typed) }));
    expect(draft.unread.map(({ text }) => text)).toEqual([expect.stringContaining('请注明密级')]);
  });
});

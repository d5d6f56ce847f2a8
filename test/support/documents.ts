import fc from 'fast-check';
import {
  type Block,
  type Cell,
  cell,
  cellParagraphs,
  type Document,
  paragraph,
  type Row,
  type Table,
} from '../../src/layout/document.ts';

/** Wording that every format must carry as it stands. */
export const HOSTILE_TEXTS = [
  '<script>alert("1")</script> & &amp; <b>加粗</b>',
  "=cmd|'/C calc'!A0",
  '+1 -1 @名称 ‘单引’ “双引” \'直引\' "直引"',
  '| 竖线 | *星号* _下划_ `反引` # 井号 ~~删除~~ [链接](http://example.test) ![图](x)',
  '# 不是标题',
  '- 不是列表',
  '1.5. 不是编号',
  '> 不是引用',
  '---',
  '{{not.a.placeholder}}',
  '\\反斜线\\',
  '$公式$ #set text(red)',
  '𠮷野家 㐂 龘 〇 ① ㎡ ≥12期 70%/20%',
] as const;

/** A document with everything in it: two levels of merged labels, notes, a total, hostile wording, two sections. */
export function sampleDocument(wording: readonly string[] = HOSTILE_TEXTS): Document {
  return {
    title: '县（市、区）样例考核指标体系',
    identity: { edition: '2020', product: 'annex-1-sample', year: 2020, checkCodes: ['8F3A-22C1-90DE-4B17'] },
    printing: { pageNumbers: 'standard', tableSize: 10.5, pageCodes: 'none' },
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          paragraph('title', '样例考核办法'),
          paragraph('stage', '（征求意见稿）'),
          paragraph('heading-1', '一、指导思想'),
          paragraph('body', '坚持以上率下，把考核谁、考什么、怎么考统一起来谋划，使考核更加全面。'),
          paragraph('heading-2', '（一）平时考核'),
          {
            kind: 'paragraph',
            role: 'body',
            runs: [
              { text: '平时考核' },
              { text: '不单独计分', mark: 'strong' },
              { text: '，掌握的情况作为' },
              { text: '依据', mark: 'emphasis' },
              { text: '。' },
            ],
          },
          paragraph('heading-3', '1. 情况记录'),
          paragraph('heading-4', '（1）动态管理'),
          {
            kind: 'attachments',
            items: [
              { number: 1, title: '县（市、区）样例考核指标体系' },
              { number: 2, title: '市直单位样例考核指标体系' },
            ],
          },
        ],
      },
      {
        orientation: 'landscape',
        blocks: [
          paragraph('annex-mark', '附件1'),
          paragraph('title', '县（市、区）样例考核指标体系'),
          sampleTable(wording),
          paragraph('foot', '校验码 8F3A-22C1-90DE-4B17　总分 200　指标 3 项　考核内容 13 项'),
        ],
      },
    ],
    alternatives: [],
  };
}

/** A table like that of an annex, with one criterion for each wording. */
export function sampleTable(wording: readonly string[], name = '附件1'): Table {
  const half = Math.max(1, Math.floor(wording.length / 2));
  const rows = wording.map((text, index): Row => {
    const isFirst = index === 0;
    const startsSecond = index === half;
    const span = isFirst ? Math.min(half, wording.length) : wording.length - half;
    const starts = isFirst || startsSecond;
    return {
      role: 'item',
      criterion: `criterion-${index + 1}`,
      mayEndPage: index + 1 === half || index + 1 === wording.length,
      cells: [
        ...(isFirst
          ? [cell(0, [...cellParagraphs('label', '思想建设'), ...cellParagraphs('number', '（35分）')], wording.length)]
          : []),
        ...(starts
          ? [
              cell(
                1,
                [
                  ...cellParagraphs('label', isFirst ? '理论武装工作' : '网络宣传'),
                  ...cellParagraphs('note', '仅适用于城市区'),
                ],
                span,
              ),
            ]
          : []),
        cell(2, cellParagraphs('text', text)),
        cell(3, [
          ...cellParagraphs('number', '0.5'),
          ...(startsSecond ? cellParagraphs('note', '无乡镇的城市区1.5') : []),
        ]),
        cell(4, []),
      ],
    };
  });
  const total: Row = {
    role: 'total',
    mayEndPage: true,
    cells: [cell(0, cellParagraphs('label', '合计'), 1, 3), cell(3, cellParagraphs('number', '200')), cell(4, [])],
  };
  return {
    kind: 'table',
    name,
    columns: [
      { title: '一级指标', width: 30, align: 'center' },
      { title: '二级指标', width: 40, align: 'left' },
      { title: '考核内容', width: 110, align: 'left' },
      { title: '分值', width: 25, align: 'center' },
      { title: '得分', width: 20, align: 'center' },
    ],
    rows: [...rows, total],
  };
}

const TEXT = fc
  .array(
    fc.constantFrom(
      '思',
      '想',
      '建',
      '设',
      '（',
      '）',
      '，',
      '、',
      '1',
      '.',
      '5',
      '分',
      'A',
      ' ',
      '<',
      '&',
      '|',
      '*',
      '#',
      '_',
      '=',
      '"',
      "'",
      '\\',
      '龘',
      '～',
      '%',
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((characters) => characters.join('').trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');

/** Tables of any shape: any columns, rows and merged cells, any wording. The first row has every column, as readers need to tell columns apart. */
export const arbitraryTable: fc.Arbitrary<Table> = fc
  .record({
    texts: fc.array(fc.tuple(TEXT, TEXT, TEXT), { minLength: 1, maxLength: 12 }),
    outer: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }),
    inner: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ texts, outer, inner }) => nested(texts, outer, inner));

/** Whole documents around such tables. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc.tuple(arbitraryTable, TEXT).map(([table, title]) => {
  const blocks: readonly Block[] = [
    paragraph('annex-mark', '附件1'),
    paragraph('title', `题${title}`),
    table,
    paragraph('foot', '校验码 8F3A-22C1-90DE-4B17'),
  ];
  return { ...sampleDocument(), sections: [{ orientation: 'landscape', blocks }] };
});

function nested(
  texts: readonly (readonly [string, string, string])[],
  outer: readonly number[],
  inner: readonly number[],
): Table {
  const outerSpans = spans(texts.length, outer, [texts.length]);
  const innerSpans = spans(texts.length, inner, ends(outerSpans));
  const rows = texts.map(([a, b, c], index): Row => {
    const cells: Cell[] = [];
    const first = outerSpans.get(index);
    const second = innerSpans.get(index);
    if (first !== undefined) cells.push(cell(0, cellParagraphs('label', `甲${a}`), first));
    if (second !== undefined) cells.push(cell(1, cellParagraphs('label', `乙${b}`), second));
    cells.push(cell(2, cellParagraphs('text', `丙${c}`)), cell(3, cellParagraphs('number', `${index}.5`)));
    return { role: 'item', criterion: `criterion-${index}`, mayEndPage: ends(innerSpans).includes(index + 1), cells };
  });
  const widths = [30, 40, 130, 25];
  return {
    kind: 'table',
    name: '附件1',
    columns: ['一级指标', '二级指标', '考核内容', '分值'].map((title, index) => ({
      title,
      width: widths[index] ?? 0,
      align: 'left',
    })),
    rows,
  };
}

/** Where merged cells start and how many rows they cover; none crosses a limit. */
function spans(rows: number, wanted: readonly number[], limits: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let start = 0, turn = 0; start < rows; turn += 1) {
    const limit = limits.find((each) => each > start) ?? rows;
    const span = Math.min(wanted[turn % wanted.length] ?? 1, limit - start);
    found.set(start, span);
    start += span;
  }
  return found;
}

function ends(found: ReadonlyMap<number, number>): readonly number[] {
  return [...found].map(([start, span]) => start + span);
}

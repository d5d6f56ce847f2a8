import type { Formula, Input } from '../../src/layout/blanks.ts';
import {
  cell,
  cellParagraphs,
  type Document,
  fieldsLine,
  paragraph,
  type Row,
  type Table,
} from '../../src/layout/document.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { FormIdentity } from '../../src/model/form-identity.ts';
import { sampleDocument } from './documents.ts';
import { column, computed, decimal, open, sumOf, text } from './form-cells.ts';

/** A criterion of a form: what it is worth, in what steps it is scored. */
export interface FormItem {
  readonly points: string;
  readonly step: string;
  /** What is filled in, as it stands in the cell; empty for an empty form. */
  readonly score?: string;
}

/** The columns of the table of a form that are told apart in tests, counted from 0. */
export const COLUMNS = { points: 3, score: 4, reason: 5, evidence: 6 } as const;

/** The name of the table with the scores; a sheet of this name must be quoted. */
export const FORM_TABLE = '自评表 (样例)';

const ITEMS: readonly FormItem[] = [
  { points: '0.5', step: '0.05' },
  { points: '1.5', step: '0.05' },
  { points: '2', step: '0.1' },
  { points: '1', step: '1' },
];

/** Which form the sample is. */
export const SAMPLE_FORM: FormIdentity = {
  form: 'self',
  edition: '2020',
  system: 'county',
  class: 'county',
  unit: 'jia-xian',
  digest: '8f3a22c1',
  checkCode: '8F3A-22C1',
};

/** A form with everything in it: lines of fields, scores with reasons, choices, keys, sums, a list with spare rows, a sheet that only workbooks have. */
export function sampleForm(items: readonly FormItem[] = ITEMS): Document {
  return {
    ...sampleDocument(),
    title: '样例自评表',
    identity: { edition: '2020', product: 'self-sample', year: 2020, checkCodes: ['8F3A-22C1-90DE-4B17'] },
    form: SAMPLE_FORM,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          paragraph('title', '样例自评表'),
          fieldsLine([
            { label: '单位（盖章）：', content: '甲县' },
            { label: '填表人：', content: text('填表人姓名') },
            { label: '联系电话：', content: text('') },
          ]),
          scoreTable(items),
          fieldsLine([
            { label: '分管负责人（签字）：', content: text('') },
            { label: '主要负责人（签字）：', content: text('') },
          ]),
          fieldsLine([{ label: '自评合计：', content: total(items, FORM_TABLE) }]),
          paragraph('foot', '校验码 8F3A-22C1-90DE-4B17　总分 200'),
        ],
      },
      { orientation: 'landscape', blocks: [paragraph('title', '佐证材料清单'), evidenceList()] },
      { orientation: 'portrait', isForWorkbooks: true, blocks: [paragraph('title', '小计'), sums(items)] },
    ],
  };
}

/** A number from 0 to the points. */
export function score({ points, step }: FormItem): Input {
  return {
    kind: 'number',
    least: Decimal.zero,
    most: decimal(points),
    step: decimal(step),
    mayBeZero: true,
    reason: { column: COLUMNS.reason, below: decimal(points) },
    hint: '每少一次扣 0.5 分，扣完为止。',
  };
}

function scoreTable(items: readonly FormItem[]): Table {
  const half = Math.ceil(items.length / 2);
  const rows = items.map((item, index): Row => {
    const starts = index === 0 || index === half;
    const span = index === 0 ? Math.min(half, items.length) : items.length - half;
    const label = index < half ? '思想建设' : '组织建设';
    return {
      role: 'item',
      criterion: `criterion-${index + 1}`,
      keys: [`criterion-${index + 1}`, label],
      mayEndPage: index + 1 === half,
      cells: [
        ...(starts ? [cell(0, cellParagraphs('label', label), span)] : []),
        cell(1, cellParagraphs('number', String(index + 1))),
        cell(2, cellParagraphs('text', `第${index + 1}项内容：每少一次扣 0.5 分，扣完为止。`)),
        cell(COLUMNS.points, cellParagraphs('number', item.points)),
        open(COLUMNS.score, score(item), item.score),
        open(COLUMNS.reason, text('低于满分的，写明原因')),
        open(COLUMNS.evidence, text('')),
        open(7, { kind: 'choice', choices: ['已报送', '未报送'], hint: '从列表中选' }),
      ],
    };
  });
  return {
    kind: 'table',
    name: FORM_TABLE,
    columns: [
      { title: '一级指标', width: 29, align: 'center' },
      { title: '序号', width: 12, align: 'center', key: 'number' },
      { title: '考核内容', width: 58, align: 'left' },
      { title: '分值', width: 16, align: 'center', key: 'points' },
      { title: '自评分', width: 16, align: 'center', key: 'self-score' },
      { title: '自评说明', width: 40, align: 'left', key: 'self-reason' },
      { title: '佐证材料编号', width: 25, align: 'left', key: 'self-evidence' },
      { title: '报送', width: 29, align: 'center', key: 'sent' },
    ],
    rows: [...rows, totalRow(items)],
  };
}

function totalRow(items: readonly FormItem[]): Row {
  const written = items.filter((item) => (item.score ?? '') !== '').length;
  const left = items.length - written;
  return {
    role: 'total',
    mayEndPage: true,
    keys: ['', ''],
    cells: [
      cell(0, cellParagraphs('label', '合计'), 1, 3),
      cell(COLUMNS.points, cellParagraphs('number', sumOf(items.map(({ points }) => points)).toString())),
      computed(COLUMNS.score, total(items)),
      {
        ...computed(5, {
          parts: [
            'IF(COUNTIF(',
            column({ key: 0 }),
            ',"?*")-COUNT(',
            column(COLUMNS.score, 0),
            ':',
            column(COLUMNS.score, items.length - 1),
            ')=0,"已全部评分","还有 "&(COUNTIF(',
            column({ key: 0 }),
            ',"?*")-COUNT(',
            column(COLUMNS.score, 0),
            ':',
            column(COLUMNS.score, items.length - 1),
            '))&" 项未评分")',
          ],
          value: left === 0 ? '已全部评分' : `还有 ${left} 项未评分`,
        }),
        colspan: 3,
      },
    ],
  };
}

/** The sum of the scores, read from another place when the table is named. */
function total(items: readonly FormItem[], table?: string): Formula {
  const at = (row: number) => column(COLUMNS.score, row, table);
  const parts = ['ROUND(SUM(', ...items.flatMap((_, row) => (row === 0 ? [at(row)] : [',', at(row)])), '),2)'];
  return { parts, value: sumOf(items.map((item) => item.score ?? '')) };
}

function evidenceList(): Table {
  return {
    kind: 'table',
    name: '佐证材料清单',
    columns: [
      { title: '编号', width: 25, align: 'center', key: 'evidence-number' },
      { title: '材料名称', width: 150, align: 'left', key: 'evidence-name' },
      { title: '页数', width: 50, align: 'center', key: 'evidence-pages' },
    ],
    rows: [
      {
        role: 'item',
        mayEndPage: true,
        cells: [
          open(0, text('')),
          open(1, text('材料的标题')),
          open(2, {
            kind: 'number',
            least: Decimal.one,
            most: decimal('9999'),
            step: Decimal.one,
            mayBeZero: false,
            reason: undefined,
            hint: '',
          }),
        ],
      },
    ],
    spareRows: 4,
  };
}

function sums(items: readonly FormItem[]): Table {
  const half = Math.ceil(items.length / 2);
  const groups = [
    ['思想建设', items.slice(0, half)],
    ['组织建设', items.slice(half)],
  ] as const;
  const rows = groups.map(
    ([label, own]): Row => ({
      role: 'item',
      mayEndPage: true,
      keys: [label],
      cells: [
        cell(0, cellParagraphs('label', label)),
        computed(1, {
          parts: [
            'ROUND(SUMIF(',
            column({ key: 1 }, 'all', FORM_TABLE),
            ',',
            column({ key: 0 }, 'own'),
            ',',
            column(COLUMNS.score, 'all', FORM_TABLE),
            '),2)',
          ],
          value: sumOf(own.map((item) => item.score ?? '')),
        }),
      ],
    }),
  );
  return {
    kind: 'table',
    name: '小计',
    columns: [
      { title: '一级指标', width: 100, align: 'left' },
      { title: '自评分', width: 56, align: 'center' },
    ],
    rows,
  };
}

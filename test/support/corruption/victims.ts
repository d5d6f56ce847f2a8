import { annex } from '../../../generators/annex/generator.ts';
import { measures } from '../../../generators/measures/generator.ts';
import { revision } from '../../../generators/revision/generator.ts';
import type { Source } from '../../../src/artifact/generator.ts';
import { criteriaWorkbook } from '../../../src/layout/criteria-workbook.ts';
import { type Document, type Table, textOfCell } from '../../../src/layout/document.ts';
import { stateOf } from '../../../src/merge/state.ts';
import { rowsOfState } from '../../../src/merge/state-rows.ts';
import { wholeViews } from '../../../src/model/view.ts';
import { writeCsv } from '../../../src/writers/csv/write.ts';
import { writeDocx } from '../../../src/writers/docx/write.ts';
import { writeHtml } from '../../../src/writers/html/write.ts';
import { writeMarkdown } from '../../../src/writers/markdown/write.ts';
import { writeOfd } from '../../../src/writers/ofd/write.ts';
import { writePdf } from '../../../src/writers/pdf/write.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { freeTypesetter } from '../checked.ts';
import { changed, SMALL_TWO_YEARS } from '../fixtures.ts';
import { HASHES } from '../memory-world.ts';
import { odtFile } from '../odt-files.ts';
import { withEdits } from '../opinions/tracked-edits.ts';
import { sourceOf } from '../sources.ts';

/** A repository with a published edition and a draft that went out. */
export const DRAFTED: ReadonlyMap<string, string> = changed(
  changed(SMALL_TWO_YEARS, 'indicators/2021/scheme.yaml', 'state: final', 'state: draft'),
  'indicators/2021/county/1-ideology.yaml',
  '每年形成1篇以上调研报告',
  '每年形成2篇以上调研报告',
);

/** A sound file before it is spoilt. */
export interface Victim {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const WHO = { author: '市某局甲', date: '2021-03-05T09:30:00Z' };

/** One file of each kind that `import` and `suggest` take, made of the draft of a repository. */
export async function victimsOf(files: ReadonlyMap<string, string> = DRAFTED): Promise<readonly Victim[]> {
  const source = await sourceOf(files, '2021');
  const [whole, bound, revised] = [
    await made(annex, source),
    await made(measures, source),
    await made(revision, source),
  ];
  const texts = tableOf(whole).map((row) => row.join('\n'));
  return [
    { name: '附件1.docx', bytes: marked(writeDocx(whole)) },
    { name: '附件1.xlsx', bytes: await writeXlsx(whole) },
    { name: '编辑.xlsx', bytes: await writeXlsx(editedWorkbook(source)) },
    { name: '附件1.html', bytes: bytesOf(writeHtml(whole)) },
    { name: '附件1.csv', bytes: bytesOf(writeCsv(whole)) },
    { name: '附件1.md', bytes: bytesOf(writeMarkdown(whole)) },
    { name: '附件1.txt', bytes: bytesOf(`县（市、区）工作考核指标\n${texts.join('\n')}\n`) },
    {
      name: '附件1.ofd',
      bytes: writeOfd(await writePdf(whole, freeTypesetter(), { standard: '1.7' }), whole.data ?? []),
    },
    { name: '附件1.odt', bytes: odtFile(odtTable(tableOf(whole))) },
    { name: '办法.docx', bytes: marked(writeDocx(bound)) },
    { name: '修订.docx', bytes: writeDocx(revised) },
    { name: '修订.xlsx', bytes: await writeXlsx(revised) },
    { name: '意见.txt', bytes: bytesOf(LETTER) },
  ];
}

const LETTER = `对征求意见稿的意见

一、县（区）指标体系
1. 对“基层宣讲”，建议分值由2分调整为1.5分。
2. 对“中心组学习”第1项，建议将“按月落实”改为“按季度落实”。
二、其他
建议增加“每年培训党员不少于32学时”，分值1分。无其他意见。
`;

async function made(generator: typeof annex, source: Source): Promise<Document> {
  const products = await generator.products(source, { classes: [], departments: [] });
  const product = products.find((each) => each.kind === 'document');
  if (product?.kind !== 'document') throw new Error(`${generator.name} makes no document`);
  return product.document();
}

/** An annex in which somebody changed, put in and struck out rows. */
function marked(bytes: Uint8Array): Uint8Array {
  return withEdits(
    bytes,
    [
      { kind: 'wording', row: 0, text: '按季度落实', kept: 6, ...WHO },
      { kind: 'points', row: 1, text: '1.5', kept: 0, ...WHO },
      { kind: 'row-out', row: 2, text: '', kept: 0, ...WHO },
      { kind: 'row-in', row: 3, text: '建立宣讲台账', kept: 0, ...WHO },
    ],
    { wording: -4, points: -3 },
  );
}

function editedWorkbook({ edition, proof, registers }: Source): Document {
  return criteriaWorkbook(edition, wholeViews(edition, proof), registers, {
    stateOf: ({ indicators }) => {
      const state = stateOf(indicators.map(({ written }) => written));
      if (state === undefined) throw new Error('the data cannot be read');
      return rowsOfState(state);
    },
    sealOf: HASHES.sha256,
  });
}

/** The texts of the rows of the first table, its head first. */
function tableOf(document: Document): readonly (readonly string[])[] {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const table = blocks.find((block): block is Table => block.kind === 'table');
  const head = table?.columns.map(({ title }) => title) ?? [];
  return [head, ...(table?.rows ?? []).map(({ cells }) => cells.map((cell) => textOfCell(cell)))];
}

function odtTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const lines = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`);
  return `<text:p>县（市、区）工作考核指标</text:p><table:table>${lines.join('')}</table:table>`;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

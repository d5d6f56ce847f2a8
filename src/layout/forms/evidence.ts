import { Decimal } from '../../model/decimal.ts';
import type { Input } from '../blanks.ts';
import { cell, cellParagraphs, type Row, type Table } from '../document.ts';
import { numberInput, textInput } from './inputs.ts';

/** So many more rows has the list in a workbook, where rows cannot be added. */
const SPARE_ROWS = 70;

const COLUMNS = [
  { key: 'number', title: '编号', width: 15, hint: '' },
  { key: 'criterion', title: '对应的考核内容', width: 62, hint: '填写自评表的序号和考核内容，例如“12 党委中心组学习”' },
  { key: 'name', title: '材料名称', width: 84, hint: '填写材料的全称' },
  { key: 'reference', title: '文号或日期', width: 40, hint: '有文号的填写文号，没有的填写形成日期' },
  { key: 'pages', title: '页数', width: 16, hint: '只填数字，例如12' },
  { key: 'file', title: '文件名', width: 44, hint: '报送电子材料的，填写文件名' },
] as const;

/** The list of evidence (佐证材料清单): numbered blank rows, to whose numbers the form refers. */
export function evidenceTable(rows: number): Table {
  return {
    kind: 'table',
    name: '佐证材料清单',
    columns: COLUMNS.map(({ key, title, width }) => ({
      key: `evidence-${key}`,
      title,
      width,
      align: key === 'number' || key === 'pages' ? 'center' : 'left',
    })),
    rows: Array.from({ length: rows }, (_, index): Row => {
      const cells = COLUMNS.map(({ key, hint }, column) =>
        key === 'number'
          ? cell(column, cellParagraphs('number', String(index + 1)))
          : { ...cell(column, []), input: key === 'pages' ? pagesInput(hint) : textInput(hint) },
      );
      return { role: 'item', mayEndPage: true, cells };
    }),
    spareRows: SPARE_ROWS,
  };
}

/** How many pages there are: a figure needs no more room than its column has. */
function pagesInput(hint: string): Input {
  const [least, most] = [Decimal.one, Decimal.of(9999n, 0)];
  return numberInput({ least, most, step: Decimal.one, mayBeZero: false, mayBeBlank: true, hint });
}

import type { BlockRole, CellRole, Column, Run } from '../../layout/document.ts';
import { STYLES } from '../../layout/typography.ts';

/** A style as `styles.xml` lists it: `name` is what Word looks built-in styles up by and shows for all others. */
export interface StyleName {
  readonly id: string;
  readonly name: string;
  /** The Chinese name beside that of a built-in style. */
  readonly alias?: string;
}

/** The style of a paragraph of the page. Headings are the built-in ones of their level in the outline, so that Word's navigation has them below their title. */
export const BLOCK_STYLES: Readonly<Record<BlockRole, StyleName>> = {
  'annex-mark': { id: 'AnnexMark', name: '附件标识' },
  title: { id: 'Title', name: 'Title', alias: '公文标题' },
  'form-title': { id: 'FormTitle', name: '用表标题' },
  stage: { id: 'Stage', name: '稿次标识' },
  'heading-1': heading('heading-1', '一级标题'),
  'heading-2': heading('heading-2', '二级标题'),
  'heading-3': heading('heading-3', '三级标题'),
  'heading-4': heading('heading-4', '四级标题'),
  body: { id: 'BodyText', name: 'Body Text', alias: '公文正文' },
  item: { id: 'Item', name: '列项' },
  field: { id: 'Field', name: '表头栏目' },
  foot: { id: 'Foot', name: '表后说明' },
};

/** The styles of the character runs that are marked. */
export const MARK_STYLES: Readonly<Record<NonNullable<Run['mark']>, StyleName>> = {
  strong: { id: 'Strong', name: 'Strong', alias: '加重' },
  emphasis: { id: 'Emphasis', name: 'Emphasis', alias: '着重' },
  inserted: { id: 'Inserted', name: '新增文字' },
  deleted: { id: 'Deleted', name: '删除文字' },
};

export const ATTACHMENT_STYLES = {
  first: { id: 'Attachments', name: '附件说明' },
  next: { id: 'AttachmentsNext', name: '附件说明（续）' },
} as const satisfies Record<string, StyleName>;

export const TABLE_STYLE: StyleName = { id: 'AssessmentTable', name: '考核表格' };
/** An empty paragraph that takes no room, where Word wants one: between tables, and after one that ends a section. */
export const SEPARATOR_STYLE: StyleName = { id: 'Separator', name: '分隔' };

export const PAGE_NUMBER_STYLES = {
  odd: { id: 'PageNumberOdd', name: '页码（单页）' },
  even: { id: 'PageNumberEven', name: '页码（双页）' },
  centred: { id: 'PageNumberCentred', name: '页码（居中）' },
} as const satisfies Record<string, StyleName>;

/** What stands beside the code in a foot, by the end of the line at which that stands. */
export const PAGE_CODE_STYLES = {
  start: { id: 'PageCodeStart', name: '页脚校验码（左）' },
  end: { id: 'PageCodeEnd', name: '页脚校验码（右）' },
} as const satisfies Record<string, StyleName>;

const CELL_NAMES: Readonly<Record<CellRole, StyleName>> = {
  label: { id: 'TableLabel', name: '表格标题' },
  number: { id: 'TableNumber', name: '表格数字' },
  text: { id: 'TableText', name: '表格文字' },
  note: { id: 'TableNote', name: '表格注释' },
};

/** The style of a paragraph in a cell of a column; in a table of another size of type than the document's, that one in points. */
export function cellStyle(role: CellRole, align: Column['align'], size?: number): StyleName {
  const { id, name } = CELL_NAMES[role];
  return sized(align === 'left' ? { id, name } : { id: `${id}Centred`, name: `${name}（居中）` }, size);
}

/** The style of a title of a column, as `cellStyle`. */
export function headerCellStyle(size?: number): StyleName {
  return sized({ id: 'TableHeader', name: '表头' }, size);
}

function sized({ id, name }: StyleName, size: number | undefined): StyleName {
  if (size === undefined) return { id, name };
  return { id: `${id}-${String(size).replace('.', '-')}`, name: `${name}（${size}磅）` };
}

function heading(role: BlockRole, alias: string): StyleName {
  const level = STYLES[role].outline;
  return { id: `Heading${level}`, name: `heading ${level}`, alias };
}

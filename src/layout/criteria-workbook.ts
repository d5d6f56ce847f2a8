import { Decimal } from '../model/decimal.ts';
import { type Departments, departmentsById } from '../model/departments.ts';
import type { Edition, System } from '../model/model.ts';
import type { Department, Registers } from '../model/registers.ts';
import {
  type CriteriaSheet,
  isPointsKey,
  levelOfKey,
  levelOfWorth,
  type SheetColumn,
  type SheetKey,
} from '../model/sheets/criteria-sheet.ts';
import { type EditedSystem, sentText } from '../model/sheets/edited-workbook.ts';
import type { ProvedView } from '../model/view.ts';
import type { Input } from './blanks.ts';
import { criteriaSheet } from './criteria-sheet.ts';
import {
  cell,
  cellParagraphs,
  type Document,
  type Paragraph,
  paragraph,
  type Section,
  type Table,
} from './document.ts';
import { checkCodeOf, frame } from './parts.ts';

/** Rows below the last one for criteria that are to be new. */
const SPARE_ROWS = 20;
/** More than any points, where a system states no full marks. */
const MOST_POINTS = Decimal.of(100_000n, 0);

/**
 * A workbook in which people edit the criteria of systems: a sheet each, with what was sent out behind it, so that what
 * comes back is told from what has changed meanwhile. As CSV it is the tables alone. `stateOf` gives a system as it is
 * written, in rows; `sealOf` makes the SHA-256 of a text.
 */
export function criteriaWorkbook(
  edition: Edition,
  views: readonly ProvedView[],
  registers: Pick<Registers, 'departments'>,
  { stateOf, sealOf }: Behind,
): Document {
  const departments = departmentsById(registers.departments);
  const sheets = views.map((view) => criteriaSheet(view, departments, 'editing'));
  const title = views.length === 1 ? (views[0]?.system.title ?? '') : edition.title;
  return {
    ...frame(edition, 'criteria', title, views),
    sections: sheets.map((sheet, index) => sectionOf(sheet, views[index] as ProvedView, edition, departments)),
    editing: {
      edition: edition.id,
      systems: sheets.map((sent, index) => {
        const view = views[index] as ProvedView;
        const state = stateOf(view.system);
        const seal = sealOf(sentText(sent, state));
        const digest = view.proof.digest ?? '';
        return { id: sent.system, digest, checkCode: checkCodeOf(view), sent, state, seal };
      }),
    },
  };
}

/** What stands behind the sheets. */
interface Behind {
  readonly stateOf: (system: System) => EditedSystem['state'];
  readonly sealOf: (text: string) => string;
}

function sectionOf(sheet: CriteriaSheet, view: ProvedView, edition: Edition, departments: Departments): Section {
  const lead = [...departments.values()].filter(({ leads }) => leads);
  return {
    orientation: 'landscape',
    paper: 'A3',
    tableSize: 10,
    blocks: [
      paragraph('form-title', `${view.system.title}（${edition.id}年度，编辑用）`),
      ...HELP.map((text): Paragraph => paragraph('foot', text)),
      tableOf(sheet, view, edition, lead),
    ],
  };
}

/** What whoever opens it must know, and nothing else: in lines that are seen whole on a small screen. */
const HELP: readonly string[] = [
  '直接在格子里改，一行一项。可以排序、筛选、隐藏列；不要动隐藏的列和工作表。改好后存为 .xlsx 交回，用 zhunsheng import 读入。',
  '新增一项：在任一行下面插入一行，写明各级指标的名称、内容和分值。删去一项：删除整行。序号和次序由程序编排。',
  '移到别的指标下：把各级指标改成那个指标的名称。指标改名：它的各行都要改。指标改分值：改它任意一行就行。',
];

function tableOf(sheet: CriteriaSheet, view: ProvedView, edition: Edition, departments: readonly Department[]): Table {
  const ordered = idLast(sheet);
  const inputs = ordered.columns.map(({ key }) => inputOf(key, view, edition, departments));
  return {
    kind: 'table',
    name: view.system.title,
    columns: ordered.columns.map(({ key, title }) => ({
      ...{ key, title, width: widthOf(key, view.system.levels.length) },
      align: isNarrow(key) ? 'center' : 'left',
      ...(key === 'id' && { isHidden: true }),
    })),
    rows: ordered.rows.map(({ id, cells }) => ({
      role: 'item',
      criterion: id,
      mayEndPage: true,
      cells: cells.map((text, column) => {
        const { key } = ordered.columns[column] as SheetColumn;
        const input = inputs[column];
        const own = cell(column, cellParagraphs(isNarrow(key) ? 'number' : 'text', text));
        return input === undefined ? own : { ...own, input };
      }),
    })),
    spareRows: SPARE_ROWS,
    isFiltered: true,
  };
}

/** With the ids behind the last column, where they are hidden and sorted with their rows. */
function idLast({ columns, rows, ...sheet }: CriteriaSheet): CriteriaSheet {
  const turned = <Each>(list: readonly Each[], at: number): readonly Each[] => [
    ...list.filter((_, index) => index !== at),
    ...list.filter((_, index) => index === at),
  ];
  const at = columns.findIndex(({ key }) => key === 'id');
  return {
    ...sheet,
    columns: turned(columns, at),
    rows: rows.map((row) => ({ ...row, cells: turned(row.cells, at) })),
  };
}

function isNarrow(key: SheetKey): boolean {
  return isPointsKey(key) || levelOfWorth(key) !== undefined || NARROW.has(key);
}

const NARROW: ReadonlySet<SheetKey> = new Set<SheetKey>([
  'number',
  'weight',
  'deducts',
  'adds',
  'veto',
  'core',
  'step',
]);

/** What a column takes; undefined for what is not read back. */
function inputOf(
  key: SheetKey,
  { system }: ProvedView,
  { step }: Edition,
  departments: readonly Department[],
): Input | undefined {
  if (isPointsKey(key)) {
    const finest = step ?? Decimal.of(1n, 2);
    const hint = `只写数字，以 ${finest} 分为一档。${system.classes.length > 1 ? '这类单位没有这一项的，空着。' : ''}`;
    const most = system.fullMarks ?? MOST_POINTS;
    return {
      kind: 'number',
      least: finest,
      most,
      step: finest,
      mayBeZero: false,
      reason: undefined,
      mayBeBlank: true,
      hint,
    };
  }
  switch (key) {
    case 'id':
    case 'number':
      return undefined;
    case 'department':
      return {
        kind: 'choice',
        choices: departments.map(({ name }) => name),
        isOpen: true,
        mayBeBlank: true,
        hint: HINTS[key] ?? '',
      };
    case 'veto':
      return { kind: 'choice', choices: ['是'], mayBeBlank: true, hint: '' };
    case 'notApplicable':
      return { kind: 'choice', choices: ['按其余各项折算', '计满分', '不计分'], mayBeBlank: true, hint: '' };
    default:
      return { kind: 'text', hint: levelOfWorth(key) === undefined ? (HINTS[key] ?? '') : WORTH_HINT };
  }
}

const HINTS: Readonly<Partial<Record<SheetKey, string>>> = {
  department: '从列表里选，或者照名册写单位的名称。几家共同考核写“甲、乙”；各评一部分写“甲60%、乙40%”。',
  cooperating: '照名册写单位的名称，几家用顿号隔开。',
  scoring: '照发文的说法写，末尾不加句号，几条用分号隔开。例如：每少1次扣0.5分，扣完为止。',
  evidence: '几样用顿号隔开。',
  method: '几种用顿号隔开。例如：查阅资料、实地查看。',
  applicability: '对各类单位都适用的空着；否则写“仅适用于……”或者“不适用于……”。',
  note: '写给同事看，不印在发文里。',
};

const WORTH_HINT = '这个指标的分值或者权重，改它任意一行的就行。各类单位不同的写“县：20；城市区：18”。';

/** Millimetres. */
const WIDTHS: Readonly<Partial<Record<SheetKey, number>>> = {
  ...{ id: 20, number: 11, text: 84, weight: 15, deducts: 15, adds: 15, veto: 15, core: 15, step: 15 },
  ...{ department: 24, cooperating: 24, scoring: 52, targets: 30, evidence: 34, method: 24, split: 28 },
  ...{ notApplicable: 22, applicability: 28, remark: 30, note: 30 },
};
const POINTS_WIDTH = 16;
const LEVEL_WIDTHS = [[34], [26, 34], [22, 28, 28], [20, 24, 26, 26], [18, 20, 22, 24, 24]];

function widthOf(key: SheetKey, levels: number): number {
  const level = levelOfKey(key);
  if (level !== undefined) return LEVEL_WIDTHS[levels - 1]?.[level - 1] ?? 24;
  return WIDTHS[key] ?? POINTS_WIDTH;
}

import fc from 'fast-check';
import type { TypedCell } from './grids.ts';

/** A system as a test knows it, in whole tenths of points so that nothing is rounded. */
export interface PlainItem {
  readonly title: string;
  readonly tenths: number;
  /** Who scores it; of an indicator right above criteria only. */
  readonly departments: readonly string[];
  readonly items: readonly PlainItem[];
}

/** How a system is laid out as a table. */
export interface TableLayout {
  /** How a label that stands for several rows is written: one merged cell, once more in each row, or only in the first. */
  readonly labels: 'merged' | 'repeated' | 'first';
  /** Where points stand: in a column, or at the end of titles and texts. */
  readonly points: 'column' | 'texts';
  /** In which order the columns stand, by what they are. */
  readonly order: readonly ('number' | 'levels' | 'content' | 'points' | 'department' | 'score')[];
  readonly hasNumber: boolean;
  readonly hasTotal: boolean;
  /** Whether level 1 stands in rows of its own above all columns. */
  readonly hasSections: boolean;
  readonly hasTitle: boolean;
}

const HAN =
  '推进落实完善健全强化规范服务群众基层工作制度建设学习宣传队伍管理监督检查信息公开安全生产环境保护教育卫生文化';
const DEPARTMENTS = ['市委组织部', '市委宣传部', '市应急管理局', '市教育局', '县委办公室'];

const wording = fc
  .array(fc.integer({ min: 0, max: HAN.length - 1 }), { minLength: 4, maxLength: 14 })
  .map((picked) => picked.map((at) => HAN[at]).join(''));

/** Systems of one to four levels, every title another one. */
export const plainSystem: fc.Arbitrary<readonly PlainItem[]> = fc
  .record({
    levels: fc.integer({ min: 1, max: 4 }),
    shape: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 60, maxLength: 60 }),
    tenths: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 200, maxLength: 200 }),
    words: fc.uniqueArray(wording, { minLength: 200, maxLength: 200 }),
    leading: fc.array(fc.subarray(DEPARTMENTS, { minLength: 1, maxLength: 2 }), { minLength: 60, maxLength: 60 }),
  })
  .map(({ levels, shape, tenths, words, leading }) => {
    const drawn = { shape: [...shape], tenths: [...tenths], words: [...words], leading: [...leading] };
    const itemsOf = (level: number): readonly PlainItem[] =>
      Array.from({ length: drawn.shape.pop() ?? 1 }, (): PlainItem => {
        const title = drawn.words.pop() ?? '';
        if (level > levels) return { title, tenths: drawn.tenths.pop() ?? 1, departments: [], items: [] };
        const items = itemsOf(level + 1);
        const total = items.reduce((sum, each) => sum + each.tenths, 0);
        const departments = level === levels ? (drawn.leading.pop() ?? []) : [];
        return { title, tenths: total, departments, items };
      });
    return itemsOf(1);
  });

/** Layouts of all kinds. */
export const tableLayout: fc.Arbitrary<TableLayout> = fc.record({
  labels: fc.constantFrom('merged', 'repeated', 'first'),
  points: fc.constantFrom('column', 'texts'),
  order: fc.constantFrom(
    ['number', 'levels', 'content', 'points', 'department', 'score'],
    ['number', 'levels', 'points', 'content', 'department', 'score'],
    ['points', 'number', 'levels', 'content', 'score', 'department'],
    ['number', 'department', 'levels', 'content', 'points', 'score'],
  ),
  hasNumber: fc.boolean(),
  hasTotal: fc.boolean(),
  hasSections: fc.boolean(),
  hasTitle: fc.boolean(),
});

/** Tenths of points as they are printed. */
export function printed(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** How many levels of indicators a system has. */
export function levelsOf(items: readonly PlainItem[]): number {
  const [first] = items;
  return first === undefined || first.items.length === 0 ? 0 : 1 + levelsOf(first.items);
}

/** A row of criteria with the indicators above it. */
interface Line {
  readonly path: readonly PlainItem[];
  readonly criterion: PlainItem;
}

const LEVELS = ['一级指标', '二级指标', '三级指标', '四级指标'];

/** A system as the rows of a table, and the texts that stand above it. */
export function tableOf(
  items: readonly PlainItem[],
  layout: TableLayout,
): { readonly before: readonly string[]; readonly rows: readonly (readonly TypedCell[])[] } {
  const levels = levelsOf(items);
  const hasSections = layout.hasSections && levels > 1;
  const shown = Array.from({ length: levels }, (_, level) => level).slice(hasSections ? 1 : 0);
  const columns = layout.order.flatMap((each): readonly string[] => {
    if (each === 'levels') return shown.map((level) => LEVELS[level] ?? '');
    if (each === 'number') return layout.hasNumber ? ['序号'] : [];
    if (each === 'points') return layout.points === 'column' ? ['分值'] : [];
    return [{ content: '考核内容', department: '考核单位', score: '得分' }[each]];
  });
  const rows: TypedCell[][] = [columns];
  let before: Line | undefined;
  const lines = linesOf(items);
  for (const [index, line] of lines.entries()) {
    const [top] = line.path;
    if (hasSections && top !== undefined && top !== before?.path[0])
      rows.push([{ text: titled(top, layout, true), columns: columns.length }]);
    const row: TypedCell[] = [];
    for (const column of columns) {
      const level = LEVELS.indexOf(column);
      if (level >= 0) row.push(...labelCell(lines, index, level, layout));
      else row.push(...cellOf(column, lines, index, layout));
    }
    rows.push(row);
    before = line;
  }
  if (layout.hasTotal && layout.points === 'column') {
    const total = items.reduce((sum, each) => sum + each.tenths, 0);
    const first = columns.findIndex((column) => column !== '分值');
    rows.push(columns.map((column, at) => (at === first ? '合计' : column === '分值' ? printed(total) : '')));
  }
  return { before: layout.hasTitle ? ['年度工作考核指标体系'] : [], rows };
}

function linesOf(items: readonly PlainItem[], path: readonly PlainItem[] = []): readonly Line[] {
  return items.flatMap((item) =>
    item.items.length === 0 ? [{ path, criterion: item }] : linesOf(item.items, [...path, item]),
  );
}

function titled(item: PlainItem, { points }: TableLayout, isLone = false): string {
  return points === 'texts' || isLone ? `${item.title}（${printed(item.tenths)}分）` : item.title;
}

/** The cell of a level in a row: none where one above goes on. */
function labelCell(lines: readonly Line[], index: number, level: number, layout: TableLayout): readonly TypedCell[] {
  const item = lines[index]?.path[level];
  if (item === undefined) return [''];
  const isFirst = lines[index - 1]?.path[level] !== item;
  const text = titled(item, layout);
  if (layout.labels === 'repeated') return [text];
  if (layout.labels === 'first') return [isFirst ? text : ''];
  const rows = lines.filter(({ path }) => path[level] === item).length;
  return isFirst ? [{ text, rows }] : [];
}

function cellOf(column: string, lines: readonly Line[], index: number, layout: TableLayout): readonly TypedCell[] {
  const line = lines[index];
  if (line === undefined) return [''];
  const { criterion, path } = line;
  if (column === '序号') return [String(index + 1)];
  if (column === '分值') return [printed(criterion.tenths)];
  if (column === '考核内容')
    return [
      layout.points === 'texts' ? `${criterion.title}（${printed(criterion.tenths)}分）；` : `${criterion.title}。`,
    ];
  return [column === '考核单位' ? (path.at(-1)?.departments.join('、') ?? '') : ''];
}

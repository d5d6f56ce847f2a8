import { pointCell } from '../said/point-cells.ts';
import { cellsOf, type Grid, textAt } from './grid.ts';
import { type Header, headingsOf } from './header.ts';
import { bareHeading, levelNamed, type Meaning, meaningOf } from './headings.ts';

/** A column of a table. */
export interface Column {
  readonly at: number;
  readonly meaning: Meaning;
  /** As printed; empty where no header says it. */
  readonly heading: string;
  /** Whether only its content says what it is. */
  readonly isGuessed: boolean;
  /** The kind of units for which it says what things count; absent where it is for all. */
  readonly units?: string | undefined;
  /** What its figures are where its heading says that they lie beside the sum: 扣分值, 加分; absent for points. */
  readonly beside?: 'adds' | 'deducts';
}

/** What the columns of a table hold, by their headings and, where those say nothing, by what stands in them. */
export function columnsOf(grid: Grid, header: Header | undefined, rows: readonly number[]): readonly Column[] {
  const width = grid[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at): Column => {
    if (isCovered(grid, header === undefined ? rows : [header.row, ...rows], at))
      return { at, meaning: 'unknown', heading: '', isGuessed: true };
    const headings = header === undefined ? [] : headingsOf(grid, header, at);
    const heading = headings.at(-1)?.trim() ?? '';
    const said = headings.map(meaningOf).findLast((each) => each !== 'unknown');
    if (said !== undefined)
      return besideIn({ at, meaning: heldBy(grid, rows, at, said, heading), heading, isGuessed: false }, grid, rows);
    return { at, meaning: byContent(grid, rows, at), heading, isGuessed: true };
  });
  const scored = withScored(grid, rows, withoutStrays(withoutRivals(underOneHeading(columns))));
  return inLevels(withFinest(grid, rows, withoutTitles(grid, rows, scored)));
}

/** What a column holds whose heading says that it names something: nothing where it names nothing or says how many there are (三级指标（项）), and what is scored, or figures, where a list of that or only these stand below a heading of departments. */
function heldBy(grid: Grid, rows: readonly number[], at: number, said: Meaning, heading: string): Meaning {
  const cells = rows.map((row) => textAt(grid, row, at));
  const texts = saidIn(grid, rows, at);
  if (said === 'department' && isNumbered(texts)) return 'content';
  if (said === 'department' && texts.length > 0 && texts.every((text) => /^[\d.]+$/u.test(text)))
    return byContent(grid, rows, at);
  if (said === 'target' && bareHeading(heading) === '目标' && areOverRows(grid, rows, at))
    return texts.some((text) => /^[\d.%％]+$/u.test(text)) ? said : 'level';
  if (said !== 'level' && said !== 'content') return said;
  if (texts.length === 0 && cells.length > 0) return 'score';
  const isCount = /[（(][项个条][)）]$/u.test(heading) && texts.every((text) => /^\d{1,6}$/u.test(text));
  return isCount ? 'unknown' : said;
}

/** Whether cells of a column are merged over several rows. */
function areOverRows(grid: Grid, rows: readonly number[], at: number): boolean {
  return rows.some((row) => (grid[row]?.[at]?.rowspan ?? 1) > 1);
}

/** What rows of sums say in the column of their label. */
const SUM = /^(?:合计|总计|总分|小计|折算|加分$)/u;

/** What the cells of a column say in rows of items: those of sums and lines over the whole table say nothing of it. */
function saidIn(grid: Grid, rows: readonly number[], at: number): readonly string[] {
  const items = rows.filter((row) => cellsOf(grid[row]).length > 1);
  return items.map((row) => textAt(grid, row, at)).filter((text) => text !== '' && !SUM.test(text));
}

/** Whether most texts have a number in front, as items of a list have. */
function isNumbered(texts: readonly string[]): boolean {
  return texts.filter((text) => /^\d{1,2}[.、]\s?[^\d\s]/u.test(text)).length * 2 > texts.length;
}

/** A column of what is added or taken off, where its heading says that and its cells are figures. */
function besideIn(column: Column, grid: Grid, rows: readonly number[]): Column {
  const [, sign] = /^([加奖扣减])分(?:分?值|分数|标准|情况)?$/u.exec(bareHeading(column.heading)) ?? [];
  const said = rows.map((row) => textAt(grid, row, column.at)).filter((text) => text !== '');
  const isStated = (text: string) => {
    const read = pointCell(text);
    return read !== undefined && !('isRuled' in read) && /^(?:points|each|adds|deducts)$/u.test(read.kind);
  };
  if (sign === undefined || said.length === 0 || !said.every(isStated)) return column;
  return { ...column, meaning: 'points', beside: /[加奖]/u.test(sign) ? 'adds' : 'deducts' };
}

/** Whether all that stands in a column is the cells of the column before it. */
function isCovered(grid: Grid, rows: readonly number[], at: number): boolean {
  return at > 0 && rows.every((row) => grid[row]?.[at] === grid[row]?.[at - 1]);
}

/** What a column holds by what stands in it. */
function byContent(grid: Grid, rows: readonly number[], at: number): Meaning {
  const items = rows.filter((row) => cellsOf(grid[row]).length > 1);
  const said = items.map((row) => textAt(grid, row, at)).filter((text) => text !== '');
  if (said.length === 0) return 'score';
  const part = (holds: (text: string) => boolean) => said.filter(holds).length / said.length;
  if (part((text) => /^\d{1,3}[.、]?$|^[一二三四五六七八九十]{1,3}、?$/u.test(text)) > 0.8 && isCounted(said))
    return 'number';
  if (part((text) => pointCell(text)?.kind === 'points') > 0.7) return 'points';
  if (part(isDepartment) > 0.7) return 'department';
  if (part((text) => /适用|不考核|[县市区]考核/u.test(text)) > 0.5) return 'applicability';
  if (part((text) => /扣|不得分|得\d/u.test(text)) > 0.7) return 'scoring';
  if (said.length * 4 < items.length) return 'unknown';
  const long = said.reduce((sum, text) => sum + text.length, 0) / said.length;
  return long > 18 ? 'content' : 'level';
}

/** Whether a text is a name of a department, or says in front that it names some. */
function isDepartment(text: string): boolean {
  return text.length <= 40 && /[局办委部厅院会团署处科室]$|^(?:责任|牵头|考核|主办|负责)(?:单位|部门)[：:]/u.test(text);
}

/** Whether numbers go up by one, as rows are counted. */
function isCounted(said: readonly string[]): boolean {
  const numbers = said.map((text) => Number.parseInt(text, 10)).filter((each) => !Number.isNaN(each));
  const steps = numbers.slice(1).filter((each, index) => each === (numbers[index] ?? 0) + 1);
  return numbers.length < 2 || steps.length * 2 >= numbers.length - 1;
}

/** Of several columns of numbers without a heading beside one with a heading: those are scores of units. */
function withoutRivals(columns: readonly Column[]): readonly Column[] {
  const isStated = columns.some(({ meaning, isGuessed }) => meaning === 'points' && !isGuessed);
  return columns.map((column) =>
    isStated && column.isGuessed && column.meaning === 'points' ? { ...column, meaning: 'score' } : column,
  );
}

/** A column of names without a heading right behind one of contents is below the same heading, as a format without merged cells prints it. */
function underOneHeading(columns: readonly Column[]): readonly Column[] {
  return columns.map((column, index) => {
    const before = columns[index - 1];
    const isOpen = column.isGuessed && column.heading === '' && column.meaning === 'level';
    return isOpen && before?.meaning === 'content' && !before.isGuessed ? { ...column, meaning: 'content' } : column;
  });
}

/**
 * A column of rules is what is scored where points stand right behind it and right behind the names before it as well,
 * there over several rows: 项目、分值、细则、分值. One called 标准 has the rules of what two others name, where nothing else
 * stands in it.
 */
function withScored(grid: Grid, rows: readonly number[], columns: readonly Column[]): readonly Column[] {
  const naming = columns.filter(({ meaning }) => meaning === 'level' || meaning === 'content');
  const isPoints = (at: number) => columns[at]?.meaning === 'points' && columns[at]?.isGuessed === false;
  const areRules = ({ at }: Column) => {
    const texts = saidIn(grid, rows, at);
    return texts.length > 0 && texts.every((text) => /[扣加]\s?\d|不得分|[计得]分/u.test(text));
  };
  return columns.map((column): Column => {
    const isLast = !naming.some(({ at }) => at > column.at);
    if (column.meaning === 'content' && bareHeading(column.heading) === '标准' && naming.length > 2 && areRules(column))
      return { ...column, meaning: 'scoring' };
    const own = column.meaning === 'scoring' && isLast && !areRules(column) && isPoints(column.at + 1);
    const isBelow = naming.some(({ at }) => isPoints(at + 1) && areOverRows(grid, rows, at + 1));
    return own && isBelow ? { ...column, meaning: 'content' } : column;
  });
}

/** Columns behind the points whose heading nobody knows are no names of what counts them, where such stand before: what they say is said beside; without any heading it is no part of the table. */
function withoutStrays(columns: readonly Column[]): readonly Column[] {
  const isName = ({ meaning }: Column) => meaning === 'level' || meaning === 'content';
  const points = columns.find(({ meaning, isGuessed }) => meaning === 'points' && !isGuessed)?.at ?? columns.length;
  if (!columns.some((each) => each.at < points && isName(each) && !each.isGuessed)) return columns;
  return columns.map((each) =>
    each.at > points && each.isGuessed && isName(each)
      ? { ...each, meaning: each.heading === '' ? 'unknown' : 'target' }
      : each,
  );
}

/** Of several columns of contents those are titles that all state in a line of their own what they count, where another does not. */
function withoutTitles(grid: Grid, rows: readonly number[], columns: readonly Column[]): readonly Column[] {
  const areTitles = ({ at }: Column) => {
    const texts = saidIn(grid, rows, at);
    return texts.length > 0 && texts.every((text) => /\n[（(][^（）()\n]{1,40}分制?[)）](?:\n|$)/u.test(text));
  };
  const contents = columns.filter(({ meaning }) => meaning === 'content');
  const titles = new Set(contents.filter(areTitles));
  if (titles.size === contents.length) return columns;
  return columns.map((column): Column => (titles.has(column) ? { ...column, meaning: 'level' } : column));
}

/** Of several columns of contents, or without them of names, what is scored stands in the one that names something in each row, where the last is merged over rows: its cells are titles of these. */
function withFinest(grid: Grid, rows: readonly number[], columns: readonly Column[]): readonly Column[] {
  const contents = columns.filter(({ meaning }) => meaning === 'content');
  const levels = inOrder(columns.filter(({ meaning }) => meaning === 'level'));
  const isList = ({ at }: Column) => isNumbered(rows.map((row) => textAt(grid, row, at)));
  const naming = contents.length > 0 ? [...levels.filter(isList), ...contents] : levels;
  const last = naming.at(-1);
  const cells = ({ at }: Column) => rows.flatMap((row) => grid[row]?.[at] ?? []);
  const own = (column: Column) => rows.filter((row) => isAlone(grid, row, column.at));
  const isMerged = last !== undefined && cells(last).some(({ rowspan }) => rowspan > 1);
  const finest = naming.find((each) => each !== last && own(each).length + SUMS >= rows.length);
  if (!isMerged || finest === undefined || own(finest).length <= own(last).length) return columns;
  return columns.map((column): Column => {
    if (column === finest) return { ...column, meaning: 'content' };
    return column.meaning === 'content' ? { ...column, meaning: 'level' } : column;
  });
}

/** How many rows of sums a table may have: 合计, 折算, 加分. */
const SUMS = 3;

/** Whether a column says something in a row that it says in no other. */
function isAlone(grid: Grid, row: number, at: number): boolean {
  const cell = grid[row]?.[at];
  return cell?.column === at && cell.rowspan === 1 && cell.text.text.trim() !== '';
}

/** Names of levels from the left to the right make one order: a table whose columns stand otherwise is read in the order that its headings name. Where nothing is named but how to score, what is scored stands with it. */
function inLevels(columns: readonly Column[]): readonly Column[] {
  const hasWording = columns.some(({ meaning }) => meaning === 'content');
  if (hasWording) return columns;
  const named = inOrder(columns.filter(({ meaning }) => meaning === 'level')).at(-1);
  const last = named ?? columns.find(({ meaning }) => meaning === 'scoring');
  return columns.map((column) => (column === last ? { ...column, meaning: 'content' } : column));
}

/** Level columns in their order: those that name a level by it, all others where they stand. */
export function levelColumns(columns: readonly Column[]): readonly Column[] {
  const wording = wordingColumn(columns);
  const naming = columns.filter((each) => (each.meaning === 'level' || each.meaning === 'content') && each !== wording);
  return inOrder(naming);
}

/** The column with what is scored: the last with contents. */
export function wordingColumn(columns: readonly Column[]): Column | undefined {
  return columns.findLast(({ meaning }) => meaning === 'content');
}

/** Columns that name a level change places among themselves until they stand in the order of their levels. */
function inOrder(columns: readonly Column[]): readonly Column[] {
  const named = columns
    .filter(({ heading }) => levelNamed(heading) !== undefined)
    .toSorted((a, b) => (levelNamed(a.heading) ?? 0) - (levelNamed(b.heading) ?? 0));
  return columns.map((column) => (levelNamed(column.heading) === undefined ? column : (named.shift() ?? column)));
}

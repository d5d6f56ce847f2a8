import { displayWidth } from '../../text/width.ts';
import type { SourceTable } from '../source.ts';
import { MOST_COLUMNS } from './borders.ts';
import { type PlainRow, tableOf } from './grid.ts';
import type { Line } from './lines.ts';
import type { Texts } from './texts.ts';
import { type LinedCell, unwrapped } from './wrapped.ts';

/** Two columns of dashes or more, or of `=`, and nothing else. */
const COLUMNS = /^\s*(?:-{2,}(?: +-{2,})+|={2,}(?: +={2,})+)\s*$/u;
/** One line of dashes over all columns. */
const WHOLE = /^\s*-{3,}\s*$/u;

/** How many lines the header of such a table has at most. */
const MOST_HEADS = 12;

/** The parts of a table whose columns are told by dashes: the header, and the lines of its rows. */
interface Dashed {
  readonly columns: Line;
  readonly header: readonly Line[];
  readonly body: readonly Line[];
  /** Whether empty lines part its rows, so that lines between these are one row. */
  readonly isParted: boolean;
  /** Whether the rule is missing with which it should end. */
  readonly isOpen?: boolean;
  /** How many lines all of it takes, with its rules. */
  readonly length: number;
}

/** Whether a line has dashes for each of several columns. */
export function isColumnsRule({ raw }: Line): boolean {
  return COLUMNS.test(raw);
}

/** The lines of the table that begins at a line and whose columns are told by dashes, as pandoc writes them; undefined where none does. */
export function dashedLinesAt(lines: readonly Line[], at: number): readonly Line[] | undefined {
  const found = dashedAt(lines, at);
  return found && lines.slice(at, at + found.length);
}

function dashedAt(lines: readonly Line[], at: number): Dashed | undefined {
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined || second === undefined) return undefined;
  if (isColumnsRule(first)) return ruledAt(lines, at, first);
  if (isColumnsRule(second)) return second.number === first.number + 1 ? headedAt(lines, at, second) : undefined;
  return WHOLE.test(first.raw) ? enclosedAt(lines, at, first) : undefined;
}

/** A table that begins and ends with rules of its columns: with another one below its header, or without a header. */
function ruledAt(lines: readonly Line[], at: number, columns: Line): Dashed | undefined {
  const isEnd = (line: Line): boolean => isColumnsRule(line) || WHOLE.test(line.raw);
  const end = endOf(lines, at + 1, isEnd);
  if (end === undefined || end === at + 1) return undefined;
  const between = lines.slice(at + 1, end);
  const goesOn = lines[end + 1]?.number === (lines[end]?.number ?? 0) + 1 && !isParted(between);
  const last = goesOn ? endOf(lines, end + 1, isEnd) : undefined;
  if (last === undefined) {
    return { columns, header: [], body: between, isParted: isParted(between), length: end + 1 - at };
  }
  return { columns, header: between, body: lines.slice(end + 1, last), isParted: false, length: last + 1 - at };
}

/** A table that begins with its header in one line and ends before an empty line, or with a rule. */
function headedAt(lines: readonly Line[], at: number, columns: Line): Dashed {
  let end = at + 2;
  const isRule = (line: Line | undefined): boolean =>
    line !== undefined && (isColumnsRule(line) || WHOLE.test(line.raw));
  while (lines[end]?.number === (lines[end - 1]?.number ?? 0) + 1 && !isRule(lines[end])) end += 1;
  const length = end - at + (isRule(lines[end]) ? 1 : 0);
  return { columns, header: lines.slice(at, at + 1), body: lines.slice(at + 2, end), isParted: false, length };
}

/** A table between two rules over all columns, with the dashes of these below its header. */
function enclosedAt(lines: readonly Line[], at: number, first: Line): Dashed | undefined {
  const heads = lines.slice(at + 1, at + 2 + MOST_HEADS);
  const rule = heads.findIndex(isColumnsRule);
  const columns = heads[rule];
  if (columns === undefined || columns.number !== first.number + rule + 1) return undefined;
  if (columns.raw.trimEnd().length !== first.raw.trimEnd().length) return undefined;
  const from = at + rule + 2;
  const end = endOf(lines, from, ({ raw }) => WHOLE.test(raw));
  const [body, length] = [lines.slice(from, end), (end ?? lines.length - 1) + 1 - at];
  return { columns, header: heads.slice(0, rule), body, isParted: true, isOpen: end === undefined, length };
}

function endOf(lines: readonly Line[], from: number, isEnd: (line: Line) => boolean): number | undefined {
  for (let at = from; at < lines.length; at += 1) if (isEnd(lines[at] as Line)) return at;
  return undefined;
}

/** Whether an empty line stands between two of some lines. */
function isParted(lines: readonly Line[]): boolean {
  return lines.some(({ number }, at) => at > 0 && number !== (lines[at - 1]?.number ?? 0) + 1);
}

/** The table that such lines are; undefined where something stands between two of its columns, its end is missing, or there are too many columns. */
export function dashedTable(lines: readonly Line[], name: string, texts: Texts): SourceTable | undefined {
  const found = dashedAt(lines, 0);
  if (found === undefined || found.isOpen === true) return undefined;
  const starts = [...found.columns.raw.matchAll(/[-=]+/gu)].map(({ index }) => index);
  if (starts.length > MOST_COLUMNS) return undefined;
  const rows = [...(found.header.length > 0 ? [found.header] : []), ...rowsOf(found)];
  const placed = [displayWidth, (text: string) => text.length]
    .map((width) => rows.map((row) => cellsOf(row, starts, width)))
    .find((each) => each.every((row) => row !== undefined));
  if (placed === undefined) return undefined;
  const said = unwrapped(
    placed.flat().filter((cell) => cell !== undefined),
    found.isParted,
  );
  const plain = placed.map((row, at): PlainRow => {
    return { cells: (row ?? []).map((cell) => said.get(cell) ?? []), isHeader: at === 0 && found.header.length > 0 };
  });
  return tableOf(plain, name, texts);
}

/** The lines of each row. */
function rowsOf({ body, isParted: isByBlanks }: Dashed): readonly (readonly Line[])[] {
  const rows: Line[][] = [];
  for (const line of body) {
    const last = rows.at(-1);
    if (isByBlanks && last?.at(-1)?.number === line.number - 1) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The cells of a row: what stands from where one column begins to where the next one does. Undefined where something stands before the latter. */
function cellsOf(
  row: readonly Line[],
  starts: readonly number[],
  width: (text: string) => number,
): readonly LinedCell[] | undefined {
  const cells = starts.map((left) => ({ left, right: left, lines: [] as Line[] }));
  for (const line of row) {
    let [column, from, at] = [0, 0, 0];
    const put = (end: number): void => {
      cells[column]?.lines.push({ ...line, text: line.raw.slice(from, end).trim() });
    };
    let index = 0;
    for (const sign of line.raw) {
      const next = starts[column + 1];
      if (next !== undefined && at >= next) {
        if (at > next || !/\s$/u.test(line.raw.slice(Math.max(0, index - 1), index))) return undefined;
        put(index);
        column += 1;
        from = index;
      }
      at += width(sign);
      index += sign.length;
    }
    put(line.raw.length);
  }
  return cells;
}

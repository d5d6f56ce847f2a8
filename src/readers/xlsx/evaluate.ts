import type { BookCell } from './cells.ts';
import { cellOf, type Range, type Token, tokensOf } from './formula.ts';
import {
  type Area,
  compared,
  each,
  FUNCTIONS,
  NotCalculated,
  numberFrom,
  type Scalar,
  textFrom,
  type Value,
} from './functions.ts';

/** How many cells all formulas of a workbook may read together. */
const MOST_READ = 20_000_000;
/** How deep formulas may be nested, in themselves and in each other. */
const DEEPEST = 200;

/** Gives what the formula of a cell gives, as a workbook writes it; undefined for a cell without one, and for what nobody here can calculate. */
interface Calculator {
  readonly resultOf: (sheet: string, cell: BookCell) => string | undefined;
  /** Of the cell that stands somewhere; rows and columns are counted from 0. */
  readonly resultAt: (sheet: string, row: number, column: number) => string | undefined;
}

/** Calculates the formulas of a workbook: those that a build writes, from what stands in the cells, never from what formulas are said to have given. */
export function calculator(sheets: ReadonlyMap<string, readonly BookCell[]>): Calculator {
  const cells = new Map<string, Map<string, BookCell>>();
  for (const [name, all] of sheets) {
    cells.set(name, new Map(all.map((cell) => [`${cell.row},${cell.column}`, cell])));
  }
  const results = new Map<BookCell, Scalar | undefined>();
  const areas = new Map<string, Area>();
  let left = MOST_READ;
  let depth = 0;
  const scalarAt = (sheet: string, cell: BookCell): Scalar => {
    const { formula } = cell;
    if (formula === undefined) return constantOf(cell);
    if (results.has(cell)) {
      const known = results.get(cell);
      if (known === undefined) throw new NotCalculated();
      return known;
    }
    results.set(cell, undefined);
    depth += 1;
    if (depth > DEEPEST) throw new NotCalculated();
    const steps = { rows: cell.row - formula.row, columns: cell.column - formula.column };
    const result = scalarOf(parsed(tokensOf(formula.text), (name, range) => read(name ?? sheet, range), steps));
    depth -= 1;
    results.set(cell, result);
    return result;
  };
  const read = (sheet: string, range: Range): Area => {
    const key = JSON.stringify([sheet, range]);
    const known = areas.get(key);
    if (known !== undefined) return known;
    const found = cells.get(sheet);
    const [rows, columns] = [range.bottom - range.top + 1, range.right - range.left + 1];
    left -= rows * columns;
    if (found === undefined || left < 0) throw new NotCalculated();
    const values: Scalar[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const cell = found.get(`${row},${column}`);
        values.push(cell === undefined ? null : scalarAt(sheet, cell));
      }
    }
    const area = { rows, columns, values };
    areas.set(key, area);
    return area;
  };
  const resultOf = (sheet: string, cell: BookCell) => {
    if (cell.formula === undefined) return undefined;
    depth = 0;
    try {
      const result = scalarAt(sheet, cell);
      return typeof result === 'boolean' ? String(Number(result)) : textFrom(result);
    } catch (error) {
      if (!(error instanceof NotCalculated)) throw error;
      return undefined;
    }
  };
  return {
    resultOf,
    resultAt: (sheet, row, column) => {
      const cell = cells.get(sheet)?.get(`${row},${column}`);
      return cell && resultOf(sheet, cell);
    },
  };
}

function constantOf({ type, value, content }: BookCell): Scalar {
  const text = content.stretches.map((stretch) => stretch.text).join('');
  if (type === 'e') throw new NotCalculated();
  if (type === 'b') return value === '1';
  if (type !== 'n') return text === '' ? null : text;
  if (value === undefined) return null;
  return Number(value);
}

function scalarOf(value: Value): Scalar {
  if (typeof value !== 'object' || value === null) return value;
  if (value.values.length !== 1) throw new NotCalculated();
  return value.values[0] ?? null;
}

/** Operators by how tightly they bind, the loosest first. */
const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

/** What a formula gives. `read` reads cells of a sheet, its own where none is named; `steps` is how far it stands from where it is written. */
function parsed(
  tokens: readonly Token[],
  read: (sheet: string | undefined, range: Range) => Area,
  steps: { readonly rows: number; readonly columns: number },
): Value {
  let at = 0;
  let depth = 0;
  const peek = (text: string) => tokens[at]?.kind === 'operator' && tokens[at]?.text === text;
  const take = (text: string) => {
    if (!peek(text)) throw new NotCalculated();
    at += 1;
  };
  const level = (index: number): Value => {
    const operators = LEVELS[index];
    if (operators === undefined) return signed();
    let value = level(index + 1);
    for (;;) {
      const token = tokens[at];
      if (token?.kind !== 'operator' || !operators.includes(token.text)) return value;
      at += 1;
      value = each((a, b) => calculated(token.text, a, b), value, level(index + 1));
    }
  };
  const signed = (): Value => {
    depth += 1;
    if (depth > DEEPEST) throw new NotCalculated();
    const isMinus = peek('-');
    if (isMinus || peek('+')) at += 1;
    const value = isMinus ? each((a) => -numberFrom(a), signed()) : primary();
    depth -= 1;
    return value;
  };
  const primary = (): Value => {
    const token = tokens[at];
    at += 1;
    switch (token?.kind) {
      case 'text':
        return token.text;
      case 'number':
        return Number(token.text);
      case 'sheet':
        return area(token.text);
      case 'cell':
        at -= 1;
        return area(undefined);
      case 'word':
        return peek('(') ? called(token.text) : constant(token.text);
      case 'operator': {
        if (token.text !== '(') break;
        const value = level(0);
        take(')');
        return value;
      }
    }
    throw new NotCalculated();
  };
  const corner = () => {
    const token = tokens[at];
    const cell = token?.kind === 'cell' ? cellOf(token.text) : undefined;
    if (cell === undefined) throw new NotCalculated();
    at += 1;
    return {
      row: cell.row + (cell.isRowFixed ? 0 : steps.rows),
      column: cell.column + (cell.isColumnFixed ? 0 : steps.columns),
    };
  };
  const area = (sheet: string | undefined): Value => {
    const first = corner();
    if (!peek(':')) {
      return (
        read(sheet, { top: first.row, left: first.column, bottom: first.row, right: first.column }).values[0] ?? null
      );
    }
    at += 1;
    const last = corner();
    return read(sheet, { top: first.row, left: first.column, bottom: last.row, right: last.column });
  };
  const called = (name: string): Value => {
    const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (call === undefined) throw new NotCalculated();
    take('(');
    const values: Value[] = [];
    while (!peek(')')) {
      values.push(level(0));
      if (!peek(')')) take(',');
    }
    take(')');
    return call(values);
  };
  const value = level(0);
  if (at !== tokens.length) throw new NotCalculated();
  return value;
}

function constant(word: string): Scalar {
  if (word !== 'TRUE' && word !== 'FALSE') throw new NotCalculated();
  return word === 'TRUE';
}

function calculated(operator: string, a: Scalar, b: Scalar): Scalar {
  switch (operator) {
    case '&':
      return textFrom(a) + textFrom(b);
    case '+':
      return numberFrom(a) + numberFrom(b);
    case '-':
      return numberFrom(a) - numberFrom(b);
    case '*':
      return numberFrom(a) * numberFrom(b);
    case '/': {
      const divisor = numberFrom(b);
      if (divisor === 0) throw new NotCalculated();
      return numberFrom(a) / divisor;
    }
    default: {
      const order = compared(a, b);
      if (operator === '=') return order === 0;
      if (operator === '<>') return order !== 0;
      if (operator === '<') return order < 0;
      if (operator === '>') return order > 0;
      return operator === '<=' ? order <= 0 : order >= 0;
    }
  }
}

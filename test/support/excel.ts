/** What cells hold by their addresses: `$E6`; null for an empty one. */
export type CellValues = Readonly<Record<string, Value>>;

type Value = string | number | boolean | null;
type Node = (cells: CellValues) => Value;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E-?\d+)?)|("(?:[^"]|"")*")|(\$?[A-Z]+\$?\d+)|(FALSE|TRUE|[A-Z]+(?=\())|(<=|>=|<>|[-+*/=<>(),]))/y;
/** Kinds in the order in which Excel sorts them: every text is more than every number. */
const KINDS = ['number', 'string', 'boolean'];

/**
 * What a rule of a workbook gives, as Excel calculates it: with the functions that our rules have. Throws where Excel gives
 * an error, and for a formula that it does not know.
 */
export function evaluated(formula: string, cells: CellValues): Value {
  const parser = parserOf(tokensOf(formula));
  const node = parser.comparison();
  if (!parser.isAtEnd()) throw new Error(`${formula} goes on`);
  return node(cells);
}

function tokensOf(formula: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(formula)
      ?.slice(1)
      .find((each) => each !== undefined);
    if (token === undefined) throw new Error(`${formula} has something unknown at ${at}`);
    tokens.push(token);
  }
  return tokens;
}

function parserOf(tokens: readonly string[]) {
  let at = 0;
  const takes = (...wanted: readonly string[]): string | undefined =>
    wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined;
  const comparison = (): Node => {
    const left = product();
    const sign = takes('=', '<>', '<', '>', '<=', '>=');
    if (sign === undefined) return left;
    const right = product();
    return (cells) => compared(left(cells), sign, right(cells));
  };
  const product = (): Node => {
    let left = primary();
    for (let sign = takes('/', '-'); sign !== undefined; sign = takes('/', '-')) {
      const [first, second, isQuotient] = [left, primary(), sign === '/'];
      left = (cells) => {
        const [a, b] = [number(first(cells)), number(second(cells))];
        return isQuotient ? a / b : a - b;
      };
    }
    return left;
  };
  const primary = (): Node => {
    const token = tokens[at++] ?? '';
    if (token === '-') {
      const operand = primary();
      return (cells) => -number(operand(cells));
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
    if (/\d$/.test(token)) return (cells) => cells[token] ?? null;
    if (token === 'FALSE' || token === 'TRUE') return () => token === 'TRUE';
    return call(token);
  };
  const call = (name: string): Node => {
    const operands: Node[] = [];
    if (takes('(') === undefined) throw new Error(`${name} is unknown`);
    while (takes(')') === undefined) {
      operands.push(comparison());
      takes(',');
    }
    return (cells) => called(name, operands, cells);
  };
  return { comparison, isAtEnd: () => at === tokens.length };
}

function called(name: string, operands: readonly Node[], cells: CellValues): Value {
  const value = (index: number): Value => operands[index]?.(cells) ?? null;
  switch (name) {
    case 'IF':
      return value(0) === true ? value(1) : value(2);
    case 'AND':
      // Excel calculates all of them: an error in one is the result.
      return operands.map((operand) => operand(cells)).every((each) => each === true);
    case 'OR':
      return operands.map((operand) => operand(cells)).some((each) => each === true);
    case 'NOT':
      return value(0) !== true;
    case 'ISNUMBER':
      return typeof value(0) === 'number';
    case 'ABS':
      return Math.abs(number(value(0)));
    case 'ROUND':
      return Math.sign(number(value(0))) * Math.round(Math.abs(number(value(0))));
    case 'LEN':
      return String(value(0) ?? '').length;
    case 'TRIM':
      return String(value(0) ?? '').trim();
    default:
      throw new Error(`${name} is unknown`);
  }
}

function number(value: Value): number {
  if (value === null) return 0;
  if (typeof value !== 'number') throw new Error('#VALUE!');
  return value;
}

function compared(left: Value, sign: string, right: Value): boolean {
  const [a, b] = [left ?? (typeof right === 'string' ? '' : 0), right ?? (typeof left === 'string' ? '' : 0)];
  const kinds = KINDS.indexOf(typeof a) - KINDS.indexOf(typeof b);
  const order = kinds !== 0 ? kinds : a < b ? -1 : a > b ? 1 : 0;
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

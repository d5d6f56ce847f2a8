/** What stands in a cell: nothing is `null`. */
export type Scalar = number | string | boolean | null;

/** What cells of an area say, row by row. */
export interface Area {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Scalar[];
}

export type Value = Scalar | Area;

/** Why a formula gives nothing that could be told here: it is an error, or asks for what a build never writes. */
export class NotCalculated extends Error {
  override readonly name = 'NotCalculated';
}

/** A value as a number in a calculation: nothing is 0. */
export function numberFrom(value: Scalar): number {
  if (typeof value === 'string' && value.trim() === '') throw new NotCalculated();
  const number = Number(value ?? 0);
  if (!Number.isFinite(number)) throw new NotCalculated();
  return number;
}

/** A value as a text: numbers in the digits that programs show. */
export function textFrom(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

/** The order of two values: numbers before texts, and these before truths. */
export function compared(a: Scalar, b: Scalar): number {
  const [first, second] = [a ?? blankLike(b), b ?? blankLike(a)];
  const [rankA, rankB] = [rankOf(first), rankOf(second)];
  if (rankA !== rankB) return rankA - rankB;
  if (typeof first === 'string' || typeof second === 'string') {
    const [x, y] = [String(first).toLowerCase(), String(second).toLowerCase()];
    if (x === y) return 0;
    return x < y ? -1 : 1;
  }
  return Number(first) - Number(second);
}

function blankLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rankOf(value: Scalar): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

/** Calculates with single values, or with the cells of areas of one size one by one. */
export function each(calculate: (...values: Scalar[]) => Scalar, ...values: readonly Value[]): Value {
  const areas = values.filter((value): value is Area => typeof value === 'object' && value !== null);
  const [first] = areas;
  if (first === undefined) return calculate(...(values as Scalar[]));
  if (areas.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) throw new NotCalculated();
  const results = first.values.map((_, index) =>
    calculate(
      ...values.map((value) => (typeof value === 'object' && value !== null ? (value.values[index] ?? null) : value)),
    ),
  );
  return { rows: first.rows, columns: first.columns, values: results };
}

/** The functions that formulas of a build call (ECMA-376-1, 18.17.7). */
export const FUNCTIONS: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  SUM: (values) => numbersIn(values).reduce((sum, number) => sum + number, 0),
  COUNT: (values) => numbersIn(values).length,
  COUNTIF: ([where, wanted]) => each((one) => listOf(where).filter(matcherOf(one)).length, wanted ?? null),
  COUNTIFS: ([where, wanted, within, also]) =>
    each(
      (one, other) => {
        const [isOne, isOther] = [matcherOf(one), matcherOf(other)];
        const beside = listOf(within);
        return listOf(where).filter((value, index) => isOne(value) && isOther(beside[index] ?? null)).length;
      },
      wanted ?? null,
      also ?? null,
    ),
  // Of no numbers Excel gives 0.
  MIN: (values) => numbersIn(values).reduce((least, number) => Math.min(least, number), numbersIn(values)[0] ?? 0),
  MAX: (values) => numbersIn(values).reduce((most, number) => Math.max(most, number), numbersIn(values)[0] ?? 0),
  LARGE: ([values, nth]) =>
    nthOf(
      numbersIn([values ?? null]).toSorted((a, b) => b - a),
      nth,
    ),
  SMALL: ([values, nth]) =>
    nthOf(
      numbersIn([values ?? null]).toSorted((a, b) => a - b),
      nth,
    ),
  INT: ([value]) => each((one) => Math.floor(numberFrom(one)), value ?? null),
  SUMIF: ([where, wanted, what = where]) => sumIf(areaFrom(where), single(wanted), areaFrom(what)),
  SUMPRODUCT: (values) => {
    const product =
      values.length === 1 ? values[0] : each((...all) => all.map(asFactor).reduce((a, b) => a * b, 1), ...values);
    return listOf(product).reduce<number>((sum, value) => sum + asFactor(value), 0);
  },
  LEN: ([value]) => each((one) => textFrom(one).length, value ?? null),
  LEFT: ([value, count = 1]) =>
    each((one, many) => [...textFrom(one)].slice(0, numberFrom(many)).join(''), value ?? null, count),
  TRIM: ([value]) => each((one) => textFrom(one).replace(/ +/g, ' ').replace(/^ | $/g, ''), value ?? null),
  ISNUMBER: ([value]) => each((one) => typeof one === 'number', value ?? null),
  ISTEXT: ([value]) => each((one) => typeof one === 'string', value ?? null),
  N: ([value]) => each((one) => (typeof one === 'string' ? 0 : Number(one ?? 0)), value ?? null),
  IF: ([condition, yes = true, no = false]) => (isTruth(single(condition)) ? yes : no),
  AND: (values) => values.flatMap(listOf).every(isTruth),
  OR: (values) => values.flatMap(listOf).some(isTruth),
  NOT: ([value]) => each((one) => !isTruth(one), value ?? null),
  ABS: ([value]) => each((one) => Math.abs(numberFrom(one)), value ?? null),
  ROUND: ([value, places]) => each((one, to) => rounded(numberFrom(one), numberFrom(to)), value ?? null, places ?? 0),
};

/** The nth of numbers, counted from 1. */
function nthOf(numbers: readonly number[], nth: Value | undefined): number {
  const found = numbers[numberFrom(single(nth)) - 1];
  if (found === undefined) throw new NotCalculated();
  return found;
}

/** Only numbers count; what else stands in cells is passed over. */
function numbersIn(values: readonly Value[]): readonly number[] {
  return values.flatMap(listOf).filter((value): value is number => typeof value === 'number');
}

function sumIf(where: Area, wanted: Scalar, what: Area): number {
  if (where.values.length !== what.values.length) throw new NotCalculated();
  const matches = matcherOf(wanted);
  return where.values.reduce<number>((sum, value, index) => {
    const number = what.values[index];
    return matches(value) && typeof number === 'number' ? sum + number : sum;
  }, 0);
}

/** Tells whether a cell is what is looked for: a text in which `*` and `?` stand for any characters, or a number. */
function matcherOf(wanted: Scalar): (value: Scalar) => boolean {
  if (typeof wanted !== 'string') return (value) => value !== null && compared(value, wanted) === 0;
  if (/^[<>=]/.test(wanted) || wanted.includes('~')) throw new NotCalculated();
  const source = wanted
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const pattern = new RegExp(`^${source}$`, 'isu');
  return (value) => typeof value === 'string' && pattern.test(value);
}

function asFactor(value: Scalar): number {
  return typeof value === 'number' ? value : 0;
}

function isTruth(value: Scalar): boolean {
  if (typeof value === 'string') throw new NotCalculated();
  return Boolean(value);
}

/** Rounds half away from zero, by the digits that programs keep. */
function rounded(number: number, places: number): number {
  const scaled = Number((Math.abs(number) * 10 ** places).toPrecision(15));
  return (Math.sign(number) * Math.round(scaled)) / 10 ** places;
}

function single(value: Value | undefined): Scalar {
  if (typeof value !== 'object' || value === null) return value ?? null;
  throw new NotCalculated();
}

function areaFrom(value: Value | undefined): Area {
  if (typeof value === 'object' && value !== null) return value;
  return { rows: 1, columns: 1, values: [value ?? null] };
}

function listOf(value: Value | undefined): readonly Scalar[] {
  return areaFrom(value).values;
}

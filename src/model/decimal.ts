/** The longest number that is read, in characters; far beyond any points, short enough to be harmless. */
const LONGEST = 40;

/**
 * An exact decimal: `coefficient × 10^-scale`, kept without trailing zeros, so that equal values have equal fields.
 * Never a float: it is read from the source text, and using one as a number throws.
 */
export class Decimal {
  readonly coefficient: bigint;
  readonly scale: number;

  static readonly zero = new Decimal(0n, 0);
  static readonly one = new Decimal(1n, 0);

  private constructor(coefficient: bigint, scale: number) {
    this.coefficient = coefficient;
    this.scale = scale;
  }

  /** Reads a plain decimal such as `200`, `0.50` or `-1.5`. Undefined for every other form (exponents, signs `+`, leading zeros, bare points, more than 40 characters): such a number is not what its writer believes it to be. */
  static parse(text: string): Decimal | undefined {
    if (text.length > LONGEST || !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return undefined;
    const point = text.indexOf('.');
    if (point < 0) return new Decimal(BigInt(text), 0);
    return Decimal.of(BigInt(text.slice(0, point) + text.slice(point + 1)), text.length - point - 1);
  }

  /** The exact sum. */
  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return Decimal.of(this.at(scale) + other.at(scale), scale);
  }

  /** The exact difference. */
  minus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return Decimal.of(this.at(scale) - other.at(scale), scale);
  }

  /** The exact product. */
  times(other: Decimal): Decimal {
    return Decimal.of(this.coefficient * other.coefficient, this.scale + other.scale);
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const a = this.at(scale);
    const b = other.at(scale);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** Whether both are the same number: `0.50` equals `0.5`. */
  equals(other: Decimal): boolean {
    return this.coefficient === other.coefficient && this.scale === other.scale;
  }

  /** Whether this is a whole multiple of the step; false for a step of zero. */
  isMultipleOf(step: Decimal): boolean {
    const scale = Math.max(this.scale, step.scale);
    const divisor = step.at(scale);
    return divisor !== 0n && this.at(scale) % divisor === 0n;
  }

  /** The smallest whole number that is no less than this divided by another; both are positive. */
  quotientUp(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const [a, b] = [this.at(scale), other.at(scale)];
    return Decimal.of((a + b - 1n) / b, 0);
  }

  /** The coarsest step of which both are whole multiples: 0.1 of 0.5 and 0.2. Zero only for two zeros. */
  commonStep(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    let [a, b] = [this.at(scale), other.at(scale)];
    while (b !== 0n) [a, b] = [b, a % b];
    return Decimal.of(a < 0n ? -a : a, scale);
  }

  /** Plain notation without trailing zeros: `0.5`, `200`, `-1.25`. */
  toString(): string {
    if (this.scale === 0) return this.coefficient.toString();
    const sign = this.coefficient < 0n ? '-' : '';
    const digits = (this.coefficient < 0n ? -this.coefficient : this.coefficient)
      .toString()
      .padStart(this.scale + 1, '0');
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  /** With at least so many decimal places, as published scores are printed: `180.4` to two is `180.40`. */
  toPlaces(places: number): string {
    const missing = places - this.scale;
    return missing <= 0 ? this.toString() : `${this}${this.scale === 0 ? '.' : ''}${'0'.repeat(missing)}`;
  }

  /** In JSON a decimal is a string. */
  toJSON(): string {
    return this.toString();
  }

  /** Throws a TypeError: a decimal is no float. */
  valueOf(): never {
    throw new TypeError(`the decimal ${this.toString()} was used as a number`);
  }

  private at(scale: number): bigint {
    return scale === this.scale ? this.coefficient : this.coefficient * 10n ** BigInt(scale - this.scale);
  }

  /** Makes the one representation of `coefficient × 10^-scale`. */
  static of(coefficient: bigint, scale: number): Decimal {
    let c = coefficient;
    let s = scale;
    while (s > 0 && c % 10n === 0n) {
      c /= 10n;
      s -= 1;
    }
    return new Decimal(c, s);
  }
}

/** The exact sum of any number of decimals; zero for none. */
export function sum(terms: Iterable<Decimal>): Decimal {
  let total = Decimal.zero;
  for (const term of terms) total = total.plus(term);
  return total;
}

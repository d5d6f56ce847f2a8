import type { Decimal } from '../../src/model/decimal.ts';
import type { Figure } from '../../src/model/grading/figure.ts';
import type { Ratio } from '../../src/model/grading/ratio.ts';

/** A fraction in whole numbers alone, without the program's own arithmetic. */
type Fraction = readonly [over: bigint, under: bigint];

const ofDecimal = ({ coefficient, scale }: Decimal): Fraction => [coefficient, 10n ** BigInt(scale)];
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const ofRatio = ({ over, under }: Ratio): Fraction => {
  const [a, b] = [ofDecimal(over), ofDecimal(under)];
  return [a[0] * b[1], a[1] * b[0]];
};
const isAbove = (a: Fraction, b: Fraction): boolean => a[0] * b[1] > b[0] * a[1];

/** Whether two numbers are the same. */
function isSame(a: Fraction | undefined, b: Ratio | undefined): boolean {
  if (a === undefined || b === undefined) return (a === undefined) === (b === undefined);
  const [over, under] = ofRatio(b);
  return a[0] * under === over * a[1];
}

/** What a figure comes to by its parts, added up again from the leaves. Throws where one of them says something else. */
export function readded(figure: Figure): Fraction | undefined {
  const value = readdedFrom(figure);
  if (!isSame(value, figure.value)) throw new Error(`${figure.name.kind} is not what its parts give`);
  return value;
}

function readdedFrom({ from, value }: Figure): Fraction | undefined {
  switch (from.rule) {
    case 'written':
      return value && ofRatio(value);
    case 'sum':
      return summed(from.terms.map(({ figure, factor }) => [readded(figure), ofRatio(factor)]));
    case 'mean': {
      if (from.dropped.some((each) => readded(each) === undefined)) return undefined;
      const sum = summed(from.terms.map(({ figure }) => [readded(figure), [1n, 1n]]));
      return sum && times(sum, times(ofRatio(from.scale), [1n, BigInt(from.terms.length)]));
    }
    case 'at-most': {
      const of = readded(from.of);
      return of && (isAbove(of, ofDecimal(from.limit)) ? ofDecimal(from.limit) : of);
    }
    case 'beyond': {
      const [of, limit] = [readded(from.of), ofDecimal(from.limit)];
      return of && (isAbove(of, limit) ? plus(of, times(limit, [-1n, 1n])) : [0n, 1n]);
    }
    case 'rounded': {
      const of = readded(from.of);
      return of && rounded(of, from.places, from.half === 'half-even-once');
    }
  }
}

function summed(terms: readonly (readonly [Fraction | undefined, Fraction])[]): Fraction | undefined {
  return terms.reduce<Fraction | undefined>(
    (sum, [part, factor]) => (sum === undefined || part === undefined ? undefined : plus(sum, times(part, factor))),
    [0n, 1n],
  );
}

/** To so many places; a half goes away from zero, or to the even neighbour. */
function rounded([over, under]: Fraction, places: number, isToEven: boolean): Fraction {
  const power = 10n ** BigInt(places);
  const [sign, size] = over < 0n ? [-1n, -over] : [1n, over];
  const down = (size * power) / under;
  const twice = 2n * (size * power - down * under);
  const isUp = twice > under || (twice === under && (!isToEven || down % 2n === 1n));
  return [sign * (isUp ? down + 1n : down), power];
}

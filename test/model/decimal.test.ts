import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, sum } from '../../src/model/decimal.ts';

/** A number as we reckon it by hand: `coefficient × 10^-scale`, with the text that writes it with all its decimals. */
interface Reckoned {
  readonly coefficient: bigint;
  readonly scale: number;
  readonly text: string;
}

const reckoned: fc.Arbitrary<Reckoned> = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 12 }))
  .map(([coefficient, scale]) => ({ coefficient, scale, text: written(coefficient, scale) }));

/** Numbers that lie near to one another, so that equal ones occur. */
const small = fc
  .tuple(fc.bigInt({ min: -30n, max: 30n }), fc.nat({ max: 2 }))
  .map(([coefficient, scale]) => ({ coefficient, scale, text: written(coefficient, scale) }));

function written(coefficient: bigint, scale: number): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, '0');
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function decimal(text: string): Decimal {
  const read = Decimal.parse(text);
  if (read === undefined) throw new Error(`not read: ${text}`);
  return read;
}

/** A decimal in units of 10^-40: an exact whole number to compare with. */
const inUnits = ({ coefficient, scale }: { coefficient: bigint; scale: number }): bigint =>
  coefficient * 10n ** BigInt(40 - scale);

describe('reading and printing', () => {
  it('keeps the exact value', () => {
    fc.assert(
      fc.property(reckoned, (each) => {
        expect(inUnits(decimal(each.text))).toBe(inUnits(each));
      }),
    );
  });

  it('prints what it read, without the zeros at the end', () => {
    fc.assert(
      fc.property(reckoned, ({ text }) => {
        const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
        expect(decimal(text).toString()).toBe(plain === '-0' ? '0' : plain);
      }),
    );
  });

  it('reads back what it printed as an equal decimal', () => {
    fc.assert(
      fc.property(reckoned, ({ text }) => {
        const once = decimal(text);
        const again = decimal(once.toString());
        expect(again.equals(once)).toBe(true);
        expect(again).toEqual(once);
      }),
    );
  });

  it('takes `0.50` for `0.5`, `-0` for `0` and `200.00` for `200`', () => {
    expect(decimal('0.50').equals(decimal('0.5'))).toBe(true);
    expect(decimal('-0').equals(Decimal.zero)).toBe(true);
    expect(decimal('-0.00').toString()).toBe('0');
    expect(decimal('200.00').equals(decimal('200'))).toBe(true);
    expect(decimal('2').equals(decimal('0.2'))).toBe(false);
  });

  it.each([
    ...['', ' ', '1e3', '1E3', '+1', '.5', '1.', '-', '-.5', '--1', '01', '-01', '00', '1.2.3', '1,000', '1_000', '1 '],
    ...[
      ' 1',
      '1\n',
      '0x10',
      '0o7',
      'NaN',
      'Infinity',
      '.inf',
      '.nan',
      '１',
      '０.５',
      '１．５',
      '٣',
      '三',
      '1分',
      '½',
      '−1',
    ],
  ])('refuses %j', (text) => {
    expect(Decimal.parse(text)).toBeUndefined();
  });

  it('reads 40 characters and refuses 41', () => {
    expect(decimal('9'.repeat(40)).coefficient).toBe(10n ** 40n - 1n);
    expect(decimal(`-0.${'0'.repeat(36)}1`).scale).toBe(37);
    expect(Decimal.parse('9'.repeat(41))).toBeUndefined();
    expect(Decimal.parse(`0.${'0'.repeat(38)}1`)).toBeUndefined();
  });
});

describe('reckoning', () => {
  it('adds exactly', () => {
    fc.assert(
      fc.property(reckoned, reckoned, (a, b) => {
        expect(inUnits(decimal(a.text).plus(decimal(b.text)))).toBe(inUnits(a) + inUnits(b));
      }),
    );
    expect(decimal('0.1').plus(decimal('0.2')).toString()).toBe('0.3');
  });

  it('sums exactly, in whatever order', () => {
    const shuffled = fc
      .array(reckoned, { maxLength: 20 })
      .chain((terms) =>
        fc.tuple(fc.constant(terms), fc.shuffledSubarray(terms, { minLength: terms.length, maxLength: terms.length })),
      );
    fc.assert(
      fc.property(shuffled, ([terms, others]) => {
        const total = sum(terms.map(({ text }) => decimal(text)));
        expect(inUnits(total)).toBe(terms.reduce((all, each) => all + inUnits(each), 0n));
        expect(sum(others.map(({ text }) => decimal(text)))).toEqual(total);
      }),
    );
  });

  it('gives zero as the sum of nothing', () => {
    expect(sum([]).equals(Decimal.zero)).toBe(true);
  });

  it('undoes with minus what plus did', () => {
    fc.assert(
      fc.property(reckoned, reckoned, (a, b) => {
        const [x, y] = [decimal(a.text), decimal(b.text)];
        expect(inUnits(x.minus(y))).toBe(inUnits(a) - inUnits(b));
        expect(x.plus(y).minus(y)).toEqual(x);
      }),
    );
  });

  it('multiplies exactly', () => {
    fc.assert(
      fc.property(reckoned, reckoned, (a, b) => {
        const product = decimal(a.text).times(decimal(b.text));
        expect(inUnits(product)).toBe((inUnits(a) * inUnits(b)) / 10n ** 40n);
        expect(product).toEqual(decimal(b.text).times(decimal(a.text)));
      }),
    );
  });

  it('compares by value, not by how a number is written', () => {
    fc.assert(
      fc.property(fc.oneof(reckoned, small), small, (a, b) => {
        const difference = inUnits(a) - inUnits(b);
        const [x, y] = [decimal(a.text), decimal(b.text)];
        expect(Math.sign(x.compare(y))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(x.equals(y)).toBe(difference === 0n);
      }),
    );
  });

  it('knows whole multiples of a step from everything between them', () => {
    const step = small.filter(({ coefficient }) => coefficient > 0n);
    fc.assert(
      fc.property(step, fc.bigInt({ min: -1000n, max: 1000n }), fc.nat({ max: 999 }), (by, times, thousandths) => {
        const whole = decimal(by.text).times(decimal(String(times)));
        const beyond = decimal(by.text).times(decimal(written(BigInt(thousandths), 3)));
        expect(whole.isMultipleOf(decimal(by.text))).toBe(true);
        expect(whole.plus(beyond).isMultipleOf(decimal(by.text))).toBe(thousandths === 0);
      }),
    );
  });

  it('says that nothing is a multiple of zero', () => {
    expect(decimal('1').isMultipleOf(Decimal.zero)).toBe(false);
    expect(Decimal.zero.isMultipleOf(Decimal.zero)).toBe(false);
  });
});

describe('a decimal outside of the reckoning', () => {
  const half = decimal('0.50');
  const asNumber = half as unknown as number;

  it.each<[string, () => unknown]>([
    ['is added', () => asNumber + 1],
    ['is joined to a text with +', () => asNumber + ('分' as unknown as number)],
    ['is compared with <', () => asNumber < 1],
    ['is multiplied', () => asNumber * 2],
    ['is made a number', () => Number(asNumber)],
    ['is given to Math', () => Math.max(asNumber, 1)],
  ])('throws when it %s', (_, use) => {
    expect(use).toThrow(TypeError);
    expect(use).toThrow('0.5');
  });

  it('stands in a template as its plain text', () => {
    expect(`${half}分`).toBe('0.5分');
  });

  it('is a text in JSON', () => {
    expect(JSON.stringify({ points: half, fullMarks: decimal('200.00') })).toBe('{"points":"0.5","fullMarks":"200"}');
  });
});

describe('steps', () => {
  it('have one that fits both, and none coarser', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const common = decimal(a.text).commonStep(decimal(b.text));
        const [x, y, step] = [inUnits(a), inUnits(b), inUnits(common)];
        if (x === 0n && y === 0n) expect(step).toBe(0n);
        else {
          expect([x % step, y % step]).toEqual([0n, 0n]);
          for (let times = 2n; times <= 60n; times += 1n) {
            expect(x % (step * times) === 0n && y % (step * times) === 0n).toBe(false);
          }
        }
      }),
    );
  });

  it('are counted up to where they reach a number', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [x, y] = [inUnits(a), inUnits(b)];
        fc.pre(x > 0n && y > 0n);
        const times = decimal(a.text).quotientUp(decimal(b.text)).coefficient;
        expect(times * y >= x && (times - 1n) * y < x).toBe(true);
      }),
    );
  });
});

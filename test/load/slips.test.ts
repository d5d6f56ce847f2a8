import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsBetween, plainNumber, plainNumberFrom } from '../../src/load/slips.ts';
import { Decimal } from '../../src/model/decimal.ts';

describe('a number written plainly', () => {
  it.each([
    ['0101', '101'],
    ['1e3', '1000'],
    ['1.50e1', '15'],
    ['12E-1', '1.2'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['-01.50', '-1.5'],
    ['-0', '0'],
  ])('of %s is %s', (typed, plain) => {
    expect(plainNumber(typed)).toBe(plain);
  });

  it.each(['61e9540', '0x1F', '0o17', '.inf', '.nan', '.', 'e5', '1e', '一'])('is none of %s', (typed) => {
    expect(plainNumber(typed)).toBeUndefined();
  });

  it('is exactly the same number, however many digits it has', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.nat({ max: 4 }),
        fc.integer({ min: -9, max: 9 }),
        (digits, zeros, shift) => {
          const plain = Decimal.parse(plainNumber(`${'0'.repeat(zeros)}${digits}e${shift}`) ?? '');
          const power = Decimal.parse(shift < 0 ? `0.${'0'.repeat(-shift - 1)}1` : `1${'0'.repeat(shift)}`);
          expect(plain?.toString()).toBe(power && Decimal.parse(String(digits))?.times(power).toString());
        },
      ),
    );
  });
});

describe('the number that somebody meant', () => {
  it.each([
    ['５', '5'],
    ['１．５', '1.5'],
    ['1 分', '1'],
    ['3项', '3'],
    ['05', '5'],
  ])('with %s is %s', (typed, plain) => {
    expect(plainNumberFrom(typed, false)).toBe(plain);
  });

  it('with a percentage is clear only where a share is wanted', () => {
    expect(plainNumberFrom('90％', true)).toBe('0.9');
    expect(plainNumberFrom('5%', true)).toBe('0.05');
    expect(plainNumberFrom('90％', false)).toBeUndefined();
  });

  it('is unknown where there is more', () => {
    for (const typed of ['5至6', '约5', '5分钟', '']) expect(plainNumberFrom(typed, true), typed).toBeUndefined();
  });
});

describe('full-width commas', () => {
  it('can only separate where all is ids', () => {
    expect(idsBetween('county，district')).toBe('county, district');
    expect(idsBetween('county， district')).toBe('county, district');
    expect(idsBetween('会议记录，签到表')).toBeUndefined();
    expect(idsBetween('county，')).toBeUndefined();
  });
});

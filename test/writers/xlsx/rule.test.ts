import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/layout/blanks.ts';
import { Decimal } from '../../../src/model/decimal.ts';
import { allowedFormula, allowedSentence } from '../../../src/writers/xlsx/rule.ts';
import { evaluated } from '../../support/excel.ts';
import { decimal } from '../../support/form-cells.ts';

type NumberInput = Extract<Input, { readonly kind: 'number' }>;

function numberInput(least: string, most: string, step: string, mayBeZero = true): NumberInput {
  const bounds = { least: decimal(least), most: decimal(most), step: decimal(step) };
  return { kind: 'number', ...bounds, mayBeZero, reason: undefined, hint: '' };
}

function isAllowed(input: Input, value: string | number | null, most?: number): unknown {
  const formula = allowedFormula(input, '$E6', most === undefined ? limitOf(input) : '$D6');
  return evaluated(formula, { $E6: value, $D6: most ?? null });
}

function limitOf(input: Input): string {
  return input.kind === 'number' ? input.most.toString() : '';
}

/** Any number of the steps that scores are made in, up to twice as many as are allowed. */
const SCORE = fc
  .record({
    step: fc.constantFrom('0.01', '0.05', '0.1', '0.2', '0.25', '0.5', '1', '2'),
    least: fc.nat(20),
    span: fc.nat(400),
    mayBeZero: fc.boolean(),
    taken: fc.nat(900),
    halves: fc.boolean(),
  })
  .map(({ step, least, span, mayBeZero, taken, halves }) => {
    const times = (count: number) => decimal(step).times(decimal(String(count)));
    const input = numberInput(times(least).toString(), times(least + span).toString(), step, mayBeZero);
    const half = halves ? decimal(step).times(decimal('0.5')) : Decimal.zero;
    return { input, value: times(taken).plus(half) };
  });

describe('the rule of a score', () => {
  test('allows exactly the multiples of the step within the bounds, and zero where it may be', () => {
    fc.assert(
      fc.property(SCORE, ({ input, value }) => {
        const isWithin = value.compare(input.least) >= 0 && value.compare(input.most) <= 0;
        const isZero = input.mayBeZero && value.equals(Decimal.zero);
        const wanted = isZero || (isWithin && value.isMultipleOf(input.step));
        expect(isAllowed(input, Number(value.toString()))).toBe(wanted);
        // The same when the highest number is read from a cell.
        expect(isAllowed(input, Number(value.toString()), Number(input.most.toString()))).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['0', '1.5', '0.05'],
    ['0', '200', '0.01'],
    ['0', '3', '1'],
    ['-2', '0', '0.5'],
  ])('from %s to %s by %s allows both ends and a step, and nothing beyond or between', (least, most, step) => {
    const input = numberInput(least, most, step);
    const [low, high, by] = [Number(least), Number(most), Number(step)];
    for (const value of [low, high, low + by, high - by, 0]) expect(isAllowed(input, value)).toBe(true);
    for (const value of [high + by, low - by, low + by / 2, by / 2]) expect(isAllowed(input, value)).toBe(false);
  });

  test('allows sums as floats have them, but no digit more', () => {
    const input = numberInput('0', '1', '0.1');
    expect(isAllowed(input, 0.1 + 0.2)).toBe(true);
    expect(isAllowed(input, 0.300001)).toBe(false);
  });

  test.each(['１．５', '1.5', '1分', '', ' ', '0'])('refuses the text “%s”', (text) => {
    expect(isAllowed(numberInput('0', '2', '0.05'), text)).toBe(false);
  });

  test('says what it allows', () => {
    expect(allowedSentence(numberInput('0', '1.5', '0.05'))).toBe('请填 0 到 1.5 的数（半角数字），以 0.05 为一档。');
    expect(allowedSentence(numberInput('1', '3', '1'))).toBe('请填 0，或者 1 到 3 的数（半角数字），以 1 为一档。');
    expect(allowedSentence(numberInput('1', '3', '1', false))).toBe('请填 1 到 3 的数（半角数字），以 1 为一档。');
  });
});

test('the rule of a choice allows the choices only, also those with quotation marks', () => {
  const input: Input = { kind: 'choice', choices: ['优秀', '“良”', '"好"'], hint: '' };
  for (const choice of input.choices) expect(isAllowed(input, choice)).toBe(true);
  for (const other of ['优', '', null, 1]) expect(isAllowed(input, other)).toBe(false);
});

test('the rule of a text allows what can be shown in a row', () => {
  const input: Input = { kind: 'text', hint: '' };
  expect(isAllowed(input, '长'.repeat(1000))).toBe(true);
  expect(isAllowed(input, '长'.repeat(1001))).toBe(false);
});

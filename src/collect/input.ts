import type { Input } from '../layout/blanks.ts';
import { Decimal } from '../model/decimal.ts';
import type { FormCell } from '../readers/form-workbook.ts';
import type { DeliveryCode, DeliveryFacts } from '../text/delivery.ts';

/** What was filled in: as it is read, and exactly where it is a number. */
export interface Filled {
  readonly text: string;
  readonly amount: Decimal | undefined;
  /** As it was written, where that is not how a number is. */
  readonly written: string | undefined;
  /** Whether what is taken off was written as a number below zero, which says the same. */
  readonly isNegated?: boolean;
}

/** Why a value cannot be used. */
export type Refusal = {
  readonly [C in DeliveryCode]: { readonly code: C; readonly facts: DeliveryFacts[C] };
}[DeliveryCode];

/** Reads a cell that is to be filled in. A formula is no input, whatever it gives. */
export function readInput(input: Input, cell: FormCell): Filled | Refusal {
  if (cell.isFormula) return { code: 'input-formula', facts: { value: cell.text } };
  const text = cell.kind === 'date' && input.kind !== 'number' ? dateOf(cell.text) : cell.text.trim();
  switch (input.kind) {
    case 'text':
      return { text, amount: undefined, written: undefined };
    case 'choice':
      return input.choices.includes(text)
        ? { text, amount: undefined, written: undefined }
        : { code: 'choice-unknown', facts: { value: text, allowed: input.choices } };
    case 'number':
      return readNumber(input, cell);
  }
}

function readNumber(input: Extract<Input, { kind: 'number' }>, { kind, text }: FormCell): Filled | Refusal {
  if (kind === 'date') return { code: 'score-date', facts: { value: text, date: dateOf(text) } };
  const stated = kind === 'boolean' || kind === 'error' ? undefined : numberIn(text);
  if (stated === undefined) return { code: 'score-not-number', facts: { value: text.trim() } };
  const { least, most, step, mayBeZero, isTakenOff = false } = input;
  const isNegated = isTakenOff && stated.compare(Decimal.zero) < 0;
  const amount = isNegated ? Decimal.zero.minus(stated) : stated;
  const value = amount.toString();
  const isAllowedZero = mayBeZero && amount.equals(Decimal.zero);
  if (!isAllowedZero && (amount.compare(least) < 0 || amount.compare(most) > 0)) {
    const limits = { least: least.toString(), most: most.toString() };
    return {
      code: 'score-range',
      facts: { value, ...limits, mayBeZero: mayBeZero && least.compare(Decimal.zero) > 0 },
    };
  }
  if (!amount.isMultipleOf(step)) return { code: 'score-step', facts: { value, step: step.toString() } };
  return { text: value, amount, written: kind === 'number' ? undefined : text.trim(), isNegated };
}

/** Why a cell that is to be filled in shows people something else than it holds; undefined where it does not. */
export function doubtAboutLook(input: Input, { text, look }: FormCell): Refusal | undefined {
  const value = text.trim();
  if (look?.isStruck) return { code: 'cell-struck', facts: { value } };
  if (input.kind !== 'number') return undefined;
  if (look?.isMerged) return { code: 'score-merged', facts: { value } };
  if (look?.format === undefined) return undefined;
  return { code: 'score-shown', facts: { value, shown: look.format.shown, format: look.format.code } };
}

/** The number that a text is: digits may be full-width, and 分 may stand behind it. A raised or circled digit is none: `9²` is not 92. */
export function numberIn(text: string): Decimal | undefined {
  const plain = text
    .replace(/[！-～]/gu, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) - FULL_WIDTH))
    .replace(/\s+/gu, '')
    .replace('。', '.')
    .replace(/分$/u, '')
    .replace(/^\./, '0.');
  return Decimal.parse(plain);
}

/** How far full-width forms stand from those of ASCII. */
const FULL_WIDTH = 0xfee0;

const DAY = 86_400_000;
/** The day 0 of Excel, for every date after February 1900 (ECMA-376-1, 18.17.4.1). */
const FIRST_DAY = Date.UTC(1899, 11, 30);
/** The last day that Excel knows: 9999-12-31. */
const LAST_DAY = 2_958_465;

/** The date that is so many days from Excel's first, as 2026-01-05; a text that is no number of days as it stands. */
export function dateOf(days: string): string {
  const count = Math.floor(Number(days));
  if (!(count >= 0 && count <= LAST_DAY)) return days.trim();
  return new Date(FIRST_DAY + count * DAY).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

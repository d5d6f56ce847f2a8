import type { Input } from '../../layout/blanks.ts';

/** The longest text that is taken, in characters: more than any reason or remark, and few enough to be shown in a row. */
export const LONGEST_TEXT = 1000;

/** How near to a multiple of the step a number must be: far finer than any step, far coarser than the errors of floats. */
const NEAR = '1E-9';

/**
 * The formula that holds when what stands in a cell is allowed. `cell` is its address, `most` the highest number: a
 * number or the address of the cell that says it. Texts are never compared with numbers, which they would exceed.
 */
export function allowedFormula(input: Input, cell: string, most: string): string {
  switch (input.kind) {
    case 'number':
      return `IF(ISNUMBER(${cell}),${numberFormula(input, cell, most)},FALSE)`;
    case 'choice':
      return `OR(${input.choices.map((choice) => `${cell}=${quoted(choice)}`).join(',')})`;
    case 'text':
      return `LEN(${cell})<=${LONGEST_TEXT}`;
  }
}

/** What is allowed, said to a person. */
export function allowedSentence(input: Input): string {
  switch (input.kind) {
    case 'number': {
      const { least, most, step, mayBeZero, isTakenOff = false } = input;
      const sign = isTakenOff ? '扣分填正数。' : '';
      const zero = mayBeZero && isAboveZero(input) ? '0，或者 ' : '';
      return `${sign}请填 ${zero}${least} 到 ${most} 的数（半角数字），以 ${step} 为一档。`;
    }
    case 'choice':
      return `请从列表中选一项：${input.choices.join('、')}。`;
    case 'text':
      return `最多填 ${LONGEST_TEXT} 个字。`;
  }
}

function numberFormula(input: Extract<Input, { readonly kind: 'number' }>, cell: string, most: string): string {
  const { least, step, mayBeZero } = input;
  const inSteps = `ABS(${cell}/${step}-ROUND(${cell}/${step},0))<${NEAR}`;
  const inRange = `AND(${cell}>=${least},${cell}<=${most},${inSteps})`;
  return mayBeZero && isAboveZero(input) ? `OR(${cell}=0,${inRange})` : inRange;
}

function isAboveZero({ least }: Extract<Input, { readonly kind: 'number' }>): boolean {
  return least.coefficient > 0n;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

import type { WriteSheet } from 'hucre/xlsx';
import type { Input } from '../../layout/blanks.ts';
import { columnName, rangesOf } from './address.ts';
import { escaped } from './cell.ts';
import type { ChoiceLists } from './hidden/choices.ts';
import { allowedFormula, allowedSentence, LONGEST_TEXT } from './rule.ts';

/** An input with the cell that it is filled into; rows and columns are counted from 0. */
export interface PlacedInput {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
  /** What is filled in there: the title of its column. */
  readonly title: string;
  /** The column in which the highest number stands in the same row; undefined where no column has it. */
  readonly most: number | undefined;
  /** Whether the form waits for it: not in a line of blanks, nor in a list that may stay empty. */
  readonly isOwed: boolean;
}

type Validation = NonNullable<WriteSheet['dataValidations']>[number];

/** Excel's limits, in UTF-16 units: the title of a message, a message, a list of choices. */
const LONGEST = { title: 32, message: 255, choices: 255 } as const;
const ERROR_TITLE = '请重新填写';

/** What cells may hold, with the messages to those who stand in them; cells of a column that are told the same have one rule. Throws for a list of choices that no workbook can hold. */
export function validationsOf(inputs: readonly PlacedInput[], choices: ChoiceLists): readonly Validation[] {
  const groups = new Map<string, PlacedInput[]>();
  for (const placed of inputs) {
    const { column, input, most, title } = placed;
    const key = JSON.stringify([column, most, title, input]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placed]);
    else group.push(placed);
  }
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => validationOf(first, group, choices)));
}

/** The address of the cell of an input, relative to it. */
export function addressOf({ row, column }: Pick<PlacedInput, 'row' | 'column'>): string {
  return `$${columnName(column)}${row + 1}`;
}

/** The highest number of an input: the address of the cell that says it where there is one, so that a sorted row keeps its own. */
export function mostOf({ row, most, input }: PlacedInput): string {
  if (most !== undefined) return addressOf({ row, column: most });
  return input.kind === 'number' ? input.most.toString() : '';
}

/** The rule of cells of one column, written for the first of them: the others are relative to it. */
function validationOf(first: PlacedInput, group: readonly PlacedInput[], choices: ChoiceLists): Validation {
  const { column, input, title } = first;
  const rows = group.map(({ row }) => row);
  return {
    range: rangesOf(column, rows),
    ...ruleOf(first, choices),
    allowBlank: true,
    ...(input.kind === 'choice' && input.isOpen === true ? { showErrorMessage: false } : refusing(input)),
    ...(input.hint === ''
      ? {}
      : {
          showInputMessage: true,
          inputTitle: shortened(title, LONGEST.title),
          inputMessage: shortened(input.hint, LONGEST.message),
        }),
  };
}

/** What is said of what is not allowed. */
function refusing(input: Input): Partial<Validation> {
  return {
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: ERROR_TITLE,
    errorMessage: shortened(allowedSentence(input), LONGEST.message),
  };
}

/** Numbers have a formula: `decimal` knows no steps, and neither does it refuse the same in every program. */
function ruleOf(placed: PlacedInput, choices: ChoiceLists): Pick<Validation, 'type' | 'operator' | 'formula1'> {
  const { input } = placed;
  switch (input.kind) {
    case 'number':
      return { type: 'custom', formula1: allowedFormula(input, addressOf(placed), mostOf(placed)) };
    case 'choice':
      return { type: 'list', formula1: input.isOpen ? choices.rangeOf(input.choices) : inlineOf(input, placed) };
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(LONGEST_TEXT) };
  }
}

function inlineOf({ choices }: Extract<Input, { readonly kind: 'choice' }>, { title }: PlacedInput): string {
  return `"${listOf(choices, title)}"`;
}

function listOf(choices: readonly string[], title: string): string {
  const list = choices.join(',');
  const isSafe = choices.length > 0 && choices.every((each) => /^[^\s,"](?:[^,"\n\r]*[^\s,"])?$/u.test(each));
  if (!isSafe || list.length > LONGEST.choices)
    throw new Error(`no workbook can hold the choices of ${title}: ${list}`);
  return list;
}

/** A text that fits: whole characters of it, and an ellipsis where it was cut. */
function shortened(text: string, longest: number): string {
  const whole = escaped(text);
  if (whole.length <= longest) return whole;
  let kept = '';
  for (const character of text) {
    if (escaped(kept + character).length >= longest) break;
    kept += character;
  }
  return `${escaped(kept)}…`;
}

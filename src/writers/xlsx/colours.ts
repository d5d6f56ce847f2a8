import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Reason } from '../../layout/blanks.ts';
import { rangesOf } from './address.ts';
import { allowedFormula } from './rule.ts';
import { addressOf, mostOf, type PlacedInput } from './validation.ts';

type Rule = NonNullable<WriteSheet['conditionalRules']>[number];

/** What a cell of a form is coloured for. */
type State = 'refused' | 'unreasoned' | 'unwritten';

/**
 * How states look, so that they are told apart in black and white as well: what is refused is white on dark and bold, a
 * missing reason is hatched in a broken frame (LibreOffice has no hatches: it is a middle grey there), what is still to
 * be written is an empty cell in a pale tone. Conditional formats have thin lines only.
 */
const LOOKS: Readonly<Record<State, CellStyle>> = {
  refused: { font: { bold: true, color: { rgb: 'FFFFFF' } }, fill: solid('9C0006') },
  unreasoned: {
    fill: { type: 'pattern', pattern: 'lightUp', fgColor: { rgb: '9C5700' }, bgColor: { rgb: 'FFD966' } },
    border: { top: dashed(), right: dashed(), bottom: dashed(), left: dashed() },
  },
  unwritten: { fill: solid('FFF7CC') },
};

/** A rule for one input. */
interface Wanted {
  readonly state: State;
  readonly column: number;
  /** The same for cells that have one rule. */
  readonly key: string;
  readonly formulaAt: (placed: PlacedInput) => string;
}

/** The conditional formats of the inputs of a sheet: few rules, each over a column, each written for the first of its cells. */
export function coloursOf(inputs: readonly PlacedInput[]): readonly Rule[] {
  const groups = new Map<string, { readonly wanted: Wanted; readonly first: PlacedInput; readonly rows: number[] }>();
  for (const placed of inputs) {
    for (const wanted of wantedFor(placed)) {
      const group = groups.get(wanted.key);
      if (group === undefined) groups.set(wanted.key, { wanted, first: placed, rows: [placed.row] });
      else group.rows.push(placed.row);
    }
  }
  return [...groups.values()].map(({ wanted: { state, column, formulaAt }, first, rows }, index) => ({
    type: 'expression',
    priority: index + 1,
    formula: formulaAt(first),
    style: LOOKS[state],
    range: rangesOf(column, rows),
  }));
}

function wantedFor(placed: PlacedInput): readonly Wanted[] {
  const { column, input, isOwed } = placed;
  if (input.kind === 'text' || (input.kind === 'choice' && input.isOpen === true)) return [];
  const reason = input.kind === 'number' ? input.reason : undefined;
  return [
    { state: 'refused', column, key: `refused ${column} ${ruleKey(placed)}`, formulaAt: refused },
    ...(isOwed && input.mayBeBlank !== true
      ? [{ state: 'unwritten', column, key: `unwritten ${column}`, formulaAt: unwritten } as const]
      : []),
    ...(reason === undefined
      ? []
      : [
          {
            state: 'unreasoned',
            column: reason.column,
            key: `unreasoned ${reason.column} ${column} ${needsReason({ ...placed, row: 0 }, reason)}`,
            formulaAt: (at: PlacedInput) => unreasoned(at, reason),
          } as const,
        ]),
  ];
}

/** What the formula of an allowed input says, but for its row. */
function ruleKey(placed: PlacedInput): string {
  const { input } = placed;
  if (input.kind === 'choice') return input.choices.join('\n');
  if (input.kind === 'text') return '';
  const { least, mayBeZero, step } = input;
  return `${mostKey(placed)} ${least} ${step} ${mayBeZero}`;
}

function mostKey(placed: PlacedInput): string {
  return mostOf({ ...placed, row: 0 });
}

function unwritten(placed: PlacedInput): string {
  return isEmpty(addressOf(placed));
}

function refused(placed: PlacedInput): string {
  const cell = addressOf(placed);
  return `AND(${isWritten(cell)},NOT(${allowedFormula(placed.input, cell, mostOf(placed))}))`;
}

function unreasoned(placed: PlacedInput, reason: Reason): string {
  const cell = addressOf(placed);
  const isEmptyReason = isEmpty(addressOf({ ...placed, column: reason.column }));
  return `IF(ISNUMBER(${cell}),AND(${cell}${needsReason(placed, reason)},${isEmptyReason}),FALSE)`;
}

/** How a number compares that needs a reason: mostly below the highest one, which may stand in a cell. */
function needsReason(placed: PlacedInput, reason: Reason): string {
  const { input } = placed;
  if ('above' in reason) return `>${reason.above}`;
  const { below } = reason;
  return `<${input.kind === 'number' && input.most.equals(below) ? mostOf(placed) : below.toString()}`;
}

function isEmpty(cell: string): string {
  return `LEN(TRIM(${cell}))=0`;
}

function isWritten(cell: string): string {
  return `LEN(TRIM(${cell}))>0`;
}

/** In conditional formats the background of a pattern is what fills. */
function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } };
}

function dashed() {
  return { style: 'dashed', color: { rgb: '7F3F00' } } as const;
}

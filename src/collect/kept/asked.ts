import type { Input } from '../../layout/blanks.ts';
import { BARS } from '../../layout/forms/grading-formulas.ts';
import { classIndexOf } from '../../model/classes/of-unit.ts';
import { Decimal } from '../../model/decimal.ts';
import { type Bar, type EnteredKey, isEntered } from '../../model/grading/result.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { ProvedView } from '../../model/view.ts';
import { remembering } from '../../text/remembering.ts';
import { askedOfOffice, askedScores, type ScoreInput } from '../reported/asked.ts';
import type { Reporting } from '../reported/file.ts';

/** Whose score it is. */
interface Whose {
  readonly unit: AssessedUnit;
  readonly view: ProvedView;
}

/** What a number must keep to, as texts; empty for what is no number. */
export interface Limits {
  readonly least: string;
  readonly most: string;
  readonly step: string;
}

/** How a score is kept: by how many points at most, and which texts are one. */
interface KeptScore {
  readonly most: string;
  /** Whether a text is that number, however it is written. */
  readonly isMost: (text: string) => boolean;
  readonly limits: Limits;
  readonly amountOf: (text: string) => Decimal | undefined;
}

/** How something is kept that the office entered. */
interface KeptEntry {
  readonly key: EnteredKey;
  readonly limits: Limits;
  readonly valueOf: (
    text: string,
  ) => { readonly amount: Decimal | undefined; readonly bar: Bar | undefined } | undefined;
}

/** What forms of an edition take, as kept scores are held to it; undefined what they do not. */
export interface Asked {
  readonly score: (whose: Whose, criterion: string, scorer: string | undefined) => KeptScore | undefined;
  readonly entered: (whose: Whose, key: string) => KeptEntry | undefined;
  /** The keys of all that the office enters. */
  readonly keysOf: (whose: Whose) => readonly EnteredKey[];
}

/** Tells what forms of an edition take. All units of a class that are no departments are asked the same, so what one was asked is remembered, and so is each text that was a score. */
export function askedOf(office: Reporting): Asked {
  const asked = askedScores(office);
  let ofOffice: ReturnType<typeof askedOfOffice> | undefined;
  const inputsOf = ({ view }: Whose): ReadonlyMap<EnteredKey, Input> | undefined => {
    ofOffice ??= askedOfOffice(office);
    return ofOffice.get(view.system.id);
  };
  const known = new Map<string, Map<string, KeptScore | undefined>>();
  return {
    score: (whose, criterion, scorer) => {
      const { unit, view } = whose;
      const group = unit.department === undefined ? `${classIndexOf(view.system, unit)} ${view.system.id}` : unit.id;
      const own = known.get(group) ?? new Map<string, KeptScore | undefined>();
      known.set(group, own);
      const key = scorer === undefined ? criterion : `${criterion} ${scorer}`;
      if (own.has(key)) return own.get(key);
      const input = asked(whose, criterion, scorer);
      // Each is a thing of its own, by which it is known whether it was said.
      const made = input && { ...keptAs(input) };
      own.set(key, made);
      return made;
    },
    entered: (whose, key) => {
      const input = isEntered(key) ? inputsOf(whose)?.get(key) : undefined;
      return input && isEntered(key) ? { key, limits: limitsOf(input), valueOf: valuesOf(input) } : undefined;
    },
    keysOf: (whose) => [...(inputsOf(whose)?.keys() ?? [])],
  };
}

/** What is asked of many is looked at once. */
const keptAs = remembering((input: ScoreInput): KeptScore => {
  const most = input.most.toString();
  const isMost = (text: string): boolean => text === most || (Decimal.parse(text)?.equals(input.most) ?? false);
  return { most, isMost, limits: limitsOf(input), amountOf: amountsOf(input) };
});

function limitsOf(input: Input | ScoreInput): Limits {
  if (input.kind !== 'number') return { least: '', most: '', step: '' };
  const { least, most, step } = input;
  return { least: least.toString(), most: most.toString(), step: step.toString() };
}

function amountsOf({ least, most, step, mayBeZero }: ScoreInput): KeptScore['amountOf'] {
  const amounts = new Map<string, Decimal | undefined>();
  return (text) => {
    if (amounts.has(text)) return amounts.get(text);
    const amount = Decimal.parse(text);
    const isIn = amount !== undefined && amount.compare(least) >= 0 && amount.compare(most) <= 0;
    const isTaken = (isIn && amount.isMultipleOf(step)) || (mayBeZero && (amount?.equals(Decimal.zero) ?? false));
    const taken = isTaken ? amount : undefined;
    amounts.set(text, taken);
    return taken;
  };
}

function valuesOf(input: Input): KeptEntry['valueOf'] {
  if (input.kind === 'number') {
    const amountOf = amountsOf(input);
    return (text) => {
      const amount = amountOf(text);
      return amount && { amount, bar: undefined };
    };
  }
  return (text) => {
    const bar = (['veto', 'ineligible'] as const).find((each) => BARS[each] === text);
    return bar && { amount: undefined, bar };
  };
}

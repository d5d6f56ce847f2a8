import type { DeliveryFinding } from '../../text/delivery.ts';
import type { DeliveredForm } from '../delivered-form.ts';
import type { Came } from '../entry/together.ts';
import { expectations } from '../expectations.ts';
import type { Sent } from '../forms.ts';
import { notesOn } from '../notes.ts';
import { countings } from '../receive/countings.ts';
import { findUnscored } from '../receive/unscored.ts';
import { decodedRecord, encodedRecord } from '../record.ts';
import { tallyForm, withoutTotals } from '../tally.ts';
import { type ChosenRow, choicesAmong, overtaken, type Part, rowsOf, takenOf } from './rows.ts';

/**
 * Puts together what belongs to one form: that which went out before the edition was changed, that of now, and those
 * that supplement them. A row is taken from the one that has it, one that several have alike once, and one in which
 * they differ from none. A supplement alone is not used: of the rest nobody would know. What is said of them joins the
 * findings, out of which is taken what was said of rows that another one has.
 */
export function withContinued({ forms, findings: found, unread }: Came, sent: Sent): Came {
  const changed = new Map<DeliveredForm, DeliveredForm>();
  const join = joiner(sent);
  const findings = groupsIn(forms).reduce((all, [first, ...others]) => {
    const parts = [first, ...others] as const;
    if (others.length === 0 && first.supplement === undefined) return all;
    const joined = first.supplement === undefined ? join(parts) : aloneWith(parts);
    for (const [index, form] of parts.entries()) changed.set(form, joined.forms[index] ?? form);
    return [...all.filter((each) => !joined.isSettled(each)), ...joined.findings];
  }, found);
  return { forms: forms.map((form) => changed.get(form) ?? form), findings, unread };
}

/** The forms that are used, by what they are parts of, each in the order in which they went out. */
function groupsIn(forms: readonly DeliveredForm[]): readonly (readonly [DeliveredForm, ...DeliveredForm[]])[] {
  const groups = new Map<string, [DeliveredForm, ...DeliveredForm[]]>();
  for (const form of forms.filter(({ refused }) => refused === undefined)) {
    const group = groups.get(form.key);
    if (group === undefined) groups.set(form.key, [form]);
    else group.push(form);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => orderOf(a) - orderOf(b)));
}

/** Supplements of a form that is not there. */
function aloneWith(parts: readonly DeliveredForm[]): Joined {
  return {
    forms: parts.map((form) => ({ ...form, refused: 'supplement-alone' })),
    findings: parts.map(({ file }) => aloneFinding(file)),
    isSettled: () => false,
  };
}

/** The order in which forms went out: those of other data first, supplements last. */
function orderOf({ isOld, supplement }: DeliveredForm): number {
  return (supplement === undefined ? 0 : 2) + (isOld ? 0 : 1);
}

function aloneFinding(file: string): DeliveryFinding {
  return { code: 'supplement-alone', facts: {}, place: { file, sheet: undefined, cell: undefined } };
}

interface Joined {
  /** In their order. */
  readonly forms: readonly DeliveredForm[];
  readonly findings: readonly DeliveryFinding[];
  /** Whether what was said of one of them is said no more. */
  readonly isSettled: (finding: DeliveryFinding) => boolean;
}

function joiner(sent: Sent): (forms: readonly [DeliveredForm, ...DeliveredForm[]]) => Joined {
  const expectedOf = expectations();
  const countingOf = countings(sent);
  return (forms) => {
    // The last of the whole forms has what is expected of all.
    const lead = forms.findLastIndex(({ supplement }) => supplement === undefined);
    const { sent: form, unit, file: main } = forms[lead] ?? forms[0];
    const [kind, expected] = [form.identity.form, expectedOf(form)];
    const parts = forms.map((each): Part => ({ form: each, record: decodedRecord(each.record) }));
    const chosen = choicesAmong(expected, parts, unit);
    const tallies = parts.map((_, side) => tallyForm(expected, rowsOf(chosen, side), kind, unit, countingOf(form)));
    const notes = forms.slice(1).map(({ file }) => tellContinued(file, forms[0].file));
    const all = notesOn(main);
    const differing = [...chosen.values()].flatMap((each) => each.differing);
    findUnscored(tallies[lead] ?? new Map(), { rows: rowsOf(chosen) }, kind, unit, all);
    const places = overtaken(chosen);
    const files = new Set(forms.map(({ file }) => file));
    return {
      forms: parts.map(({ form: each, record }, side) => {
        const own = tallies[side] ?? new Map();
        const kept = encodedRecord(takenOf(record, side, chosen));
        return { ...each, record: kept, tallies: side === lead ? own : withoutTotals(own) };
      }),
      findings: [...notes, ...differing.map((each) => differingFinding(each, main)), ...all.findings],
      isSettled: ({ code, place: { file, sheet, cell } }) =>
        (code === 'scores-missing' && files.has(file)) || places.has(JSON.stringify([file, sheet, cell])),
    };
  };
}

function tellContinued(file: string, other: string): DeliveryFinding {
  return { code: 'form-continued', facts: { other }, place: { file, sheet: undefined, cell: undefined } };
}

function differingFinding(
  { title, before, after }: ChosenRow['differing'][number],
  main: string,
): DeliveryFinding<'value-differs'> {
  const other = before.place === undefined ? '' : `${before.place.file} ${before.place.sheet}!${before.place.cell}`;
  const { file = main, sheet, cell } = after.place ?? {};
  return {
    code: 'value-differs',
    facts: { title, other, value: after.value, otherValue: before.value },
    place: { file, sheet, cell },
  };
}

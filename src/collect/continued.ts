import type { DeliveryFinding } from '../text/delivery.ts';
import { type ChosenRow, choicesAmong, overtaken, rowsOf, takenOf } from './continued-rows.ts';
import type { DeliveredForm } from './delivered-form.ts';
import type { Came } from './entry/together.ts';
import { expectations } from './expectations.ts';
import type { Sent } from './forms.ts';
import { notesOn } from './notes.ts';
import { countings } from './receive/countings.ts';
import { findUnscored } from './receive/unscored.ts';
import { decodedRecord, encodedRecord } from './record.ts';
import { tallyForm, withoutTotals } from './tally.ts';

/** A form of other data, and the same form of now. */
interface Pair {
  readonly old: DeliveredForm;
  readonly now: DeliveredForm;
}

/**
 * Puts a form that went out before the edition was changed together with the same form of now: a row is taken from the
 * one that has it, one that both have alike once, and one in which they differ from neither. What is said of them joins
 * the findings, out of which is taken what was said of rows that the other form has.
 */
export function withContinued({ forms, findings: found, unread }: Came, sent: Sent): Came {
  let findings = found;
  const used = forms.filter(({ refused }) => refused === undefined);
  const olds = new Map(used.filter(({ isOld }) => isOld).map((form) => [form.key, form]));
  const changed = new Map<DeliveredForm, DeliveredForm>();
  const join = joiner(sent);
  for (const now of used) {
    const old = now.isOld ? undefined : olds.get(now.key);
    if (old === undefined) continue;
    const joined = join({ old, now });
    changed.set(old, joined.old).set(now, joined.now);
    findings = [...findings.filter((each) => !joined.isSettled(each)), ...joined.findings];
  }
  return { forms: forms.map((form) => changed.get(form) ?? form), findings, unread };
}

interface Joined extends Pair {
  readonly findings: readonly DeliveryFinding[];
  /** Whether what was said of one of them is said no more. */
  readonly isSettled: (finding: DeliveryFinding) => boolean;
}

function joiner(sent: Sent): (pair: Pair) => Joined {
  const expectedOf = expectations();
  const countingOf = countings(sent);
  return ({ old, now }) => {
    const kind = now.sent.identity.form;
    const expected = expectedOf(now.sent);
    const [before, after] = [decodedRecord(old.record), decodedRecord(now.record)];
    const chosen = choicesAmong(expected, { form: old, record: before }, { form: now, record: after });
    const kept = { old: takenOf(before, 'old', chosen), now: takenOf(after, 'now', chosen) };
    const rows = rowsOf(chosen);
    const tally = (side: 'old' | 'now') => tallyForm(expected, rows[side], kind, now.unit, countingOf(now.sent));
    const tallies = tally('now');
    const notes = notesOn(now.file);
    notes.find('form-continued', {
      other: old.file,
      count: String(rows.old.filter(({ values }) => values.size > 0).length),
    });
    for (const { differing } of chosen.values()) for (const each of differing) tellDiffering(each, notes);
    findUnscored(tallies, { rows: rows.all }, kind, now.unit, notes);
    const places = overtaken(chosen);
    const files = new Set([old.file, now.file]);
    return {
      old: { ...old, record: encodedRecord(kept.old), tallies: withoutTotals(tally('old')) },
      now: { ...now, record: encodedRecord(kept.now), tallies },
      findings: notes.findings,
      isSettled: ({ code, place: { file, sheet, cell } }) =>
        (code === 'scores-missing' && files.has(file)) || places.has(JSON.stringify([file, sheet, cell])),
    };
  };
}

function tellDiffering(
  { title, old, now }: ChosenRow['differing'][number],
  { find }: ReturnType<typeof notesOn>,
): void {
  const other = old.place === undefined ? '' : `${old.place.file} ${old.place.sheet}!${old.place.cell}`;
  const facts = { title, other, value: now.value, otherValue: old.value };
  find('value-differs', facts, now.place?.sheet, now.place?.cell);
}

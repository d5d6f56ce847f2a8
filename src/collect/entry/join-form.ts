import { departmentOf } from '../../model/form-identity.ts';
import type { FormName } from '../../text/delivered/entry-facts.ts';
import type { DeliveryFinding } from '../../text/delivery.ts';
import type { DeliveredForm } from '../delivered-form.ts';
import { expectations } from '../expectations.ts';
import type { Sent } from '../forms.ts';
import { type Notes, notesOn } from '../notes.ts';
import { countings } from '../receive/countings.ts';
import { adjustmentsIn, openIn } from '../receive/received.ts';
import { findUnscored } from '../receive/unscored.ts';
import { decodedRecord, encodedRecord, recordOf } from '../record.ts';
import { missingReasons, type ReadRow } from '../rows.ts';
import { tallyForm } from '../tally.ts';
import type { EntryDifference } from './difference.ts';
import { type Called, joinRows, type Side } from './joined.ts';
import { joinLists } from './lists.ts';
import type { Resolving } from './resolving.ts';

/** A form that came in both folders, as if it had come once. */
export interface JoinedForm {
  readonly form: DeliveredForm;
  readonly agreed: number;
  readonly differences: readonly EntryDifference[];
  /** Of scores and reasons that neither has. */
  readonly findings: readonly DeliveryFinding[];
}

/** Gives what joins a form that came in both folders: what agrees or was decided is added up, what differs is refused. What forms have in common is laid out once. */
export function joiner(sent: Sent, settled: Resolving): (first: DeliveredForm, second: DeliveredForm) => JoinedForm {
  const expectedOf = expectations();
  const countingOf = countings(sent);
  const names = new Map(sent.systems.flatMap(({ units }) => units.map(({ id, name }) => [id, name] as const)));
  return (one, other) => {
    const [first, second] = [one, other].map((form): Side => ({ form, record: decodedRecord(form.record) })) as [
      Side,
      Side,
    ];
    const expected = expectedOf(one.sent);
    const called: Called = {
      form: nameOf(one, sent),
      system: one.sent.identity.system,
      unitName: (id) => names.get(id) ?? id,
    };
    const joined = joinRows(first, second, expected, called, settled);
    const lists = joinLists(first, second, expected, called);
    const kind = one.sent.identity.form;
    const read = { rows: joined.rows, lists: [], fields: [], contradiction: undefined };
    const unused = [
      ...first.record.unused,
      ...second.record.unused.map((each) => ({ ...each, file: other.file })),
      ...[...joined.unused, ...lists.unused],
    ];
    const { fields } = first.record;
    const tallies = tallyForm(expected, joined.rows, kind, one.unit, countingOf(one.sent));
    const notes = notesOn(one.file);
    for (const row of joined.rows) askForReasons(row, notes);
    findUnscored(tallies, read, kind, one.unit, notes);
    const record = { ...recordOf(expected, read, unused, kind, one.unit), fields, lists: lists.lists };
    return {
      form: {
        ...one,
        second: other.file,
        isAccepted: one.isAccepted || other.isAccepted,
        record: encodedRecord(record),
        tallies,
        adjustments: kind === 'summary' ? adjustmentsIn(one.file, read, one.asked) : new Map(),
        open: kind === 'summary' ? openIn(expected, read, one.asked, undefined) : new Map(),
      },
      agreed: joined.agreed + lists.agreed,
      differences: [...joined.differences, ...lists.differences],
      findings: notes.findings,
    };
  };
}

/** Says which scores that both folders have, or somebody decided, have no reason in either. */
function askForReasons({ expected, sheet, values, refused }: ReadRow, notes: Notes): void {
  for (const { column, score, facts } of missingReasons(expected, values)) {
    const { key, title = '' } = expected.table.columns[column] ?? {};
    if (!refused.has(key ?? title)) notes.find('reason-missing', facts, sheet, score.cell);
  }
}

/** A form by whose it is. */
export function nameOf({ sent: { identity }, unit }: DeliveredForm, { systems, departments }: Sent): FormName {
  const system = systems.find(({ id }) => id === identity.system);
  const nameIn = (id: string, known: readonly { readonly id: string; readonly name: string }[]): string =>
    known.find((each) => each.id === id)?.name ?? id;
  switch (identity.form) {
    case 'self':
    case 'blank':
      return { form: 'self', of: nameIn(unit, system?.units ?? []) };
    case 'department':
      return { form: 'department', of: nameIn(departmentOf(identity) ?? '', departments) };
    default:
      return { form: identity.form, of: system?.title ?? identity.system };
  }
}

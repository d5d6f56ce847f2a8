import { keyOfForm } from '../model/form-identity.ts';
import type { FormWorkbook } from '../readers/form-workbook.ts';
import type { FormName } from '../text/delivered/entry-facts.ts';
import type { CellPlace, DeliveryCode, DeliveryFacts, DeliveryFinding } from '../text/delivery.ts';
import { compareText } from '../text/diagnostic.ts';
import type { Collected } from './collected.ts';
import { withContinued } from './continued/together.ts';
import type { DeliveredForm } from './delivered-form.ts';
import type { DoubleEntered } from './entry/difference.ts';
import type { Came } from './entry/together.ts';
import type { Sent, SentForm } from './forms.ts';
import { receiver } from './receive/receive.ts';
import { encodedRecord, isEmptyRecord } from './record.ts';
import { judgeRepeated } from './repeated.ts';
import { sumUp } from './sum-up.ts';

/** How many forms of a kind came and are used, of those that were sent out. */
interface Count {
  readonly came: number;
  readonly expected: number;
}

/** All that is known once everything was read. */
export interface Collection {
  readonly collected: Collected;
  /** Those that came, in the order of their files, used or not. */
  readonly forms: readonly DeliveredForm[];
  /** The files of which nothing could be read, with the codes that say why. */
  readonly unread: ReadonlyMap<string, DeliveryCode>;
  /** Those for scoring are the departments' and the office's. */
  readonly counts: { readonly self: Count; readonly scoring: Count };
  /** In the order of files; what did not come at last. */
  readonly findings: readonly DeliveryFinding[];
  /** What two people typed, where the forms came so. */
  readonly entered?: DoubleEntered;
}

/** A delivery while it is being read. */
export interface Delivery {
  /** Says why a file cannot be read, or is not. */
  refuse<C extends DeliveryCode>(file: string, code: C, facts: DeliveryFacts[C]): void;
  receive(file: string, workbook: FormWorkbook): void;
  /** What came, with repeated forms judged. */
  came(): Came;
}

/** Begins to receive what was sent out. Files come in the order of their paths. */
export function startDelivery(sent: Sent): Delivery {
  const receive = receiver(sent);
  const forms: DeliveredForm[] = [];
  const unread = new Map<string, DeliveryCode>();
  const findings: DeliveryFinding[] = [];
  const { sealing } = sent;
  if (sealing !== undefined && sealing.seal === undefined) {
    findings.push({ code: 'key-missing', facts: {}, place: placeOf(sealing.path) });
  }
  return {
    refuse: (file, code, facts) => {
      unread.set(file, code);
      findings.push({ code, facts, place: placeOf(file) });
    },
    receive: (file, workbook) => {
      const { form, why, findings: found } = receive(file, workbook);
      findings.push(...found);
      if (why !== undefined) unread.set(file, why);
      if (form !== undefined)
        forms.push({ ...form, isEmpty: isEmptyRecord(form.record), record: encodedRecord(form.record) });
    },
    came: () => ({ forms: judgeRepeated(forms, findings), unread, findings }),
  };
}

/** Puts forms of other data together with those of now, adds up what came of what was sent out, and says what did not; `entered` is what two people typed, where it came so. */
export function collectionOf(sent: Sent, whole: Came, entered?: DoubleEntered): Collection {
  const { forms, unread, findings } = withContinued(whole, sent);
  const used = forms.filter(({ refused }) => refused === undefined);
  const came = new Set(used.map(({ key }) => key));
  const missing = sent.forms.filter((form) => isExpected(form) && !came.has(keyOfForm(form.identity)));
  const known = new Set(forms.map(({ key }) => key));
  const absent = missing.filter((form) => !known.has(keyOfForm(form.identity)));
  const ordered = findings.toSorted((a, b) => compareText(a.place.file, b.place.file));
  return {
    collected: sumUp(sent, forms, missing),
    forms,
    unread,
    counts: { self: countOf(true, sent, missing), scoring: countOf(false, sent, missing) },
    findings: [...ordered, ...absent.map((form) => missingForm(form, sent))],
    ...(entered && { entered }),
  };
}

/** Whether a form must come back: not the blank ones, nor the office's own. */
function isExpected({ identity: { form } }: SentForm): boolean {
  return form !== 'blank' && form !== 'summary';
}

function countOf(isSelf: boolean, { forms }: Sent, missing: readonly SentForm[]): Count {
  const count = (of: readonly SentForm[]): number =>
    of.filter(({ identity }) => (identity.form === 'self') === isSelf).length;
  const expected = count(forms.filter(isExpected));
  return { expected, came: expected - count(missing) };
}

function missingForm({ identity }: SentForm, { systems, departments }: Sent): DeliveryFinding<'form-missing'> {
  const nameOf = (id: string, known: readonly { readonly id: string; readonly name: string }[]): string =>
    known.find((each) => each.id === id)?.name ?? id;
  const missing = (form: FormName['form'], of: string): DeliveryFinding<'form-missing'> => {
    return { code: 'form-missing', facts: { form, of }, place: placeOf('') };
  };
  const { system } = identity;
  switch (identity.form) {
    case 'self': {
      const units = systems.flatMap((each) => each.units);
      return missing('self', nameOf(identity.unit, units));
    }
    case 'department':
      return missing('department', `${nameOf(identity.department, departments)}${groupOf(system, systems)}`);
    default:
      return missing('arranged', titleOf(system, systems));
  }
}

/** For whose units a form is, where there are several systems: （市直单位）. */
function groupOf(id: string, systems: Sent['systems']): string {
  const group = systems.find((each) => each.id === id)?.group ?? '';
  return systems.length > 1 && group !== '' ? `（${group}）` : '';
}

function titleOf(id: string, systems: Sent['systems']): string {
  return systems.find((each) => each.id === id)?.title ?? id;
}

function placeOf(file: string): CellPlace {
  return { file, sheet: undefined, cell: undefined };
}

import { checkCode } from '../../model/check-code.ts';
import { classOf } from '../../model/classes/of-unit.ts';
import { type FormRef, keyOfForm } from '../../model/form-identity.ts';
import type { FormWorkbook } from '../../readers/form-workbook.ts';
import type { DeliveryCode } from '../../text/delivery.ts';
import { nearest } from '../../text/suggest.ts';
import { expectations } from '../expectations.ts';
import type { ExpectedForm } from '../expected.ts';
import { recognizer, type Sent, type SentForm } from '../forms.ts';
import { type Identity, identityOf, type Stated } from '../identity.ts';
import { type Notes, notesOn } from '../notes.ts';
import { type ReadForm, readForm } from '../read-form.ts';
import { recordOf } from '../record.ts';
import { indexSheet, type Sheet } from '../sheet.ts';
import { tallyForm } from '../tally.ts';
import { countings } from './countings.ts';
import { adjustmentsIn, askedIn, openIn, type Received, type ReceivedForm, refusedIn } from './received.ts';
import { findUnscored } from './unscored.ts';

/** What a form of another digest must not have lost to be read row by row. */
const STRUCTURE: ReadonlySet<DeliveryCode> = new Set([
  ...(['sheet-missing', 'keys-missing', 'column-missing', 'title-changed', 'row-added'] as const),
]);

/** How rows of a summary sheet differ, which is used whole or not at all. */
const CHANGES: ReadonlySet<DeliveryCode> = new Set(['row-missing', 'text-changed', 'points-changed']);

/** What forms are held against. */
interface Office {
  readonly sent: Sent;
  /** The names of all units by their ids. */
  readonly units: ReadonlyMap<string, string>;
  readonly expectedOf: (form: SentForm) => ExpectedForm;
  readonly countingOf: ReturnType<typeof countings>;
}

/** Receives workbooks of what was sent out, one after the other. */
export function receiver(sent: Sent): (file: string, workbook: FormWorkbook) => Received {
  const forms = new Map(sent.forms.map((form) => [keyOfForm(form.identity), form]));
  const recognize = recognizer(sent);
  const expectedOf = expectations();
  const countingOf = countings(sent);
  const units = new Map(sent.systems.flatMap((system) => system.units.map(({ id, name }) => [id, name] as const)));
  return (file, workbook) => {
    const notes = notesOn(file);
    if (workbook.hasMacros) notes.find('file-macros', {});
    const identity = identityOf(workbook);
    const sheets = workbook.sheets.filter((sheet) => sheet !== identity.sheet).map(indexSheet);
    const form = findForm(identity.stated, sheets, sent, forms, recognize, notes);
    if (typeof form === 'string') return { form: undefined, why: form, findings: notes.findings };
    const received = receive(file, form, identity, sheets, { sent, units, expectedOf, countingOf }, notes);
    return { form: received, why: undefined, findings: notes.findings };
  };
}

/** The form that a workbook is, or the code that says why it is none of those that were sent out. */
function findForm(
  stated: Stated,
  sheets: readonly Sheet[],
  sent: Sent,
  forms: ReadonlyMap<string, SentForm>,
  recognize: ReturnType<typeof recognizer>,
  notes: Notes,
): SentForm | DeliveryCode {
  if (stated.kind === 'nothing') {
    const form = recognize(new Set(sheets.flatMap((sheet) => sheet.cells.map(({ text }) => text))));
    notes.find(form === undefined ? 'form-unknown' : 'identity-gone', {});
    return form ?? 'form-unknown';
  }
  const { form: named, edition, words } = stated;
  if (edition !== undefined && edition !== sent.edition) {
    notes.find('form-edition', { edition, expected: sent.edition });
    return 'form-edition';
  }
  const form = named && forms.get(keyOfForm(named));
  if (form !== undefined) return form;
  notes.find('form-surplus', { keys: words });
  return 'form-surplus';
}

function receive(
  file: string,
  sent: SentForm,
  identity: Identity,
  sheets: readonly Sheet[],
  office: Office,
  notes: Notes,
): ReceivedForm {
  const kind = sent.identity.form;
  const expected = office.expectedOf(sent);
  for (const [key, values] of identity.contradictions) notes.find('identity-contradictory', { key, values });
  const isOld = isOfOtherData(file, sent, identity.stated, office.sent);
  const supplement = identity.stated.kind === 'form' ? identity.stated.form?.supplement : undefined;
  const read = readForm(expected, sheets, office.units, notes, { isOld, isPart: supplement !== undefined });
  const named = unitOf(sent, read, office.sent, notes);
  const contradiction = identity.contradictions.size > 0 ? ('identity-contradictory' as const) : undefined;
  const refused =
    contradiction ??
    judgeSeal(file, identity.stated, office.sent, notes) ??
    judgeDigest(sent, identity.stated, read, office.sent, notes) ??
    read.contradiction ??
    named.refused;
  const tallies = tallyForm(expected, read.rows, kind, named.unit, office.countingOf(sent));
  const asked = kind === 'summary' ? askedIn(expected) : [];
  if (refused === undefined && supplement === undefined) findUnscored(tallies, read, kind, named.unit, notes);
  return {
    file,
    key: keyOfForm(ownForm(sent.identity, named.unit)),
    sent,
    unit: named.unit,
    refused,
    supplement,
    isOld,
    isAccepted: office.sent.accepted?.has(file) ?? false,
    record: recordOf(expected, read, notes.unused, kind, named.unit, isOld || supplement !== undefined),
    refusedAt: refusedIn(read, kind, named.unit),
    tallies,
    adjustments: kind === 'summary' ? adjustmentsIn(file, read, asked) : new Map(),
    asked,
    open: kind === 'summary' ? openIn(expected, read, asked, refused) : new Map(),
  };
}

/** Whether a workbook is one that was sent out, and no one else's work: its seal is that of the office, or somebody has accepted it by name. */
function judgeSeal(file: string, stated: Stated, { sealing, accepted }: Sent, notes: Notes): DeliveryCode | undefined {
  if (sealing?.seal === undefined) return undefined;
  if (stated.kind === 'form' && stated.seal === sealing.seal(stated.sealed)) return undefined;
  if (accepted?.has(file)) {
    notes.find('form-accepted', {});
    return undefined;
  }
  notes.find('form-unproved', { file });
  return 'form-unproved';
}

/** Whether a form was made from other data than those of now, and is the office's own: only then may rows of it have changed since. */
function isOfOtherData(
  file: string,
  { identity }: SentForm,
  stated: Stated,
  { systems, sealing, accepted }: Sent,
): boolean {
  if (stated.kind !== 'form' || stated.digest === undefined) return false;
  const now = systems.find(({ id }) => id === identity.system)?.digest;
  const isOwn = sealing?.seal === undefined || stated.seal === sealing.seal(stated.sealed) || accepted?.has(file);
  return stated.digest !== now && isOwn === true && identity.form !== 'summary';
}

/** Whether a form that was made from other data can be used: row by row, where it is sound otherwise; rows that are not as they would be now are not used already. */
function judgeDigest(
  { identity }: SentForm,
  stated: Stated,
  { rows }: ReadForm,
  office: Sent,
  notes: Notes,
): DeliveryCode | undefined {
  const digest = stated.kind === 'form' ? stated.digest : undefined;
  const now = office.systems.find(({ id }) => id === identity.system)?.digest;
  if (digest === undefined || now === undefined || digest === now) return undefined;
  const codes = { checkCode: checkCode(digest), expected: checkCode(now) };
  const has = (isOne: (code: DeliveryCode) => boolean): boolean => notes.findings.some(({ code }) => isOne(code));
  if (has((code) => STRUCTURE.has(code) || (identity.form === 'summary' && CHANGES.has(code)))) {
    notes.find('form-digest', codes);
    return 'form-digest';
  }
  if (!has((code) => code.startsWith('item-'))) {
    notes.find('form-digest-same', codes);
    return undefined;
  }
  const isVoid = ({ values, refused }: ReadForm['rows'][number]): boolean => values.size === 0 && refused.size > 0;
  const others = rows.filter(isVoid).length + notes.findings.filter(({ code }) => code === 'item-gone').length;
  const valid = rows.filter((row) => !isVoid(row)).length;
  notes.find('form-digest-part', { ...codes, valid: String(valid), others: String(others) });
  return undefined;
}

/** The form that a blank one became when a unit wrote its name on it; every other is what it was. */
function ownForm(form: FormRef, unit: string): FormRef {
  return form.form === 'blank' && unit !== '' ? { form: 'self', system: form.system, unit } : form;
}

interface Named {
  readonly unit: string;
  readonly refused: DeliveryCode | undefined;
}

/** Whose self-assessment it is, of other forms nobody's: a blank form is that of the unit whose name was written into it. */
function unitOf({ identity }: SentForm, { fields }: ReadForm, office: Sent, notes: Notes): Named {
  if (identity.form !== 'blank') return { unit: identity.form === 'self' ? identity.unit : '', refused: undefined };
  const { system, class: unitClass } = identity;
  const typed = fields.filter(({ key }) => key === 'unit');
  const names = [...new Set(typed.map(({ value }) => value.replace(/\s+/gu, '')))];
  const [field] = typed;
  const [name] = names;
  if (field === undefined || name === undefined) {
    notes.find('unit-empty', {});
    return { unit: '', refused: 'unit-empty' };
  }
  const { sheet, cell } = field;
  const refuse = (why: DeliveryCode): Named => {
    for (const each of typed) notes.leave(why, each.value, each.sheet, each.cell);
    return { unit: '', refused: why };
  };
  if (names.length > 1) {
    notes.find('identity-contradictory', { key: 'unit', values: names }, sheet, cell);
    return refuse('identity-contradictory');
  }
  const part = office.systems.find(({ id }) => id === system);
  const units = part?.units ?? [];
  const found = units.find((each) => each.name === name);
  if (found === undefined) {
    const known = units.map((each) => each.name);
    notes.find('unit-unknown', { name, suggestion: nearest(name, known) }, sheet, cell);
    return refuse('unit-unknown');
  }
  if (part !== undefined && classOf(part.view.system, found)?.id !== unitClass) {
    notes.find('unit-class', { name }, sheet, cell);
    return refuse('unit-class');
  }
  notes.find('unit-typed', { name }, sheet, cell);
  return { unit: found.id, refused: undefined };
}

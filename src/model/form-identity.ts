/** A form (考核用表) by what tells it from all others of its edition, each kind by what it is of. */
export type FormRef = {
  readonly system: string;
  /** What tells a supplementary form from others of the same: it holds only what is still to be filled in. Undefined for a whole form. */
  readonly supplement?: string;
} & (
  | { readonly form: 'self'; readonly unit: string }
  /** A self-assessment for a unit that writes its name in: of its class alone. */
  | { readonly form: 'blank'; readonly class: string }
  | { readonly form: 'department'; readonly department: string }
  /** The office's own: what departments may not score of themselves, and the summary sheet. Undefined where the edition names no office. */
  | { readonly form: 'arranged' | 'summary'; readonly office: string | undefined }
);

/** The kinds of forms. */
export type FormKind = FormRef['form'];

/** A form with everything that it says of itself: `digest` is the whole digest of its system, which binds it. */
export type FormIdentity = FormRef &
  ({ readonly form: 'self'; readonly class: string } | { readonly form: Exclude<FormKind, 'self'> }) & {
    readonly edition: string;
    readonly digest: string;
    readonly checkCode: string;
    /** What only the office can make of it, with its key: a workbook without it was not sent out. */
    readonly seal?: string;
  };

/** The keys under which a workbook has the identity of a form, in their order. */
export const FORM_KEYS = [
  'form',
  'edition',
  'system',
  'class',
  'unit',
  'department',
  'digest',
  'checkCode',
  'seal',
  'supplement',
] as const;
export type FormKey = (typeof FORM_KEYS)[number];

/** The hidden sheet of a workbook that has them. */
export const FORM_SHEET = '_zhunsheng';

/** What a workbook has under each key; a whole form has nothing of supplements. */
type WrittenIdentity = Readonly<Record<Exclude<FormKey, 'supplement'>, string>> & { readonly supplement?: string };

/** The identity as a workbook has it: a text under every key, empty where the key does not concern the form. A blank form is a self-assessment without a unit. */
export function writtenIdentity(identity: FormIdentity): WrittenIdentity {
  const { form, edition, system, digest, checkCode, supplement } = identity;
  return {
    form: form === 'blank' ? 'self' : form,
    edition,
    system,
    class: form === 'self' || form === 'blank' ? identity.class : '',
    unit: form === 'self' ? identity.unit : '',
    department: departmentOf(identity) ?? '',
    digest,
    checkCode,
    seal: identity.seal ?? '',
    ...(supplement !== undefined && { supplement }),
  };
}

/** Makes seals of texts with the key of an office: the same of the same text, and nobody else can make one. */
export type Seal = (text: string) => string;

/** What the seal of a form is of: everything that says which form it is, as a workbook has it. */
export function sealedText(value: (key: FormKey) => string | undefined): string {
  const keys = FORM_KEYS.filter((key) => key !== 'checkCode' && key !== 'seal' && key !== 'supplement');
  const supplement = value('supplement') || undefined;
  return JSON.stringify([...keys.map((key) => value(key) ?? ''), ...(supplement === undefined ? [] : [supplement])]);
}

/** The identity of a form with its seal. */
export function withSeal(identity: FormIdentity, seal: Seal): FormIdentity {
  const written = writtenIdentity(identity);
  return { ...identity, seal: seal(sealedText((key) => written[key])) };
}

/** The department that fills a form in; undefined for a self-assessment, and for a form of the office where there is none. */
export function departmentOf(form: FormRef): string | undefined {
  if (form.form === 'department') return form.department;
  return form.form === 'arranged' || form.form === 'summary' ? form.office : undefined;
}

/**
 * The form that written values name. Undefined for those that name none: of a kind that there is not, without a key that
 * a form of the kind must have, or with one that it has not. The class of a unit is that of the register, whatever the
 * form says.
 */
export function readFormRef(value: (key: FormKey) => string | undefined): FormRef | undefined {
  const whole = readWholeRef(value);
  const supplement = value('supplement') || undefined;
  if (whole === undefined || supplement === undefined) return whole;
  // Of forms that nobody has to give back there is no supplement.
  return whole.form === 'blank' || whole.form === 'summary' ? undefined : { ...whole, supplement };
}

function readWholeRef(value: (key: FormKey) => string | undefined): FormRef | undefined {
  const [system, unitClass, unit, department] = (['system', 'class', 'unit', 'department'] as const).map(
    (key) => value(key) || undefined,
  );
  const form = value('form');
  if (system === undefined) return undefined;
  if (form === 'self' && department === undefined) {
    if (unit !== undefined) return { form, system, unit };
    return unitClass === undefined ? undefined : { form: 'blank', system, class: unitClass };
  }
  if (unit !== undefined) return undefined;
  if (form === 'department') return department === undefined ? undefined : { form, system, department };
  return form === 'arranged' || form === 'summary' ? { form, system, office: department } : undefined;
}

/** A text that is the same for the same form of an edition, and for no other; for a supplementary form that of the whole one. */
export function keyOfForm(form: FormRef): string {
  const of = form.form === 'self' ? form.unit : form.form === 'blank' ? form.class : (departmentOf(form) ?? '');
  return JSON.stringify([form.form, form.system, of]);
}

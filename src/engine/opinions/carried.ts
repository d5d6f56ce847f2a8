import type { FileChange } from '../../edit/applied/applied.ts';
import { fieldsEdit } from '../../edit/applied/fields.ts';
import { type Edit, edited, editOf, together } from '../../edit/edit.ts';
import type { ItemEdit, RawValue } from '../../edit/item-edit.ts';
import { setKey } from '../../edit/keys.ts';
import { sourceOf, valueFrom } from '../../edit/raw.ts';
import type { Edition, System } from '../../model/model.ts';
import type { Opinion, Outcome } from '../../model/opinions/opinion.ts';
import type { Plan } from '../../opinions/deciding/plan.ts';
import { settingIn } from '../../opinions/deciding/setting-value.ts';
import { refusal } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import type { Written } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import { givenUp } from '../revise/given-up.ts';
import { filesAfterAll } from '../revise/item-edits.ts';
import type { Survey } from '../revise/survey.ts';

/** A decision as it is written. */
interface Said {
  readonly outcome: Outcome;
  readonly to: string | undefined;
  readonly reason: string | undefined;
  readonly by: string;
  readonly on: string | undefined;
}

/** The files of systems, the register of retired ids, the scheme and the measures as they become by changes that have nothing to do with each other. Throws a failure where something is written too unusually. */
export function changesOf(
  files: Files,
  plans: ReadonlyMap<Opinion, Plan>,
  opened: Survey,
  reasonFor: (opinion: Opinion) => string,
  words: Authoring,
): readonly FileChange[] {
  const { edition } = opened;
  const all = edition.systems.flatMap((system) => {
    const edits = [...plans].flatMap(([opinion, plan]) =>
      plan.kind === 'items' && plan.system === system.id
        ? plan.edits.map((edit) => retiring(edit, plan.edits, reasonFor(opinion), system, opened))
        : [],
    );
    return edits.length === 0 ? [] : [{ system, edits }];
  });
  return [
    ...filesAfterAll(files, opened, all, words),
    ...schemeAfter([...plans.values()], edition, words),
    ...measuresAfter([...plans.values()], edition),
  ];
}

function measuresAfter(plans: readonly Plan[], { measures }: Edition): readonly FileChange[] {
  const text = plans.findLast((plan) => plan.kind === 'measures')?.text;
  if (measures === undefined || text === undefined) return [];
  return [{ before: measures, after: { path: measures.path, text } }];
}

/** An id that earlier editions have is given up for good when its item goes. */
function retiring(edit: ItemEdit, all: readonly ItemEdit[], reason: string, system: System, opened: Survey): ItemEdit {
  if (edit.kind !== 'remove' || givenUp(opened, system, edit.id, all).length === 0) return edit;
  return { ...edit, retire: reason };
}

/** The scheme with settings that have other values. */
function schemeAfter(plans: readonly Plan[], { written }: Edition, { failure }: Authoring): readonly FileChange[] {
  const edits = plans.flatMap((plan) => {
    const found = plan.kind === 'setting' ? settingIn(written, plan.path) : undefined;
    return plan.kind !== 'setting' || found === undefined ? [] : [fieldsEdit(found.holder, [[found.key, plan.value]])];
  });
  if (edits.length === 0) return [];
  const { source } = written.yaml;
  const edit = together(edits);
  const after = edit && edited(edit);
  if (after === undefined) throw refusal(failure.brokenFile(source.path));
  return [{ before: source, after }];
}

/** The decision written to each of the opinions. */
export function decisionsEdit(
  wanted: readonly Opinion[],
  plans: ReadonlyMap<Opinion, Plan>,
  { outcome, to, reason, by, on }: Said,
): Edit | undefined {
  return together(
    wanted.map((opinion) => {
      const plan = plans.get(opinion);
      const merged = plan?.kind === 'items' && plan.isMerged ? plan.becomes : undefined;
      const said: readonly (readonly [string, RawValue | undefined])[] = [
        ['outcome', outcome],
        ['to', to === undefined ? merged : decidedValue(to, opinion)],
        ['reason', reason],
        ['by', by],
        ['on', on],
      ];
      const mapping = said.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
      return decisionEdit(opinion.written, { mapping });
    }),
  );
}

/** A decision in the place of one that is there, or as the last key: in the order of the schema either way. */
function decisionEdit(written: Written, decision: RawValue): Edit | undefined {
  const splice = setKey(written, 'decision', (place, column) => sourceOf(decision, place, column));
  return editOf(written.yaml, [splice], [[written.value, { ...written.value, decision: valueFrom(decision) }]]);
}

/** Points are written as a number. */
function decidedValue(to: string, { suggestion }: Opinion): RawValue {
  const plain = to
    .normalize('NFKC')
    .trim()
    .replace(/\s*分$/, '');
  return suggestion.field === 'points' && /^\d+(?:\.\d+)?$/.test(plain) ? { number: plain } : to;
}

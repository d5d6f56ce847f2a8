import type { DeliveryCode, DeliveryFacts, DeliveryFinding } from '../text/delivery.ts';
import type { DeliveredForm } from './delivered-form.ts';
import { decodedRecord, differencesBetween } from './record.ts';

type Reason = DeliveryFacts['form-passed-over']['reason'];

/** What is added to what is known of forms that came more than once. */
interface Judgement {
  readonly refusals: Map<DeliveredForm, DeliveryCode>;
  readonly findings: DeliveryFinding[];
}

/**
 * Of a form that came more than once the one is used that has most to say for itself: accepted by name, the unit's own,
 * a blank form with its name, an empty one. So nobody voids a form by sending a copy. Of equals that say the same one is
 * used, of those that differ none. What is passed over is added to the findings, with all that differs.
 */
export function judgeRepeated(forms: readonly DeliveredForm[], findings: DeliveryFinding[]): readonly DeliveredForm[] {
  const judgement: Judgement = { refusals: new Map(), findings };
  const groups = new Map<string, DeliveredForm[]>();
  for (const form of forms) {
    const key = sameForm(form);
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  for (const group of groups.values()) judgeGroup(group, judgement);
  return forms.map((form) => ({ ...form, refused: judgement.refusals.get(form) ?? form.refused }));
}

/** A text that is the same for copies of a form: one of other data is no copy of that of now, nor is a supplementary one, which continue it. */
export function sameForm({ key, isOld, supplement = '' }: DeliveredForm): string {
  return `${key}${isOld}${supplement}`;
}

function judgeGroup(group: readonly DeliveredForm[], judgement: Judgement): void {
  const standing = group.filter(({ refused }) => refused === undefined);
  const highest = Math.max(...standing.map(rankOf));
  const first = standing.filter((form) => rankOf(form) === highest);
  const [best] = first;
  if (best === undefined) return;
  judgeEquals(first, judgement);
  for (const form of group) {
    if (form.refused === 'form-unproved') passOver(form, best, 'unproved', judgement);
    else if (form.refused === undefined && !first.includes(form))
      passOver(form, best, reasonFor(form, best), judgement);
  }
}

/** What speaks for a form, the more the higher. */
function rankOf({ isAccepted, isEmpty, sent }: DeliveredForm): number {
  if (isAccepted) return 3;
  if (isEmpty) return 0;
  return sent.identity.form === 'blank' ? 1 : 2;
}

function reasonFor(form: DeliveredForm, best: DeliveredForm): Reason {
  if (form.isEmpty) return 'empty';
  return best.isAccepted ? 'accepted' : 'blank';
}

function judgeEquals(forms: readonly DeliveredForm[], { refusals, findings }: Judgement): void {
  const [before, ...others] = forms;
  if (before === undefined) return;
  for (const form of others) {
    const place = { file: form.file, sheet: undefined, cell: undefined };
    const differences = differingFindings(form, before);
    if (differences.length === 0) {
      refusals.set(form, 'form-again');
      findings.push({ code: 'form-again', facts: { other: before.file }, place });
      continue;
    }
    refusals.set(form, 'form-twice').set(before, 'form-twice');
    findings.push({ code: 'form-twice', facts: { other: before.file }, place }, ...differences);
  }
}

function passOver(form: DeliveredForm, best: DeliveredForm, reason: Reason, { refusals, findings }: Judgement): void {
  const place = { file: form.file, sheet: undefined, cell: undefined };
  const facts = { other: best.file };
  const differences = differingFindings(form, best);
  if (differences.length === 0 && reason !== 'unproved') {
    refusals.set(form, 'form-again');
    findings.push({ code: 'form-again', facts, place });
    return;
  }
  if (form.refused === undefined) refusals.set(form, 'form-passed-over');
  findings.push({ code: 'form-passed-over', facts: { ...facts, reason }, place });
  if (!form.isEmpty) findings.push(...differences);
}

/** What two copies of a form say differently, each with both cells. */
function differingFindings(form: DeliveredForm, before: DeliveredForm): readonly DeliveryFinding[] {
  return differencesBetween(decodedRecord(form.record), decodedRecord(before.record)).map(
    ({ title, value, other, place, otherPlace }): DeliveryFinding<'value-differs'> => {
      const where = otherPlace === undefined ? before.file : `${before.file} ${otherPlace.sheet}!${otherPlace.cell}`;
      return {
        code: 'value-differs',
        facts: { title, other: where, value, otherValue: other },
        place: { file: form.file, sheet: place?.sheet, cell: place?.cell },
      };
    },
  );
}

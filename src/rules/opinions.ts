import type { Edition } from '../model/model.ts';
import { isAgreement, isOpen, type Opinion } from '../model/opinions/opinion.ts';
import { aboutOf, isDone, saidNow } from '../model/opinions/said.ts';
import type { Registers } from '../model/registers.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { Key } from '../text/key.ts';
import { nearest } from '../text/suggest.ts';
import { hasKey, placeOf, placeOfKey } from '../text/written.ts';
import { charactersIn } from './characters.ts';
import type { Rule } from './rule.ts';

/** What was said of a draft is told apart by numbers, is about what is there while it is open, and is decided before an edition is final; a decision that is not simply to take it has a reason, and what was taken is what the data says. */
const opinions: Rule = function* (edition, registers) {
  if (edition.opinions === undefined) return;
  const { all, written } = edition.opinions;
  yield* charactersIn(written.yaml);
  yield* twice(all);
  for (const each of all) {
    if (isAgreement(each)) continue;
    yield* each.decision === undefined ? about(each, edition) : reasoned(each);
  }
  yield* overtaken(all, edition, registers);
  if (edition.state === 'final') yield* open(all, edition);
};

function* twice(all: readonly Opinion[]): Iterable<Diagnostic> {
  const numbers = all.flatMap(({ number }) => number ?? []);
  const next = String(numbers.reduce((most, each) => Math.max(most, each), 0) + 1);
  const seen = new Map<number, Opinion>();
  for (const each of all) {
    const { number, written } = each;
    if (number === undefined) continue;
    const first = seen.get(number);
    if (first === undefined) seen.set(number, each);
    else {
      const related = [{ place: placeOf(first.written, 'number'), label: String(number) }];
      yield finding('opinion-twice', placeOf(written, 'number'), { number: String(number), next }, related);
    }
  }
}

/** Everything that an open opinion names is there. */
function* about({ number, suggestion, written }: Opinion, edition: Edition): Iterable<Diagnostic> {
  const { system: id, setting, item } = suggestion;
  const system = edition.systems.find((each) => each.id === id);
  const say = (key: Key, name: string, what: 'item' | 'setting' | 'nothing', known: Iterable<string>): Diagnostic =>
    finding('opinion-about', placeOf(written, key), {
      ...{ number: String(number ?? ''), what, name },
      suggestion: nearest(name, known),
    });
  if (id !== undefined && system === undefined) {
    const suggested = nearest(
      id,
      edition.systems.map((each) => each.id),
    );
    yield finding('system-unknown', placeOf(written, 'system'), { id, suggestion: suggested });
    return;
  }
  if (setting !== undefined && !edition.figures.has(setting)) {
    yield say('setting', setting, 'setting', edition.figures.keys());
  }
  if (system !== undefined && !system.complete) return;
  const ids = (system === undefined ? edition.systems : [system]).flatMap((each) => each.items.map((own) => own.id));
  const known = new Set(ids);
  for (const key of ['item', 'under', 'behind'] as const) {
    const name = { item, under: suggestion.under, behind: suggestion.afterItem }[key];
    if (name !== undefined && !known.has(name)) yield say(key, name, 'item', ids);
  }
  if (item === undefined && NEEDS_ITEM.has(suggestion.field)) yield say('field', suggestion.field, 'nothing', []);
}

const NEEDS_ITEM: ReadonlySet<string> = new Set([
  ...['points', 'text', 'title', 'department', 'cooperating', 'scoring', 'targets'],
  ...['evidence', 'method', 'remark', 'applicability', 'delete'],
]);

function* reasoned({ decision }: Opinion): Iterable<Diagnostic> {
  if (decision === undefined) return;
  const { outcome, reason, written } = decision;
  if ((outcome === 'adapted' || outcome === 'rejected') && reason === undefined) {
    yield finding('opinion-reason', placeOf(written, 'outcome'), { outcome });
  }
  if (outcome === 'rejected' && hasKey(written, 'to')) yield finding('opinion-to', placeOf(written, 'to'), {});
}

/** What was taken is what the data says: of several that were about the same field, one of them is. */
function* overtaken(all: readonly Opinion[], edition: Edition, registers: Registers): Iterable<Diagnostic> {
  const groups = new Map<string, Opinion[]>();
  for (const each of all) {
    if (each.decision?.outcome !== 'adopted' && each.decision?.outcome !== 'adapted') continue;
    const target = targetOf(each.suggestion);
    groups.set(target, [...(groups.get(target) ?? []), each]);
  }
  for (const group of groups.values()) {
    const last = group.at(-1);
    if (last !== undefined && isUndone(group, edition, registers)) yield tellOvertaken(last, edition, registers);
  }
}

/** Whether the data is as none of them wanted it. What was decided without saying what it becomes is not held to anything, nor is what cannot be told. */
function isUndone(group: readonly Opinion[], edition: Edition, registers: Registers): boolean {
  if (group.some(({ decision }) => decision?.outcome === 'adapted' && decision.to === undefined)) return false;
  return group.every(
    ({ suggestion, decision }) =>
      aboutOf(suggestion, edition).system?.complete !== false &&
      isDone(suggestion, { edition, registers }, decision?.to) === false,
  );
}

function tellOvertaken(
  { suggestion, decision, number, written }: Opinion,
  edition: Edition,
  registers: Registers,
): Diagnostic {
  const wanted = decision?.to ?? (typeof suggestion.after === 'string' ? suggestion.after : undefined);
  const place =
    decision?.to !== undefined
      ? placeOf(decision.written, 'to')
      : hasKey(written, 'after')
        ? placeOf(written, 'after')
        : placeOfKey(written, 'decision');
  return finding('opinion-overtaken', place, {
    ...{ number: String(number ?? ''), wanted },
    now: wanted === undefined ? undefined : saidNow(suggestion, { edition, registers }),
  });
}

/** What several opinions must have in common to be about the same: an item that is to be new is about nothing else. */
function targetOf({ system, item, field, setting, after, under }: Opinion['suggestion']): string {
  return JSON.stringify([system, item, field, setting, field === 'insert' ? [after, under] : undefined]);
}

function* open(all: readonly Opinion[], { id }: Edition): Iterable<Diagnostic> {
  const left = all.filter(isOpen);
  const [first] = left;
  if (first === undefined) return;
  const numbers = left.map(({ number }) => String(number ?? ''));
  yield finding('opinion-open', placeOf(first.written, 'number'), { edition: id, count: left.length, numbers });
}

/** The rule of what was said of a draft. */
export const OPINIONS: readonly Rule[] = [opinions];

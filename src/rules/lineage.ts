import { kindsOfChange } from '../changes/systems.ts';
import type { Edition, Item, Lineage, System } from '../model/model.ts';
import type { Registers, RetiredId } from '../model/registers.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { StatedWord } from '../text/facts.ts';
import { remembering } from '../text/remembering.ts';
import { nearest } from '../text/suggest.ts';
import { placeOf } from '../text/written.ts';
import { type Answer, answersIn } from './answers.ts';

/** What must be known of the editions before one to judge its lineage: the nearest earlier one, and which ids are there no more. */
export interface Past {
  readonly previous: Edition | undefined;
  /** The edition in which an id was there no more for the first time, by system and id. */
  readonly gone: ReadonlyMap<string, string>;
  /** False when an earlier edition could not be read: then nothing is judged by it. */
  readonly isKnown: boolean;
}

/** Before the first edition. */
export const NO_PAST: Past = { previous: undefined, gone: new Map(), isKnown: true };

/** The past after an edition: only what is gone grows with the years. Undefined for an edition that could not be read. */
export function pastAfter({ previous, gone, isKnown }: Past, edition: Edition | undefined): Past {
  if (edition === undefined) return { previous, gone, isKnown: false };
  const now = new Map(gone);
  for (const system of previous?.systems ?? []) {
    const ids = new Set(systemOf(edition, system.id)?.items.map(({ id }) => id));
    for (const { id } of system.items) if (!ids.has(id)) now.set(keyOf(system, id), edition.id);
  }
  if (now.size > 0) {
    for (const system of edition.systems) for (const { id } of system.items) now.delete(keyOf(system, id));
  }
  return { previous: edition, gone: now, isKnown };
}

/**
 * Ids are permanent. Every id of the previous edition is answered for exactly once: it continues, it is named by those
 * that split, merge or replace it, or it is retired; what lies below an indicator that is retired or replaced goes with it
 * unless it is answered for otherwise. What is said of it is true, and an id that is gone does not come back.
 */
export function* judgeLineage(edition: Edition, past: Past, registers: Registers): Iterable<Diagnostic> {
  if (!past.isKnown) return;
  for (const system of edition.systems) {
    const before = systemOf(past.previous, system.id);
    if (!system.complete || before?.complete === false) continue;
    yield* returned(system, edition, past, registers);
    yield* judgeSystem(before, system, edition, past, registers);
  }
  for (const system of past.previous?.systems ?? []) {
    if (systemOf(edition, system.id) === undefined) yield* judgeSystem(system, undefined, edition, past, registers);
  }
}

function systemOf(edition: Edition | undefined, id: string): System | undefined {
  return edition?.systems.find((each) => each.id === id);
}

function keyOf(system: System, id: string): string {
  return `${system.id} ${id}`;
}

/** Ids that were gone in an earlier edition; of those that are in the register another rule speaks. */
function* returned(system: System, { year }: Edition, { gone }: Past, { retired }: Registers): Iterable<Diagnostic> {
  if (gone.size === 0) return;
  for (const { id, written } of system.items) {
    const since = gone.get(keyOf(system, id));
    if (since === undefined || retired.some((each) => each.id === id && isRetired(each, system.id, year))) continue;
    yield finding('id-returned', placeOf(written, 'id'), { id, since });
  }
}

function isRetired({ system, since }: RetiredId, id: string, year: number | undefined): boolean {
  return system === id && since !== undefined && year !== undefined && since <= year;
}

function* judgeSystem(
  before: System | undefined,
  after: System | undefined,
  edition: Edition,
  { previous }: Past,
  registers: Registers,
): Iterable<Diagnostic> {
  const own = registers.retired.filter((each) => each.system === (after ?? before)?.id);
  const retired = own.filter((each) => isRetired(each, each.system, edition.year));
  const answers = answersIn(before, after, retired);
  yield* judgeStatements(answers.were, after, previous?.id);
  for (const answer of answers.byId.values()) yield* contradictory(answer);
  yield* unanswered(answers.byId, after, edition, previous?.id ?? '', own);
  if (before && after) yield* contradicted(after, before);
}

/** Who continues is of the same kind as before; what a statement names was there before; only who continues can say how it changed. */
function* judgeStatements(
  were: ReadonlyMap<string, Item>,
  after: System | undefined,
  previous: string | undefined,
): Iterable<Diagnostic> {
  for (const { id, kind, lineage, written } of after?.items ?? []) {
    const was = were.get(id)?.kind ?? kind;
    if (was !== kind)
      yield finding('lineage-kind', placeOf(written, 'id'), { id, was, is: kind, previous: previous ?? '' });
    if (lineage === undefined) continue;
    const named = [...lineage.splits, ...lineage.merges, ...lineage.replaces];
    if (lineage.change !== undefined) named.push({ id, place: placeOf(lineage.written, 'change') });
    for (const each of named.filter((mention) => !were.has(mention.id))) {
      const suggestion = nearest(each.id, were.keys());
      yield finding('lineage-unknown', each.place, { id: each.id, previous, suggestion });
    }
    yield* misnamed(lineage, id, were);
  }
}

/** One that merges a single other is in its place, unless its own id continues; one whose id continues is in nobody's place. */
function* misnamed({ merges, replaces }: Lineage, own: string, were: ReadonlyMap<string, Item>): Iterable<Diagnostic> {
  const [form, [mention, ...others]] = were.has(own)
    ? (['replaces', replaces] as const)
    : (['merges', merges] as const);
  if (mention === undefined || others.length > 0 || mention.id === own || !were.has(mention.id)) return;
  yield finding('lineage-form', mention.place, { form, id: mention.id });
}

/** An id is answered for once, and one that was split has two parts at least. */
function* contradictory({ id, ways, mentions, parts }: Answer): Iterable<Diagnostic> {
  const last = mentions.at(-1);
  if (last === undefined) return;
  if (ways.length > 1) {
    const related = mentions.slice(0, -1).map(({ place }) => ({ place, label: id }));
    yield finding('lineage-twice', last.place, { id, ways }, related);
  } else if (parts === 1) yield finding('lineage-form', last.place, { form: 'splits', id });
}

/** Of what is missing altogether only the highest is named: to answer for it is to answer for what lay below. */
function* unanswered(
  answers: ReadonlyMap<string, Answer>,
  after: System | undefined,
  edition: Edition,
  previous: string,
  retired: readonly RetiredId[],
): Iterable<Diagnostic> {
  const items = new Map(after?.items.map((item) => [item.id, item]));
  for (const { id, item, ways } of answers.values()) {
    const above = item.parent && answers.get(item.parent.id);
    if (ways.length > 0 || above?.ways.length === 0) continue;
    const place =
      placeOfLoss(item, items) ?? (after ? placeOf(after.written, 'id') : placeOf(edition.written, 'systems'));
    const title = item.kind === 'criterion' ? item.text : item.title;
    const since = retired.find((each) => each.id === id)?.since;
    const facts = { id, title, previous, since: since === undefined ? undefined : String(since) };
    yield finding('lineage-missing', place, facts, [{ place: placeOf(item.written, 'id'), label: id }]);
  }
}

/** The nearest item above that is still there. */
function placeOfLoss({ parent }: Item, items: ReadonlyMap<string, Item>): Diagnostic['place'] | undefined {
  if (parent === undefined) return undefined;
  const heir = items.get(parent.id);
  return heir === undefined ? placeOfLoss(parent, items) : placeOf(heir.written, 'id');
}

/** What an author says was changed in an item is what was changed in it: these items alone are compared. The same for the same systems. */
const contradicted = remembering((after: System, before: System): readonly Diagnostic[] => {
  const were = new Set(before.items.map(({ id }) => id));
  const stating = after.items.filter(({ id, lineage }) => lineage?.change !== undefined && were.has(id));
  if (stating.length === 0) return [];
  const kinds = kindsOfChange(
    before,
    after,
    stating.map(({ id }) => id),
  );
  return stating.flatMap(({ id, lineage }) => {
    const stated = lineage?.change ?? [];
    const actual = (kinds.get(id) ?? []).filter(isStatable);
    const wrong = stated.find((each) => (each.id === 'none' ? actual.length > 0 : !actual.includes(each.id)));
    const isWhole = actual.every((each) => stated.some((mention) => mention.id === each));
    if (lineage === undefined || (wrong === undefined && isWhole)) return [];
    const place = wrong?.place ?? placeOf(lineage.written, 'change');
    return [finding('lineage-contradicted', place, { id, stated: stated.map((each) => each.id), actual })];
  });
});

function isStatable(kind: string): kind is Exclude<StatedWord, 'none'> {
  return !['added', 'removed', 'split', 'merged', 'replaced', 'regrouped'].includes(kind);
}

import type { Edition, Item, System } from '../../model/model.ts';
import type { Examined } from '../../model/proof.ts';
import type { Registers } from '../../model/registers.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { nearest } from '../../text/suggest.ts';
import type { Authoring } from '../../words/authoring.ts';
import { examine } from '../examine/examine.ts';
import { candidate, candidates, idMeant, itemsMeant, meantBy, titleOf } from '../examine/meant.ts';

/** What a command that changes the data is told of the place that is meant. */
export interface Wanted {
  readonly root: string;
  readonly year: string | undefined;
  readonly system: string | undefined;
}

/** The edition that is to be changed, and what is known of all of them. */
export interface Survey {
  readonly examined: Examined;
  readonly edition: Edition;
  readonly registers: Registers;
  /** By system, where an id is used, in the order of editions. */
  readonly used: ReadonlyMap<string, ReadonlyMap<string, readonly Use[]>>;
}

/** An edition that has an id, and below which indicator it has it. */
export interface Use {
  readonly edition: string;
  readonly parent: string | undefined;
}

/** An item with its system; without an item it is the system itself. */
export interface Found {
  readonly system: System;
  readonly item: Item | undefined;
}

/** Looks for the edition in which an id, or what has a title, is to be changed: the one that was asked for, else the newest that has it and is not final. Throws a failure for a final one, and where there is none. */
export async function survey(
  world: Pick<World, 'files' | 'hashes'>,
  wanted: Wanted,
  id: string,
  words: Authoring,
): Promise<Survey> {
  const used = new Map<string, Map<string, Use[]>>();
  const seen: Seen = { newest: undefined, meant: undefined, final: undefined };
  const examined = await examine(world, {
    digests: false,
    visit: (edition, registers) => {
      noteIds(edition, used);
      noteEdition({ edition, registers }, wanted.year, id, seen);
    },
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(wanted.root));
  const held = choose(seen, wanted, id, examined, words);
  return { examined, used, ...held };
}

type Held = Pick<Survey, 'edition' | 'registers'>;
interface Seen {
  /** The newest edition that may be meant, the newest of these that has the id, and the newest final one that has it. */
  newest: Held | undefined;
  meant: Held | undefined;
  final: Held | undefined;
}

/** Notes in which edition the ids of its systems are used; editions come in their order. */
export function noteIds({ id: edition, systems }: Edition, used: Map<string, Map<string, Use[]>>): void {
  for (const system of systems) {
    const ids = used.get(system.id) ?? new Map<string, Use[]>();
    used.set(system.id, ids);
    for (const { id, parent } of system.items) ids.set(id, [...(ids.get(id) ?? []), { edition, parent: parent?.id }]);
  }
}

/** Where a system has an id in the newest edition that has it before the one that is to be changed; undefined where none has it. */
export function lastUseBefore({ used, edition, examined }: Survey, system: string, id: string): Use | undefined {
  const order = examined.editions.map((each) => each.id);
  return used
    .get(system)
    ?.get(id)
    ?.findLast((each) => order.indexOf(each.edition) < order.indexOf(edition.id));
}

function noteEdition(held: Held, year: string | undefined, id: string, seen: Seen): void {
  const { edition } = held;
  const isThere = edition.systems.some((system) => system.id === id || itemsMeant(id, system.items).length > 0);
  if (year === undefined ? edition.state !== 'final' : edition.id === year) {
    seen.newest = held;
    if (isThere) seen.meant = held;
  } else if (isThere && edition.state === 'final') seen.final = held;
}

function choose(seen: Seen, { year }: Wanted, id: string, examined: Examined, words: Authoring): Held {
  const years = examined.editions.map((edition) => edition.id);
  if (year !== undefined && !years.includes(year)) throw failure((say) => say.unknownYear(year, years));
  if (years.length === 0) throw refusal(words.failure.noEdition);
  const held = seen.meant ?? seen.newest ?? seen.final;
  if (held === undefined) throw unknown(id, years.at(-1) ?? '', undefined, examined, words);
  const { edition } = held;
  if (edition.state === 'final') {
    throw refusal(words.failure.isFinal(edition.id, id, String(Number(edition.id.slice(0, 4)) + 1)));
  }
  return held;
}

/** The item or the system with an id, or the item with a title, or a part of it that no other has. Throws a failure where there is none, or there are several, with what they are. */
export function find({ edition, examined }: Survey, id: string, { system: asked }: Wanted, words: Authoring): Found {
  const named = asked === undefined ? undefined : systemMeant(edition, asked);
  const all = edition.systems
    .filter((system) => named === undefined || system.id === named)
    .flatMap((system) => system.items.map((item) => ({ system, item })));
  const found = meantBy(id, all, ({ item }) => [item.id, titleOf(item)]);
  if (found.length > 1) throw several(id, found, words);
  const [first] = found;
  if (first !== undefined) return first;
  const system = edition.systems.find((each) => each.id === id && (named === undefined || named === id));
  if (system !== undefined) return { system, item: undefined };
  const names = edition.systems.flatMap(({ items }) => items.flatMap((item) => [item.id, titleOf(item)]));
  throw unknown(id, edition.id, nearest(id, names), examined, words);
}

/** The id of the system that `--system` means: its id, its title, or a part of it that no other has. Throws a failure with what it may be. */
export function systemMeant({ systems }: Edition, word: string): string {
  return idMeant(
    '--system',
    word,
    systems.map(({ id, title, group }) => ({ id, names: [title, group] })),
  );
}

/** The item with an id. Throws a failure where there is none; a system is none. */
export function findItem(
  survey: Survey,
  id: string,
  wanted: Wanted,
  words: Authoring,
): Required<Found> & { item: Item } {
  const { system, item } = find(survey, id, wanted, words);
  if (item === undefined) throw unknown(id, survey.edition.id, undefined, survey.examined, words);
  return { system, item };
}

function several(id: string, found: readonly Required<Found & { item: Item }>[], words: Authoring) {
  const systems = [...new Set(found.map(({ system }) => system.id))];
  const [own = id] = found.map(({ item }) => item.id);
  if (systems.length === found.length && found.every(({ item }) => item.id === own)) {
    return refusal(words.failure.severalSystems(own, systems));
  }
  const names = found.map(({ system, item }) => `${candidate(item)}${systems.length > 1 ? `，${system.id}` : ''}`);
  return refusal(words.failure.severalItems(id, candidates(names)));
}

function unknown(
  id: string,
  edition: string,
  suggestion: string | undefined,
  { findings }: Examined,
  words: Authoring,
) {
  const isUnread = findings.some(({ code }) => code === 'yaml-syntax' || code.startsWith('file-'));
  const { unreadItem, unknownItem } = words.failure;
  return refusal(isUnread && suggestion === undefined ? unreadItem(id) : unknownItem(id, edition, suggestion));
}

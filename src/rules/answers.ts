import type { Item, System } from '../model/model.ts';
import type { RetiredId } from '../model/registers.ts';
import { type Mention, placeOf } from '../text/written.ts';

/** How an id of the previous edition can be answered for. */
type Way = 'continued' | 'split' | 'merged' | 'replaced' | 'retired';

/** What became of an item of the previous edition, as far as the next one says it. */
export interface Answer {
  readonly id: string;
  readonly item: Item;
  /** Every way in which it is answered for: one if all is well. That it is continued by one of the parts into which it was split, or by what it was merged with, is one way. */
  readonly ways: readonly Way[];
  /** Where it is named, or retired. */
  readonly mentions: readonly Mention[];
  /** The parts into which it was split, itself among them where its id continues; 0 when it was not split. */
  readonly parts: number;
}

/** What became of every item of a system, by the ids that it had, in printed order. */
export function answersIn(
  before: System | undefined,
  after: System | undefined,
  retired: readonly RetiredId[],
): { readonly were: ReadonlyMap<string, Item>; readonly byId: ReadonlyMap<string, Answer> } {
  const were = new Map(before?.items.filter(({ id }) => id !== '').map((item) => [item.id, item]));
  const are = new Map(after?.items.map((item) => [item.id, item]));
  const named = namedIn(after);
  const retirements = new Map(retired.map((each) => [each.id, each]));
  const byId = new Map<string, Answer>();
  for (const [id, item] of were) byId.set(id, answerFor(item, are, named.get(id) ?? NOBODY, retirements, byId));
  return { were, byId };
}

/** Who names an id, without those who name their own. */
interface Namings {
  readonly splits: Mention[];
  readonly merges: Mention[];
  readonly replaces: Mention[];
}
const NOBODY: Namings = { splits: [], merges: [], replaces: [] };

function namedIn(system: System | undefined): ReadonlyMap<string, Namings> {
  const named = new Map<string, Namings>();
  for (const { id, lineage } of system?.items ?? []) {
    if (lineage === undefined) continue;
    for (const form of ['splits', 'merges', 'replaces'] as const) {
      for (const mention of lineage[form]) {
        if (mention.id === id && form !== 'replaces') continue;
        const namings = named.get(mention.id) ?? { splits: [], merges: [], replaces: [] };
        namings[form].push(mention);
        named.set(mention.id, namings);
      }
    }
  }
  return named;
}

function answerFor(
  item: Item,
  are: ReadonlyMap<string, Item>,
  { splits, merges, replaces }: Namings,
  retirements: ReadonlyMap<string, RetiredId>,
  above: ReadonlyMap<string, Answer>,
): Answer {
  const { id } = item;
  const isThere = are.has(id);
  const retirement = isThere ? undefined : retirements.get(id);
  const ways: Way[] = [
    ...(isThere ? (['continued'] as const) : []),
    ...(splits.length > 0 && !isThere ? (['split'] as const) : []),
    ...merges.map(() => 'merged' as const),
    ...replaces.map(() => 'replaced' as const),
    ...(retirement ? (['retired'] as const) : []),
  ];
  if (ways.length === 0) ways.push(...wayOfParent(item, above));
  const mentions = [
    ...splits,
    ...merges,
    ...replaces,
    ...(retirement ? [{ id, place: placeOf(retirement.written, 'id') }] : []),
  ];
  return { id, item, ways, mentions, parts: splits.length === 0 ? 0 : splits.length + (isThere ? 1 : 0) };
}

/** What lies below a retired or replaced indicator goes with it. (Parents stand before their parts.) */
function wayOfParent({ parent }: Item, above: ReadonlyMap<string, Answer>): readonly Way[] {
  const ways = (parent && above.get(parent.id)?.ways) ?? [];
  return ways.filter((way) => way === 'retired' || way === 'replaced').slice(0, 1);
}

import type { ItemChange } from '../../changes/facts.ts';
import type { Life, LifeState } from '../../changes/lives.ts';
import { pairOf } from '../../layout/revision/marks.ts';
import { beginningOf } from '../../layout/shortened.ts';
import type { Item, System } from '../../model/model.ts';
import type { View } from '../../writers/html/runs.ts';
import { itemCell, itemPoints, leadersOf, linesIn, paragraphViews, pathTo, sourceOf } from './cells.ts';
import { pageOf, type SiteEdition, type SiteMeans } from './edition.ts';

/** The most characters that name an item in a heading or a link. */
const LONGEST_NAME = 40;

/** What `history.hbs` prints: every item that a system ever had, with what it said in each edition, the newest first. */
export function historyView(
  lives: readonly Life[],
  editions: readonly SiteEdition[],
  means: SiteMeans,
): { readonly [name: string]: View } {
  return { lives: lives.map((life) => lifeView(life, { editions, ...means })) };
}

type Means = SiteMeans & { readonly editions: readonly SiteEdition[] };

function lifeView({ states, end }: Life, means: Means): View {
  const last = states.at(-1) ?? states[0];
  const ids = new Set(states.map(({ item }) => item.id));
  ids.delete(last.item.id);
  const said = states.map((state, index) => saidIn(state, states[index - 1], means));
  return {
    id: last.item.id,
    others: [...ids].map((id) => ({ id })),
    name: nameOf(last.item),
    heading: last.item.parent === undefined ? 'h2' : 'h3',
    isOver: end === undefined ? '' : 'yes',
    end: end === undefined ? [] : [endView(end, last.system, means)],
    states: joined(said)
      .reverse()
      .map(({ years, view }) => ({ ...view, years })),
  };
}

/** What an item is called where it is only named. */
function nameOf(item: Item): string {
  return beginningOf(item.kind === 'indicator' ? item.title : item.text, LONGEST_NAME);
}

/** What an item says in one edition, or in several that follow each other and say the same. */
interface Said {
  readonly years: readonly { readonly year: string; readonly href: string }[];
  /** Whether it says the same as in the edition before. */
  readonly isSame: boolean;
  readonly view: { readonly [name: string]: View };
}

function saidIn(state: LifeState, before: LifeState | undefined, means: Means): Said {
  const { edition, system, item, change } = state;
  const own = textsOf(state, means);
  const former = before && textsOf(before, means);
  const isSame = former !== undefined && change === undefined && JSON.stringify(own) === JSON.stringify(former);
  const cell = itemCell(sourceIn(state, means), item);
  const marked =
    former === undefined || former.text === own.text ? cell : pairOf('text', '', former.text, own.text).after;
  const at = means.editions.findIndex((each) => each.edition === edition);
  return {
    years: [{ year: edition.id, href: `${pageOf(edition.id, system.id)}#${item.id}` }],
    isSame,
    view: {
      change: at === 0 ? '' : kindsText(change, means),
      from: links(change?.succession?.from ?? [], means.editions[at - 1], system),
      reason: reasonText(change, means),
      place: own.place,
      text: paragraphViews(marked),
      points: paragraphViews(itemPoints(sourceIn(state, means), item)),
      department: own.department,
    },
  };
}

/** Editions that say the same as one row, the newest of them first. */
function joined(said: readonly Said[]): Said[] {
  const rows: Said[] = [];
  for (const each of said) {
    const before = rows.at(-1);
    if (each.isSame && before !== undefined) rows.splice(-1, 1, { ...before, years: [...each.years, ...before.years] });
    else rows.push(each);
  }
  return rows;
}

function sourceIn({ edition, system }: LifeState, { editions }: Means): ReturnType<typeof sourceOf> {
  const registers = editions.find((each) => each.edition === edition)?.registers;
  if (registers === undefined) throw new Error(`the edition ${edition.id} is not one of the site`);
  return sourceOf(system, registers);
}

/** All that a row says of a state, as texts. */
function textsOf(state: LifeState, means: Means) {
  const source = sourceIn(state, means);
  return {
    place: pathTo(state.item).join(' › '),
    text: linesIn(itemCell(source, state.item)).join('\n'),
    points: linesIn(itemPoints(source, state.item)).join('\n'),
    department: leadersOf(source, state.item),
  };
}

function kindsText(change: ItemChange | undefined, { words, kinds }: SiteMeans): string {
  return change === undefined ? words.unchanged : words.listed(change.kinds.map((kind) => kinds[kind]));
}

function reasonText(change: ItemChange | undefined, { words }: SiteMeans): string {
  return change?.reason === undefined ? '' : words.reason(change.reason);
}

/** The edition that does not have it any more, and what became of it there. */
function endView({ edition, change }: NonNullable<Life['end']>, system: System, means: Means): View {
  const { words } = means;
  const after = means.editions.find((each) => each.edition === edition);
  const isThere = edition.systems.some(({ id }) => id === system.id);
  return {
    year: edition.id,
    change: !isThere ? words.absent : change === undefined ? words.removed : kindsText(change, means),
    reason: reasonText(change, means),
    became: links(change?.succession?.to ?? [], after, system),
  };
}

/** Links to items of an edition, by their ids. */
function links(ids: readonly string[], edition: SiteEdition | undefined, { id: system }: System): View {
  const items = edition?.edition.systems.find((each) => each.id === system)?.items ?? [];
  return ids.flatMap((id) => {
    const item = items.find((each) => each.id === id);
    return item === undefined ? [] : [{ id, name: nameOf(item) }];
  });
}

import { remembering } from '../text/remembering.ts';
import { appliesFor, type Units, unitsNamed } from './applicability.ts';
import type { DraftItem, DraftSystem, Remark, Use } from './draft.ts';
import { countedFor, viewsOf as provedViews } from './sums.ts';

/** A table that says again what another one says: of all units, or of one kind of them. */
export interface Again {
  /** The kind of units whose part of the system it is; empty for all of it. */
  readonly units: string;
  /** Everything that it says otherwise; empty where each item is proved to say the same. */
  readonly differences: readonly Remark[];
}

/** What is compared of items that have the same words. */
const TEXTS = ['scoring', 'method', 'evidence', 'remark'] as const;

/** How a system says another one again; undefined where it is one of its own: another title, or more in it that the other does not have than what it has. Of two without a title only one that says nothing else. */
export function againOf(system: DraftSystem, other: DraftSystem): Again | undefined {
  if (system.title !== other.title) return undefined;
  const [before, after] = [led(other.items), led(system.items)];
  const against = (view: Units | undefined): Again => {
    // Units without a name of their own are called as the kind that they are one of.
    const units = view?.name || view?.of || '';
    return { units, differences: compared(before, after, view) };
  };
  const found = viewsOf(other.items).map(against).reduce(nearer);
  const best =
    found.differences.length === 0 ? found : asAnyKind(other.items, found.units).map(against).reduce(nearer, found);
  if (system.title === undefined && best.differences.length > 0) return undefined;
  return moreIn(best) * 2 > system.items.flatMap(withParts).length ? undefined : best;
}

/** Units as one of each kind that notes name: to which of many they belong, sums do not always tell. */
function asAnyKind(items: readonly DraftItem[], name: string): readonly Units[] {
  return name === '' ? [] : unitsNamed(items).names.map((of) => ({ name, of }));
}

function nearer(one: Again, other: Again): Again {
  return costOf(other) < costOf(one) ? other : one;
}

/** Of how many kinds each is tried as one of each other. */
const FEW = 8;

/** All units together, and each kind of them that notes name: by itself, as one of another kind in which its name ends, and as one of that with which its sums hold, or of each where there are few. */
const viewsOf = remembering((items: readonly DraftItem[]): readonly (Units | undefined)[] => {
  const { views, names } = unitsNamed(items);
  const kinds = [...new Set(['', ...views])].flatMap((name): readonly Units[] => {
    const over = names.filter((each) => each !== name && (names.length <= FEW || name.endsWith(each)));
    return [undefined, ...over].map((of) => ({ name, of }));
  });
  return [undefined, ...kinds, ...provedViews({ items, totals: [], lastCut: [] })];
});

/** Everything that items say otherwise than those before; empty where each of them is proved to say the same. */
export function differencesOf(items: readonly DraftItem[], before: readonly DraftItem[]): readonly Remark[] {
  return compared(led(before), led(items), undefined);
}

/** How little it speaks for a reading: what nobody has seen before most. */
function costOf(again: Again): number {
  return again.differences.length + moreIn(again);
}

function moreIn({ differences }: Again): number {
  return differences.filter(({ code }) => code === 'again-more').length;
}

/** Of what was read once more, what is proved to say nothing new; the rest is left, as what was not used. */
export function repeatedOf(uses: readonly Use[], before: readonly Use[], { differences }: Again): readonly Use[] {
  const known = new Set(before.map(({ stretch }) => stretch.text.text));
  const isProved = ({ as }: Use) => differences.length === 0 && !/^(?:note|header|heading)$/u.test(as);
  return uses.flatMap((use): readonly Use[] =>
    isProved(use) || known.has(use.stretch.text.text) ? [{ stretch: use.stretch, as: 'repeated' }] : [],
  );
}

/** What items say otherwise than those before, or beyond them; of these, what is for a kind of units alone where one is given. */
function compared(
  before: readonly DraftItem[],
  after: readonly DraftItem[],
  view: Units | undefined,
  above?: DraftItem,
): readonly Remark[] {
  const left = before.filter((each) => view === undefined || appliesFor(each, view));
  const found: Remark[] = [];
  for (const item of after) {
    const at = left.findIndex((each) => keyOf(each) === keyOf(item));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same === undefined)
      found.push(...withParts(item).map((each) => difference('again-more', { words: each.words }, each)));
    else found.push(...differing(same, item, view), ...compared(same.children, item.children, view, item));
  }
  const place = above ?? after[0];
  return [...found, ...left.flatMap(withParts).map(({ words }) => difference('again-missing', { words }, place))];
}

function differing(before: DraftItem, after: DraftItem, view: Units | undefined): readonly Remark[] {
  // What is only the sum of its parts is compared part by part.
  const isSum = [before, after].every(({ points, children }) => points?.sureness === 'inferred' && children.length > 0);
  const fields: readonly (readonly [field: Use['as'], before: string, after: string])[] = [
    ...(isSum ? [] : [['points', worthIn(before, view), worthIn(after, undefined)] as const]),
    ['department', before.departments.join('、'), after.departments.join('、')],
    ['cooperating', before.cooperating.join('、'), after.cooperating.join('、')],
    ...TEXTS.map((key) => [key, before[key] ?? '', after[key] ?? ''] as const),
    ['applicability', view === undefined ? (before.applicability ?? '') : '', after.applicability ?? ''],
  ];
  return fields.flatMap(([field, one, other]) =>
    withoutSpace(one) === withoutSpace(other)
      ? []
      : difference('again-differs', { words: after.words, field, before: one, after: other }, after),
  );
}

/** What an item counts, for a kind of units where one is given, as a text. */
function worthIn(item: DraftItem, view: Units | undefined): string {
  const { points, adds, core } = item;
  const own = points === undefined || !('value' in points) ? '' : points.value;
  const value = view === undefined || points?.kind !== 'points' ? own : countedFor(item, view)?.toString();
  return `${core ? '★' : ''}${SIGNS[points?.kind ?? 'points']}${value ?? own}${adds === undefined ? '' : `+${adds}`}`;
}

/** What stands before a figure that is no sum of points. */
const SIGNS = { points: '', weight: '', adds: '加分', deducts: '扣分', veto: '一票否决' } as const;

/** Items of which each names who scores it and who works with them, also where what stands above says it. */
const led = remembering((items: readonly DraftItem[]): readonly DraftItem[] => ledBelow(items, undefined));

function ledBelow(items: readonly DraftItem[], over: DraftItem | undefined): readonly DraftItem[] {
  return items.map((item) => {
    const handed = (key: 'departments' | 'cooperating') => (item[key].length > 0 ? item[key] : (over?.[key] ?? []));
    const own = { ...item, departments: handed('departments'), cooperating: handed('cooperating') };
    const children = ledBelow(item.children, own);
    // Whether a title or all that stands below it names them is only how it is laid out.
    return children.length === 0 ? own : { ...own, departments: [], cooperating: [], children };
  });
}

function difference(code: string, facts: Remark['facts'], item: DraftItem | undefined): Remark {
  const changesTotal = facts['field'] === undefined || facts['field'] === 'points';
  return { code, facts, at: item?.from[0], changesTotal };
}

function keyOf({ kind, words }: DraftItem): string {
  return `${kind}${withoutSpace(words)}`;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

/** An item and all below it. */
function withParts(item: DraftItem): readonly DraftItem[] {
  return [item, ...item.children.flatMap(withParts)];
}

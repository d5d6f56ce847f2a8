import { Decimal } from '../../model/decimal.ts';
import type { DraftItem, DraftPoints, DraftSystem, Remark } from '../draft.ts';
import { eachItem, isBeside, pointsFrom, pointsOf, sumOf } from './counted.ts';

/** A system of which each item can be written as it is, with what had to be settled for that. */
export interface Settled {
  readonly items: readonly DraftItem[];
  /** How many levels of indicators there are. */
  readonly depth: number;
  readonly remarks: readonly Remark[];
  /** What could be no item of its own, by the item above it in whose note it stands. */
  readonly notes: ReadonlyMap<DraftItem, readonly string[]>;
  /** What is written nowhere, since it counts nothing and nothing above it is written. */
  readonly leftOut: readonly DraftItem[];
}

/**
 * A system as the data can say it: an indicator has indicators or criteria below it and never both, or none at all;
 * every criterion counts something. What is changed for that is said.
 */
export function settled({ title, items }: DraftSystem): Settled {
  const found: Findings = { remarks: [], notes: new Map(), leftOut: [], titles: 0 };
  const hasNone = items.every(({ kind }) => kind === 'criterion');
  const words = title ?? UNNAMED;
  if (hasNone) found.remarks.push(remark('indicator-added', { words }, items[0], false));
  const tops = hasNone ? [aboveAll(items, words)] : items;
  const { scored, rest } = withPoints(undefined, tops, found);
  found.leftOut.push(...rest);
  const sound = scored.flatMap((item) => settledItem(item, found)).map((item) => asIndicator(item, found));
  const titles: readonly Remark[] =
    found.titles === 0 ? [] : [remark('criterion-from-title', { count: found.titles }, undefined, false)];
  const inner = new Set(found.leftOut.flatMap(({ children }) => eachItem(children)));
  const leftOut = found.leftOut.filter((each) => !inner.has(each));
  const left = leftOut.map((each) =>
    remark('left-out', { words: saidBy(each), count: eachItem(each.children).length }, each, true),
  );
  const remarks = [...found.remarks, ...left, ...titles];
  return { items: sound, depth: depthOf(sound), remarks, notes: found.notes, leftOut };
}

/** What the one indicator of a table is called that has no title. */
const UNNAMED = '考核内容';

interface Findings {
  readonly remarks: Remark[];
  readonly notes: Map<DraftItem, readonly string[]>;
  readonly leftOut: DraftItem[];
  /** How many indicators have nothing below them. */
  titles: number;
}

/** An item as it can be written; none where nothing of it counts anything. */
function settledItem(item: DraftItem, found: Findings): readonly DraftItem[] {
  if (item.kind === 'criterion') return withBonusApart(item, found);
  if (item.children.length === 0) {
    found.titles += 1;
    return [{ ...above(item), children: [{ ...below(item), kind: 'criterion' }] }];
  }
  const { scored, rest } = withPoints(item, item.children, found);
  const children = scored.flatMap((each) => settledItem(each, found));
  const isMixed = children.some(({ kind }) => kind === 'indicator');
  const parts = isMixed ? children.map((each) => asIndicator(each, found)) : children;
  if (parts.length === 0) {
    found.leftOut.push(item);
    return [];
  }
  for (const each of rest) found.remarks.push(remark('unscored', { words: each.words }, each, true));
  const whole = { ...item, children: parts };
  if (rest.length > 0) found.notes.set(whole, rest.map(saidBy));
  return [whole];
}

/** All that an item says, in one line. */
function saidBy({ words, scoring, method, evidence, remark: said }: DraftItem): string {
  return [words, scoring, method, evidence, said].flatMap((each) => each ?? []).join('，');
}

/** What an indicator says that is not of the one criterion which says the rest: its title, its number and what it counts. */
function above(item: DraftItem): DraftItem {
  const { applicability, departments, cooperating, remark: note } = item;
  return { ...item, ...NOTHING, id: undefined, applicability, departments, cooperating, remark: note };
}

/** What the one criterion of an indicator says. */
function below(item: DraftItem): DraftItem {
  const { scoring, method, evidence, points } = item;
  const whole = points?.kind === 'weight' ? ({ ...points, value: '100%', scale: undefined } as const) : points;
  return { ...item, ...NOTHING, core: false, label: '', scoring, method, evidence, points: whole };
}

const NOTHING = {
  departments: [],
  cooperating: [],
  scoring: undefined,
  method: undefined,
  evidence: undefined,
  remark: undefined,
  applicability: undefined,
} as const;

/** An item that stands where indicators do: a criterion gets an indicator of its name above it. */
function asIndicator(item: DraftItem, found: Findings): DraftItem {
  if (item.kind === 'indicator') return item;
  found.remarks.push(remark('wrapped', { words: item.words }, item, false));
  return { ...above(item), kind: 'indicator', children: [{ ...below(item), kind: 'criterion' }] };
}

/** The one indicator of a table that has none. */
function aboveAll(items: readonly DraftItem[], words: string): DraftItem {
  const sum = sumOf(items);
  return {
    ...NOTHING,
    kind: 'indicator',
    words,
    from: [],
    label: '',
    points: sum && sum.compare(Decimal.zero) > 0 ? pointsFrom(sum, 'inferred') : undefined,
    adds: undefined,
    core: false,
    sureness: 'inferred',
    children: items,
  };
}

/** Items that each count something: what is left of what stands above them goes to the criteria that state nothing, together where they are several, or to the one indicator without parts that states nothing. What gets nothing is no item. */
function withPoints(
  parent: DraftItem | undefined,
  items: readonly DraftItem[],
  found: Findings,
): { readonly scored: readonly DraftItem[]; readonly rest: readonly DraftItem[] } {
  const lacking = items.filter((each) => each.children.length === 0 && countsNothing(each));
  const [first, ...others] = lacking;
  if (first === undefined) return { scored: items, rest: [] };
  const stated = items.filter((each) => !lacking.includes(each));
  const left = leftOf(parent, stated);
  if (left === undefined || (others.length > 0 && lacking.some(({ kind }) => kind === 'indicator'))) {
    return { scored: stated, rest: lacking };
  }
  if (others.length > 0) {
    found.remarks.push(remark('joined', { words: first.words, count: lacking.length }, first, false));
  } else if (stated.length > 0) {
    found.remarks.push(remark('points-inferred', { words: first.words, value: left.value }, first, false));
  }
  const whole: DraftItem = { ...joined(lacking), points: left };
  return {
    scored: items.flatMap((each) => (each === first ? [whole] : lacking.includes(each) ? [] : [each])),
    rest: [],
  };
}

function countsNothing(item: DraftItem): boolean {
  if (isBeside(item)) return false;
  return item.points?.kind === 'weight' ? false : pointsOf(item) === undefined;
}

/** What an indicator counts beyond some of its criteria; undefined where that is nothing, or is not known. All of its weight, where none of them states anything. */
function leftOf(parent: DraftItem | undefined, stated: readonly DraftItem[]): Left | undefined {
  if (parent?.points?.kind === 'weight' && stated.length === 0) return ALL;
  const sum = sumOf(stated);
  const left = sum && parent && pointsOf(parent)?.minus(sum);
  return left !== undefined && left.compare(Decimal.zero) > 0 ? pointsFrom(left, 'inferred') : undefined;
}

type Left = Extract<DraftPoints, { readonly kind: 'points' | 'weight' }>;
const ALL = { kind: 'weight', value: '100%', scale: undefined, sureness: 'inferred' } as const;

/** Several criteria as one: the texts of each behind the other, and of departments all. */
function joined(items: readonly DraftItem[]): DraftItem {
  const [first] = items;
  if (first === undefined) throw new Error('nothing can be joined');
  if (items.length === 1) return first;
  const texts = (of: (item: DraftItem) => string | undefined): string | undefined => {
    const all = items.flatMap((each) => of(each) ?? []);
    return all.length === 0 ? undefined : all.map((each) => each.replace(/[。；;，,、]$/u, '')).join('；');
  };
  return {
    ...first,
    words: texts(({ words }) => words) ?? '',
    from: items.flatMap(({ from }) => from),
    departments: [...new Set(items.flatMap(({ departments }) => departments))],
    cooperating: [...new Set(items.flatMap(({ cooperating }) => cooperating))],
    scoring: texts(({ scoring }) => scoring),
    method: texts(({ method }) => method),
    evidence: texts(({ evidence }) => evidence),
    remark: texts((each) => each.remark),
  };
}

/** A criterion, and where it has a bonus beside its points another one for that. */
function withBonusApart(item: DraftItem, found: Findings): readonly DraftItem[] {
  if (item.adds === undefined) return [item];
  if (isBeside(item)) return [{ ...item, adds: undefined }];
  found.remarks.push(remark('bonus-apart', { words: item.words, value: item.adds }, item, false));
  const points = { kind: 'adds', value: item.adds, sureness: 'stated' } as const;
  const bonus: DraftItem = {
    ...item,
    ...NOTHING,
    id: undefined,
    words: `${item.words}（加分）`,
    label: '',
    adds: undefined,
    points,
  };
  return [{ ...item, adds: undefined }, bonus];
}

function depthOf(items: readonly DraftItem[]): number {
  const indicators = items.filter(({ kind }) => kind === 'indicator');
  return indicators.length === 0 ? 0 : 1 + Math.max(...indicators.map(({ children }) => depthOf(children)));
}

function remark(code: string, facts: Remark['facts'], item: DraftItem | undefined, changesTotal: boolean): Remark {
  return { code, facts, at: item?.from[0], changesTotal };
}

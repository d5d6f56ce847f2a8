import type { RawItem, RawValue } from '../../edit/item-edit.ts';
import { Decimal } from '../../model/decimal.ts';
import type { DraftItem, Remark } from '../draft.ts';
import { ruleFrom } from '../scoring/rule.ts';
import type { Restriction } from './applicability.ts';
import { pointsOf } from './counted.ts';
import type { Lead } from './leads.ts';
import { wordingFrom } from './wording.ts';

/** What is known of items beside what a file says of them. */
export interface Ground {
  readonly ids: ReadonlyMap<DraftItem, string>;
  readonly restrictions: ReadonlyMap<DraftItem, Restriction>;
  /** Who leads what is to be written at an item, where that is not what stands above it. */
  readonly leads: ReadonlyMap<DraftItem, Lead>;
  readonly departments: ReadonlyMap<string, string>;
  /** What could be no item, by the item in whose note it stands. */
  readonly notes: ReadonlyMap<DraftItem, readonly string[]>;
  /** Names of classes by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether an indicator of a level without points says that it groups: others of its level state theirs. */
  readonly saysGrouping: (level: number) => boolean;
  readonly remarks: Remark[];
}

/** The mark of a core item (核心指标) before its words. */
const CORE = /^\s*★\s*/u;
/** What stands where an item has no words. */
const UNWRITTEN = '（原文未写）';

type Fields = (readonly [key: string, value: RawValue])[];
/** Points of classes that have others, which an item above hands down to its parts. */
type Special = ReadonlyMap<string, Decimal>;

/** An item of level 1 with all below it as it is written. */
export function rawIndicator(item: DraftItem, ground: Ground): RawItem {
  const raw = rawItem(item, 1, new Map(), ground);
  return { ...raw, fields: [...raw.fields, ['provenance', 'source']] };
}

function rawItem(item: DraftItem, level: number, handed: Special, ground: Ground): RawItem {
  const { id, fields, special } = ownFields(item, level, handed, ground);
  const children = item.children;
  if (children.length === 0) return { id, fields, below: undefined };
  const shares = sharedOut(item, special, ground);
  const key = children[0]?.kind === 'indicator' ? 'indicators' : 'criteria';
  const items = children.map((each) => rawItem(each, level + 1, shares.get(each) ?? new Map(), ground));
  return { id, fields, below: { key, items } };
}

function ownFields(
  item: DraftItem,
  level: number,
  handed: Special,
  ground: Ground,
): { readonly id: string; readonly fields: Fields; readonly special: Special } {
  const restriction = ground.restrictions.get(item) ?? { pointsFor: [] };
  const stated = restriction.pointsFor.flatMap(([id, value]) => {
    const points = Decimal.parse(value);
    return points === undefined ? [] : [[id, points] as const];
  });
  const special = new Map([...handed, ...stated]);
  const words = wordingFrom(item.words.replace(CORE, '')) || item.label || UNWRITTEN;
  const fields: Fields = [[item.kind === 'indicator' ? 'title' : 'text', words]];
  if (item.core || CORE.test(item.words)) fields.push(['core', true]);
  fields.push(...worthFields(item, level, ground));
  if (special.size > 0 && item.points?.kind === 'points') {
    fields.push(['pointsFor', { mapping: [...special].map(([id, points]) => [id, number(points)] as const) }]);
  }
  if (restriction.only !== undefined && restriction.only.length > 0) fields.push(['only', restriction.only]);
  else if (restriction.except !== undefined) fields.push(['except', restriction.except]);
  const lead = ground.leads.get(item);
  if (lead !== undefined) fields.push(['department', leadValue(lead)]);
  fields.push(...textFields(item, restriction, ground));
  return { id: ground.ids.get(item) ?? '', fields, special };
}

function worthFields(item: DraftItem, level: number, { saysGrouping }: Ground): Fields {
  const { points, adds } = item;
  const bonus: Fields = adds === undefined ? [] : [['adds', { number: adds }]];
  switch (points?.kind) {
    case 'points': {
      const value = pointsOf(item);
      if (value === undefined) return bonus;
      return [['points', number(value)], ...scaleField(points.scale), ...bonus];
    }
    case 'weight': {
      return [['weight', weight(points.value)], ...scaleField(points.scale), ...bonus];
    }
    case 'adds':
    case 'deducts':
      return [[points.kind, points.value === 'unlimited' ? points.value : { number: points.value }]];
    case 'veto':
      return item.kind === 'criterion' ? [['veto', true]] : [];
    case undefined:
      return item.kind === 'indicator' && saysGrouping(level) ? [['grouping', true], ...bonus] : bonus;
  }
}

function scaleField(scale: string | undefined): Fields {
  return scale === undefined ? [] : [['scale', { number: scale }]];
}

/** A weight as offices write it: 0.25 and 25 are 25%. */
function weight(value: string): RawValue {
  if (/[%/]/u.test(value)) return value.replace('％', '%');
  const share = Decimal.parse(value);
  if (share === undefined) return value;
  return `${share.compare(Decimal.one) > 0 ? share : share.times(Decimal.of(100n, 0))}%`;
}

function textFields(item: DraftItem, { unread }: Restriction, ground: Ground): Fields {
  const fields: Fields = [];
  const { scoring, method, evidence, cooperating, remark } = item;
  if (scoring !== undefined && item.kind === 'criterion') fields.push(['scoring', scoringOf(scoring, item)]);
  const ids = [...new Set(cooperating.flatMap((name) => ground.departments.get(name) ?? []))];
  if (ids.length > 0) fields.push(['cooperating', ids]);
  if (method !== undefined) fields.push(['method', listed(method)]);
  if (evidence !== undefined) fields.push(['evidence', listed(evidence)]);
  if (remark !== undefined) fields.push(['remark', wordingFrom(remark)]);
  const rule = scoring !== undefined && item.kind === 'indicator' ? [`评分标准：${wordingFrom(scoring)}`] : [];
  const notes = [...(unread === undefined ? [] : [unread]), ...rule, ...(ground.notes.get(item) ?? [])];
  if (notes.length > 0) fields.push(['note', notes.map(wordingFrom).join('；')]);
  return fields;
}

/** A scoring rule as clauses where its sentence is plain, else as a text. */
function scoringOf(words: string, { points }: DraftItem): RawValue {
  const kind = points?.kind === 'adds' || points?.kind === 'deducts' ? points.kind : 'points';
  const value = points !== undefined && points.kind !== 'weight' && 'value' in points ? points.value : undefined;
  return ruleFrom(words, { kind, value }) ?? { mapping: [['text', wordingFrom(words)]] };
}

/** Texts that a cell lists one a line or between 、; what holds a sentence is one. */
function listed(text: string): readonly string[] {
  const lines = text.split(/[\n；;]+/u).flatMap((line) => (/[，,。]/u.test(line) ? [line] : line.split('、')));
  return [...new Set(lines.map(wordingFrom).filter((each) => each !== ''))];
}

function leadValue({ ids, shares }: Lead): RawValue {
  if (shares !== undefined) return { mapping: ids.map((id, index) => [id, shares[index] ?? ''] as const) };
  const [first = '', ...others] = ids;
  return others.length === 0 ? first : ids;
}

/** What each part of an item counts for classes for which the item counts something else: the one part counts all of it; several share it in proportion where that is exact, and nothing is said of them. */
function sharedOut(item: DraftItem, special: Special, ground: Ground): ReadonlyMap<DraftItem, Special> {
  const shares = new Map<DraftItem, Map<string, Decimal>>();
  const whole = pointsOf(item);
  const parts = item.children.filter((each) => pointsOf(each) !== undefined);
  const isOpen = parts.every((each) => !ground.restrictions.has(each));
  const isScaled = item.points?.kind === 'points' && item.points.scale !== undefined;
  if (whole === undefined || !isOpen || isScaled || parts.length === 0) return shares;
  for (const [id, points] of special) {
    const values = parts.map((part) => inProportion(pointsOf(part) ?? Decimal.zero, points, whole));
    if (values.some((each) => each === undefined)) continue;
    parts.forEach((part, index) => {
      const of = shares.get(part) ?? new Map<string, Decimal>();
      shares.set(part, of.set(id, values[index] ?? Decimal.zero));
    });
    if (parts.length > 1) {
      const facts = { title: item.words, className: ground.names.get(id) ?? id, value: points.toString() };
      ground.remarks.push({ code: 'points-shared-out', facts, at: item.from[0], changesTotal: false });
    }
  }
  return shares;
}

/** `part` times `points` divided by `whole`, where that is a number of at most four places. */
function inProportion(part: Decimal, points: Decimal, whole: Decimal): Decimal | undefined {
  const product = part.times(points).times(Decimal.of(10_000n, 0));
  if (!product.isMultipleOf(whole)) return undefined;
  return product.quotientUp(whole).times(Decimal.of(1n, 4));
}

function number(value: Decimal): RawValue {
  return { number: value.toString() };
}

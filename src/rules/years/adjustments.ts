import type { Decimal } from '../../model/decimal.ts';
import type { BonusKind, Method } from '../../model/method.ts';
import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import { type AdjustmentEntry, type AdjustmentKind, stageOf } from '../../model/years/year-data.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { nearest } from '../../text/suggest.ts';
import { hasKey, placeOf, placeOfKey } from '../../text/written.ts';
import { twice } from '../identity.ts';
import { judgeActs } from './acts.ts';
import { assessed, saidTwice } from './units.ts';

/** The ledger is about units that are assessed in the year, says nothing twice, and gives only what the method gives (《办法》五、六（三）). What was rejected may ask for more. */
export function* judgeAdjustments(
  entries: readonly AdjustmentEntry[],
  edition: Edition,
  registers: Registers,
): Iterable<Diagnostic> {
  const { method, year } = edition;
  const standing = entries.filter((each) => stageOf(each) !== 'rejected');
  yield* twice(entries);
  yield* saidTwice(
    'adjustment',
    standing.map(({ unit, kind, ground, document, written }) => ({
      key: [unit, ground, document].includes('') ? '' : JSON.stringify([unit, kind, ground, document]),
      of: [unit],
      place: placeOf(written, 'document'),
    })),
  );
  if (method.adjustment.entries === 'one-per-unit') yield* onePerUnit(standing);
  for (const entry of entries) {
    yield* assessed(entry.unit, placeOf(entry.written, 'unit'), { year }, registers);
    yield* judgeActs(entry, method, registers);
  }
  for (const entry of standing) {
    if (entry.kind === undefined) continue;
    if (hasPart(entry.kind, edition, systemOf(entry, registers))) yield* judgePart(entry, method);
    else yield finding('adjustment-without-part', placeOf(entry.written, 'kind'), { kind: entry.kind });
  }
}

function systemOf({ unit }: AdjustmentEntry, { units }: Registers): string | undefined {
  return units?.find(({ id }) => id === unit)?.system;
}

/** Whether the method has such entries; a veto may also come from a criterion of the unit's system. */
function hasPart(kind: AdjustmentKind, { method, systems }: Edition, system: string | undefined): boolean {
  const { bonus, deduction, fraud } = method;
  if (kind === 'veto') {
    const own = systems.filter(({ id }) => system === undefined || id === system);
    const isVeto = (item: Edition['systems'][number]['items'][number]) => item.kind === 'criterion' && item.veto;
    return deduction?.gravest === 'veto' || own.some(({ items }) => items.some(isVeto));
  }
  if (kind === 'ineligible') return fraud?.gravest === 'loses-eligibility';
  return { bonus, deduction, fraud }[kind] !== undefined;
}

function* judgePart(entry: AdjustmentEntry, method: Method): Iterable<Diagnostic> {
  const { kind, written } = entry;
  const bonusKind = yield* judgeKind(entry, method);
  if (kind === 'veto' || kind === 'ineligible' || kind === undefined) {
    if (hasKey(written, 'points')) yield pointsFinding('superfluous', entry, {}, true);
    return;
  }
  yield* judgeGround(entry, method);
  if (!hasKey(written, 'points')) {
    yield finding('key-missing', placeOf(written), { keys: ['points'], of: entry.id });
  } else if (bonusKind !== undefined) yield* judgeKindPoints(entry, bonusKind, method.bonus?.most);
  else if (kind !== 'bonus' || method.bonus?.kinds.length === 0) yield* judgeRange(entry, method[kind] ?? {});
}

function* judgeRange(entry: AdjustmentEntry, { least, most }: Bounds): Iterable<Diagnostic> {
  const { points } = entry;
  if (points === undefined) return;
  const isBelow = least !== undefined && points.compare(least) < 0;
  const isAbove = most !== undefined && points.compare(most) > 0;
  if (isBelow || isAbove) yield pointsFinding('range', entry, { least, most });
}

/** A bonus names one of the kinds that the method has, and nothing else does. Gives the kind. */
function* judgeKind(
  { kind, bonusKind: id, written }: AdjustmentEntry,
  { bonus }: Method,
): Generator<Diagnostic, BonusKind | undefined> {
  const isBonus = kind === 'bonus';
  const kinds = isBonus ? (bonus?.kinds ?? []) : [];
  const found = kinds.find((each) => each.id === id);
  const isWrong = id === undefined ? kinds.length > 0 && !hasKey(written, 'bonusKind') : found === undefined;
  if (isWrong) {
    const known = kinds.map((each) => each.id);
    const suggestion = id && (kinds.find(({ name }) => name === id)?.id ?? nearest(id, known));
    const place = placeOf(written, id === undefined ? 'kind' : 'bonusKind');
    yield finding('adjustment-bonus-kind', place, { id, suggestion, known, isBonus });
  }
  return found;
}

function* judgeGround({ kind, ground, written }: AdjustmentEntry, { bonus, deduction }: Method): Iterable<Diagnostic> {
  const known =
    kind === 'bonus' && bonus?.kinds.length === 0
      ? bonus.grounds
      : kind === 'deduction'
        ? deduction?.grounds
        : undefined;
  if (known === undefined || ground === '' || known.includes(ground)) return;
  const within = known.filter((each) => ground.includes(each));
  const suggestion = within.length === 1 ? within[0] : nearest(ground, known);
  yield finding('adjustment-ground', placeOf(written, 'ground'), { ground, suggestion, known });
}

function* judgeKindPoints(
  entry: AdjustmentEntry,
  { amounts, most }: BonusKind,
  all: Decimal | undefined,
): Iterable<Diagnostic> {
  const { points } = entry;
  if (points === undefined) return;
  const stated = amounts.flatMap((each) => each.points ?? []);
  const limit = most ?? all;
  if (stated.length === amounts.length && stated.length > 0 && !stated.some((each) => each.equals(points))) {
    yield pointsFinding('amounts', entry, { amounts: stated });
  } else if (limit !== undefined && points.compare(limit) > 0) yield pointsFinding('most', entry, { most: limit });
}

interface Bounds {
  readonly least?: Decimal | undefined;
  readonly most?: Decimal | undefined;
  readonly amounts?: readonly Decimal[];
}

function pointsFinding(
  problem: 'superfluous' | 'range' | 'amounts' | 'most',
  { points, written }: AdjustmentEntry,
  { least, most, amounts = [] }: Bounds,
  isKey = false,
): Diagnostic {
  const place = isKey ? placeOfKey(written, 'points') : placeOf(written, 'points');
  return finding('adjustment-points', place, {
    ...{ problem, points: String(points ?? ''), least: String(least ?? ''), most: String(most ?? '') },
    amounts: amounts.map(String),
  });
}

/** A unit has one bonus that counts, or one of each kind, and one deduction. */
function* onePerUnit(entries: readonly AdjustmentEntry[]): Iterable<Diagnostic> {
  const first = new Map<string, AdjustmentEntry>();
  for (const entry of entries) {
    const { unit, kind, bonusKind, written } = entry;
    if (stageOf(entry) !== 'applied' || unit === '' || (kind !== 'bonus' && kind !== 'deduction')) continue;
    const key = JSON.stringify([unit, kind, kind === 'bonus' ? bonusKind : undefined]);
    const before = first.get(key);
    if (before === undefined) first.set(key, entry);
    else {
      const related = [{ place: placeOf(before.written, 'id'), label: before.id }];
      yield finding('adjustment-several', placeOf(written, 'unit'), { unit, kind }, related);
    }
  }
}

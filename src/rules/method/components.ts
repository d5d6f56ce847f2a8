import type { Decimal } from '../../model/decimal.ts';
import type { Method } from '../../model/method.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Key } from '../../text/key.ts';
import { hasKey, placeOf, placeOfKey, type Written } from '../../text/written.ts';
import { twice } from '../identity.ts';
import { namedTwice } from '../names.ts';
import type { Rule } from '../rule.ts';

/** Where the score has components of its own, exactly one is what the indicators add to, and of what raters score something is left. */
const components: Rule = function* ({ method }) {
  const { components: parts, written } = method.yearEnd;
  if (parts.length === 0) return;
  yield* twice(parts);
  yield* namedTwice(parts);
  const count = parts.filter(({ of }) => of === 'indicators').length;
  // A source that could not be read is reported as such.
  const isRead = parts.every((part) => !hasKey(part.written, 'of') || SOURCES.has(part.written.value.of));
  if (count !== 1 && isRead) yield finding('components-indicators', placeOfKey(written, 'components'), { count });
  for (const part of parts) {
    if (part.of === 'indicators') yield* neither(part.written, 'of', ['full', 'periods', 'raters']);
    if (part.raters !== undefined) yield* judgeRaters(part.raters);
  }
};

const SOURCES: ReadonlySet<unknown> = new Set(['entered', 'indicators']);

function* judgeRaters({
  count,
  dropHighest,
  dropLowest,
  written,
}: NonNullable<Method['yearEnd']['components'][number]['raters']>): Iterable<Diagnostic> {
  if (dropHighest + dropLowest < count) return;
  const facts = { count: String(count), dropped: String(dropHighest + dropLowest) };
  yield finding('raters-dropped', placeOf(written, 'count'), facts);
}

/** A bonus has a range, or kinds, none of which gives more than its limit or than that of all together (《办法》五（一）). */
const bonuses: Rule = function* ({ method: { bonus } }) {
  if (bonus === undefined) return;
  const { kinds, most, written } = bonus;
  if (!hasKey(written, 'kinds')) {
    for (const key of ['least', 'most'] as const) {
      if (!hasKey(written, key)) yield finding('key-missing', placeOf(written), { keys: [key], of: '' });
    }
    return;
  }
  yield* twice(kinds);
  yield* namedTwice(kinds);
  for (const kind of kinds) {
    yield* twice(kind.amounts);
    yield* namedTwice(kind.amounts);
    yield* within(kind.most, most, kind.written, 'most');
    for (const { points, written: amount } of kind.amounts) yield* within(points, kind.most ?? most, amount, 'points');
  }
};

function* within(
  points: Decimal | undefined,
  most: Decimal | undefined,
  written: Written,
  key: Key,
): Iterable<Diagnostic> {
  if (points === undefined || most === undefined || points.compare(most) <= 0) return;
  yield finding('bonus-above-most', placeOf(written, key), { points: points.toString(), most: most.toString() });
}

/** A key with which each of some others makes no sense. */
export function* neither(written: Written, key: Key, others: readonly Key[]): Iterable<Diagnostic> {
  for (const other of others) {
    if (hasKey(written, key) && hasKey(written, other)) {
      yield finding('key-conflict', placeOfKey(written, other), { keys: [key, other] });
    }
  }
}

/** The rules of components and bonuses. */
export const COMPONENTS: readonly Rule[] = [components, bonuses];

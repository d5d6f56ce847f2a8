import { scoringText } from '../layout/scoring-text.ts';
import { leadersOf } from '../model/levels.ts';
import type { Item } from '../model/model.ts';
import { textOf } from '../text/source.ts';
import { hasKey, placeOf } from '../text/written.ts';
import type { PointsKey, Row, RuleView } from './protocol/rows.ts';

/** In which of the forms an item states its points; what states none of them only groups. */
export function pointsKeyOf({ written, kind }: Item): PointsKey {
  const stated = POINTS.find((key) => hasKey(written, key));
  return stated ?? (kind === 'criterion' ? 'points' : 'grouping');
}

const POINTS = ['points', 'weight', 'adds', 'deducts', 'veto'] as const;

/** What is written of the points; null where that is no figure. */
export function writtenPoints({ written }: Item, key: PointsKey): string | null {
  if (key === 'veto' || key === 'grouping' || !hasKey(written, key)) return null;
  const stated = written.value[key];
  return typeof stated === 'object' ? null : textOf(placeOf(written, key));
}

/** For whom an item is by what is written at itself; null where nothing is. */
export function appliesOf({ written: { value } }: Item): Row['applies'] {
  for (const key of ['only', 'except'] as const) {
    const ids: unknown = value[key];
    if (Array.isArray(ids)) return { key, ids: ids.filter((each) => typeof each === 'string') };
  }
  return null;
}

/** Who leads an item as it is typed: by ids, each with its part where each scores a part. */
export function leadingOf(item: Item): string {
  return leadersOf(item)
    .map((each) => (typeof each === 'string' ? each : `${each.id}=${each.share}`))
    .join('、');
}

/** Who cooperates, as it is typed; null where nobody does. */
export function cooperatingOf({ cooperating }: Item): string | null {
  return cooperating.length === 0 ? null : cooperating.map(({ id }) => id).join('、');
}

/** The rule of scoring of a criterion as it is typed: without the step, which is a field of its own. Null where there is none. */
export function ruleOf(item: Item): RuleView | null {
  if (item.kind === 'indicator' || item.scoring === undefined) return null;
  const text = scoringText({ ...item, step: undefined });
  return { text, isText: item.scoring.some(({ form }) => form === 'text') };
}

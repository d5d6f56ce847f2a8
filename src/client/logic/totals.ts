import { Decimal } from '../../model/decimal.ts';
import type { TotalView } from '../../studio/protocol.ts';

/** How a total stands to what it is to be: `open` where points are unknown, so that nothing can be added up; `broken` where the level-1 indicators do, and something below them does not. */
export interface Standing {
  readonly state: 'kept' | 'over' | 'under' | 'broken' | 'open';
  /** What the level-1 indicators add up to. */
  readonly sum: string | null;
  /** What they are to add up to. */
  readonly target: string | null;
  /** By how much they differ, without a sign; null where they do not, or it is unknown. */
  readonly difference: string | null;
}

/** Holds what the level-1 indicators add up to against what they are to: the scale where there is one, else the full marks. */
export function standingOf({ sum, scale, fullMarks, total }: TotalView): Standing {
  const target = scale ?? fullMarks;
  const [is, due] = [sum, target].map((text) => (text === null ? undefined : Decimal.parse(text)));
  if (is === undefined || due === undefined) return { state: 'open', sum, target, difference: null };
  const order = is.compare(due);
  if (order === 0) return { state: total === null ? 'broken' : 'kept', sum, target, difference: null };
  const difference = order > 0 ? is.minus(due) : due.minus(is);
  return { state: order > 0 ? 'over' : 'under', sum, target, difference: difference.toString() };
}

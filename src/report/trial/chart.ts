import { hasRankings } from '../../layout/results/sheet.ts';
import { declaredName } from '../../model/classes/of-unit.ts';
import type { Trial, TriedUnit } from '../../results/trial/trial.ts';
import { visible } from '../../text/visible.ts';
import { shortened } from '../../text/width.ts';
import type { View } from '../../writers/html/runs.ts';

/** Lengths of the chart, in its own units: the height of a row, the width of each side's labels, and of what lies between. */
const ROW = 22;
const LABELS = 240;
const BETWEEN = 260;
/** A name takes at most so many columns of half a sign. */
const NAME_WIDTH = 22;

/** Where a unit stands on one side. */
interface Place {
  readonly y: number;
  readonly label: string;
}

/**
 * Slope charts of ranks: a line for each unit that has a rank on both sides, from where it stands by one method to where
 * it stands by the other. Equal ranks stand one below the other, in the order of the register. One for each class where
 * one of the methods ranks class by class, else one of all; none where no unit has both ranks.
 */
export function slopeCharts(trial: Trial, title: string): readonly View[] {
  const { units, before, after } = trial;
  const { system } = after.outcome.view;
  if (![before, after].some(({ outcome }) => hasRankings(outcome))) return slopeChart(units, trial, title);
  const classes = [...new Set(units.map(({ unit }) => unit.class))];
  return classes.flatMap((id) => {
    const own = units.filter(({ unit }) => unit.class === id);
    const name = declaredName(system, { class: id });
    return slopeChart(own, trial, `${title}（${visible(name)}）`);
  });
}

function slopeChart(units: readonly TriedUnit[], { before, after }: Trial, title: string): readonly View[] {
  const [was, is] = [
    placesOf(units, 'before', before.outcome.grading.places),
    placesOf(units, 'after', after.outcome.grading.places),
  ];
  const drawn = units.filter((each) => was.has(each) && is.has(each));
  if (drawn.length === 0) return [];
  const height = Math.max(was.size, is.size) * ROW + ROW / 2;
  const [left, right] = [LABELS, LABELS + BETWEEN];
  const chart = {
    title,
    width: String(right + LABELS),
    height: String(height),
    lines: drawn.map((each) => ({
      x1: String(left),
      y1: String(was.get(each)?.y),
      x2: String(right),
      y2: String(is.get(each)?.y),
      kind: kindOf(each),
      title: `${visible(each.unit.name)} ${each.before?.standing.rank} → ${each.after?.standing.rank}`,
    })),
    labels: [
      ...drawn.map((each) => labelOf(was.get(each), left - 8, 'end', kindOf(each))),
      ...drawn.map((each) => labelOf(is.get(each), right + 8, 'start', kindOf(each))),
    ],
  };
  return [chart];
}

function placesOf(
  units: readonly TriedUnit[],
  side: 'before' | 'after',
  places: number,
): ReadonlyMap<TriedUnit, Place> {
  const ranked = units.filter((each) => each[side]?.standing.rank !== undefined);
  const ordered = ranked.toSorted((a, b) => (a[side]?.standing.rank ?? 0) - (b[side]?.standing.rank ?? 0));
  return new Map(
    ordered.map((each, index) => {
      const { rank, published } = each[side]?.standing ?? {};
      const name = shortened(visible(each.unit.name), NAME_WIDTH);
      return [each, { y: index * ROW + ROW, label: `${rank}　${name}　${published?.toPlaces(places)}` }] as const;
    }),
  );
}

/** Whether a unit rises, falls or stays; and whether its grade is another. */
function kindOf({ before, after, changes }: TriedUnit): string {
  const moved = (before?.standing.rank ?? 0) - (after?.standing.rank ?? 0);
  const way = moved > 0 ? 'up' : moved < 0 ? 'down' : 'same';
  return changes.includes('grade') ? `${way} grade` : way;
}

function labelOf(place: Place | undefined, x: number, anchor: 'start' | 'end', kind: string): View {
  return { x: String(x), y: String((place?.y ?? 0) + 5), anchor, kind, text: place?.label ?? '' };
}

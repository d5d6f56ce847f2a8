import type { Box } from './box.ts';
import type { Rule, Rules } from './rules.ts';

/** Rules nearer than this are one, in points: programs draw the same edge of two cells with a little between them. */
const NEAR = 2;
/** A rule that goes along so much of an edge closes it. */
const CLOSED = 0.7;

/** The rectangles that rules enclose on all sides, from the top and the left. */
export function cellsIn({ across, down }: Rules): readonly Box[] {
  const [xs, ys] = [placesOf(down), placesOf(across)];
  const [columns, rows] = [xs.length + 1, ys.length + 1];
  const [besides, belows] = [edges(down, xs, ys), edges(across, ys, xs)];
  const regionOf = Array.from({ length: columns * rows }, (_, index) => index);
  const find = (index: number): number => {
    let region = index;
    while (regionOf[region] !== region) region = regionOf[region] ?? region;
    regionOf[index] = region;
    return region;
  };
  const unite = (one: number, other: number): void => {
    regionOf[find(one)] = find(other);
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      if (column + 1 < columns && !besides(column, row)) unite(index, index + 1);
      if (row + 1 < rows && !belows(row, column)) unite(index, index + columns);
    }
  }
  const regions = new Map<number, { count: number; columns: number[]; rows: number[] }>();
  for (let index = 0; index < columns * rows; index += 1) {
    const region = regions.get(find(index)) ?? { count: 0, columns: [], rows: [] };
    region.count += 1;
    region.columns.push(index % columns);
    region.rows.push(Math.floor(index / columns));
    regions.set(find(index), region);
  }
  return [...regions.values()].flatMap((region): readonly Box[] => {
    const [first, last] = [Math.min(...region.columns), Math.max(...region.columns)];
    const [top, bottom] = [Math.min(...region.rows), Math.max(...region.rows)];
    const isWhole = region.count === (last - first + 1) * (bottom - top + 1);
    const [left, right, up, low] = [xs[first - 1], xs[last], ys[top - 1], ys[bottom]];
    if (!isWhole || left === undefined || right === undefined || up === undefined || low === undefined) return [];
    return [{ left, top: up, right, bottom: low }];
  });
}

function placesOf(rules: readonly Rule[]): readonly number[] {
  const places: number[] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at)) {
    if (at - (places.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) places.push(at);
  }
  return places;
}

/** Whether the edge behind the `line`th strip of a page is closed between two neighbouring places of the other axis. */
function edges(rules: readonly Rule[], places: readonly number[], others: readonly number[]) {
  const byPlace = places.map((place) => rules.filter(({ at }) => at >= place && at - place <= NEAR));
  return (line: number, strip: number): boolean => {
    const [from, to] = [others[strip - 1], others[strip]];
    if (from === undefined || to === undefined) return false;
    const covered = (byPlace[line] ?? []).reduce(
      (sum, rule) => sum + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)),
      0,
    );
    return covered >= CLOSED * (to - from);
  };
}

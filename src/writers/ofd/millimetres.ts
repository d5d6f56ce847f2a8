/** Millimetres of so many points, for lengths that are added up: to a ten thousandth. */
export function millimetres(points: number): number {
  return rounded(points * MILLIMETRE, 4);
}

/** The same for where something lies on a page: to a thousandth, a fiftieth of what a printer of 600 dots an inch can set. */
export function place(points: number): number {
  return rounded(points * MILLIMETRE, 3);
}

/** Of a point. */
const MILLIMETRE = 25.4 / 72;

/** A number to so many places; no zero is negative. */
export function rounded(value: number, places: number): number {
  const unit = 10 ** places;
  return Math.round(value * unit) / unit + 0;
}

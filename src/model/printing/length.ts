/** Points in an inch, and millimetres. */
const [POINTS, MILLIMETRES] = [72, 25.4];

/** A length in millimetres, in points. */
export function points(millimetres: number): number {
  return (millimetres * POINTS) / MILLIMETRES;
}

/** A length in points, in millimetres. */
export function millimetres(points: number): number {
  return (points * MILLIMETRES) / POINTS;
}

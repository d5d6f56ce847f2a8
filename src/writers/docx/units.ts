/** Millimetres in twips: twentieths of a point, the unit of WordprocessingML. */
export function twipsOfMillimetres(millimetres: number): number {
  return twips((millimetres / 25.4) * 72);
}

/** Points in twips. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points in half points, the unit of sizes of type. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Millimetres in English metric units, the unit of DrawingML. */
export function emu(millimetres: number): number {
  return Math.round(millimetres * 36_000);
}

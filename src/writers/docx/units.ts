import { points } from '../../model/printing/length.ts';

/** Millimetres in twips: twentieths of a point, the unit of WordprocessingML. */
export function twipsOfMillimetres(millimetres: number): number {
  return twips(points(millimetres));
}

/** Points in twips. */
export function twips(length: number): number {
  return Math.round(length * 20);
}

/** Points in half points, the unit of sizes of type. */
export function halfPoints(length: number): number {
  return Math.round(length * 2);
}

/** Millimetres in English metric units, the unit of DrawingML. */
export function emu(millimetres: number): number {
  return Math.round(millimetres * 36_000);
}

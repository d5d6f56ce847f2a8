import { fontFile, tablesOf, viewOf } from './sfnt.ts';

/**
 * A font in which only some glyphs have outlines, under the numbers that they had, and a last one more shows nothing
 * (OpenType 1.9, "loca", "glyf", "maxp" and "hmtx"). Throws for a font without outlines of TrueType.
 */
export function withOnly(file: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const tables = tablesOf(file);
  const [head, maxp, loca, glyf, hmtx] = ['head', 'maxp', 'loca', 'glyf', 'hmtx'].map((tag) => tables.get(tag));
  if (!head || !maxp || !loca || !glyf || !hmtx) throw new Error('a font has no outlines of TrueType');
  const count = viewOf(maxp).getUint16(GLYPHS);
  const isLong = viewOf(head).getInt16(INDEX_FORMAT) === 1;
  const at = (glyph: number): number =>
    isLong ? viewOf(loca).getUint32(glyph * 4) : viewOf(loca).getUint16(glyph * 2) * 2;
  const outline = (glyph: number): Uint8Array => glyf.subarray(at(glyph), at(glyph + 1));
  const kept = new Set<number>();
  const keep = (glyph: number): void => {
    if (kept.has(glyph)) return;
    kept.add(glyph);
    for (const part of partsOf(outline(glyph))) keep(part);
  };
  for (const glyph of glyphs) keep(glyph);
  const places = new Uint8Array((count + 2) * 4);
  const outlines: Uint8Array[] = [];
  let end = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    viewOf(places).setUint32(glyph * 4, end);
    if (!kept.has(glyph)) continue;
    outlines.push(outline(glyph));
    end += outline(glyph).length;
  }
  for (const glyph of [count, count + 1]) viewOf(places).setUint32(glyph * 4, end);
  const own = head.slice();
  viewOf(own).setInt16(INDEX_FORMAT, 1);
  const most = maxp.slice();
  viewOf(most).setUint16(GLYPHS, count + 1);
  // Browsers refuse a font whose table of outlines is empty.
  const drawn = end === 0 ? new Uint8Array(4) : Buffer.concat(outlines);
  const changed = { head: own, maxp: most, loca: places, glyf: drawn };
  // It is as wide as the last one before it, and begins where it stands.
  return fontFile(new Map([...tables, ...Object.entries(changed), ['hmtx', Buffer.concat([hmtx, new Uint8Array(2)])]]));
}

/** The number of the last glyph of a font: in one with some outlines only, that which shows nothing. */
export function blankIn(file: Uint8Array): number {
  const maxp = tablesOf(file).get('maxp');
  if (maxp === undefined) throw new Error('a font does not say how many glyphs it has');
  return viewOf(maxp).getUint16(GLYPHS) - 1;
}

/** Where `maxp` says how many glyphs there are. */
const GLYPHS = 4;

/** Where `head` says how wide the places in `loca` are. */
const INDEX_FORMAT = 50;

/** What a composite glyph says of a part: how wide its arguments are, whether it is scaled and how, whether another follows. */
const [WORDS, SCALED, MORE, SCALED_BOTH, TURNED] = [0x1, 0x8, 0x20, 0x40, 0x80];

/** The glyphs of which a glyph is composed. */
function partsOf(outline: Uint8Array): readonly number[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    const scale = (flags & SCALED) !== 0 ? 2 : (flags & SCALED_BOTH) !== 0 ? 4 : (flags & TURNED) !== 0 ? 8 : 0;
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2) + scale;
  }
  return parts;
}

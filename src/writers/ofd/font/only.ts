import { fontFile, tablesOf, viewOf } from './sfnt.ts';

/** A font in which only some glyphs have outlines, under the numbers that they had (OpenType 1.9, "loca" and "glyf"). Throws for a font without outlines of TrueType. */
export function withOnly(file: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const tables = tablesOf(file);
  const [head, maxp, loca, glyf] = ['head', 'maxp', 'loca', 'glyf'].map((tag) => tables.get(tag));
  if (!head || !maxp || !loca || !glyf) throw new Error('a font has no outlines of TrueType');
  const count = viewOf(maxp).getUint16(4);
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
  const places = new Uint8Array((count + 1) * 4);
  const outlines: Uint8Array[] = [];
  let end = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    viewOf(places).setUint32(glyph * 4, end);
    if (!kept.has(glyph)) continue;
    outlines.push(outline(glyph));
    end += outline(glyph).length;
  }
  viewOf(places).setUint32(count * 4, end);
  const own = head.slice();
  viewOf(own).setInt16(INDEX_FORMAT, 1);
  return fontFile(new Map(tables).set('head', own).set('loca', places).set('glyf', Buffer.concat(outlines)));
}

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

import { characterTable } from './characters.ts';
import { nameTable, shortNames } from './names.ts';
import { fontFile, tablesOf, viewOf } from './sfnt.ts';

/**
 * A font of a PDF as a font that stands alone: with the table that leads from characters to glyphs, and those without
 * which browsers refuse a font. What it has of them already stays; of its names those by which it is known, the notice of
 * its makers and its licence.
 */
export function completed(file: Uint8Array, name: string, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const tables = tablesOf(file);
  tables.set('cmap', characterTable(glyphs));
  if (!tables.has('OS/2')) tables.set('OS/2', metricsTable(tables.get('hhea') ?? new Uint8Array(8), glyphs));
  if (!tables.has('post')) tables.set('post', postTable());
  const names = tables.get('name');
  tables.set('name', names === undefined ? nameTable(name) : shortNames(names));
  return fontFile(tables);
}

/** The table `OS/2`, version 4: heights as `hhea` has them. */
function metricsTable(heights: Uint8Array, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const table = new Uint8Array(96);
  const view = viewOf(table);
  const [ascent, descent] = [viewOf(heights).getInt16(4), viewOf(heights).getInt16(6)];
  const points = [...glyphs.keys()].map((point) => Math.min(point, 0xffff));
  const set = (at: number, value: number) => view.setInt16(at, value);
  set(0, 4);
  set(2, EM);
  set(4, 400);
  set(6, 5);
  set(8, ONLY_SHOWN);
  // Letters of Chinese, Japanese and Korean are among them: bit 59.
  view.setUint32(46, 1 << 27);
  table.set(Buffer.from('NONE', 'latin1'), 58);
  set(62, REGULAR);
  view.setUint16(64, Math.min(0xffff, ...points));
  view.setUint16(66, Math.max(0, ...points));
  set(68, ascent);
  set(70, descent);
  set(74, ascent);
  set(76, -descent);
  return table;
}

const EM = 1000;
/** Whoever has the file may show and print with the font, and nothing else. */
const ONLY_SHOWN = 4;
const REGULAR = 0x40;

/** The table `post`, version 3: glyphs have no names. */
function postTable(): Uint8Array {
  const table = new Uint8Array(32);
  viewOf(table).setUint32(0, 0x00030000);
  return table;
}

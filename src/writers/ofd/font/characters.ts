import { viewOf } from './sfnt.ts';

/** Characters that follow one another, with glyphs that do so, too. */
interface Stretch {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

/** The table `cmap`: characters of the first plane in format 4; where there are others, all in format 12 as well. */
export function characterTable(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const stretches = stretchesOf(glyphs);
  const plane = stretches.filter(({ first }) => first < 0xffff);
  const tables = [{ encoding: 1, table: format4(plane) }];
  if (plane.length < stretches.length) tables.push({ encoding: 10, table: format12(stretches) });
  const head = new Uint8Array(4 + tables.length * 8);
  const view = viewOf(head);
  view.setUint16(2, tables.length);
  let at = head.length;
  for (const [index, { encoding, table }] of tables.entries()) {
    view.setUint16(4 + index * 8, 3);
    view.setUint16(6 + index * 8, encoding);
    view.setUint32(8 + index * 8, at);
    at += table.length;
  }
  return Buffer.concat([head, ...tables.map(({ table }) => table)]);
}

/** No stretch goes on from one plane to the next. */
function stretchesOf(glyphs: ReadonlyMap<number, number>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [point, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const before = stretches.at(-1);
    const follows = before?.last === point - 1 && before.glyph + point - before.first === glyph;
    if (follows && point % 0x10000 !== 0) before.last = point;
    else stretches.push({ first: point, last: point, glyph });
  }
  return stretches;
}

function format4(stretches: readonly Stretch[]): Uint8Array {
  const all = [...stretches, { first: 0xffff, last: 0xffff, glyph: 0 }];
  const log = Math.floor(Math.log2(all.length));
  const fields = [
    ...[4, 16 + all.length * 8, 0, all.length * 2, 2 ** (log + 1), log, (all.length - 2 ** log) * 2],
    ...all.map(({ last }) => last),
    0,
    ...all.map(({ first }) => first),
    ...all.map(({ first, glyph }) => glyph - first),
    ...all.map(() => 0),
  ];
  const table = new Uint8Array(fields.length * 2);
  const view = viewOf(table);
  for (const [index, field] of fields.entries()) view.setUint16(index * 2, field);
  return table;
}

function format12(stretches: readonly Stretch[]): Uint8Array {
  const table = new Uint8Array(16 + stretches.length * 12);
  const view = viewOf(table);
  view.setUint16(0, 12);
  view.setUint32(4, table.length);
  view.setUint32(12, stretches.length);
  for (const [index, { first, last, glyph }] of stretches.entries()) {
    for (const [field, value] of [first, last, glyph].entries()) view.setUint32(16 + index * 12 + field * 4, value);
  }
  return table;
}

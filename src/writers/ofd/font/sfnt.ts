/** The tables of a font file by their tags (OpenType 1.9, "Organization of an OpenType Font"). */
export function tablesOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = HEAD + index * ENTRY;
    const start = view.getUint32(entry + 8);
    const tag = Buffer.from(file.subarray(entry, entry + 4)).toString('latin1');
    tables.set(tag, file.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables;
}

const HEAD = 12;
const ENTRY = 16;
/** Of the table `head`: where the sum stands that makes that of the whole file what it must be. */
const ADJUSTMENT = { at: 8, sum: 0xb1b0afba } as const;

/** A font file of tables, with all check sums. */
export function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const log = Math.floor(Math.log2(sorted.length));
  const start = HEAD + sorted.length * ENTRY;
  const size = sorted.reduce((sum, [, { length }]) => sum + padded(length), start);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** log * ENTRY);
  view.setUint16(8, log);
  view.setUint16(10, (sorted.length - 2 ** log) * ENTRY);
  let at = start;
  let head = -1;
  for (const [index, [tag, table]] of sorted.entries()) {
    file.set(table, at);
    if (tag === 'head') {
      head = at;
      view.setUint32(at + ADJUSTMENT.at, 0);
    }
    const entry = HEAD + index * ENTRY;
    file.set(Buffer.from(tag, 'latin1'), entry);
    view.setUint32(entry + 4, sumOf(file.subarray(at, at + padded(table.length))));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += padded(table.length);
  }
  if (head < 0) throw new Error('a font has no table head');
  view.setUint32(head + ADJUSTMENT.at, (ADJUSTMENT.sum - sumOf(file)) >>> 0);
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** The sum of words of four bytes. */
function sumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at + 3 < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A view of bytes, in which the higher bytes of a number come first. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

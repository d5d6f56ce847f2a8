/** The tables of a font file, by their tags. */
export function tablesIn(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(file);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = 12 + index * 16;
      const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
      const start = view.getUint32(entry + 8);
      return [tag, file.subarray(start, start + view.getUint32(entry + 12))] as const;
    }),
  );
}

/** Whether the words of a whole font file, and of each of its tables, add to what they must. */
export function wordsAddUp(file: Uint8Array): boolean {
  const view = viewOf(file);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    const table = Uint8Array.from(file.subarray(start, start + Math.ceil(length / 4) * 4));
    if (view.getUint32(entry) === 0x68656164) table.fill(0, 8, 12);
    if (sumOf(table) !== view.getUint32(entry + 4)) return false;
  }
  return sumOf(file) === 0xb1b0afba;
}

/** The glyphs of characters, by the last table of characters of a font: the one that has most. */
export function charactersIn(file: Uint8Array): ReadonlyMap<number, number> {
  const table = tablesIn(file).get('cmap') ?? new Uint8Array();
  const view = viewOf(table);
  const start = view.getUint32(4 + (view.getUint16(2) - 1) * 8 + 4);
  const glyphs = new Map<number, number>();
  if (view.getUint16(start) === 12) {
    for (let group = 0; group < view.getUint32(start + 12); group += 1) {
      const [first = 0, last = 0, glyph = 0] = [0, 4, 8].map((at) => view.getUint32(start + 16 + group * 12 + at));
      for (let point = first; point <= last; point += 1) glyphs.set(point, glyph + point - first);
    }
    return glyphs;
  }
  const count = view.getUint16(start + 6) / 2;
  for (let segment = 0; segment < count; segment += 1) {
    const [last, first, delta] = [14, 16 + count * 2, 16 + count * 4].map((at) =>
      view.getUint16(start + at + segment * 2),
    );
    for (let point = first ?? 0; point <= (last ?? 0); point += 1) glyphs.set(point, (point + (delta ?? 0)) & 0xffff);
  }
  return glyphs;
}

function sumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at + 3 < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The outline of a glyph, as it lies in a font of TrueType: empty where nothing is drawn. */
export function outlineOf(font: Uint8Array, glyph: number): Uint8Array {
  const tables = tablesIn(font);
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => viewOf(tables.get(tag) ?? new Uint8Array()));
  const place = (index: number): number =>
    head?.getInt16(50) === 1 ? (loca?.getUint32(index * 4) ?? 0) : (loca?.getUint16(index * 2) ?? 0) * 2;
  return new Uint8Array(
    glyf?.buffer ?? new ArrayBuffer(),
    (glyf?.byteOffset ?? 0) + place(glyph),
    place(glyph + 1) - place(glyph),
  );
}

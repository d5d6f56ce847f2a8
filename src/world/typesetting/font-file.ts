import { closeSync, readSync, statSync } from 'node:fs';
import { openAtOnce } from '../files.ts';

/** What one font of a file says of itself. */
export interface FontNames {
  /** The names of its family in every language that it tells (name ID 1), in the order of the file. */
  readonly families: readonly string[];
  /** Name ID 5; empty when it tells none. */
  readonly version: string;
}

/**
 * The names in a file of type TTF, OTF or TTC, one entry for each of its fonts. Only the table of names is read
 * (OpenType 1.9, `name`). Gives an empty list for a file that is damaged, no font, or not to be read.
 */
export function namesIn(path: string): readonly FontNames[] {
  return reading(path, [], (read) =>
    fontOffsets(read).map((offset) => {
      const { length, offset: start } = tableAt(read, offset, 'name');
      return namesOf(read(start, Math.min(length, LARGEST_TABLE)));
    }),
  );
}

/**
 * Whether the first font of a file has a glyph for a character, by its character map (OpenType 1.9, `cmap`, formats 4
 * and 12), of which alone it is read. A file that is damaged has none.
 */
export function glyphsIn(path: string): (codePoint: number) => boolean {
  const hasGlyph = reading<(codePoint: number) => boolean>(
    path,
    () => false,
    (read) => {
      const { length, offset } = tableAt(read, fontOffsets(read)[0] ?? 0, 'cmap');
      return characterMap(read(offset, Math.min(length, LARGEST_TABLE)));
    },
  );
  return (point) => {
    try {
      return hasGlyph(point);
    } catch {
      return false; // the map points past its end
    }
  };
}

/** No table of names or characters is near this; a length in a damaged file may be anything. */
const LARGEST_TABLE = 4 * 1024 * 1024;
/** A collection of more fonts than this is a damaged file. */
const MOST_FONTS = 64;

/** Bytes of a file from an offset on; throws `RangeError` at its end. */
type Read = (offset: number, length: number) => DataView;

function reading<Result>(path: string, otherwise: Result, look: (read: Read) => Result): Result {
  let descriptor: number;
  try {
    if (!statSync(path).isFile()) return otherwise;
    descriptor = openAtOnce(path);
  } catch {
    return otherwise;
  }
  try {
    return look((offset, length) => {
      const bytes = new Uint8Array(length);
      const count = readSync(descriptor, bytes, 0, length, offset);
      return new DataView(bytes.buffer, 0, count);
    });
  } catch {
    return otherwise;
  } finally {
    closeSync(descriptor);
  }
}

const COLLECTION = 0x74746366; // ttcf
const OUTLINES = new Set([0x00010000, 0x4f54544f, 0x74727565]); // TrueType, OTTO, true

function fontOffsets(read: Read): readonly number[] {
  const head = read(0, 12 + 4 * MOST_FONTS);
  if (OUTLINES.has(head.getUint32(0))) return [0];
  if (head.getUint32(0) !== COLLECTION) return [];
  return Array.from({ length: Math.min(head.getUint32(8), MOST_FONTS) }, (_, index) => head.getUint32(12 + 4 * index));
}

function tableAt(read: Read, font: number, tag: string): { readonly offset: number; readonly length: number } {
  const directory = read(font, 12 + 16 * 64);
  for (let index = 0; index < directory.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    if (tagAt(directory, at) === tag)
      return { offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) };
  }
  throw new RangeError(`no table ${tag}`);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

const FAMILY = 1;
const VERSION = 5;

function namesOf(table: DataView): FontNames {
  const families = new Set<string>();
  let version = '';
  const strings = table.getUint16(4);
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const at = 6 + 12 * index;
    const name = table.getUint16(at + 6);
    if (name !== FAMILY && (name !== VERSION || version !== '')) continue;
    const start = table.byteOffset + strings + table.getUint16(at + 10);
    const text = decode(
      new Uint8Array(table.buffer, start, table.getUint16(at + 8)),
      table.getUint16(at),
      table.getUint16(at + 2),
    );
    if (name === VERSION) version = text;
    else if (text !== '') families.add(text);
  }
  return { families: [...families], version };
}

const MACINTOSH = 1;
const MACINTOSH_CHINESE = 25;
const MICROSOFT = 3;
const MICROSOFT_CHINESE = 3;

function decode(bytes: Uint8Array, platform: number, encoding: number): string {
  const isChinese =
    (platform === MACINTOSH && encoding === MACINTOSH_CHINESE) ||
    (platform === MICROSOFT && encoding === MICROSOFT_CHINESE);
  const name = isChinese ? 'gb18030' : platform === MACINTOSH ? 'latin1' : 'utf-16be';
  return new TextDecoder(name).decode(bytes).replaceAll('\0', '').trim();
}

function characterMap(table: DataView): (codePoint: number) => boolean {
  const found = Array.from({ length: table.getUint16(2) }, (_, index) => {
    const platform = table.getUint16(4 + 8 * index);
    const offset = table.getUint32(8 + 8 * index);
    return { format: platform === 0 || platform === MICROSOFT ? table.getUint16(offset) : 0, offset };
  });
  const full = found.find(({ format }) => format === 12);
  if (full !== undefined) return (point) => glyphInGroups(table, full.offset, point);
  const basic = found.find(({ format }) => format === 4);
  if (basic === undefined) return () => false;
  return (point) => point <= 0xffff && glyphInSegments(table, basic.offset, point);
}

function glyphInGroups(table: DataView, offset: number, point: number): boolean {
  const groups = offset + 16;
  const index = firstIndex(table.getUint32(offset + 12), (each) => table.getUint32(groups + 12 * each + 4) >= point);
  if (index === undefined) return false;
  const start = table.getUint32(groups + 12 * index);
  return start <= point && table.getUint32(groups + 12 * index + 8) + point - start !== 0;
}

function glyphInSegments(table: DataView, offset: number, point: number): boolean {
  const size = table.getUint16(offset + 6);
  const ends = offset + 14;
  const index = firstIndex(size / 2, (each) => table.getUint16(ends + 2 * each) >= point);
  if (index === undefined) return false;
  const start = table.getUint16(ends + size + 2 + 2 * index);
  if (start > point) return false;
  const delta = table.getUint16(ends + 2 * size + 2 + 2 * index);
  const rangeAt = ends + 3 * size + 2 + 2 * index;
  const range = table.getUint16(rangeAt);
  if (range === 0) return ((point + delta) & 0xffff) !== 0;
  return table.getUint16(rangeAt + range + 2 * (point - start)) !== 0;
}

/** The first index below `count` for which something holds that holds for all after it as well. */
function firstIndex(count: number, holds: (index: number) => boolean): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low < count ? low : undefined;
}

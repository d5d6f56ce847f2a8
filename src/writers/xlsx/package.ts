import { Deflate, deflateSync } from 'fflate';

/** A file of a package as it stands there. */
export interface Part {
  readonly name: string;
  /** Its content by the method of Deflate (RFC 1951), in pieces. */
  readonly deflated: readonly Uint8Array[];
  readonly crc: number;
  readonly size: number;
}

/** Of the format of ZIP (APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { signature: 0x0403_4b50, length: 30 } as const;
const CENTRAL = { signature: 0x0201_4b50, length: 46 } as const;
const END = { signature: 0x0605_4b50, length: 22 } as const;
const VERSION = 20;
const DEFLATED = 8;
/** The first of January 1980, the earliest day that it knows. */
const DAY = 0x21;
const POLYNOMIAL = 0xedb8_8320;
/** The bits with which a block begins (RFC 1951, 3.2.3). */
const BLOCK_HEADER = 3;
/** What a block without compression may hold at most. */
const MOST_STORED = 0xffff;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
  return value;
});

/** A part whose content is compressed as a whole; it may be given in pieces. */
export function deflatedPart(name: string, pieces: readonly Uint8Array[]): Part {
  const content = joined(pieces);
  return { name, deflated: [deflateSync(content)], crc: crcOf(pieces), size: content.length };
}

/** A compressed piece that stands before others: it ends with a whole byte, and others do not refer to it. */
export function deflatedBefore(content: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const stream = new Deflate((chunk) => chunks.push(chunk));
  stream.push(content);
  stream.flush();
  // What `flush(true)` is for, but fflate 0.8.3 looks for the place in the last byte as if that were part of its number.
  const { r: rest = 0 } = (stream as unknown as { readonly s: { readonly r?: number } }).s;
  const begun = (rest & 7) > 8 - BLOCK_HEADER ? [rest >> 3, 0] : [rest >> 3];
  return joined([...chunks, Uint8Array.of(...begun, 0, 0, 0xff, 0xff)]);
}

/** A short piece that stands before others, without compression (RFC 1951, 3.2.4). Throws for one that is too long. */
export function storedBefore(content: Uint8Array): Uint8Array {
  const { length } = content;
  if (length > MOST_STORED) throw new Error(`a text of ${length} bytes is no short piece of a workbook`);
  const block = new Uint8Array(length + 5);
  new DataView(block.buffer).setUint32(1, length | ((~length & MOST_STORED) << 16), true);
  block.set(content, 5);
  return block;
}

/** The checksum of pieces one after the other, as ZIP has it. */
export function crcOf(pieces: readonly Uint8Array[]): number {
  let crc = 0xffff_ffff;
  for (const piece of pieces) for (const byte of piece) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Parts as a package, in their order. The same parts give the same bytes. Their names are ASCII. */
export function packed(parts: readonly Part[]): Uint8Array {
  const length = parts.reduce(
    (sum, part) => sum + LOCAL.length + CENTRAL.length + 2 * part.name.length + packedSize(part),
    0,
  );
  const bytes = new Uint8Array(length + END.length);
  const view = new DataView(bytes.buffer);
  const names = new TextEncoder();
  const starts: number[] = [];
  let at = 0;
  for (const part of parts) {
    starts.push(at);
    view.setUint32(at, LOCAL.signature, true);
    setCommon(view, at + 4, part);
    names.encodeInto(part.name, bytes.subarray(at + LOCAL.length));
    at += LOCAL.length + part.name.length;
    for (const piece of part.deflated) {
      bytes.set(piece, at);
      at += piece.length;
    }
  }
  const central = at;
  for (const [index, part] of parts.entries()) {
    view.setUint32(at, CENTRAL.signature, true);
    view.setUint16(at + 4, VERSION, true);
    setCommon(view, at + 6, part);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    names.encodeInto(part.name, bytes.subarray(at + CENTRAL.length));
    at += CENTRAL.length + part.name.length;
  }
  view.setUint32(at, END.signature, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - central, true);
  view.setUint32(at + 16, central, true);
  return bytes;
}

/** What a part is told to be before its content and in the list at the end alike. */
function setCommon(view: DataView, at: number, part: Part): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, packedSize(part), true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

function packedSize({ deflated }: Part): number {
  return deflated.reduce((sum, { length }) => sum + length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

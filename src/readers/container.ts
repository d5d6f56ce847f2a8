import { crc32 } from 'node:zlib';
import { Inflate, inflateSync, zipSync } from 'fflate';
import { Unreadable } from './reading.ts';

/** What a package may hold at most: bytes of the file, entries, bytes of all entries inflated. */
const LIMITS = { file: 64 * 2 ** 20, entries: 2_000, inflated: 256 * 2 ** 20 } as const;

/** Signatures and fixed lengths of records (ZIP File Format Specification 6.3.10, 4.3.7, 4.3.12 and 4.3.16). */
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const END = { signature: 0x06054b50, length: 22 } as const;
const LONGEST_COMMENT = 0xffff;
const IS_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** How many bytes deflate makes of one at most. */
const MOST_OF_ONE = 1032;
/** Compressed bytes of a piece, so that no more than 17 MB arrive before they are counted. */
const CHUNK = 16 * 2 ** 10;
/** How many compressed bytes are inflated at once into as much room as is announced: what they inflate to beyond it is lost and takes time only, that of 130 MB at most. */
const AT_ONCE = 128 * 2 ** 10;

/** One entry as the central directory states it. */
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** The CRC-32 of its content, by which damage is told that inflates all the same. */
  readonly sum: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The parts of a ZIP package (DOCX, XLSX) by their names, inflated. Throws `Unreadable` for what `openZip` refuses, and for
 * what no office program writes: XML with a document type.
 */
export function openContainer(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return opened(bytes, (name, content) => !isXml(name, content) || isPlainXml(content));
}

/**
 * The files in a ZIP file of any kind by their paths, inflated. What its headers say is never trusted: bytes are counted
 * while they are inflated. Throws `Unreadable` for what is no ZIP file, is damaged, encrypted or too large, and for two
 * entries of one name and names that lead out of it.
 */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return opened(bytes, () => true);
}

function opened(
  bytes: Uint8Array,
  isSafe: (name: string, content: Uint8Array) => boolean,
): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > LIMITS.file) throw new Unreadable('too-large');
  if (isEncryptedOffice(bytes)) throw new Unreadable('encrypted');
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let inflated = 0;
  const entries = entriesOf(bytes);
  if (saysEncrypted(bytes, entries)) throw new Unreadable('encrypted');
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (names.has(name) || !staysInside(name)) throw new Unreadable('unsafe');
    names.add(name);
    if (name.endsWith('/')) continue;
    const content = contentOf(bytes, entry, LIMITS.inflated - inflated);
    inflated += content.length;
    if (!isSafe(name, content)) throw new Unreadable('unsafe');
    parts.set(entry.name, content);
  }
  return parts;
}

/** A package with the same parts, stored, so that libraries only ever see what has been checked. */
export function repack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(1980, 0, 1) });
}

/** Whether a file is an encrypted package: office programs put one into a compound file (MS-OFFCRYPTO 2.3.4.4), which is no ZIP file. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  const file = viewOf(bytes);
  return file.indexOf('d0cf11e0a1b11ae1', 0, 'hex') === 0 && file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

const MANIFEST = 'META-INF/manifest.xml';

/** Whether an OpenDocument says that its parts are encrypted (ODF 1.3 part 2, 4.4): they have their names, and nothing in them can be read. */
function saysEncrypted(bytes: Uint8Array, entries: readonly Entry[]): boolean {
  const manifest = entries.find(({ name }) => name === MANIFEST);
  return manifest !== undefined && viewOf(contentOf(bytes, manifest, LIMITS.inflated)).includes('encryption-data');
}

/** The entries in the order of the central directory. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const file = viewOf(bytes);
  const end = endOf(file);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  while (at < end) {
    if (at + CENTRAL.length > end || file.readUInt32LE(at) !== CENTRAL.signature) throw new Unreadable('damaged');
    if (entries.length === LIMITS.entries) throw new Unreadable('too-large');
    const nameEnd = at + CENTRAL.length + file.readUInt16LE(at + 28);
    if (nameEnd > end) throw new Unreadable('damaged');
    entries.push({
      name: file.toString('utf8', at + CENTRAL.length, nameEnd),
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      sum: file.readUInt32LE(at + 16),
      compressed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  if (entries.length === 0) throw new Unreadable('damaged');
  return entries;
}

/** Where the end record starts: it is the last thing in the file but for a comment. */
function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END.length - LONGEST_COMMENT);
  for (let at = file.length - END.length; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END.signature) return at;
  }
  throw new Unreadable('damaged');
}

function staysInside(name: string): boolean {
  return name !== '' && !/^\/|\\|\0|(^|\/)\.\.(\/|$)/u.test(name);
}

/** The content of an entry, `limit` bytes at most. */
function contentOf(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  if (entry.flags & IS_ENCRYPTED) throw new Unreadable('encrypted');
  const file = viewOf(bytes);
  const header = entry.offset + LOCAL.length;
  if (header > file.length || file.readUInt32LE(entry.offset) !== LOCAL.signature) throw new Unreadable('damaged');
  const start = header + file.readUInt16LE(header - 4) + file.readUInt16LE(header - 2);
  const end = start + entry.compressed;
  if (end > file.length) throw new Unreadable('damaged');
  const content = expand(bytes.subarray(start, end), entry, limit);
  if (content.length !== entry.size || crc32(content) !== entry.sum) throw new Unreadable('damaged');
  return content;
}

function expand(data: Uint8Array, { method, size }: Entry, limit: number): Uint8Array {
  if (method === DEFLATED) return inflatedAtOnce(data, Math.min(size, limit)) ?? inflatedByPieces(data, limit);
  if (method !== STORED) throw new Unreadable('damaged');
  if (data.length > limit) throw new Unreadable('too-large');
  return data;
}

/** What is as long as it is said to be; of anything else nothing, so that its pieces must be counted. A byte more of room shows what is longer. */
function inflatedAtOnce(data: Uint8Array, size: number): Uint8Array | undefined {
  if (data.length > AT_ONCE || size > MOST_OF_ONE * data.length) return undefined;
  try {
    const content = inflateSync(data, { out: new Uint8Array(size + 1) });
    return content.length === size ? content : undefined;
  } catch {
    return undefined;
  }
}

function inflatedByPieces(data: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limit) throw new Unreadable('too-large');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK) stream.push(data.subarray(at, at + CHUNK));
    stream.push(new Uint8Array(0), true);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', error);
  }
  return Buffer.concat(chunks, length);
}

function isXml(name: string, content: Uint8Array): boolean {
  return /\.(xml|rels|vml)$/u.test(name) || content[0] === '<'.charCodeAt(0);
}

/** Whether XML is in an encoding of single bytes, as all office programs write it, and declares no document type, so that it has no entities. */
function isPlainXml(content: Uint8Array): boolean {
  const xml = viewOf(content);
  if (xml.includes(0) || xml.indexOf('fffe', 0, 'hex') === 0 || xml.indexOf('feff', 0, 'hex') === 0) return false;
  for (let at = xml.indexOf('<!'); at >= 0; at = xml.indexOf('<!', at + 2)) {
    if (xml.toString('latin1', at + 2, at + 9).toUpperCase() === 'DOCTYPE') return false;
  }
  return true;
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

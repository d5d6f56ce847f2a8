import { deflateSync } from 'fflate';
import type { Document } from '../../layout/document.ts';
import type { Own, Pattern } from '../../layout/pattern.ts';
import { crcOf, deflatedBefore, deflatedPart, type Part, packed, storedBefore } from './package.ts';
import { partsOf } from './parts.ts';

/**
 * A document as an XLSX workbook (ECMA-376). The same document gives the same bytes. Throws an `Error` that names the
 * criterion when a text is longer than a cell can hold, and for blanks that no workbook can have: a list of choices that
 * is too long, a formula that reads what there is not.
 */
export async function writeXlsx(document: Document): Promise<Uint8Array> {
  return packed((await partsOf(document)).map(([name, content]) => deflatedPart(name, [content])));
}

/** What of a part is the same for all: its texts around the stand-ins, as they are and compressed. */
interface Mould {
  readonly name: string;
  readonly texts: readonly Uint8Array[];
  readonly compressed: readonly Uint8Array[];
  /** The stand-in behind each text but the last. */
  readonly standIns: readonly string[];
}

/** The workbook of a pattern: parts that are the same for all, and moulds of those that are not. */
type Prepared = readonly (Part | Mould)[];

/** Workbooks of patterns that were written: of each there is one. */
const prepared = new WeakMap<Pattern, Promise<Prepared>>();

/**
 * The workbook of a document of a pattern: that of the pattern with its own texts in the place of the stand-ins, which
 * are not compressed. All else is laid out, written and compressed once. Throws as `writeXlsx` does.
 */
export async function writePatterned(pattern: Pattern, own: Own): Promise<Uint8Array> {
  const known = prepared.get(pattern) ?? prepare(pattern, [...own.keys()]);
  prepared.set(pattern, known);
  return packed((await known).map((part) => ('crc' in part ? part : filled(part, own))));
}

async function prepare(pattern: Pattern, standIns: readonly string[]): Promise<Prepared> {
  const parts = await partsOf(pattern.document());
  // All of them begin with another character, and none is the beginning of another.
  const any = new RegExp(`(${standIns.join('|')})`, 'u');
  return parts.map(([name, content]) => {
    const pieces = new TextDecoder().decode(content).split(any);
    if (pieces.length === 1) return deflatedPart(name, [content]);
    const texts = pieces.filter((_, index) => index % 2 === 0).map((text) => new TextEncoder().encode(text));
    const last = texts.length - 1;
    const compressed = texts.map((text, index) => (index === last ? deflateSync(text) : deflatedBefore(text)));
    return { name, texts, compressed, standIns: pieces.filter((_, index) => index % 2 === 1) };
  });
}

function filled({ name, texts, compressed, standIns }: Mould, own: Own): Part {
  const between = standIns.map((each) => new TextEncoder().encode(own.get(each)));
  const pieces = texts.flatMap((text, index) => [text, ...between.slice(index, index + 1)]);
  const deflated = compressed.flatMap((piece, index) => [piece, ...between.slice(index, index + 1).map(storedBefore)]);
  return { name, deflated, crc: crcOf(pieces), size: pieces.reduce((sum, { length }) => sum + length, 0) };
}

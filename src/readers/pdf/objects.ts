import { unzlibSync } from 'fflate';
import { Unreadable } from '../reading.ts';
import { placesIn } from './places.ts';
import {
  isDictionary,
  isName,
  isReference,
  isStream,
  lexerOf,
  objectAt,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from './syntax.ts';

/** The objects of a PDF, each read when it is first asked for. */
export interface PdfObjects {
  readonly trailer: PdfDictionary;
  /** How often the file was added to after it was written: by an incremental update (ISO 32000-1, 7.5.6). */
  readonly updates: number;
  /** Whether the file has no usable table of its objects, so that they were looked for. */
  readonly isRepaired: boolean;
  /** What a value is where it refers to an object; null for one that is not there. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** The entry of a dictionary or of that of a stream, resolved; null where there is none. */
  entry(value: PdfValue | undefined, key: string): PdfValue;
  /** The data of a stream, decoded where it is compressed as builds do it; undefined for what is coded in another way or is damaged. */
  decoded(stream: PdfStream): string | undefined;
}

/** Opens a PDF, whose bytes are given one character a byte. Throws `Unreadable` for one with more objects than any document of ours. */
export function objectsIn(text: string): PdfObjects {
  const places = placesIn(text, decodedData);
  const read = new Map<number, PdfValue>();
  const packed = new Map<number, ReadonlyMap<number, PdfValue>>();
  const load = (number: number): PdfValue => {
    const place = places.of.get(number);
    if (place === undefined) return null;
    if (typeof place === 'number') return objectAt(text, place, (value) => resolve(value));
    const members = packed.get(place.within) ?? membersOf(resolve({ reference: place.within }));
    packed.set(place.within, members);
    return members.get(number) ?? null;
  };
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let steps = 0; isReference(found) && steps < 20; steps += 1) {
      const { reference } = found;
      if (!read.has(reference)) {
        // A length that refers to its own stream leads nowhere.
        read.set(reference, null);
        read.set(reference, load(reference));
      }
      found = read.get(reference) ?? null;
    }
    return isReference(found) ? null : found;
  };
  return {
    trailer: places.trailer,
    updates: places.updates,
    isRepaired: places.isRepaired,
    resolve,
    entry: (value, key) => {
      const found = resolve(value);
      const dictionary = isStream(found) ? found.dictionary : found;
      return isDictionary(dictionary) ? resolve(dictionary.get(key)) : null;
    },
    decoded: decodedData,
  };
}

function membersOf(stream: PdfValue): ReadonlyMap<number, PdfValue> {
  const members = new Map<number, PdfValue>();
  if (!isStream(stream)) return members;
  const text = decodedData(stream) ?? '';
  const first = Number(stream.dictionary.get('First') ?? 0);
  const heads = lexerOf(text.slice(0, first));
  for (let number = heads.next(); typeof number === 'number'; number = heads.next()) {
    const offset = heads.next();
    if (typeof offset !== 'number') break;
    if (!members.has(number)) members.set(number, lexerOf(text, first + offset).next() ?? null);
  }
  return members;
}

function decodedData({ dictionary, data }: PdfStream): string | undefined {
  const filters = [dictionary.get('Filter') ?? []].flat();
  if (filters.length === 0) return data;
  const [filter] = filters;
  if (filters.length > 1 || !isName(filter) || !/^Fl(?:ateDecode)?$/u.test(filter.name)) return undefined;
  try {
    const bytes = unzlibSync(Buffer.from(data, 'latin1'));
    return withoutPrediction(bytes, [dictionary.get('DecodeParms') ?? []].flat()[0]);
  } catch {
    return undefined;
  }
}

/** Undoes what makes tables of objects compress better (ISO 32000-1, 7.4.4.4): each byte is told by the one above it. */
function withoutPrediction(bytes: Uint8Array, parameters: PdfValue | undefined): string | undefined {
  const of = (key: string, otherwise: number): number =>
    isDictionary(parameters) ? Number(parameters.get(key) ?? otherwise) : otherwise;
  if (of('Predictor', 1) === 1) return Buffer.from(bytes).toString('latin1');
  if (of('Predictor', 1) < 10 || of('Colors', 1) !== 1 || of('BitsPerComponent', 8) !== 8) return undefined;
  const width = of('Columns', 1);
  if (!(width >= 1 && width <= 1000)) throw new Unreadable('unsafe');
  let above = new Uint8Array(width);
  const rows: Uint8Array[] = [];
  for (let at = 0; at + width < bytes.length; at += width + 1) {
    const kind = bytes[at];
    if (kind !== 0 && kind !== 2) return undefined;
    const before = kind === 2 ? above : new Uint8Array(width);
    above = bytes.slice(at + 1, at + 1 + width).map((byte, column) => byte + (before[column] ?? 0));
    rows.push(above);
  }
  return Buffer.concat(rows).toString('latin1');
}

import { unzlibSync } from 'fflate';
import { type Dictionary, dictionaryIn, isOperator, nameOf, numberOf, type Value, valuesOf } from './values.ts';

/** The objects of a PDF as the typesetter writes it: a table of objects in plain text, no updates, and streams that are deflated at most. */
export interface PdfFile {
  readonly trailer: Dictionary;
  /** What a value is where it refers to an object. */
  readonly resolve: (value: Value | undefined) => Value;
  /** The entry of a dictionary, resolved; null where there is none. */
  readonly entry: (dictionary: Value | undefined, key: string) => Value;
  /** The content of a stream that a value refers to, decoded. */
  readonly content: (value: Value | undefined) => Uint8Array;
}

/** Opens a PDF of the typesetter. Throws for what it does not write. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { places, trailer } = tableOf(text);
  const known = new Map<number, { readonly value: Value; readonly end: number }>();
  const objectAt = (number: number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const place = places[number];
    if (place === undefined) throw new Error(`a PDF has no object ${number}`);
    const values = valuesOf(text, place);
    if (values.next() !== number || values.next() !== 0) throw new Error(`object ${number} is not where it should be`);
    const word = values.next();
    if (!isOperator(word) || word.operator !== 'obj') throw new Error(`object ${number} is none`);
    const object = { value: values.next() ?? null, end: values.at() };
    known.set(number, object);
    return object;
  };
  const resolve = (value: Value | undefined): Value => {
    if (typeof value !== 'object' || value === null || !('reference' in value)) return value ?? null;
    return objectAt(value.reference).value;
  };
  const entry = (value: Value | undefined, key: string): Value => resolve(dictionaryIn(resolve(value)).get(key));
  const content = (value: Value | undefined): Uint8Array => {
    if (typeof value !== 'object' || value === null || !('reference' in value)) throw new Error('a stream is none');
    const object = objectAt(value.reference);
    const start = text.indexOf('\n', text.indexOf('stream', object.end)) + 1;
    const data = bytes.subarray(start, start + numberOf(entry(object.value, 'Length')));
    const filter = entry(object.value, 'Filter');
    if (filter === null) return data;
    if (nameOf(filter) !== 'FlateDecode') throw new Error(`a stream is coded by ${nameOf(filter)}`);
    return unzlibSync(data);
  };
  return { trailer, resolve, entry, content };
}

/** The table of objects (ISO 32000-1, 7.5.4): where each begins, by its number. */
function tableOf(text: string): { readonly places: readonly number[]; readonly trailer: Dictionary } {
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? -1);
  const [head = '', count] = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40)) ?? [];
  if (count === undefined) throw new Error('a PDF has no table of objects in plain text');
  const rows = start + head.length;
  const places = Array.from({ length: Number(count) }, (_, number) =>
    Number(text.slice(rows + number * ROW, rows + number * ROW + 10)),
  );
  const values = valuesOf(text, rows + places.length * ROW);
  values.next();
  return { places, trailer: dictionaryIn(values.next()) };
}

/** Bytes of a row of the table. */
const ROW = 20;

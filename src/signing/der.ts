/** A value of ASN.1 in DER, with what stands behind it. */
export interface Value {
  readonly tag: number;
  readonly body: Uint8Array;
  readonly rest: Uint8Array;
}

/** The tags that keys and their encryption are made of. */
export const TAG = { integer: 2, bits: 3, octets: 4, nothing: 5, oid: 6, sequence: 0x30 } as const;

/** A value with all that its parts are. Throws for more than 64 KiB, which no key has. */
export function written(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, { length: each }) => sum + each, 0);
  if (length > 0xffff) throw new RangeError('too long for a key');
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return joined(Uint8Array.of(tag, ...size), ...parts);
}

/** The value that bytes begin with; undefined where they begin with none, or with one of more than 64 KiB. */
export function readValue(bytes: Uint8Array): Value | undefined {
  const [tag, first = 0xff] = bytes;
  const sizes = first < 0x80 ? 0 : first - 0x80;
  if (tag === undefined || sizes > 2 || bytes.length < 2 + sizes) return undefined;
  const length = sizes === 0 ? first : bytes.subarray(2, 2 + sizes).reduce((sum, each) => sum * 256 + each, 0);
  const start = 2 + sizes;
  if (bytes.length < start + length) return undefined;
  return { tag, body: bytes.subarray(start, start + length), rest: bytes.subarray(start + length) };
}

/** The values that bytes consist of, one behind the other; undefined where something else stands among them. */
export function readValues(bytes: Uint8Array): readonly Value[] | undefined {
  const values: Value[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const value = readValue(rest);
    if (value === undefined) return undefined;
    values.push(value);
    rest = value.rest;
  }
  return values;
}

/** An object identifier, `1.2.840.10045.2.1`, as the body of its value. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return Uint8Array.from([first * 40 + second, ...others].flatMap(base128));
}

function base128(number: number): readonly number[] {
  const digits = [number & 0x7f];
  for (let rest = number >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

/** Bytes one behind the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Whether two runs of bytes are the same. They are no secrets: it takes longer the longer they agree. */
export function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

import { Unreadable } from '../reading.ts';

/** A value as it is written in a PDF (ISO 32000-1, 7.3). Strings hold one character a byte. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfOperator
  | PdfStream
  | readonly PdfValue[]
  | PdfDictionary;

export interface PdfName {
  readonly name: string;
}
interface PdfString {
  readonly string: string;
}
export interface PdfReference {
  readonly reference: number;
}
/** A bare word: an operator of a content stream, or a keyword between objects. */
export interface PdfOperator {
  readonly operator: string;
}
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  /** Its data as it stands in the file, one character a byte. */
  readonly data: string;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Reads values from a text one after another. */
export interface Lexer {
  /** The next value, or undefined at the end. Throws `Unreadable` for what is nested too deeply. */
  next(): PdfValue | undefined;
  /** Where the next value is looked for. */
  at(): number;
}

/** A lexer of a text that holds one character a byte. References are read where two numbers and `R` stand, which content streams never have. */
export function lexerOf(text: string, start = 0): Lexer {
  let at = start;
  const value = (depth: number): PdfValue | Closing | undefined => {
    if (depth > DEEPEST) throw new Unreadable('unsafe');
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) {
      at = text.length;
      return undefined;
    }
    at = TOKEN.lastIndex;
    const [, sign, number, name, hex, open, word] = found;
    if (number !== undefined) return numberOrReference(number);
    if (name !== undefined) return { name: name.replace(/#([0-9A-Fa-f]{2})/gu, (_, code) => fromHex(code)) };
    if (hex !== undefined) return { string: hexString(hex) };
    if (open !== undefined) return { string: literal() };
    return word === undefined ? composed(sign ?? '', depth) : wordOf(word);
  };
  const composed = (sign: string, depth: number): PdfValue | Closing => {
    if (sign === '[') return list(depth);
    if (sign === '<<') return dictionary(depth);
    return sign === ']' || sign === '>>' ? { closes: sign } : { operator: sign };
  };
  const numberOrReference = (number: string): PdfValue => {
    REFERENCE.lastIndex = at;
    if (!/^\d+$/u.test(number) || !REFERENCE.test(text)) return Number(number);
    at = REFERENCE.lastIndex;
    return { reference: Number(number) };
  };
  const list = (depth: number): readonly PdfValue[] => {
    const items: PdfValue[] = [];
    for (let item = value(depth + 1); item !== undefined && !isClosing(item); item = value(depth + 1)) items.push(item);
    return items;
  };
  const dictionary = (depth: number): PdfDictionary => {
    const entries = new Map<string, PdfValue>();
    for (let key = value(depth + 1); key !== undefined && !isClosing(key); key = value(depth + 1)) {
      if (!isName(key)) continue;
      const item = value(depth + 1);
      if (item === undefined || isClosing(item)) break;
      entries.set(key.name, item);
    }
    return entries;
  };
  const literal = (): string => {
    let open = 1;
    const from = at;
    for (; at < text.length && open > 0; at += 1) {
      if (text[at] === '\\') at += 1;
      else if (text[at] === '(') open += 1;
      else if (text[at] === ')') open -= 1;
    }
    return unescaped(text.slice(from, at - 1));
  };
  return {
    at: () => at,
    next: () => {
      const found = value(0);
      return isClosing(found) ? { operator: found.closes } : found;
    },
  };
}

interface Closing {
  readonly closes: string;
}

/** No file of ours nests values more deeply. */
const DEEPEST = 100;
const TOKEN =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(?:(<<|>>|[[\]{})>])|([+-]?(?:\d+\.?\d*|\.\d+))(?=[\0\t\n\f\r ()<>[\]{}/%]|$)|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|<([0-9A-Fa-f\0\t\n\f\r ]*)>|(\()|([^\0\t\n\f\r ()<>[\]{}/%]+)|<)/uy;
const REFERENCE = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/uy;

function wordOf(word: string): PdfValue {
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : { operator: word };
}

function isClosing(value: PdfValue | Closing | undefined): value is Closing {
  return typeof value === 'object' && value !== null && 'closes' in value;
}

function fromHex(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

function hexString(hex: string): string {
  const digits = hex.replace(/[^0-9A-Fa-f]/gu, '');
  return (digits.length % 2 === 0 ? digits : `${digits}0`).replace(/../gu, fromHex);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))|\r\n?/gu, (_, octal, lineEnd, other) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) % 256);
    if (lineEnd !== undefined) return '';
    return other === undefined ? '\n' : (ESCAPES[other] ?? other);
  });
}

/** The object that is written at a place, with its data where it is a stream. */
export function objectAt(text: string, start: number, resolve: (value: PdfValue) => PdfValue): PdfValue {
  const lexer = lexerOf(text, start);
  lexer.next();
  lexer.next();
  const word = lexer.next();
  if (!isOperator(word) || word.operator !== 'obj') return null;
  const value = lexer.next() ?? null;
  if (!isDictionary(value)) return value;
  STREAM.lastIndex = lexer.at();
  if (!STREAM.test(text)) return value;
  const begin = STREAM.lastIndex;
  const length = resolve(value.get('Length') ?? null);
  const stated = typeof length === 'number' && length >= 0 ? begin + length : -1;
  ENDSTREAM.lastIndex = stated;
  const end = stated >= 0 && ENDSTREAM.test(text) ? stated : text.indexOf('endstream', begin);
  return { dictionary: value, data: text.slice(begin, end < 0 ? text.length : end) };
}

const STREAM = /[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)/uy;
const ENDSTREAM = /[\0\t\n\f\r ]*endstream/uy;

/** Whether a value is a name. */
export function isName(value: unknown): value is PdfName {
  return typeof value === 'object' && value !== null && 'name' in value;
}

/** Whether a value is a string. */
export function isString(value: unknown): value is PdfString {
  return typeof value === 'object' && value !== null && 'string' in value;
}

/** Whether a value refers to an object. */
export function isReference(value: unknown): value is PdfReference {
  return typeof value === 'object' && value !== null && 'reference' in value;
}

/** Whether a value is a bare word. */
export function isOperator(value: unknown): value is PdfOperator {
  return typeof value === 'object' && value !== null && 'operator' in value;
}

/** Whether a value is a stream. */
export function isStream(value: unknown): value is PdfStream {
  return typeof value === 'object' && value !== null && 'data' in value;
}

/** Whether a value is a dictionary. */
export function isDictionary(value: unknown): value is PdfDictionary {
  return value instanceof Map;
}

/** Whether a value is an array. */
export function isArray(value: unknown): value is readonly PdfValue[] {
  return Array.isArray(value);
}

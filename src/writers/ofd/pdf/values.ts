/** A value of a PDF (ISO 32000-1, 7.3), as the typesetter writes it. Strings hold one character a byte. */
export type Value =
  | null
  | boolean
  | number
  | { readonly name: string }
  | { readonly string: string }
  | { readonly reference: number }
  | { readonly operator: string }
  | readonly Value[]
  | Dictionary;
export type Dictionary = ReadonlyMap<string, Value>;

/** Blanks, then: a sign of a list or dictionary, a number with what makes a reference of it, a name, a string in hexadecimal digits, the beginning of one in brackets, or a word. */
const TOKEN =
  /[\0\t\n\f\r ]*(?:(<<|>>|\[|\])|([+-]?(?:\d+\.?\d*|\.\d+))(?:( \d+ R)\b)?|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|<([0-9A-Fa-f\n]*)>|(\()|([A-Za-z*'"]+))/y;

/** Reads values one after another from a place on. Throws for whatever the typesetter does not write. */
export function valuesOf(
  text: string,
  start = 0,
): { readonly next: () => Value | undefined; readonly at: () => number } {
  let at = start;
  const token = (): RegExpExecArray | undefined => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null && /[^\0\t\n\f\r ]/.test(text.slice(at, at + 20))) {
      throw new Error(`a PDF has ${JSON.stringify(text.slice(at, at + 20))}, which no typesetter of ours writes`);
    }
    if (found !== null) at = TOKEN.lastIndex;
    return found ?? undefined;
  };
  const valueFrom = ([, sign, number, reference, name, digits, open, word]: RegExpExecArray): Value => {
    if (number !== undefined) return reference === undefined ? Number(number) : { reference: Number(number) };
    if (name !== undefined) return { name: name.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => fromHex(code)) };
    if (digits !== undefined) return { string: digits.replace(/\n/g, '').replace(/../g, fromHex) };
    if (open !== undefined) return { string: literal() };
    return sign === undefined ? wordOf(word ?? '') : composed(sign);
  };
  const composed = (sign: string): Value => {
    if (sign === '[') return listUpTo(']');
    return sign === '<<' ? dictionaryOf(listUpTo('>>')) : { operator: sign };
  };
  const listUpTo = (end: string): readonly Value[] => {
    const items: Value[] = [];
    for (let found = token(); found !== undefined; found = token()) {
      if (found[1] === end) return items;
      items.push(valueFrom(found));
    }
    throw new Error(`a PDF has no ${end}`);
  };
  const literal = (): string => {
    const from = at;
    for (let open = 1; open > 0; at += 1) {
      if (at >= text.length) throw new Error('a string of a PDF has no end');
      if (text[at] === '\\') at += 1;
      else if (text[at] === '(') open += 1;
      else if (text[at] === ')') open -= 1;
    }
    return unescaped(text.slice(from, at - 1));
  };
  return {
    at: () => at,
    next: () => {
      const found = token();
      return found === undefined ? undefined : valueFrom(found);
    },
  };
}

function wordOf(word: string): Value {
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : { operator: word };
}

function dictionaryOf(items: readonly Value[]): Dictionary {
  const entries = new Map<string, Value>();
  for (let index = 0; index + 1 < items.length; index += 2) entries.set(nameOf(items[index]), items[index + 1] ?? null);
  return entries;
}

function fromHex(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal, other) =>
    octal === undefined ? (ESCAPES[other] ?? other) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}

/** What a value is, where it must be that. Each throws for anything else. */
export function nameOf(value: Value | undefined): string {
  if (typeof value === 'object' && value !== null && 'name' in value) return value.name;
  throw unexpected('a name', value);
}

/** A string, one character a byte. */
export function stringOf(value: Value | undefined): string {
  if (typeof value === 'object' && value !== null && 'string' in value) return value.string;
  throw unexpected('a string', value);
}

/** A number. */
export function numberOf(value: Value | undefined): number {
  if (typeof value === 'number') return value;
  throw unexpected('a number', value);
}

/** A dictionary. */
export function dictionaryIn(value: Value | undefined): Dictionary {
  if (value instanceof Map) return value;
  throw unexpected('a dictionary', value);
}

/** The members of a list; of anything else that alone, and of nothing none. */
export function listOf(value: Value | undefined): readonly Value[] {
  if (value === null || value === undefined) return [];
  return isList(value) ? value : [value];
}

/** Whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is a bare word. */
export function isOperator(value: Value | undefined): value is { readonly operator: string } {
  return typeof value === 'object' && value !== null && 'operator' in value;
}

function unexpected(wanted: string, value: Value | undefined): Error {
  const shown = value instanceof Map ? 'a dictionary' : JSON.stringify(value);
  return new Error(`a PDF has ${shown} in the place of ${wanted}`);
}

/** A text for people (ISO 32000-1, 7.9.2.2): UTF-16 by its mark, else as Latin. */
export function textIn(value: Value | undefined): string {
  const string = stringOf(value);
  if (!string.startsWith('\xfe\xff')) return string;
  return utf16(string.slice(2));
}

/** The text of pairs of bytes, the higher first. */
export function utf16(bytes: string): string {
  return bytes.replace(/([\s\S])([\s\S])/g, (_, high: string, low: string) =>
    String.fromCharCode(high.charCodeAt(0) * 256 + low.charCodeAt(0)),
  );
}

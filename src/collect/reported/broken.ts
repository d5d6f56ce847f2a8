/** A token of JSON (RFC 8259), with white space before it: a sign, the beginning of a string, or a word. */
const TOKEN = /[\t\n\r ]*(?:([[\]{},:"])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
const SPACE = /[\t\n\r ]*/y;
/** What a string may have from one backslash to the next. */
const PLAIN = /[^"\\\0-\x1f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What may come next: a value, or the end of a list with none; a key, or the end of a mapping with none; a colon; a comma, or an end. */
type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma';

/**
 * Where a text ceases to be JSON, as an offset; its length where it breaks off, or is JSON. V8 tells no place for most
 * faults. The text is gone through once, however deep it is.
 */
export function brokenAt(text: string): number {
  const open: ('[' | '{')[] = [];
  let next: Next | 'end' = 'value';
  for (let at = 0; ; ) {
    const start = skip(SPACE, text, at);
    TOKEN.lastIndex = at;
    const [, sign = '', word] = TOKEN.exec(text) ?? [];
    const kind = word === undefined ? sign : 'word';
    const after: Next | 'end' | undefined = kind === '' ? undefined : follow(kind, next, open);
    if (after === undefined) return start;
    const end: { readonly at: number; readonly isSound: boolean } =
      sign === '"' ? endOfString(text, start) : { at: TOKEN.lastIndex, isSound: true };
    if (!end.isSound) return end.at;
    at = end.at;
    next = after;
  }
}

/** What may come after a token; undefined where it may not stand. Opens and closes what it opens and closes. */
function follow(kind: string, next: Next | 'end', open: ('[' | '{')[]): Next | 'end' | undefined {
  switch (kind) {
    case ']':
    case '}':
      return close(kind, next, open);
    case ',':
      if (next !== 'comma') return undefined;
      return open.at(-1) === '[' ? 'value' : 'key';
    case ':':
      return next === 'colon' ? 'value' : undefined;
    default:
      return kind === '"' && (next === 'key' || next === 'first key') ? 'colon' : begin(kind, next, open);
  }
}

function begin(kind: string, next: Next | 'end', open: ('[' | '{')[]): Next | 'end' | undefined {
  if (next !== 'value' && next !== 'first value') return undefined;
  if (kind !== '[' && kind !== '{') return behind(open);
  open.push(kind);
  return kind === '[' ? 'first value' : 'first key';
}

function close(kind: ']' | '}', next: Next | 'end', open: ('[' | '{')[]): Next | 'end' | undefined {
  const [opened, first] = kind === ']' ? (['[', 'first value'] as const) : (['{', 'first key'] as const);
  if (open.at(-1) !== opened || (next !== 'comma' && next !== first)) return undefined;
  open.pop();
  return behind(open);
}

/** What comes behind a whole value. */
function behind(open: readonly unknown[]): 'comma' | 'end' {
  return open.length > 0 ? 'comma' : 'end';
}

/** Where a string ends, behind its last quotation mark, or where it is none any more. */
function endOfString(text: string, start: number): { readonly at: number; readonly isSound: boolean } {
  for (let at = start + 1; ; ) {
    at = skip(PLAIN, text, at);
    if (text[at] === '"') return { at: at + 1, isSound: true };
    const behindEscape = skip(ESCAPE, text, at);
    if (behindEscape === at) return { at, isSound: false };
    at = behindEscape;
  }
}

/** Where a pattern ends that begins at a place, and that place where it does not. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

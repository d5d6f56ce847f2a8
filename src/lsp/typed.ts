/** What is being typed at a place of YAML, looked at as text: while one types it is seldom whole. */
export interface Typed {
  /** The key of which it is the value, an entry of its list, or a key of its mapping. */
  readonly key: string;
  /** Where the word begins that is being typed, and where it ends, as characters of the line. */
  readonly start: number;
  readonly end: number;
}

/** What is typed at a character of a line. Undefined where it is nothing of a key: in a comment, in a text of several words. */
export function typedAt(lines: readonly string[], line: number, character: number): Typed | undefined {
  const text = lines[line] ?? '';
  const before = text.slice(0, character);
  const partial = WORD_BEFORE.exec(before)?.[0] ?? '';
  const start = character - partial.length;
  const end = character + (WORD_BEHIND.exec(text.slice(character))?.[0].length ?? 0);
  const head = before.slice(0, start);
  const key = keyOnLine(head) ?? keyAbove(lines, line, head);
  return key === undefined ? undefined : { key, start, end };
}

const WORD_BEFORE = /[\p{Script=Han}A-Za-z0-9-]*$/u;
const WORD_BEHIND = /^[\p{Script=Han}A-Za-z0-9-]*/u;

/** The key that stands before its value, or before what is open in brackets, on the same line. */
function keyOnLine(head: string): string | undefined {
  if (/(?:^|\s)#/.test(head)) return undefined;
  const open = Math.max(head.lastIndexOf('['), head.lastIndexOf('{'));
  const inside = open < 0 ? '' : head.slice(open + 1);
  const isOpen = open >= 0 && !/[\]}]/.test(inside);
  if (isOpen && /(?:^|,)\s*$/.test(inside)) return KEY_BEHIND.exec(head.slice(0, open).trimEnd())?.[1];
  return KEY_BEHIND.exec(head.trimEnd())?.[1];
}

const KEY_BEHIND = /(?:^|[\s,{-])([A-Za-z]+):$/;

/** The key of a list of which the line begins an entry, or of a mapping of which it begins a key. */
function keyAbove(lines: readonly string[], line: number, head: string): string | undefined {
  const own = /^(\s*)(-\s+)?$/.exec(head);
  if (own === null) return undefined;
  const indent = own[1]?.length ?? 0;
  const isEntry = own[2] !== undefined;
  for (let at = line - 1; at >= 0; at -= 1) {
    const row = rowOf(lines[at] ?? '');
    if (row === undefined) continue;
    if (row.column < indent || (isEntry && !row.isEntry && row.column === indent)) return row.opens;
  }
  return undefined;
}

/** A line of YAML: where its first key begins, behind the mark of an entry; and that key, where its value stands below. */
interface Row {
  readonly column: number;
  readonly isEntry: boolean;
  readonly opens: string | undefined;
}

/** Undefined for a line on which nothing stands. */
function rowOf(text: string): Row | undefined {
  const [margin = '', mark] = /^\s*(-\s+)?/.exec(text) ?? [];
  const rest = text.slice(margin.length);
  if (rest === '' || rest.startsWith('#')) return undefined;
  return {
    column: margin.length,
    isEntry: mark !== undefined,
    opens: /^([A-Za-z]+):\s*(?:#.*)?$/.exec(rest)?.[1],
  };
}

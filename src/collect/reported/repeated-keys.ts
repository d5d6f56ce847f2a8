import { faulty } from './faults.ts';

/**
 * Throws a fault for a key that stands twice in a mapping: JSON loses what it says first, and nobody can tell which was
 * meant. The text is JSON; it is gone through once, however long its texts are and however deep it is. `lineOf` tells the
 * line of an offset.
 */
export function refuseRepeated(text: string, lineOf: (offset: number) => number): void {
  /** What is open: the keys of a mapping, nothing before its first one and for a list. */
  const open: { readonly isList: boolean; keys?: Set<string> }[] = [];
  const signs = /["{}[\]]/g;
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const [sign] = found;
    if (sign === '{' || sign === '[') open.push({ isList: sign === '[' });
    else if (sign !== '"') open.pop();
    else {
      signs.lastIndex = endOfString(text, found.index);
      takeKey(text, found.index, signs.lastIndex, open.at(-1), lineOf);
    }
  }
}

/** Adds a string to the keys of a mapping, if it is one. */
function takeKey(
  text: string,
  from: number,
  until: number,
  holder: { readonly isList: boolean; keys?: Set<string> } | undefined,
  lineOf: (offset: number) => number,
): void {
  if (holder === undefined || holder.isList) return;
  let next = until;
  while (/[\t\n\r ]/.test(text[next] ?? '')) next += 1;
  if (text[next] !== ':') return;
  const key = JSON.parse(text.slice(from, until)) as string;
  holder.keys ??= new Set();
  if (holder.keys.has(key)) throw faulty('repeated', { line: lineOf(from), key });
  holder.keys.add(key);
}

/** Where a string ends that begins at a place, behind its last quotation mark. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
  }
}

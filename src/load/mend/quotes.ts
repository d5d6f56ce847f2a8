import { note, type Scan, type Unfinished } from './scan.ts';

/** Where a quoted text ends: the offset of the closing quote, or -1. `at` is inside the quotes. */
export function closeOf(text: string, at: number, quote: string): number {
  for (let place = at; place < text.length; place += 1) {
    const character = text.charAt(place);
    if (quote === '"' && character === '\\') place += 1;
    else if (character === quote) {
      if (quote === '"' || text.charAt(place + 1) !== quote) return place;
      place += 1;
    }
  }
  return -1;
}

/** A value that its line does not finish. */
export function unclosed(
  { start, text, column }: { readonly start: number; readonly text: string; readonly column: number },
  closers = text.charAt(0),
): Unfinished {
  return { start, column, end: start + text.length, closers };
}

/** Notes that a value is not finished where lines that do not belong to it begin. The rest of the file is read as if it were. */
export function noteUnclosed(scan: Scan, { start, end, closers }: Unfinished): void {
  const edit = { start: end, end, text: [...closers].reverse().join('') };
  note(scan, [start, start + 1], 'yaml-syntax', { reason: 'unclosed' }, edit);
}

/** The text in quotes: double ones where nothing in it would have another meaning in them. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** `*必填` where the file has no `&必填`: nobody meant it as an alias. */
export function isAliasOfNothing({ source }: Scan, text: string): boolean {
  const name = /^\*([^\s,[\]{}]{1,200})/.exec(text)?.[1];
  return name !== undefined && !source.text.includes(`&${name}`);
}

import { positionAt } from '../../src/text/source.ts';
import type { Editor } from './editor.ts';

/** What an editor shows, as `check --format plain` prints it, sorted. `texts` are those in which it was found: editors end a line at a lone carriage return, and `check` does not. */
export function shownAsPlain({ shown, addressOf }: Editor, texts: ReadonlyMap<string, string>): readonly string[] {
  const root = `${addressOf('')}/`;
  const lines = [...shown].flatMap(([uri, found]) => {
    const path = decodeURIComponent(uri.slice(root.length));
    const text = texts.get(path) ?? '';
    return found.map(({ range: { start }, severity, code, message }) => {
      const { line, column } = positionAt({ path, text }, offsetIn(text, start));
      return `${path}:${line}:${column}: ${severity === 1 ? 'error' : 'warning'} ${code} ${message}`;
    });
  });
  return lines.toSorted();
}

/** The offset of a position as the protocol counts it. */
function offsetIn(text: string, { line, character }: { readonly line: number; readonly character: number }): number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length);
  return (line === 0 ? 0 : (ends[line - 1] ?? text.length)) + character;
}

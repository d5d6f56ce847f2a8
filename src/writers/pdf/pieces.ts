import type { Run } from '../../layout/document.ts';

/** What the template sets as text: strings, and what has a mark or stays on one line. */
export function pieces(runs: readonly Run[]) {
  return runs.flatMap(({ mark, text }) =>
    oneLine(text)
      .split(KEPT)
      .map((part, index) => ({ text: part, kept: index % 2 === 1, mark: mark ?? null }))
      .filter((part) => part.text !== '')
      .map((part) => (part.kept || part.mark !== null ? part : part.text)),
  );
}

/** The same of lines that are parted by us. */
export function setPieces(lines: readonly (readonly Run[])[]) {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : ['\n']),
    ...line.map(({ mark, text }) => (mark === undefined ? oneLine(text) : { text: oneLine(text), kept: false, mark })),
  ]);
}

/** A text without tabs and line feeds, which have no glyph. */
export function oneLine(text: string): string {
  return text.replace(/[\t-\r\u0085\u2028\u2029]+/gu, ' ');
}

/** Numbers stay on one line with their unit: a show rule of the template would look at every text of the document. */
const KEPT = /([0-9.]+分)/u;

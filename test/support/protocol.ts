import type { Position, TextEdit } from 'vscode-languageserver-protocol/node.js';

/** Where a piece of a text begins, or ends, as the protocol counts it. */
export function positionOf(text: string, piece: string, atEnd = false): Position {
  const offset = text.indexOf(piece) + (atEnd ? piece.length : 0);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The text with edits of the protocol made. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }): number =>
    (starts[line] ?? text.length) + character;
  const ordered = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return ordered.reduce(
    (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
    text,
  );
}

import { positionAt, type Span } from '../text/source.ts';
import { displayWidth } from '../text/width.ts';

/** The widest line that is shown, in columns; longer ones are cut around the place. */
const WIDEST = 96;

/**
 * The lines of a source around a place: the line before and the line itself, with carets under what is wrong. Wide
 * characters count as two columns. Empty for a file that has no text.
 */
export function codeFrame({ source, start, end }: Span): readonly string[] {
  if (source.text === '') return [];
  const { line, column } = positionAt(source, start);
  const lines = linesAround(source.text, start);
  const gutter = String(line).length;
  const cut = cutAround(printable(lines.current), column - 1, Math.max(1, end - start));
  const before =
    lines.previous === undefined ? [] : [`  ${String(line - 1).padStart(gutter)} │ ${clip(printable(lines.previous))}`];
  const pad = ' '.repeat(displayWidth(cut.text.slice(0, cut.at)));
  const marked = cut.text.slice(cut.at, cut.at + cut.length);
  return [
    ...before.map((text) => text.trimEnd()),
    `> ${line} │ ${cut.text}`.trimEnd(),
    `  ${' '.repeat(gutter)} │ ${pad}${'^'.repeat(Math.max(1, displayWidth(marked)))}`,
  ];
}

function linesAround(
  text: string,
  offset: number,
): { readonly previous: string | undefined; readonly current: string } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const current = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  if (lineStart === 0) return { previous: undefined, current };
  return { previous: text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1), current };
}

/** Shows characters that would be invisible or steer the terminal or the direction of writing as one visible character each. */
function printable(line: string): string {
  return line
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => (character.length === 1 ? '·' : '··'));
}

function cutAround(line: string, at: number, length: number): { text: string; at: number; length: number } {
  const behind = line.length - at;
  const kept = Math.min(length, Math.max(0, behind));
  if (displayWidth(line.slice(0, WIDEST * 2)) <= WIDEST && line.length <= WIDEST)
    return { text: line, at, length: kept };
  const from = Math.max(0, at - WIDEST / 4);
  const lead = from > 0 ? '…' : '';
  const text = lead + clip(line.slice(from, from + WIDEST));
  return { text, at: at - from + lead.length, length: kept };
}

function clip(line: string): string {
  let width = 0;
  let shown = '';
  for (const character of line.slice(0, WIDEST)) {
    width += displayWidth(character);
    if (width > WIDEST) return `${shown}…`;
    shown += character;
  }
  return shown;
}

import type { Diagnostic } from '../text/diagnostic.ts';
import { type Edit, withEdits } from '../text/mending.ts';
import { positionAt } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import { type Messages, say } from '../words/messages.ts';
import type { Words } from '../words/words.ts';

/** Something that was mended in a file: the finding that is done away with, and the edit. */
export interface Fixed {
  readonly diagnostic: Diagnostic;
  readonly edit: Edit;
}

/** What was mended, each with its place, what was wrong, and the line before and after; and which files were left as they are, since somebody else has just changed them. */
export function fixesAsText(
  fixed: readonly Fixed[],
  untouched: readonly string[],
  messages: Messages,
  words: Words,
): string {
  const blocks = fixed.map((each) => fixAsText(each, messages));
  const left = untouched.map((path) => words.changedMeanwhile(visible(path)));
  return `${[...blocks, ...left, words.fixed(fixed.length)].join('\n')}\n\n`;
}

function fixAsText({ diagnostic, edit }: Fixed, messages: Messages): string {
  const { source, start } = diagnostic.place;
  const { line, column } = positionAt(source, start);
  const [from, to] = stretchAround(source.text, edit);
  const before = source.text.slice(from, to);
  const after = withEdits(before, [{ start: edit.start - from, end: edit.end - from, text: edit.text }]);
  const { message } = say(messages, diagnostic);
  return `${visible(source.path)}:${line}:${column} ${message}\n  - ${shown(before)}\n  + ${shown(after)}`;
}

/** More of a line than this on either side of an edit is not shown. */
const MOST = 60;

/** The line in which an edit is made; of a long one what stands around it. */
function stretchAround(text: string, { start, end }: Edit): readonly [number, number] {
  const next = text.indexOf('\n', end);
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - MOST);
  return [start === 0 ? 0 : from, Math.min(next < 0 ? text.length : next, end + MOST)];
}

/** A line as it is shown: what looks like an ordinary space and is none, or like nothing, can be seen. */
function shown(line: string): string {
  return visible(line.replace(/\r$/, '').replaceAll('\t', '⇥')).replace(/(?! )\p{Zs}/gu, '␣');
}

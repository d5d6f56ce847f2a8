import { lineStart, nextLine } from '../edit/lines.ts';
import { type Splice, spliced } from '../edit/splice.ts';
import { positionAt, type SourceText } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import type { Authoring } from '../words/authoring.ts';

/** More lines than this are cut: the rest is in the file. */
const MOST_LINES = 16;

/** What a change takes out of a file and puts into it, in whole lines, with the line at which that stands afterwards. */
export function hunksAsText(source: SourceText, splices: readonly Splice[], words: Authoring): string {
  const after = { path: source.path, text: spliced(source.text, splices) };
  let shift = 0;
  let text = '';
  for (const { start, end, own } of stretchesOf(source.text, splices)) {
    const now = spliced(
      source.text.slice(start, end),
      own.map((each) => ({ ...each, start: each.start - start, end: each.end - start })),
    );
    const { line } = positionAt(after, start + shift);
    shift += now.length - (end - start);
    text += `${words.changed(visible(source.path), line)}\n${listed('-', source.text.slice(start, end))}${listed('+', now)}`;
  }
  return text;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly own: readonly Splice[];
}

/** The whole lines that changes touch; changes in the same lines are one stretch. */
function stretchesOf(text: string, splices: readonly Splice[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = lineStart(text, splice.start);
    const isWhole =
      splice.end === lineStart(text, splice.end) && splice.start === start && /(?:^|\n)$/.test(splice.text);
    const end = isWhole ? splice.end : nextLine(text, splice.end);
    const last = stretches.at(-1);
    if (last === undefined || start >= last.end) stretches.push({ start, end, own: [splice] });
    else stretches.splice(-1, 1, { start: last.start, end: Math.max(last.end, end), own: [...last.own, splice] });
  }
  return stretches;
}

function listed(sign: string, lines: string): string {
  const each = lines.split('\n').map((line) => line.replace(/\r$/, ''));
  if (each.at(-1) === '') each.pop();
  const shown = each.length > MOST_LINES ? [...each.slice(0, MOST_LINES), '…'] : each;
  return shown.map((line) => `  ${sign} ${visible(line)}`.trimEnd().concat('\n')).join('');
}

import type { Change } from '../format/changes.ts';
import { visible } from '../text/visible.ts';
import type { Words } from '../words/words.ts';

/** What became of the files that were formatted, or would be. */
export interface Account {
  /** How many files were looked at. */
  readonly files: number;
  readonly changed: readonly { readonly path: string; readonly changes: readonly Change[] }[];
  readonly left: readonly { readonly path: string; readonly reason: 'unreadable' | 'unsafe' | 'changed' }[];
}

/** More changes than these of one file are counted. */
const MOST = 8;

/** What was changed in which file, what was left, and how many files there are. */
export function formattedAsText({ files, changed, left }: Account, words: Words): string {
  const lines = [
    ...changed.flatMap(({ path, changes }) => [visible(path), ...notesOn(changes, words)]),
    ...left.map(({ path, reason }) =>
      reason === 'changed' ? words.changedMeanwhile(visible(path)) : words.notFormatted[reason](visible(path)),
    ),
    words.formatted(changed.length, files),
  ];
  return `${lines.join('\n')}\n`;
}

function notesOn(changes: readonly Change[], words: Words): readonly string[] {
  const notes = changes.slice(0, MOST).map((change) => noteOn(change, words));
  const more = changes.length - MOST;
  return (more > 0 ? [...notes, words.andMore(more)] : notes).map((note) => `  ${note}`);
}

function noteOn(change: Change, { formatting }: Words): string {
  switch (change.kind) {
    case 'order':
      return formatting.order(change.line, change.keys.map(visible));
    case 'number':
      return formatting.number(change.line, change.before, change.after);
    case 'spacing':
      return formatting.spacing(change.lines);
    default:
      return formatting[change.kind];
  }
}

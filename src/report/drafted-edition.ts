import type { Draft } from '../edit/draft.ts';
import type { BoundPhrase } from '../text/bound.ts';
import { positionAt } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import type { Authoring } from '../words/authoring.ts';

/** How many characters of a line are shown before and behind a phrase. */
const CONTEXT = 12;

/** What a new edition is: the fields that were changed, what is marked, and every phrase that is to be confirmed with its place. */
export function draftAsText({ shifted, marked, bound }: Draft, words: Authoring): string {
  const lines = shifted.map(({ key, before, after }) => `  ${words.shifted(key, before, after)}`);
  if (marked > 0) {
    lines.push('', words.marked(marked), '', bound.length === 0 ? words.nothingBound : words.bound(bound.length));
    lines.push(...bound.map((phrase) => `  ${phraseAsText(phrase, words)}`));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function phraseAsText({ kind, place: { source, start, end } }: BoundPhrase, words: Authoring): string {
  const { line, column } = positionAt(source, start);
  const { text } = source;
  const lineBegin = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(Math.max(lineBegin, start - CONTEXT), start);
  const behind = text.slice(end, Math.min(lineEnd < 0 ? text.length : lineEnd, end + CONTEXT));
  const excerpt = `${before.trimStart()}【${text.slice(start, end)}】${behind.trimEnd()}`;
  return `${visible(source.path)}:${line}:${column}  ${words.boundKind[kind]}  ${visible(excerpt)}`;
}

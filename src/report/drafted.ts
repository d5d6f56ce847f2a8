import { positionAt, type Span } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import type { Words } from '../words/words.ts';

/** A drafted item as it is listed on request. */
export interface Drafted {
  readonly edition: string;
  readonly system: string;
  readonly id: string;
  readonly title: string;
  readonly place: Span;
}

/** The drafted items, one a line with its place. */
export function draftedAsText(drafted: readonly Drafted[], words: Words): string {
  if (drafted.length === 0) return `${words.noneDrafted}\n`;
  const lines = drafted.map(({ id, title, place }) => {
    return `  ${visible(place.source.path)}:${positionAt(place.source, place.start).line}  ${visible(id)}  ${visible(title)}\n`;
  });
  return `${words.drafted(drafted.length)}\n${lines.join('')}`;
}

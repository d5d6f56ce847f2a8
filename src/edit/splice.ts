/** A stretch of a text, as offsets in UTF-16 code units (`end` is exclusive), and what comes to stand in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with some stretches replaced; everything else stays as it is. They may come in any order, and must not overlap. Of two at the same place the first comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ splice, index }));
  ordered.sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { splice } of ordered) {
    if (splice.start < at) throw new Error(`two changes overlap at ${splice.start}`);
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

/** A part of a comment that may be cut: what stands around its rows, and the rows, which are whole or not there. An empty row is none that is counted: it carries a heading. */
export interface Section {
  readonly head: string;
  readonly rows: readonly string[];
  readonly foot: string;
}

/**
 * A comment that is nowhere longer than allowed: opening and end always, of the sections as many rows as there is room
 * for. A row that is too long is left out and later ones are not. `remark` says how many were left out; when none was
 * it is not asked. Lengths are UTF-16 code units, of which no text has fewer than characters.
 */
export function compose(
  opening: string,
  sections: readonly Section[],
  end: string,
  remark: (count: number) => string,
  longest: number,
): string {
  const all = sections.reduce((sum, { rows }) => sum + countOf(rows), 0);
  let room = longest - opening.length - end.length - remark(all).length;
  const shown: string[] = [opening];
  let left = 0;
  for (const { head, rows, foot } of sections) {
    const kept: string[] = [];
    let rest = room - head.length - foot.length;
    for (const row of rows) {
      if (row.length > rest) continue;
      kept.push(row);
      rest -= row.length;
    }
    left += countOf(rows) - countOf(kept);
    if (kept.length === 0) continue;
    shown.push(head, ...kept, foot);
    room = rest;
  }
  if (left > 0) shown.push(remark(left));
  return [...shown, end].join('');
}

function countOf(rows: readonly string[]): number {
  return rows.filter((row) => row !== '').length;
}

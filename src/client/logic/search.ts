import type { Row } from '../../studio/protocol/rows.ts';

/** A piece of a text, and whether it is what is searched for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text in pieces, in order: what matches, without regard to upper and lower case, and what lies between. Joined they are the text. */
export function pieces(text: string, query: string): readonly Piece[] {
  const folded = text.toLowerCase();
  const sought = query.trim().toLowerCase();
  // Where folding changes the length of a text, places in it are no places in the text itself.
  if (sought === '' || folded.length !== text.length) return [{ text, isFound: false }];
  const found: Piece[] = [];
  let from = 0;
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, from)) {
    if (at > from) found.push({ text: text.slice(from, at), isFound: false });
    from = at + sought.length;
    found.push({ text: text.slice(at, from), isFound: true });
  }
  if (from < text.length || text === '') found.push({ text: text.slice(from), isFound: false });
  return found;
}

/** The ids of the rows in which a text stands: in the wording, the id, who leads it, a remark, a note, the rule of scoring, or as points. In the order of the rows. */
export function rowsWith(
  query: string,
  rows: readonly Row[],
  nameOf: (department: string) => string,
): readonly string[] {
  const sought = query.trim().toLowerCase();
  if (sought === '') return [];
  return rows
    .filter((row) => textsOf(row, nameOf).some((text) => text.toLowerCase().includes(sought)))
    .map(({ id }) => id);
}

function textsOf(row: Row, nameOf: (department: string) => string): readonly string[] {
  const led = row.departments.map(nameOf);
  const points = [row.points, ...row.byClass.map((each) => each.points)];
  return [row.words, row.id, ...led, row.remark, row.note, row.scoring, ...points].filter((text) => text !== null);
}

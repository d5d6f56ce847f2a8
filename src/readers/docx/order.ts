import type { XmlElement } from '../xml-tree.ts';

/** Properties stand before what has them (ECMA-376-1, annex A); programs differ in what they make of others. */
const FIRST: Readonly<Record<string, string>> = { p: 'pPr', r: 'rPr', tc: 'tcPr', tbl: 'tblPr' };

/** Elements that do not stand where all programs look for them. */
export function* misplacedIn(element: XmlElement): Iterable<string> {
  const { name, children } = element;
  for (const [index, child] of children.entries()) {
    const isLate = index > 0 && child.name === FIRST[name];
    const isEarly = name === 'body' && child.name === 'sectPr' && index < children.length - 1;
    const isAfterCells = child.name === 'trPr' && children.slice(0, index).some((each) => each.name === 'tc');
    const isAfterRows = child.name === 'tblGrid' && children.slice(0, index).some((each) => each.name === 'tr');
    if (isLate || isEarly || isAfterCells || isAfterRows) yield `${name} ${child.name}`;
    yield* misplacedIn(child);
  }
}

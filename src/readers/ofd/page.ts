import type { Line } from '../pages/lines.ts';
import { Unreadable } from '../reading.ts';
import { childOf, childrenOf, deepText, type XmlElement } from '../xml-tree.ts';

/** An object that is painted on a page. */
export interface PaintedObject {
  readonly element: XmlElement;
  readonly kind: 'text' | 'line' | 'area' | 'picture';
  /** Whether something around it says that it is not shown. */
  readonly isHidden: boolean;
}

/** A page of a document. Lengths are millimetres, downwards. */
export interface OfdPage {
  readonly id: string;
  readonly tree: XmlElement;
  readonly box: readonly number[];
  readonly objects: readonly PaintedObject[];
}

/** Blocks within blocks. */
const DEEPEST = 50;

/** A page by its tree, with the size of the document where it has none of its own. */
export function pageOf(id: string, tree: XmlElement, whole: readonly number[]): OfdPage {
  const objects: PaintedObject[] = [];
  const visit = (element: XmlElement, isAroundHidden: boolean, depth: number): void => {
    if (depth > DEEPEST) throw new Unreadable('unsafe');
    for (const child of element.children) {
      const isHidden = isAroundHidden || child.attributes.get('Visible') === 'false';
      const kind = kindOf(child);
      if (kind !== undefined) objects.push({ element: child, kind, isHidden });
      else visit(child, isHidden, depth + 1);
    }
  };
  for (const content of childrenOf(tree, 'Content')) visit(content, false, 0);
  for (const template of childrenOf(tree, 'Template')) {
    objects.push({ element: template, kind: 'picture', isHidden: false });
  }
  const own = numbersIn(childOf(childOf(tree, 'Area'), 'PhysicalBox')?.text);
  return { id, tree, objects, box: own.length === 4 ? own : whole };
}

function kindOf({ name, attributes }: XmlElement): PaintedObject['kind'] | undefined {
  if (name === 'TextObject') return 'text';
  if (name === 'PathObject') return attributes.get('Fill') === 'true' ? 'area' : 'line';
  return name === 'ImageObject' || name === 'CompositeObject' ? 'picture' : undefined;
}

/** The text of an object as it is told, in the order of its pieces. */
export function textOf({ element }: PaintedObject): string {
  return childrenOf(element, 'TextCode').map(deepText).join('');
}

/** A page with more lines than this is a drawing. */
const MOST_LINES = 2000;
/** Points of a millimetre. */
const POINTS = 72 / 25.4;

/** The straight lines of a page that are upright or level, in points from the lower left, as those of a PDF. */
export function linesOn({ objects, box }: OfdPage): readonly Line[] {
  const lines: Line[] = [];
  const height = box[3] ?? 0;
  for (const { element, kind } of objects) {
    if (kind !== 'line' || element.attributes.has('CTM')) continue;
    const [left = 0, top = 0] = numbersIn(element.attributes.get('Boundary'));
    for (const [from, to] of strokesIn(childOf(element, 'AbbreviatedData')?.text ?? '')) {
      const xs = [from, to].map(([x]) => (left + x) * POINTS);
      const ys = [from, to].map(([, y]) => (height - top - y) * POINTS);
      const line = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
      const isStraight = line.x2 - line.x1 < THIN !== line.y2 - line.y1 < THIN;
      if (isStraight && lines.length < MOST_LINES) lines.push(line);
    }
  }
  return lines;
}

/** What is thinner is a line, in points. */
const THIN = 1.5;

type Point = readonly [x: number, y: number];

/** The straight strokes of a path (GB/T 33190-2016, 9.1): `M` and `S` move, `L` draws. */
function* strokesIn(data: string): Iterable<readonly [Point, Point]> {
  let at: Point = [0, 0];
  for (const [, word, x, y] of data.matchAll(/([A-Z])\s+(-?[\d.]+)\s+(-?[\d.]+)/g)) {
    const next: Point = [Number(x), Number(y)];
    if (word === 'L') yield [at, next];
    at = next;
  }
}

/** A list of numbers as it is written; what is none is not a number. */
export function numbersIn(text: string | undefined): readonly number[] {
  return (text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number);
}

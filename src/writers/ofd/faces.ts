import { withOnly } from './font/only.ts';
import type { DrawnText } from './pdf/content.ts';
import type { PdfFont } from './pdf/fonts.ts';

/** A font as the pages of a document use it. */
export interface Face {
  /** Its number in the document. */
  readonly id: number;
  /** Unlike that of any other of the document: some programs look for a font by it. */
  readonly name: string;
  readonly file: Uint8Array;
  /** The glyphs of characters, by their code points: the one of each that programs find. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Of characters that have several glyphs, one of the others: a face of its own, since not all programs draw glyphs that are named. */
  readonly further: Face | undefined;
}

/** The faces of all texts of a document, in the order in which they are first used. */
export function facesOf(texts: Iterable<DrawnText>, nextId: () => number): ReadonlyMap<PdfFont, Face> {
  const layers = new Map<PdfFont, Map<number, number>[]>();
  for (const { font, says, glyphs } of texts) {
    const own = layers.get(font) ?? layersOf(font);
    layers.set(font, own);
    const [first, ...others] = glyphs;
    const point = says === undefined ? undefined : pointOf(says);
    if (point !== undefined && first !== undefined && others.length === 0) add(own, point, first.glyph);
  }
  const names = new Map<string, number>();
  const nameFor = (name: string): string => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
  const faceOf = (
    { name, file }: Pick<PdfFont, 'name' | 'file'>,
    [glyphs = new Map(), ...others]: readonly Map<number, number>[],
  ): Face => {
    const own = { id: nextId(), name: nameFor(name), file, glyphs };
    const further = others[0] && faceOf({ name, file: withOnly(file, [...others[0].values()]) }, others);
    return { ...own, further };
  };
  return new Map([...layers].map(([font, own]) => [font, faceOf(font, own)]));
}

/** The faces of a document, one behind the other. */
export function allFaces(faces: Iterable<Face>): readonly Face[] {
  return [...faces].flatMap((face) => [face, ...(face.further === undefined ? [] : allFaces([face.further]))]);
}

/** The characters of a font with their glyphs: first one of each, then one of each that has another, and so on. */
function layersOf({ meanings }: PdfFont): Map<number, number>[] {
  const layers = [new Map<number, number>()];
  for (const [glyph, text] of meanings) {
    const point = pointOf(text);
    if (point !== undefined) add(layers, point, glyph);
  }
  return layers;
}

function add(layers: Map<number, number>[], point: number, glyph: number): void {
  const free = layers.find((each) => !each.has(point) || each.get(point) === glyph);
  if (free === undefined) layers.push(new Map([[point, glyph]]));
  else free.set(point, glyph);
}

/** The code point of a text that is one character. */
export function pointOf(text: string): number | undefined {
  const point = text.codePointAt(0);
  return point !== undefined && String.fromCodePoint(point) === text ? point : undefined;
}

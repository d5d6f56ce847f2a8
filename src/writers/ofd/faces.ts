import { blankIn, withOnly } from './font/only.ts';
import { BLANK, lettersOf } from './letters.ts';
import type { DrawnText } from './pdf/content.ts';
import type { PdfFont } from './pdf/fonts.ts';

/** A font as the pages of a document use it. */
export interface Face {
  /** Its number in the document. */
  readonly id: number;
  /** Unlike that of any other of the document: some programs look for a font by it. */
  readonly name: string;
  readonly file: Uint8Array;
  /** The glyphs of characters, by their code points: the one of each that programs find; `BLANK` where nothing is drawn. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** The same by their numbers in its file. */
  readonly characters: ReadonlyMap<number, number>;
  /** Of characters that have several glyphs, one of the others: a face of its own, since not all programs draw glyphs that are named. */
  readonly further: Face | undefined;
}

/** Characters with a glyph each, by their code points. */
type Layer = Map<number, number>;

/** The faces of all texts of a document, in the order in which they are first used. */
export function facesOf(texts: Iterable<DrawnText>, nextId: () => number): ReadonlyMap<PdfFont, Face> {
  const layers = new Map<PdfFont, Layer[]>();
  for (const drawn of texts) {
    const own = layers.get(drawn.font) ?? layersOf(drawn.font);
    layers.set(drawn.font, own);
    for (const { text, glyphs } of lettersOf(drawn)) {
      const [point, glyph] = [pointOf(text), glyphs[0]];
      if (point !== undefined && glyph !== undefined && glyphs.length === 1) add(own, point, glyph);
    }
  }
  const names = new Map<string, number>();
  const nameFor = (name: string): string => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
  const faceOf = (font: PdfFont, file: Uint8Array, [glyphs = new Map(), ...others]: readonly Layer[]): Face => {
    const own = { id: nextId(), name: nameFor(font.name), file, glyphs, characters: charactersIn(file, glyphs) };
    const further = others[0] && faceOf(font, withOnly(font.file, [...others[0].values()]), others);
    return { ...own, further };
  };
  return new Map([...layers].map(([font, own]) => [font, faceOf(font, font.file, own)]));
}

/** The faces of a document, one behind the other. */
export function allFaces(faces: Iterable<Face>): readonly Face[] {
  return [...faces].flatMap((face) => [face, ...(face.further === undefined ? [] : allFaces([face.further]))]);
}

/** The characters of a font with their glyphs: first one of each, then one of each that has another, and so on. */
function layersOf({ meanings }: PdfFont): Layer[] {
  const layers = [new Map() as Layer];
  for (const [glyph, text] of meanings) {
    const point = pointOf(text);
    if (point !== undefined) add(layers, point, glyph);
  }
  return layers;
}

/** Only faces of their own have a glyph that shows nothing. */
function add(layers: Layer[], point: number, glyph: number): void {
  const fitting = glyph === BLANK ? layers.slice(1) : layers;
  const free = fitting.find((each) => !each.has(point) || each.get(point) === glyph);
  if (free === undefined) layers.push(new Map([[point, glyph]]));
  else free.set(point, glyph);
}

function charactersIn(file: Uint8Array, glyphs: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const blank = blankIn(file);
  return new Map([...glyphs].map(([point, glyph]) => [point, glyph === BLANK ? blank : glyph]));
}

/** The code point of a text that is one character. */
export function pointOf(text: string): number | undefined {
  const point = text.codePointAt(0);
  return point !== undefined && String.fromCodePoint(point) === text ? point : undefined;
}

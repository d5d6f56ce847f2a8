import { type Face, pointOf } from './faces.ts';
import { type Letter, lettersOf } from './letters.ts';
import type { DrawnText, Matrix } from './pdf/content.ts';
import type { PdfFont } from './pdf/fonts.ts';

/** Texts that stand on one line in one face and belong together, as one that can be found. Lengths are points. */
export interface TextRun {
  readonly face: Face;
  readonly size: number;
  /** From where it begins, upwards, to the page, from its lower left. */
  readonly matrix: Matrix;
  readonly colour: DrawnText['colour'];
  readonly letters: readonly Letter[];
  /** The numbers of its contents on the page; none where it belongs to no element. */
  readonly marks: readonly number[];
}

/** Whether a letter is one unit of UTF-16 of which a font finds the glyph by itself: programs count others in different ways. */
function isPlain({ text, glyphs }: Letter, face: Face): boolean {
  return text.length === 1 && glyphs.length === 1 && face.glyphs.get(text.charCodeAt(0)) === glyphs[0];
}

/** A gap within a run may be so wide, in sizes of its type: more is a place of its own. */
const WIDEST_GAP = 1;
/** Points by which places differ that are the same. */
const NEAR = 0.01;

/** The runs of texts in their order. `ownerOf` tells the element that a content belongs to. */
export function runsOf(
  texts: readonly DrawnText[],
  faces: ReadonlyMap<PdfFont, Face>,
  ownerOf: (mark: number) => unknown,
): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const drawn of texts) {
    const run = runOf(drawn, faces);
    const before = runs.at(-1);
    const shift = before && shiftBetween(before, run);
    const [last, next] = [before?.marks.at(-1), run.marks[0]];
    const isOne = last !== undefined && next !== undefined && ownerOf(last) === ownerOf(next);
    if (before !== undefined && shift !== undefined && isOne) runs.splice(-1, 1, joined(before, run, shift));
    else runs.push(run);
  }
  return runs;
}

function runOf(drawn: DrawnText, faces: ReadonlyMap<PdfFont, Face>): TextRun {
  const { font, size, matrix, colour, mark } = drawn;
  const face = faces.get(font);
  if (face === undefined) throw new Error(`${font.name} is no font of the document`);
  return { face, size, matrix, colour, letters: lettersOf(drawn), marks: mark === undefined ? [] : [mark] };
}

/** How far a run begins behind the beginning of another on the same line in the same type; undefined where it stands elsewhere. */
function shiftBetween(before: TextRun, run: TextRun): number | undefined {
  const isSame =
    before.face === run.face &&
    before.size === run.size &&
    String(before.colour) === String(run.colour) &&
    before.matrix.slice(0, 4).every((part, index) => part === run.matrix[index]);
  const [a, b, , , x, y] = before.matrix;
  const [dx, dy] = [run.matrix[4] - x, run.matrix[5] - y];
  const scale = a * a + b * b;
  const along = (dx * a + dy * b) / scale;
  const across = (dy * a - dx * b) / scale;
  const gap = along - (before.letters.at(-1)?.end ?? 0);
  const isNear = Math.abs(across) < NEAR && gap > -WIDEST_GAP * run.size && gap < WIDEST_GAP * run.size;
  return isSame && isNear ? along : undefined;
}

function joined(before: TextRun, run: TextRun, shift: number): TextRun {
  return {
    ...before,
    letters: [
      ...before.letters,
      ...run.letters.map((letter) => ({ ...letter, at: letter.at + shift, end: letter.end + shift })),
    ],
    marks: [...before.marks, ...run.marks],
  };
}

/** Letters of a run that are one object, in one face. */
export interface Piece {
  readonly face: Face;
  readonly letters: readonly Letter[];
}

/** A run in pieces: letters that are plain in the same face stay together, each other one is by itself. */
export function piecesOf({ face, letters }: TextRun): readonly Piece[] {
  const pieces: { readonly face: Face; readonly letters: Letter[]; readonly isOpen: boolean }[] = [];
  for (const letter of letters) {
    const own = faceWith(letter, face);
    const isOpen = isPlain(letter, own);
    const before = pieces.at(-1);
    if (isOpen && before?.isOpen === true && before.face === own) before.letters.push(letter);
    else pieces.push({ face: own, letters: [letter], isOpen });
  }
  return pieces;
}

/** The face in which programs find the glyph of a letter; the first one where they find it in none. */
function faceWith(letter: Letter, face: Face): Face {
  for (let each: Face | undefined = face; each !== undefined; each = each.further) {
    if (isFound(letter, each)) return each;
  }
  return face;
}

/** Whether programs find the glyph of a letter by themselves, however they count it. */
export function isFound({ text, glyphs }: Letter, face: Face): boolean {
  const point = pointOf(text);
  return point !== undefined && glyphs.length === 1 && face.glyphs.get(point) === glyphs[0];
}

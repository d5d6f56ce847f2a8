import type { PdfFont } from './fonts.ts';
import { isList, isOperator, listOf, nameOf, numberOf, stringOf, textIn, type Value, valuesOf } from './values.ts';

/** Six numbers: where a point goes is (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A text as it is shown in one go. Lengths are points. */
export interface DrawnText {
  readonly kind: 'text';
  /** Its number on the page, where it belongs to the structure. */
  readonly mark: number | undefined;
  /** What it says, where that is told beside what its glyphs mean. */
  readonly says: string | undefined;
  readonly font: PdfFont;
  readonly size: number;
  /** From where it begins, upwards, to the page, from its lower left. */
  readonly matrix: Matrix;
  readonly colour: Colour;
  readonly glyphs: readonly { readonly glyph: number; readonly at: number }[];
}

/** A stroke along straight lines, in points of the page from its lower left. */
export interface DrawnLines {
  readonly kind: 'lines';
  readonly width: number;
  readonly colour: Colour;
  readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** Red, green and blue, from 0 to 255. */
type Colour = readonly [number, number, number];

/** What decides how something is drawn. */
interface State {
  readonly matrix: Matrix;
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly width: number;
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
const BLACK: Colour = [0, 0, 0];

/**
 * What the content of a page draws, in its order. Throws for every operator that the typesetter does not use for
 * documents of ours: nothing may be missing from pages of which it is said that they are the same.
 */
export function drawnIn(content: string, fontOf: (name: string) => PdfFont): readonly (DrawnText | DrawnLines)[] {
  const drawn: (DrawnText | DrawnLines)[] = [];
  const saved: State[] = [];
  const marks: { readonly mark: number | undefined; readonly says: string | undefined }[] = [];
  let state: State = { matrix: UNIT, fill: BLACK, stroke: BLACK, width: 1 };
  let text = UNIT;
  let face: { readonly font: PdfFont; readonly size: number } | undefined;
  let lines: [number, number][][] = [];
  const show = (strings: readonly Value[]): void => {
    if (face === undefined) throw new Error('a text of a PDF has no font');
    const { font, size } = face;
    const { mark, says } = marks.at(-1) ?? { mark: undefined, says: undefined };
    const { glyphs, end } = placed(strings, font, size);
    drawn.push({
      kind: 'text',
      mark,
      says,
      font,
      size,
      matrix: multiplied(text, state.matrix),
      colour: state.fill,
      glyphs,
    });
    text = multiplied([1, 0, 0, 1, end, 0], text);
  };
  const draw: Readonly<Record<string, (operands: readonly Value[]) => void>> = {
    q: () => saved.push(state),
    Q: () => {
      state = saved.pop() ?? state;
    },
    cm: (operands) => {
      state = { ...state, matrix: multiplied(matrixOf(operands), state.matrix) };
    },
    cs: () => {
      state = { ...state, fill: BLACK };
    },
    CS: () => {
      state = { ...state, stroke: BLACK };
    },
    scn: (operands) => {
      state = { ...state, fill: colourOf(operands) };
    },
    SCN: (operands) => {
      state = { ...state, stroke: colourOf(operands) };
    },
    w: ([width]) => {
      state = { ...state, width: numberOf(width) };
    },
    // How far corners may reach: straight lines have none.
    M: () => undefined,
    m: ([x, y]) => lines.push([moved(state.matrix, numberOf(x), numberOf(y))]),
    l: ([x, y]) => lines.at(-1)?.push(moved(state.matrix, numberOf(x), numberOf(y))),
    S: () => {
      const scale = Math.hypot(state.matrix[0], state.matrix[1]);
      drawn.push({ kind: 'lines', width: state.width * scale, colour: state.stroke, lines });
      lines = [];
    },
    BMC: () => marks.push({ mark: undefined, says: undefined }),
    BDC: ([, properties]) => marks.push(markOf(properties, marks.at(-1)?.mark)),
    EMC: () => marks.pop(),
    BT: () => {
      text = UNIT;
    },
    ET: () => undefined,
    Tr: ([mode]) => {
      if (mode !== 0) throw new Error('a text of a PDF is not filled');
    },
    Tf: ([name, size]) => {
      face = { font: fontOf(nameOf(name)), size: numberOf(size) };
    },
    Tm: (operands) => {
      text = matrixOf(operands);
    },
    Tj: show,
    TJ: ([strings]) => show(listOf(strings)),
  };
  for (const [operator, operands] of operationsIn(content)) {
    const operation = draw[operator];
    if (operation === undefined) throw new Error(`a page of a PDF is drawn by ${operator}, which is not known`);
    operation(operands);
  }
  return drawn;
}

function* operationsIn(content: string): Iterable<readonly [string, readonly Value[]]> {
  const values = valuesOf(content);
  let operands: Value[] = [];
  for (let value = values.next(); value !== undefined; value = values.next()) {
    if (!isOperator(value)) operands.push(value);
    else {
      yield [value.operator, operands];
      operands = [];
    }
  }
}

/** Where the glyphs of strings begin, two bytes each, and where the last ends; a number between strings goes back by thousandths of the size. */
function placed(strings: readonly Value[], font: PdfFont, size: number) {
  const glyphs: { readonly glyph: number; readonly at: number }[] = [];
  let end = 0;
  for (const each of strings) {
    if (typeof each === 'number') {
      end -= (each / 1000) * size;
      continue;
    }
    const codes = stringOf(each);
    for (let at = 0; at + 1 < codes.length; at += 2) {
      const glyph = codes.charCodeAt(at) * 256 + codes.charCodeAt(at + 1);
      glyphs.push({ glyph, at: end });
      end += (font.widthOf(glyph) / 1000) * size;
    }
  }
  return { glyphs, end };
}

/** What is said of a marked content: a stretch within another one belongs to that. */
function markOf(properties: Value | undefined, around: number | undefined) {
  if (!(properties instanceof Map)) throw new Error('what is said of a content stands elsewhere');
  const [mark, says] = [properties.get('MCID'), properties.get('ActualText')];
  return {
    mark: mark === undefined ? around : numberOf(mark),
    says: says === undefined ? undefined : textIn(says),
  };
}

/** A grey of one part, or a colour of three. */
function colourOf(operands: readonly Value[]): Colour {
  const parts = operands.map((each) => Math.round(numberOf(each) * 255));
  const [red = 0, green = red, blue = red] = parts;
  if (parts.length !== 1 && parts.length !== 3) throw new Error(`a colour of a PDF has ${parts.length} parts`);
  return [red, green, blue];
}

function matrixOf(operands: readonly Value[]): Matrix {
  if (isList(operands[0]) || operands.length !== 6) throw new Error('a matrix of a PDF has not six numbers');
  return operands.map(numberOf) as unknown as Matrix;
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

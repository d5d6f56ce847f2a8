import type { Trait } from '../reading.ts';
import type { PdfObjects } from './objects.ts';
import type { PageOfPdf } from './pages.ts';
import { isArray, isName, isOperator, isStream, lexerOf, type PdfValue } from './syntax.ts';

/** What is painted on a page: how many texts, lines, areas and pictures, forms included; and texts that are there and cannot be seen, with why. */
export function paintingOf(page: PageOfPdf, place: string, objects: PdfObjects): readonly Trait[] {
  const painted: Painted = { counts: { text: 0, line: 0, area: 0, picture: 0 }, hidden: new Map() };
  const box = boxOf(page, objects);
  const content = page.contents.map((stream) => objects.decoded(stream) ?? '').join('\n');
  paint(content, objects.resolve(page.resources), START, { painted, box, objects, depth: 0 });
  const counts = Object.entries(painted.counts) as ['text' | 'line' | 'area' | 'picture', number][];
  return [
    ...counts.map(([kind, count]): Trait => ({ kind: `painted-${kind}`, place, value: String(count) })),
    ...[...painted.hidden].map(([why, count]): Trait => ({ kind: 'hidden-text', place, value: `${why} ×${count}` })),
  ];
}

interface Painted {
  readonly counts: Record<'text' | 'line' | 'area' | 'picture', number>;
  readonly hidden: Map<string, number>;
}

interface Ground {
  readonly painted: Painted;
  readonly box: readonly number[];
  readonly objects: PdfObjects;
  readonly depth: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** The state of graphics as far as it decides whether text is seen. */
interface State {
  readonly matrix: Matrix;
  readonly text: Matrix;
  readonly line: Matrix;
  readonly size: number;
  readonly mode: number;
  readonly leading: number;
  /** From 0, black, to 1, white. */
  readonly lightness: number;
  readonly opacity: number;
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
const START: State = { matrix: UNIT, text: UNIT, line: UNIT, size: 0, mode: 0, leading: 0, lightness: 0, opacity: 1 };
/** Text that is smaller, in points, or lighter, or more transparent, is not seen. */
const SMALLEST = 3;
const LIGHTEST = 0.85;
const FAINTEST = 0.2;
const DEEPEST = 8;

function paint(content: string, resources: PdfValue, start: State, ground: Ground): void {
  const saved: State[] = [];
  let state = start;
  for (const [operator, operands] of operationsIn(content)) {
    const kind = PAINTED.get(operator);
    if (kind !== undefined) ground.painted.counts[kind] += 1;
    else if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'Do') draw(operands[0], resources, state, ground);
    else {
      state = changed(state, operator, operands, resources, ground.objects);
      if (TEXTS.has(operator)) show(state, ground);
    }
  }
}

function* operationsIn(content: string): Iterable<readonly [string, readonly PdfValue[]]> {
  const lexer = lexerOf(content);
  let operands: PdfValue[] = [];
  for (let word = lexer.next(); word !== undefined; word = lexer.next()) {
    if (!isOperator(word)) {
      operands.push(word);
      continue;
    }
    yield [word.operator, operands];
    operands = [];
  }
}

const PAINTED: ReadonlyMap<string, 'line' | 'area' | 'picture'> = new Map([
  ...['S', 's'].map((each) => [each, 'line'] as const),
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((each) => [each, 'area'] as const),
  ...['BI', 'sh'].map((each) => [each, 'picture'] as const),
]);
const TEXTS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

function draw(operand: PdfValue | undefined, resources: PdfValue, state: State, ground: Ground): void {
  const { objects, depth } = ground;
  const drawn = isName(operand) ? objects.entry(objects.entry(resources, 'XObject'), operand.name) : null;
  if (!isStream(drawn) || depth > DEEPEST) return;
  const kind = drawn.dictionary.get('Subtype');
  if (!isName(kind) || kind.name !== 'Form') {
    ground.painted.counts.picture += 1;
    return;
  }
  const matrix = multiplied(matrixIn(objects.entry(drawn, 'Matrix')), state.matrix);
  const own = objects.entry(drawn, 'Resources') ?? resources;
  paint(objects.decoded(drawn) ?? '', own, { ...state, matrix }, { ...ground, depth: depth + 1 });
}

function changed(
  state: State,
  operator: string,
  operands: readonly PdfValue[],
  resources: PdfValue,
  objects: PdfObjects,
): State {
  const numbers = operands.map((each) => (typeof each === 'number' ? each : 0));
  const [a = 0, b = 0] = numbers;
  const moved = (x: number, y: number): Pick<State, 'line' | 'text'> => {
    const line = multiplied([1, 0, 0, 1, x, y], state.line);
    return { line, text: line };
  };
  switch (operator) {
    case 'cm':
      return { ...state, matrix: multiplied(matrixIn(numbers), state.matrix) };
    case 'BT':
      return { ...state, line: UNIT, text: UNIT };
    case 'Tm':
      return { ...state, line: matrixIn(numbers), text: matrixIn(numbers) };
    case 'Td':
      return { ...state, ...moved(a, b) };
    case 'TD':
      return { ...state, ...moved(a, b), leading: -b };
    case 'TL':
      return { ...state, leading: a };
    case 'T*':
    case "'":
    case '"':
      return { ...state, ...moved(0, -state.leading) };
    case 'Tf':
      return { ...state, size: b };
    case 'Tr':
      return { ...state, mode: a };
    case 'gs':
      return { ...state, opacity: opacityOf(operands[0], resources, objects) ?? state.opacity };
    default:
      return COLOURS.has(operator) ? { ...state, lightness: lightnessOf(operator, numbers) } : state;
  }
}

const COLOURS: ReadonlySet<string> = new Set(['g', 'rg', 'k', 'sc', 'scn', 'cs']);

function lightnessOf(operator: string, numbers: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (operator === 'cs') return 0;
  if (operator === 'k' || numbers.length === 4) return (1 - d) * (1 - (a + b + c) / 3);
  return numbers.length === 3 ? 0.3 * a + 0.59 * b + 0.11 * c : a;
}

function opacityOf(name: PdfValue | undefined, resources: PdfValue, objects: PdfObjects): number | undefined {
  const opacity = isName(name)
    ? objects.entry(objects.entry(objects.entry(resources, 'ExtGState'), name.name), 'ca')
    : null;
  return typeof opacity === 'number' ? opacity : undefined;
}

/** Counts a text, and says why it is not seen. */
function show({ matrix, text, size, mode, lightness, opacity }: State, { painted, box }: Ground): void {
  painted.counts.text += 1;
  const [, , c, d, x, y] = multiplied(text, matrix);
  const height = Math.abs(size) * Math.hypot(c, d);
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const why = [
    ...(mode === 3 || mode === 7 ? [`Tr ${mode}`] : []),
    ...(lightness > LIGHTEST ? [`${Math.round(lightness * 100)}%`] : []),
    ...(opacity < FAINTEST ? [`ca ${opacity}`] : []),
    ...(height < SMALLEST ? [`${Math.round(height * 10) / 10}pt`] : []),
    ...(x < left - 1 || x > right + 1 || y < bottom - 1 || y > top + 1 ? [`(${Math.round(x)}, ${Math.round(y)})`] : []),
  ];
  if (why.length > 0) painted.hidden.set(why.join(' '), (painted.hidden.get(why.join(' ')) ?? 0) + 1);
}

function boxOf({ inherited }: PageOfPdf, objects: PdfObjects): readonly number[] {
  const box = objects.resolve(inherited.get('CropBox') ?? inherited.get('MediaBox'));
  return isArray(box) ? box.map(Number) : [];
}

function matrixIn(value: PdfValue): Matrix {
  const numbers = isArray(value) && value.length === 6 ? value.map(Number) : UNIT;
  return numbers as unknown as Matrix;
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

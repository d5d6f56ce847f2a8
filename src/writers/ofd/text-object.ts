import { escaped } from '../xml.ts';
import type { Letter } from './letters.ts';
import { millimetres, place, rounded } from './millimetres.ts';
import type { Matrix } from './pdf/content.ts';
import { isFound, type Piece, type TextRun } from './runs.ts';

/** How far letters may reach, in sizes of type: over and below the line, and beside their own width. Programs may cut off what lies outside. */
const ROOM = { above: 1, below: 0.3, beside: 0.1 } as const;

/** A piece of a run as an object of a page that is so high, in points. */
export function textObject(run: TextRun, { face, letters }: Piece, id: number, pageHeight: number): string {
  const { size, colour } = run;
  const starts = letters.map(({ at }) => at);
  const left = Math.min(...starts) - ROOM.beside * size;
  const right = Math.max(...letters.map(({ end }) => end)) + ROOM.beside * size;
  const [width, height] = [right - left, (ROOM.above + ROOM.below) * size];
  const placed = placedIn(run.matrix, { left, width, height, above: ROOM.above * size }, pageHeight);
  const start = `X="${millimetres((starts[0] ?? 0) - left)}" Y="${millimetres(ROOM.above * size)}"`;
  const text = letters.map((letter) => letter.text).join('');
  const code = `<ofd:TextCode ${start}${stepsOf(letters.flatMap(startsOf))}>${withBlanks(text)}</ofd:TextCode>`;
  const fill = `<ofd:FillColor Value="${colour.join(' ')}"/>`;
  const named = letters.length === 1 && letters[0] && !isFound(letters[0], face) ? glyphsOf(letters[0]) : '';
  const style = `Font="${face.id}" Size="${millimetres(size)}"`;
  return `<ofd:TextObject ID="${id}" ${placed} ${style}>${fill}${named}${code}</ofd:TextObject>`;
}

/** Of a box that stands on a line, in points along and above that. */
interface Box {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly above: number;
}

/** The attributes that say where a box lies on a page: upright ones by their boundary, turned ones by a matrix as well. */
function placedIn([a, b, c, d, e, f]: Matrix, { left, width, height, above }: Box, pageHeight: number): string {
  const at = (x: number, y: number) => [a * x + c * y + e, pageHeight - (b * x + d * y + f)] as const;
  const corners = [
    at(left, above),
    at(left + width, above),
    at(left, above - height),
    at(left + width, above - height),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const extent = [Math.max(...xs) - x, Math.max(...ys) - y].map((points) => Math.ceil(millimetres(points)));
  const boundary = [place(x), place(y), ...extent].join(' ');
  const isUpright = [a - 1, b, c, d - 1].every((each) => Math.abs(each) < 1e-9);
  if (isUpright) return `Boundary="${boundary}"`;
  const [[startX, startY] = [0, 0]] = corners;
  const turned = [a, -b, -c, d].map((part) => rounded(part, 4));
  const moved = [startX - x, startY - y].map(millimetres);
  return `Boundary="${boundary}" CTM="${[...turned, ...moved].join(' ')}"`;
}

/** Where the characters of a letter stand: several share its width. */
function startsOf({ text, at, end }: Letter): readonly number[] {
  return Array.from(text, (_, index) => at + ((end - at) * index) / Array.from(text).length);
}

/** The steps from letter to letter; equal ones that follow one another are written once. */
function stepsOf(starts: readonly number[]): string {
  const groups: { readonly step: number; count: number }[] = [];
  for (const [index, start] of starts.entries()) {
    if (index === 0) continue;
    const step = millimetres(start - (starts[index - 1] ?? 0));
    const before = groups.at(-1);
    if (before?.step === step) before.count += 1;
    else groups.push({ step, count: 1 });
  }
  if (groups.length === 0) return '';
  const steps = groups.map(({ step, count }) =>
    count > 2 ? `g ${count} ${step}` : Array.from({ length: count }, () => step).join(' '),
  );
  return ` DeltaX="${steps.join(' ')}"`;
}

/** Names the glyphs of letters that no program would find. */
function glyphsOf({ text, glyphs }: Letter): string {
  const counts = `CodePosition="0" CodeCount="${Array.from(text).length}" GlyphCount="${glyphs.length}"`;
  return `<ofd:CGTransform ${counts}><ofd:Glyphs>${glyphs.join(' ')}</ofd:Glyphs></ofd:CGTransform>`;
}

/** A text whose blanks at its ends are written as numbers: some programs take away those that are not, and would count wrongly. */
function withBlanks(text: string): string {
  return escaped(text).replace(/^\s+|\s+$/gu, (blanks) =>
    Array.from(blanks, (blank) => `&#${blank.codePointAt(0)};`).join(''),
  );
}

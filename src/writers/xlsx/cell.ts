import type { CellStyle, Cell as SheetCell } from 'hucre/xlsx';
import type { Run } from '../../layout/document.ts';
import { FAMILIES, type Family } from '../../ports/families.ts';

/** The type of a paragraph: its family, and its size in points. */
interface Type {
  readonly family: Family;
  readonly size: number;
}

/** A paragraph of a cell in its type. */
export interface TypedParagraph {
  readonly type: Type;
  readonly runs: readonly Run[];
}

type Font = NonNullable<CellStyle['font']>;
type Piece = { readonly text: string; readonly font: Font };

/** Excel's limit for the text of a cell, in UTF-16 units. */
const LONGEST = 32_767;

/** The marks of runs as type: emphasis is 楷体, as in printed Chinese; what was inserted is underlined and what was deleted struck through. */
const MARKS: Readonly<Record<NonNullable<Run['mark']>, Font>> = {
  strong: { bold: true },
  emphasis: { name: FAMILIES.kaiti.official },
  inserted: { underline: true },
  deleted: { strikethrough: true },
};

/** A cell whose text is in one look, or in several as rich text. Throws when the text is longer than a cell can hold; `what` names it then. */
export function textCell(paragraphs: readonly TypedParagraph[], style: CellStyle, what: string): Partial<SheetCell> {
  const pieces = joined(paragraphs.flatMap(piecesOf));
  const text = pieces.map((piece) => piece.text).join('');
  if (text.length > LONGEST) {
    throw new Error(`the text of ${what} has ${text.length} characters; a cell of a workbook holds at most ${LONGEST}`);
  }
  const first = pieces[0];
  if (first === undefined) return { value: null, style };
  const styled = { ...style, font: first.font };
  // The library makes an error value of a text such as `#N/A`, but not of rich text.
  return pieces.length > 1 || text.startsWith('#')
    ? {
        value: escaped(text),
        richText: pieces.map((piece) => ({ ...piece, text: escaped(piece.text) })),
        style: styled,
      }
    : { value: escaped(text), style: styled };
}

/** A cell with a number, when its text is a decimal that a float carries exactly as it is written; else undefined. */
export function numberCell(paragraphs: readonly TypedParagraph[], style: CellStyle): Partial<SheetCell> | undefined {
  const [only, ...others] = paragraphs;
  const [run, ...moreRuns] = only?.runs ?? [];
  if (only === undefined || run === undefined || others.length + moreRuns.length > 0) return undefined;
  const isExact = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(run.text) && String(Number(run.text)) === run.text;
  if (run.mark !== undefined || !isExact) return undefined;
  return { value: Number(run.text), style: { ...style, font: fontOf(only.type, run.mark) } };
}

function piecesOf({ type, runs }: TypedParagraph, index: number): readonly Piece[] {
  const pieces = runs.map(({ text, mark }) => ({ text, font: fontOf(type, mark) }));
  return index === 0 ? pieces : [{ text: '\n', font: fontOf(type, undefined) }, ...pieces];
}

/** Pieces that look the same as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && (piece.text === '\n' || JSON.stringify(last.font) === JSON.stringify(piece.font))) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else if (piece.text !== '') {
      result.push(piece);
    }
  }
  return result;
}

/** The font of a type with a mark. */
export function fontOf({ family, size }: Type, mark: Run['mark']): Font {
  return { name: FAMILIES[family].official, size, ...(mark === undefined ? {} : MARKS[mark]) };
}

/** A text as a workbook has it: `_x0041_` stands for the character U+0041 there (ECMA-376-1, 22.4.2.4), so where it is meant literally its first low line is written so itself. */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

import type { SourceParagraph, SourceText } from '../source.ts';
import { type Line, placeOfLines } from './lines.ts';
import { isBeside } from './looks.ts';

/** Makes the texts of a source, numbered in the order in which they are asked for. */
export interface Texts {
  /** The text of a cell that has these lines, of which there is one at least. */
  readonly of: (lines: readonly Line[]) => SourceText;
  /** A paragraph; the marks of a heading in Markdown are its outline, and no text. */
  readonly paragraph: (line: Line) => SourceParagraph;
}

/** What makes a line a heading in Markdown. */
const HEADING = /^(#{1,6})\s+(?=\S)/u;

/** What numbers the texts of one file. */
export function numberedTexts(): Texts {
  let number = 0;
  const of: Texts['of'] = (lines) => {
    const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
    const isOne = isUpright(lines);
    const text = isOne ? horizontal(lines) : lines.map((line) => line.text).join('\n');
    const made = { number, text, place: placeOfLines(first, last) };
    number += 1;
    return made;
  };
  return {
    of,
    paragraph: (line) => {
      const [marks, signs] = HEADING.exec(line.text) ?? [''];
      const text = of([{ ...line, text: line.text.slice(marks.length) }]);
      return { kind: 'paragraph', text, numbering: '', outline: signs?.length };
    },
  };
}

/** Whether lines are so short that they were broken because their column is narrow: what was written downwards is one word. Below a figure stands what it is for others, what stands in place of one is no part of a word, and below the points of a title stands another title. */
function isUpright(lines: readonly Line[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ text }) => text.length <= 4 && !isBeside(text)) &&
    !/^\d/u.test(lines[0]?.text ?? '') &&
    !lines.slice(0, -1).some(({ text }) => POINTS_ALONE.test(text))
  );
}

const POINTS_ALONE = /^[（(]\d[^（）()]*[)）]$/u;

/** A word that was written downwards as it is written across: its brackets lie on their side there (`︵`). */
function horizontal(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join('')
    .replace(/[\ufe35-\ufe44]/gu, (sign) => sign.normalize('NFKC'));
}

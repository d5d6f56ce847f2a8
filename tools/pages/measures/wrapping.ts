import { type Box, widthOf } from '../box.ts';
import { isWide, type Line } from '../lines.ts';
import type { Page } from '../page.ts';
import type { Fault } from './fault.ts';

/** A line that goes on in the next one leaves less free than the letter that did not fit, what must not begin a line, and the insets: in widths of a letter. */
const MOST_FREE = 3;
/** A comma that has less than this of its width was squeezed. */
const LEAST_COMMA = 0.75;
/** Where a figure ends, and how what belongs to it begins. */
const PARTED: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/\d[.．]?$/, /^(?:[\d.%‰％℃]|[,，]\d{3}|[年月日天周分项个次人名家元万亿度篇份条期场户件岁届类级部]|小时|百分)/u],
  [/\d[,，]$/, /^\d{3}(?!\d)/],
  [/\d[年月]$/, /^\d+[月日]/],
  [/第$/, /^\d/],
];

/** Lines of one letter at the end of a text, figures that a line end parts, and commas that were made narrow to fit. */
export function wrappingFaults(pages: readonly Page[]): readonly Fault[] {
  return pages.flatMap((page) => textsOf(page, pages).flatMap(({ lines, box }) => faultsIn(lines, box, page.number)));
}

/** The lines of each cell, and those outside, which all have the widest of the file's for their width. */
function textsOf(page: Page, pages: readonly Page[]): readonly { lines: readonly Line[]; box: Box }[] {
  const cells = page.tables.flatMap(({ head, body }) =>
    [...head, ...body].map((cell) => ({ lines: cell.lines, box: cell })),
  );
  const alike = pages.filter(({ width }) => width === page.width).flatMap(({ loose }) => loose);
  if (alike.length === 0) return cells;
  const [left, right] = [Math.min(...alike.map((line) => line.left)), Math.max(...alike.map((line) => line.right))];
  return [...cells, { lines: page.loose, box: { left, right, top: 0, bottom: page.height } }];
}

function faultsIn(lines: readonly Line[], box: Box, page: number): readonly Fault[] {
  const squeezed = lines.filter(isSqueezed).map(({ text }): Fault => ({ kind: 'squeezed', page, what: text }));
  const wrapped = lines.flatMap((line, index): readonly Fault[] => {
    const before = lines[index - 1];
    if (before === undefined || !goesOn(before, line, box)) return [];
    const what = `${before.text} | ${line.text}`;
    const [end, start] = [before.text.replaceAll(' ', ''), line.text.replaceAll(' ', '')];
    const isParted = PARTED.some(([ends, starts]) => ends.test(end) && starts.test(start));
    return [
      ...(isSingle(line) ? [{ kind: 'single', page, what } as const] : []),
      ...(isParted ? [{ kind: 'parted', page, what } as const] : []),
    ];
  });
  return [...squeezed, ...wrapped];
}

/** Whether a line is of one text with the next: there was no room for more. */
function goesOn(line: Line, next: Line, box: Box): boolean {
  const free = Math.min(widthOf(box) - widthOf(line), 2 * (box.right - line.right));
  return free < MOST_FREE * line.em && next.top - line.bottom < line.em;
}

function isSingle({ text }: Line): boolean {
  return [...text.replace(/[\p{P}\p{Z}]/gu, '')].length === 1;
}

/** Whether commas within a line are narrower than its letters: those beside other punctuation, and at its ends, are so by right. */
function isSqueezed({ words, em }: Line): boolean {
  return words.some((word) => {
    const letters = [...word.text];
    if (!letters.every(isWide)) return false;
    const commas = letters.filter(
      (letter, index) => letter === '，' && isLetter(letters[index - 1]) && isLetter(letters[index + 1]),
    );
    const isPlain = letters.every((letter) => isLetter(letter) || letter === '，');
    const missing = letters.length * em - widthOf(word);
    return commas.length > 0 && isPlain && missing / commas.length > (1 - LEAST_COMMA) * em;
  });
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /\p{Script=Han}/u.test(letter);
}

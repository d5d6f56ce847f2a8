import { advanceOf, EM, gapBetween } from './advance.ts';
import { NEVER_FIRST, piecesOf } from './units.ts';

/** How a program fills lines: the space that it puts between Chinese characters and figures, and whether a mark at the end of a line may hang beyond it. */
interface Habit {
  readonly hasGaps: boolean;
  readonly hangs: boolean;
}

/** LibreOffice has gaps, Word and WPS none where a file asks for none; marks hang or not, as a version and its settings have it. */
const HABITS: readonly Habit[] = [true, false].flatMap((hasGaps) => [true, false].map((hangs) => ({ hasGaps, hangs })));

/** Latin letters are as wide as the font of each machine has them: where lines end cannot be told. Figures are half an em in every font of documents. */
const UNCERTAIN = /[A-Za-z]/;
const HANGING = /^[、。，．；：！？]$/u;
const FIGURES = /\d[\d.]*|[\s\S]/gu;

/** Fonts and programs differ a little in how long a line is: by so much, in hundredths of an em. */
const ERRORS = [-15, 0, 15] as const;

/** A paragraph is narrowed by three characters at most, a quarter at a time. */
const MOST = 3 * EM;
const STEP = EM / 4;

/**
 * By how much a paragraph is to be narrowed, in hundredths of an em, so that programs that fill its lines one after the
 * other leave more than one character in the last, and part no figure from its unit: 非公经济组／织党建 in place of
 * 非公经济组织党／建. Zero where all do so anyway, where nothing helps all of them in so many lines, and where their lines
 * cannot be told.
 */
export function narrowingOf(text: string, room: number, lines: number): number {
  if (lines < 2 || UNCERTAIN.test(text)) return 0;
  const tokens = tokensOf(text);
  for (let by = 0; by <= MOST; by += STEP) {
    const rooms = ERRORS.map((error) => room - by + error);
    if (HABITS.every((habit) => rooms.every((each) => isGood(tokens, each, lines, habit)))) return by;
  }
  return 0;
}

/** What no program parts: a figure, or a character with the marks that may not begin a line; whether our own lines go on with it. */
interface Token {
  readonly text: string;
  readonly isHeld: boolean;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const piece of piecesOf(text)) {
    for (const { 0: part, index } of piece.matchAll(FIGURES)) {
      const before = tokens.at(-1);
      if (before !== undefined && NEVER_FIRST.test(part)) {
        tokens[tokens.length - 1] = { ...before, text: before.text + part };
      } else tokens.push({ text: part, isHeld: index > 0 });
    }
  }
  return tokens;
}

/** Whether a program that fills lines so leaves more than one character in the last, parts nothing that is held, and needs no more than so many lines. */
function isGood(tokens: readonly Token[], room: number, most: number, habit: Habit): boolean {
  let [lines, used, last, before] = [1, 0, 0, ''];
  for (const { text, isHeld } of tokens) {
    const width = widthOf(text, habit);
    const gap = habit.hasGaps ? gapBetween(before, text.slice(0, 1)) : 0;
    if (used > 0 && used + gap + width - hungOf(text, habit) > room) {
      if (isHeld) return false;
      lines += 1;
      [used, last] = [0, 0];
    } else used += gap;
    used += width;
    last += [...text].filter((each) => !NEVER_FIRST.test(each)).length;
    before = text.slice(-1);
  }
  return lines <= most && (lines === 1 || last > 1);
}

function hungOf(text: string, { hangs }: Habit): number {
  return hangs && HANGING.test(text.slice(-1)) ? EM : 0;
}

function widthOf(text: string, { hasGaps }: Habit): number {
  let [width, before] = [0, ''];
  for (const character of text) {
    width += /\d/.test(character) ? EM / 2 : advanceOf(character);
    if (hasGaps) width += gapBetween(before, character);
    before = character;
  }
  return width;
}

import { advanceOf, EM, gapBetween } from '../../text/advance.ts';
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

/** What no program parts: a figure, or a character with the marks that may not begin a line. */
interface Token {
  readonly text: string;
  /** How wide it is without gaps; those within it, and the one before it where it does not begin a line. */
  readonly width: number;
  readonly gaps: number;
  readonly lead: number;
  /** By how much its mark may hang beyond a line. */
  readonly hangs: number;
  /** How many characters it has that are no marks. */
  readonly letters: number;
  /** Whether our own lines are not parted before it. */
  readonly isHeld: boolean;
}

function tokensOf(text: string): readonly Token[] {
  const parts: { text: string; isHeld: boolean }[] = [];
  for (const piece of piecesOf(text)) {
    for (const { 0: part, index } of piece.matchAll(FIGURES)) {
      const before = parts.at(-1);
      if (before !== undefined && NEVER_FIRST.test(part)) before.text += part;
      else parts.push({ text: part, isHeld: index > 0 });
    }
  }
  return parts.map(({ text: own, isHeld }, index) => ({
    ...{ text: own, isHeld, ...widthsOf(own, parts[index - 1]?.text.slice(-1) ?? '') },
    hangs: HANGING.test(own.slice(-1)) ? EM : 0,
    letters: [...own].filter((each) => !NEVER_FIRST.test(each)).length,
  }));
}

function widthsOf(text: string, last: string): Pick<Token, 'width' | 'gaps' | 'lead'> {
  let [width, gaps, before] = [0, 0, ''];
  for (const character of text) {
    width += character >= '0' && character <= '9' ? EM / 2 : advanceOf(character);
    gaps += gapBetween(before, character);
    before = character;
  }
  return { width, gaps, lead: gapBetween(last, text.slice(0, 1)) };
}

/** Whether a program that fills lines so leaves more than one character in the last, parts nothing that is held, and needs no more than so many lines. */
function isGood(tokens: readonly Token[], room: number, most: number, habit: Habit): boolean {
  let [lines, used, last] = [1, 0, 0];
  for (const token of tokens) {
    const { width, lead, hung } = takenBy(token, habit);
    if (used > 0 && used + lead + width - hung > room) {
      if (token.isHeld || lines === most) return false;
      lines += 1;
      [used, last] = [width, 0];
    } else used += lead + width;
    last += token.letters;
  }
  return lines === 1 || last > 1;
}

function takenBy({ width, gaps, lead, hangs }: Token, habit: Habit): { width: number; lead: number; hung: number } {
  const hung = habit.hangs ? hangs : 0;
  return habit.hasGaps ? { width: width + gaps, lead, hung } : { width, lead: 0, hung };
}

import type { SourceText, Stretch } from '../source.ts';

/** All of a text. */
export function wholeOf(text: SourceText): Stretch {
  return { text, start: 0, end: text.text.length };
}

/** What a stretch says, as it stands. */
export function saying({ text, start, end }: Stretch): string {
  return text.text.slice(start, end);
}

/** A part of a stretch by offsets within it; `end` is exclusive. */
export function within({ text, start }: Stretch, from: number, to: number): Stretch {
  return { text, start: start + from, end: start + to };
}

/** A stretch without the white space at its ends. */
export function trimmed(piece: Stretch): Stretch {
  const said = saying(piece);
  const from = said.length - said.trimStart().length;
  return within(piece, from, Math.max(from, said.trimEnd().length));
}

/** Whether a cell is blank, or has dashes and strokes only, by which people say that there is nothing. */
export function saysNothing(text: string): boolean {
  return /^[\s\-－—–/／\\、.]*$/u.test(text);
}

/** The lines of a stretch that say something, without white space at their ends. */
export function linesOf(piece: Stretch): readonly Stretch[] {
  const lines: Stretch[] = [];
  let at = 0;
  for (const line of saying(piece).split('\n')) {
    const found = trimmed(within(piece, at, at + line.length));
    if (found.end > found.start) lines.push(found);
    at += line.length + 1;
  }
  return lines;
}

/** What stretches say as one text: lines that were broken in the middle of a sentence are joined, others stay lines. */
export function sentence(pieces: readonly Stretch[]): string {
  const parts: string[] = [];
  let before = '';
  for (const line of pieces.flatMap((piece) => linesOf(piece).map(saying))) {
    if (before === '') parts.push(line);
    else if (/[。；;！？!?：:]$/u.test(before) || /^(?:\d{1,2}[.、．)）]|[①-⑳]|[（(]\d{1,2}[)）])/u.test(line))
      parts.push('\n', line);
    else if (isRuled(before) && isRuled(line)) parts.push('\n', line);
    else parts.push(/[A-Za-z0-9]$/u.test(before) && /^[A-Za-z]/u.test(line) ? ' ' : '', line);
    before = line;
  }
  return parts.join('');
}

/** Whether a line is a scoring rule of its own: it says at its end what is given or taken for what it begins with. */
export function isRuled(line: string): boolean {
  return /^[^，,。；;、）)的得扣][^。；;]*(?:[得计扣加\s]\s?\d{1,3}(?:\.\d{1,2})?分|不得分|得满分|\s(?:得分|分值))$/u.test(
    line,
  );
}

/** A text without white space and punctuation, half-width: what two spellings of a label have in common. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

const CONTINUED = /^续表?[一二三四五\d]{0,2}$|[（(]续表?[一二三四五\d]{0,2}[)）]$|[（(]接上[页表][)）]$/u;

/** A name without what says that it goes on from the page before: 党建 of 党建（续）. */
export function withoutContinued(name: string): string {
  return name.replace(/\s/gu, '').replace(CONTINUED, '');
}

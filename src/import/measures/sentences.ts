import type { DraftParagraph } from '../draft.ts';
import type { Stretch } from '../source.ts';

/** A sentence of the measures, or a part of one up to a semicolon. */
export interface Sentence {
  readonly paragraph: DraftParagraph;
  /** Where it begins in the text of its paragraph. */
  readonly start: number;
  /** With brackets and marks as they are typed in Chinese, so that there is one form of each; as long as in the file. */
  readonly text: string;
}

const MARKS: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ';': '；', ':': '：', '"': '”' };

/** How long a paragraph is at most in which settings are looked for. */
const LONGEST = 5_000;

/** The sentences of paragraphs, in their order. */
export function sentencesIn(paragraphs: readonly DraftParagraph[]): readonly Sentence[] {
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.text.length > LONGEST) return [];
    const text = inForm(paragraph.text);
    return [...text.matchAll(/[^。；\n]+/gu)].map((match) => ({ paragraph, start: match.index, text: match[0] }));
  });
}

/** A text with one form of each mark, as long as it was. */
export function inForm(text: string): string {
  return text.replace(/[(),;:"“０-９％]/gu, (mark) => MARKS[mark] ?? (mark === '“' ? '”' : mark.normalize('NFKC')));
}

/** Where a part of a paragraph stands in the file. */
export function stretchOf({ text, from }: DraftParagraph, start: number, end: number): Stretch {
  const isAsWritten = from.text.text.slice(from.start, from.end) === text;
  return isAsWritten ? { text: from.text, start: from.start + start, end: from.start + end } : from;
}

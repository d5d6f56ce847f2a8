import type { DraftParagraph } from '../draft.ts';
import type { FoundSetting } from './settings.ts';

/** What a paragraph of the measures is: a heading of a level, or text. */
export interface Block {
  readonly level: 2 | 3 | undefined;
  readonly text: string;
}

const FIRST = /^[一二三四五六七八九十]{1,3}、/u;
const SECOND = /^[（(][一二三四五六七八九十]{1,3}[)）]/u;

/** How long a heading is at most. */
const LONGEST = 30;

/** A paragraph in Markdown: a heading by its number, apart from the text that goes on behind it; figures that are settings stand as placeholders. */
export function blocksOf(paragraph: DraftParagraph, settings: readonly FoundSetting[]): readonly Block[] {
  const figures = settings.flatMap(({ path, sentence, figure }) =>
    sentence.paragraph === paragraph && figure !== undefined ? [{ path, ...figure }] : [],
  );
  const written = (start: number, end: number): string => withPlaceholders(paragraph.text, start, end, figures);
  const { text } = paragraph;
  const level = levelOf(paragraph);
  if (level === undefined) return [{ level, text: written(0, text.length) }];
  const stop = text.search(/[。.：:](?!\d)/u);
  const end = stop < 0 ? text.length : stop;
  if (end > LONGEST || /[；;，,]/u.test(text.slice(0, end)))
    return [{ level: undefined, text: written(0, text.length) }];
  const rest = written(Math.min(end + 1, text.length), text.length).trim();
  return [{ level, text: written(0, end) }, ...(rest === '' ? [] : [{ level: undefined, text: rest }])];
}

/** The level of a heading: by its number, or as the file says it. */
function levelOf({ text, outline }: DraftParagraph): Block['level'] {
  if (FIRST.test(text)) return 2;
  if (SECOND.test(text)) return 3;
  return outline === undefined ? undefined : outline === 1 ? 2 : 3;
}

interface Figure {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly isPercent: boolean;
}

function withPlaceholders(text: string, start: number, end: number, figures: readonly Figure[]): string {
  let written = '';
  let at = start;
  for (const figure of figures.toSorted((a, b) => a.start - b.start)) {
    if (figure.start < at || figure.end > end) continue;
    written += plain(text.slice(at, figure.start));
    written += figure.isPercent ? `{{percent ${figure.path}}}` : `{{${figure.path}}}`;
    at = figure.end;
  }
  return written + plain(text.slice(at, end));
}

/** A text of which nothing is a mark of Markdown, or a placeholder. */
function plain(text: string): string {
  return text.replace(/[\\`*_~<>[\]|{}]/gu, (mark) => `\\${mark}`);
}

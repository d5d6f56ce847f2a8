import { printedFigure } from '../../model/figures.ts';
import type { Edition } from '../../model/model.ts';
import { LIST_MARK, placeholdersIn } from '../../text/measures.ts';

/** A stretch of the measures as it is written, beside what is printed for it. Words are printed as they stand; of all else nothing can be changed from what is printed. */
export interface Stretch {
  readonly raw: string;
  readonly printed: string;
  /** What is printed for it now, where it was another figure in what was sent. */
  readonly now: string;
  /** The path of a placeholder. */
  readonly path?: string;
}

/** A paragraph of the measures; offsets in UTF-16 code units, `end` is exclusive. */
export interface PrintedParagraph {
  readonly start: number;
  readonly end: number;
  /** `other` is a row of a table, or an entry of the list of annexes. */
  readonly kind: 'plain' | 'heading' | 'item' | 'other';
  readonly stretches: readonly Stretch[];
  readonly printed: string;
}

/** The measures paragraph by paragraph, as they are written and as they are printed. */
export function printedParagraphs(
  raw: string,
  edition: Pick<Edition, 'figures' | 'systems'>,
): readonly PrintedParagraph[] {
  return spansIn(raw).map(({ start, end, kind }) => {
    const stretches = stretchesOf(raw.slice(start, end), edition);
    return { start, end, kind, stretches, printed: stretches.map(({ printed }) => printed).join('') };
  });
}

type PrintedSpan = Pick<PrintedParagraph, 'start' | 'end' | 'kind'>;

const BEGINS: readonly (readonly [PrintedParagraph['kind'], RegExp])[] = [
  ['heading', /^#{1,6}\s/u],
  ['item', /^ *(?:[-*+]|\d{1,9}[.)])\s/u],
  ['other', /^\|/u],
];

/** Where paragraphs stand: lines that follow each other are one, but for headings, items of lists and rows of tables. */
function spansIn(raw: string): readonly PrintedSpan[] {
  const spans: PrintedSpan[] = [];
  let [at, isOpen, isList] = [0, false, false];
  for (const line of raw.split('\n')) {
    const [start, end] = [at, at + line.trimEnd().length];
    at += line.length + 1;
    isList ||= LIST_MARK.test(line);
    const own = isList ? 'other' : BEGINS.find(([, mark]) => mark.test(line))?.[0];
    const last = spans.at(-1);
    if (start === end) isOpen = false;
    else if (isOpen && own === undefined && last !== undefined) spans.splice(-1, 1, { ...last, end });
    else spans.push({ start, end, kind: own ?? 'plain' });
    if (start < end) isOpen = own !== 'heading' && own !== 'other';
  }
  return spans;
}

/** What is not printed, or otherwise: marks of headings, lists and emphasis, escapes, line breaks; and placeholders. */
const MARKS = /^#{1,6}\s+|^ *[-*+]\s+|\*+|\\[!-/:-@[-`{-~]|\s*\n\s*|\{\{[^{}\n]*\}\}/gu;

function stretchesOf(raw: string, edition: Pick<Edition, 'figures' | 'systems'>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const marks = [...raw.matchAll(MARKS)];
  // Emphasis that does not end is none.
  const isTorn = marks.filter(([mark]) => mark.startsWith('*')).length % 2 === 1;
  let at = 0;
  for (const { 0: mark, index } of marks) {
    if (index > at) stretches.push(words(raw.slice(at, index)));
    stretches.push(isTorn && mark.startsWith('*') ? words(mark) : marked(mark, edition));
    at = index + mark.length;
  }
  return at < raw.length ? [...stretches, words(raw.slice(at))] : stretches;
}

function words(raw: string): Stretch {
  return { raw, printed: raw, now: raw };
}

function marked(raw: string, edition: Pick<Edition, 'figures' | 'systems'>): Stretch {
  const [placeholder] = placeholdersIn(raw);
  if (placeholder !== undefined) {
    const printed = printedFigure(edition, placeholder) ?? raw;
    return { raw, printed, now: printed, path: placeholder.path };
  }
  const printed = raw.startsWith('\\') ? raw.slice(1) : /^ *[-+*]\s/u.test(raw) ? '——' : '';
  return { raw, printed, now: printed };
}

/** The stretches of a paragraph as it was printed with other figures; undefined where it was another paragraph, and where it is nothing but figures. */
export function printedAs({ stretches }: PrintedParagraph, line: string): readonly Stretch[] | undefined {
  if (stretches.every(({ path, printed }) => path !== undefined || printed === '')) return undefined;
  const found: Stretch[] = [];
  let at = 0;
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.path === undefined) {
      if (!line.startsWith(stretch.printed, at)) return undefined;
      found.push(stretch);
      at += stretch.printed.length;
      continue;
    }
    const next = stretches.slice(index + 1).find(({ printed }) => printed !== '');
    const end = next === undefined || next.path !== undefined ? line.length : line.indexOf(next.printed, at);
    if (end < at) return undefined;
    found.push({ ...stretch, printed: line.slice(at, end) });
    at = end;
  }
  return at === line.length ? found : undefined;
}

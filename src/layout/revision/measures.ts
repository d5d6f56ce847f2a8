import type { Changes } from '../../changes/changes.ts';
import type { Paragraph, ParagraphChange } from '../../changes/facts.ts';
import { isReworded, paragraphsOf } from '../../changes/paragraphs.ts';
import { printedFigure } from '../../model/figures.ts';
import type { Edition } from '../../model/model.ts';
import { replaceEscapes, replacePlaceholders } from '../../text/measures.ts';
import type { TextChange } from './table.ts';

/** The paragraphs in which the measures of two editions differ as they are printed, each under the heading above it: with their figures, so that a setting that changed shows in the sentence that states it. What prints the same is shown as it is written. */
export function printedChanges({
  before: { edition: earlier },
  after: { edition: later },
  measures,
}: Pick<Changes, 'before' | 'after' | 'measures'>): readonly TextChange[] {
  return measures.map((change) => {
    const [before, after] = [printed(change.before, earlier), printed(change.after, later)];
    const texts = before === after ? [change.before?.text, change.after?.text] : [before, after];
    return {
      name: change.after === undefined ? nameOf(change.before, earlier) : nameOf(change.after, later),
      before: texts[0] ?? '',
      after: texts[1] ?? '',
      changes: changesIn(change),
    };
  });
}

/** What is told in the row of a paragraph: that it was reworded, and the settings that it prints. */
function changesIn(change: ParagraphChange): TextChange['changes'] {
  return isReworded(change) ? [change, ...change.settings] : change.settings;
}

/** A paragraph with placeholders filled in and without marks; one that stands for nothing stays, since what is compared need not be sound. */
function printed(paragraph: Paragraph | undefined, edition: Edition): string {
  return plain(replacePlaceholders(paragraph?.text ?? '', (each) => printedFigure(edition, each) ?? each.text));
}

const HEADING = /^#{1,6}\s+/;

/** Where a paragraph stands; a row of a table is named as one. */
function nameOf(own: Paragraph | undefined, edition: Edition): string {
  return own?.text.startsWith('|') ? `${headingOf(own, edition)}（表格中的一行）` : headingOf(own, edition);
}

/** The nearest heading above a paragraph, of the highest that have text below them: 五、加分和扣分（一）加分. A heading is its own. */
function headingOf(own: Paragraph | undefined, edition: Edition): string {
  const above = new Map<number, string>();
  for (const paragraph of paragraphsOf(edition.measures).slice(0, (own?.index ?? 0) + 1)) {
    const level = HEADING.exec(paragraph.text)?.[0].trim().length;
    if (level === undefined) continue;
    for (const deeper of [...above.keys()].filter((each) => each >= level)) above.delete(deeper);
    above.set(level, printed(paragraph, edition));
  }
  const [, ...headings] = [...above.values()];
  return headings.join('');
}

/** A paragraph without the marks of Markdown: those of headings, lists and tables, of emphasis, and of characters that would be marks. A row of a table is its cells, with a bar between. */
function plain(text: string): string {
  const bare = text.startsWith('|') ? cellsOf(text) : text.replace(HEADING, '').replace(/^[-*+]\s+/, '——');
  return replaceEscapes(bare.replace(/\*\*([^*]+)\*\*|\*([^*]+)\*/g, '$1$2'));
}

/** A bar with a backslash stands in a text. */
function cellsOf(row: string): string {
  return row
    .replace(/^\|\s*|\s*\|$/g, '')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/\\[\s\S]|\s*\|\s*/g, (typed) => (typed.startsWith('\\') ? typed : '｜'));
}

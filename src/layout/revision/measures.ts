import type { Changes, ParagraphChange } from '../../changes/changes.ts';
import { compareMeasures } from '../../changes/paragraphs.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Edition } from '../../model/model.ts';
import type { SourceText } from '../../text/source.ts';
import type { TextChange } from './table.ts';

/** The paragraphs in which the measures of two editions differ as they are printed, each under the heading above it: with their figures, so that a setting that changed shows in the sentence that states it. */
export function printedChanges({ before, after }: Pick<Changes, 'before' | 'after'>): readonly TextChange[] {
  const [were, are] = [printed(before.edition), printed(after.edition)];
  return compareMeasures(were, are).map((change) => ({
    name: headingOf(change, were, are),
    before: plain(change.before?.text ?? ''),
    after: plain(change.after?.text ?? ''),
  }));
}

const PLACEHOLDER = /\{\{\s*(percent\s+)?([\w.-]+)\s*\}\}/g;
const HUNDRED = Decimal.of(100n, 0);

/** The measures with placeholders filled in; one that stands for nothing stays, since what is compared need not be sound. */
function printed({ measures, figures }: Edition): SourceText | undefined {
  const text = measures?.text.replace(PLACEHOLDER, (placeholder, percent, path) => {
    const figure = figures.get(path);
    if (percent === undefined) return figure?.text ?? placeholder;
    return figure?.value === undefined ? placeholder : `${figure.value.times(HUNDRED)}%`;
  });
  return measures && text !== undefined ? { path: measures.path, text } : undefined;
}

const HEADING = /^#{1,6}\s+/;

/** The nearest heading above a paragraph, of the highest that have text below them: 五、加分和扣分（一）加分. */
function headingOf(
  { before, after }: ParagraphChange,
  were: SourceText | undefined,
  are: SourceText | undefined,
): string {
  const [source, own] = after === undefined ? [were, before] : [are, after];
  const above = new Map<number, string>();
  for (const line of (source?.text.normalize('NFC') ?? '').split('\n').map((each) => each.trim())) {
    const level = HEADING.exec(line)?.[0].trim().length;
    if (level !== undefined) {
      for (const deeper of [...above.keys()].filter((each) => each >= level)) above.delete(deeper);
      above.set(level, plain(line));
    } else if (own !== undefined && line !== '' && own.text.startsWith(line)) break;
  }
  const [, ...headings] = [...above.values()];
  return headings.join('');
}

/** A paragraph without the marks of Markdown: those of headings, of emphasis, and of characters that would be marks. */
function plain(text: string): string {
  return text
    .replace(HEADING, '')
    .replace(/\*\*([^*]+)\*\*|\*([^*]+)\*/g, '$1$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

import type { Formula } from '../../layout/blanks.ts';
import { type Paragraph, textOf } from '../../layout/document.ts';
import { linesBetween, STYLES } from '../../layout/typography.ts';
import { textCell } from './cell.ts';
import { addMerge, type Draft, sum } from './draft.ts';
import { addFields } from './fields.ts';
import { heightNeeded, roundedHeight } from './height.ts';

/** Points between a line of blanks and the table below. */
const SPACER = 6;

/** Adds paragraphs below what a sheet has; `formulaAt` writes a formula of a line of fields. A first line is indented by spaces: the indent of a cell holds for all lines. */
export function addParagraphs(
  draft: Draft,
  paragraphs: readonly Paragraph[],
  isBeforeTable: boolean,
  formulaAt: (formula: Formula) => string,
): void {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.fields !== undefined) {
      addFields(draft, paragraph.fields, formulaAt);
      continue;
    }
    const next = paragraphs[index + 1]?.role ?? (isBeforeTable ? 'other' : undefined);
    const gap = next === undefined ? 0 : linesBetween(paragraph.role, next) * STYLES[paragraph.role].size;
    addParagraph(draft, paragraph, gap);
  }
}

/** Adds an empty row, of little height, before a table. */
export function addSpacer(draft: Draft): void {
  draft.rows.push({ height: SPACER });
}

function addParagraph(draft: Draft, { role, runs }: Paragraph, gap: number): void {
  const { family, size, align, indent } = STYLES[role];
  const indented = indent > 0 ? [{ text: '\u3000'.repeat(indent) }, ...runs] : runs;
  const text = textOf(indented);
  const style = {
    alignment: { horizontal: align === 'center' ? 'center' : 'left', vertical: 'top', wrapText: true },
  } as const;
  const row = draft.rows.length;
  const what = `the paragraph ${text.trim().slice(0, 20)}…`;
  draft.cells.set(`${row},0`, textCell([{ type: { family, size }, runs: indented }], style, what));
  addMerge(draft, { row, column: 0, rowspan: 1, colspan: draft.widths.length });
  const height = roundedHeight(heightNeeded([{ text, size }], sum(draft.widths)) + gap);
  draft.rows.push({ height });
}

import type { TrialSaid } from '../trial/said.ts';
import type { Section } from './compose.ts';
import { escaped } from './escape.ts';
import type { Review } from './review.ts';

/** What would have become of units by the method that is reviewed, as sections of a comment: whether anything would change, and a row for each unit that it would for. */
export function triedSections(tried: Review['tried']): readonly Section[] {
  if (tried === undefined || tried.trials.length === 0) return [];
  const { title, trials } = tried;
  return [
    { head: `### ${escaped(title)}\n\n`, rows: [''], foot: '' },
    ...trials.flatMap((each, index) => [
      ...(each.head === trials[index - 1]?.head ? [] : [{ head: `${escaped(each.head)}\n\n`, rows: [''], foot: '' }]),
      trialSection(each),
    ]),
  ];
}

function trialSection({ title, verdict, rows, columns, notes }: TrialSaid): Section {
  const head = `**${escaped(title)}**：${escaped(verdict)}\n\n`;
  const foot = `\n${notes.map((note) => `> ${escaped(note)}\n`).join('')}\n`;
  if (rows.length === 0) return { head, rows: [''], foot };
  const table = `${rowOf(columns)}${rowOf(columns.map(() => '---'))}`;
  return {
    head: `${head}<details><summary>${escaped(title)}</summary>\n\n${table}`,
    rows: rows.map(({ name, cells }) =>
      rowOf([
        `**${escaped(name)}**`,
        ...cells.map(({ text, isChanged }) => (isChanged ? `**${escaped(text)}**` : escaped(text))),
      ]),
    ),
    foot: `\n</details>\n${foot}`,
  };
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

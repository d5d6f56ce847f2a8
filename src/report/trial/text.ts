import type { TrialSaid } from './said.ts';

/** Trials for people: of each whether anything would change, then each unit that it would for, and what the trial rests on. */
export function trialsAsText(trials: readonly TrialSaid[]): string {
  const [first] = trials;
  if (first === undefined) return '';
  return `${[first.head, ...trials.map(trialAsText)].join('\n\n')}\n`;
}

function trialAsText({ title, verdict, rows, notes, columns }: TrialSaid): string {
  const lines = rows.map(({ name, cells }) => {
    const said = cells.flatMap(({ text, isChanged }, index) => (isChanged ? [`${columns[index + 1]} ${text}`] : []));
    return `  ${[name, ...said].join('　')}`;
  });
  return [
    `《${title}》`,
    `  ${verdict}`,
    ...lines.map((line) => `  ${line}`),
    ...notes.map((note) => `  ${note}`),
  ].join('\n');
}

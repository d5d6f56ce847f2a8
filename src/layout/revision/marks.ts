import { textDifference } from '../../changes/text-difference.ts';
import type { CellParagraph, CellRole, Run } from '../document.ts';

/** The paragraphs that say a text before and after, with what was deleted marked in the one and what was inserted in the other. */
export interface Pair {
  readonly before: readonly CellParagraph[];
  readonly after: readonly CellParagraph[];
}

/** Two states of a text under a label; where there is none on a side, that is said. */
export function pairOf(role: CellRole, label: string, before: string, after: string): Pair {
  const segments = textDifference(before, after);
  const side = (own: 'deleted' | 'inserted', text: string): readonly CellParagraph[] => {
    if (text === '') return label === '' ? [] : [{ role, runs: [{ text: `${label}：无` }] }];
    const runs = segments
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map((each): Run => (each.kind === own ? { text: each.text, mark: own } : { text: each.text }));
    return paragraphsOf(role, label, runs);
  };
  return { before: side('deleted', before), after: side('inserted', after) };
}

/** A text of which all was inserted, or all deleted. */
export function marked(
  role: CellRole,
  label: string,
  text: string,
  mark: 'inserted' | 'deleted',
): readonly CellParagraph[] {
  return text === '' ? [] : paragraphsOf(role, label, [{ text, mark }]);
}

/** One paragraph for each line; the label stands before the first. */
function paragraphsOf(role: CellRole, label: string, runs: readonly Run[]): readonly CellParagraph[] {
  const lines: Run[][] = [label === '' ? [] : [{ text: `${label}：` }]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => ({ role, runs: line }));
}

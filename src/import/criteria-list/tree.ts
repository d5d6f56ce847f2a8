import type { DraftItem } from '../draft.ts';
import { type Ledger, remark, use } from '../recognise/ledger.ts';
import { saying } from '../said/piece.ts';
import type { Stretch } from '../source.ts';

/** A row of a list: a criterion with the titles above it, from level 1 on. */
export interface ListLine {
  readonly titles: readonly Stretch[];
  readonly criterion: DraftItem;
}

/** The indicators of rows with what lies below them: rows that follow each other with the same titles are below one. A title that is there again further down is another indicator, which is told. */
export function treeOf(lines: readonly ListLine[], book: Ledger): readonly DraftItem[] {
  return below(lines, 0, book);
}

function below(lines: readonly ListLine[], depth: number, book: Ledger): readonly DraftItem[] {
  const seen = new Set<string>();
  return runsOf(lines, depth).flatMap((run): readonly DraftItem[] => {
    const [title] = run.flatMap(({ titles }) => titles[depth] ?? []);
    if (title === undefined) return run.map(({ criterion }) => criterion);
    const words = saying(title);
    for (const [index, { titles }] of run.entries())
      use(book, index === 0 ? 'title' : 'repeated', ...titles.slice(depth, depth + 1));
    if (seen.has(words)) remark(book, 'list-title-apart', { title: words }, title, true);
    seen.add(words);
    return run.slice(0, 1).map(({ criterion }) => {
      return { ...criterion, ...OF_CRITERIA, words, from: [title], children: below(run, depth + 1, book) };
    });
  });
}

/** Rows that follow each other with the same title of a level, or without one. */
function runsOf(lines: readonly ListLine[], depth: number): readonly (readonly ListLine[])[] {
  const runs: ListLine[][] = [];
  let before: string | undefined;
  for (const line of lines) {
    const title = line.titles[depth];
    const said = title && saying(title);
    const run = runs.at(-1);
    if (run === undefined || said !== before) runs.push([line]);
    else run.push(line);
    before = said;
  }
  return runs;
}

/** What an indicator of a list does not say itself: its criteria do. */
const OF_CRITERIA = {
  kind: 'indicator',
  id: undefined,
  points: undefined,
  adds: undefined,
  byKind: undefined,
  core: false,
  departments: [],
  cooperating: [],
  scoring: undefined,
  method: undefined,
  evidence: undefined,
  remark: undefined,
} as const satisfies Partial<DraftItem>;

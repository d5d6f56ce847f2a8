import type { Grading } from '../model/grading/grading.ts';
import type { EnteredKey } from '../model/grading/result.ts';
import type { Criterion } from '../model/model.ts';
import type { Scoring } from './performance.ts';
import type { Unsettled } from './scores.ts';

/** What a unit lacks before it has a final score. */
export type Missing =
  /** A score that nobody gave, or one that cannot be used. */
  | { readonly kind: 'score'; readonly criterion: Criterion; readonly scorer: string; readonly isRefused: boolean }
  /** A component that was not entered. */
  | { readonly kind: 'component'; readonly key: EnteredKey; readonly title: string }
  /** Something that adjusts or bars it, was filled in and cannot be used. */
  | { readonly kind: 'unused'; readonly key: EnteredKey }
  /** What only people can settle. */
  | Unsettled;

/** Everything that a unit lacks: scores in printed order, then components, then what cannot be used. */
export function missingOf({ scorers, scores }: Scoring, { parts }: Grading): readonly Missing[] {
  const lacking = [...scorers].flatMap(([id, all]) =>
    all.flatMap(({ scorer, part }): readonly Missing[] => {
      const given = scores.given.get(id)?.get(scorer);
      if (given?.amount !== undefined) return [];
      return [{ kind: 'score', criterion: part, scorer, isRefused: given?.isRefused ?? false }];
    }),
  );
  const columns = parts.flatMap(({ entered }) => entered?.columns ?? []);
  const components = columns.flatMap(({ key, title }): readonly Missing[] =>
    scores.entered.get(key)?.amount === undefined && !scores.open.has(key) ? [{ kind: 'component', key, title }] : [],
  );
  const differing = new Set(scores.unsettled.flatMap((each) => (each.kind === 'differs' ? [each.key] : [])));
  const unused = [...scores.open].filter((key) => !differing.has(key)).map((key): Missing => ({ kind: 'unused', key }));
  return [...lacking, ...components, ...unused, ...scores.unsettled];
}

import { missingSaid } from '../../layout/results/judged.ts';
import { type Naming, scorerName } from '../../layout/results/naming.ts';
import { isUndecided, type Outcome } from '../../results/outcome.ts';
import { visible } from '../../text/visible.ts';

/** So many lines of a system are told. */
const MOST_SHOWN = 20;
/** So many scores of a department are told one by one. */
const MOST_SINGLE = 5;

/** What keeps the results of a system from being final, a line each; nothing where nothing does. Of a department that has not scored much yet it is told how much. */
export function openAsText(outcome: Outcome, naming: Naming): string {
  const { units, view, isSample } = outcome;
  const { words } = naming;
  const many = scorersOfMany(outcome);
  const ofUnits = units.flatMap((each) => {
    const missing = each.missing
      .filter((one) => !(one.kind === 'score' && !one.isRefused && many.has(one.scorer)))
      .map((one) => missingSaid(one, naming));
    const all = isUndecided(each) ? [...missing, words.undecided] : missing;
    return all.map((what) => visible(words.ofUnit(each.unit.name, what)));
  });
  const ofScorers = [...many].map(([scorer, { units: count, scores }]) =>
    words.missing.many(scorerName(scorer, naming), count, scores),
  );
  const lines = [...(isSample && units.length > 0 ? [words.sample] : []), ...ofScorers, ...ofUnits];
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST_SHOWN);
  const more = lines.length > shown.length ? [words.changed.more(lines.length - shown.length)] : [];
  return `${[visible(words.notFinal(view.system.title)), ...[...shown, ...more].map((line) => `  ${line}`)].join('\n')}\n`;
}

/** Those who have not given more than a few scores, with how many, of how many units. */
function scorersOfMany({ units }: Outcome): ReadonlyMap<string, { readonly units: number; readonly scores: number }> {
  const counts = new Map<string, { units: number; scores: number }>();
  for (const { missing } of units) {
    const own = missing.flatMap((each) => (each.kind === 'score' && !each.isRefused ? [each.scorer] : []));
    for (const scorer of new Set(own)) {
      const count = counts.get(scorer) ?? { units: 0, scores: 0 };
      counts.set(scorer, count);
      count.units += 1;
      count.scores += own.filter((each) => each === scorer).length;
    }
  }
  return new Map([...counts].filter(([, { scores }]) => scores > MOST_SINGLE));
}

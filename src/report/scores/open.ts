import { missingSaid } from '../../layout/results/judged.ts';
import type { Naming } from '../../layout/results/naming.ts';
import { isUndecided, type Outcome } from '../../results/outcome.ts';
import { visible } from '../../text/visible.ts';

/** So many lines of a system are told. */
const MOST_SHOWN = 20;

/** What keeps the results of a system from being final, a line each; nothing where nothing does. */
export function openAsText({ units, view, isSample }: Outcome, naming: Naming): string {
  const { words } = naming;
  const ofUnits = units.flatMap((each) => {
    const missing = each.missing.map((one) => missingSaid(one, naming));
    const all = isUndecided(each) ? [...missing, words.undecided] : missing;
    return all.map((what) => visible(words.ofUnit(each.unit.name, what)));
  });
  const lines = isSample && units.length > 0 ? [words.sample, ...ofUnits] : ofUnits;
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST_SHOWN);
  const more = lines.length > shown.length ? [words.changed.more(lines.length - shown.length)] : [];
  return `${[visible(words.notFinal(view.system.title)), ...[...shown, ...more].map((line) => `  ${line}`)].join('\n')}\n`;
}

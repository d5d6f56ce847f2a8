import type { SystemResults, ResultsView as View } from '../../../studio/protocol/results.ts';
import { system } from '../../state/desk.ts';
import { chosenUnit, tried } from '../../state/results.ts';
import { resultsOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';
import { ScoreBands, ScoreBars } from './charts.tsx';
import { ResultsTable } from './results-table.tsx';
import { ScorePath } from './score-path.tsx';
import { SettingTrial } from './setting-trial.tsx';

/** What became of the units: the table, how scores lie, where a score comes from, and what would be. */
export function ResultsView() {
  const results = useAsked((edition) => resultsOf(edition, null));
  const other = useAsked(
    (edition) => (tried.value === null ? Promise.resolve(null) : resultsOf(edition, tried.value)),
    tried.value,
  );
  return (
    <main class="sheet">
      {results === null ? <p class="quiet">{words.loading}</p> : <Told results={results} other={other} />}
    </main>
  );
}

function Told({ results, other }: { readonly results: View; readonly other: View | null }) {
  if (results.kind === 'refused') return <p>{results.said}</p>;
  const own = ownIn(results);
  if (own === undefined) return <p>{words.none}</p>;
  return (
    <>
      <header class="summary">
        <h2>{own.title}</h2>
        {results.isSample && <p class="bad">{words.results.sample}</p>}
        {!own.isFinal && <p class="quiet">{words.results.open}</p>}
      </header>
      <SettingTrial refusal={other?.kind === 'refused' ? other.said : null} />
      <ResultsTable own={own} other={other?.kind === 'results' ? (ownIn(other) ?? null) : null} />
      {chosenUnit.value !== null && own.units.some(({ id }) => id === chosenUnit.value) && (
        <ScorePath key={chosenUnit.value} unit={chosenUnit.value} />
      )}
      <div class="charts">
        <ScoreBars own={own} />
        <ScoreBands own={own} />
      </div>
    </>
  );
}

function ownIn({ systems }: Extract<View, { readonly kind: 'results' }>): SystemResults | undefined {
  return systems.find(({ id }) => id === system.value?.id);
}

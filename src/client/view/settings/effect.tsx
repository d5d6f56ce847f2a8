import type { FindingView } from '../../../studio/protocol.ts';
import { findingsChanged, totalsChanged, unitsChanged } from '../../logic/effect.ts';
import { findings } from '../../state/choice.ts';
import { system } from '../../state/desk.ts';
import { words } from '../../state/words.ts';
import { FindingSaid } from '../side/finding-said.tsx';
import type { Tried } from './tried.ts';

/** So many units, and findings, are told one by one. */
const MOST = 8;

/** What would be of a change before it is written: why it cannot be, or what becomes of totals, findings, ranks, grades and consequences. */
export function Effect({ tried, said }: { readonly tried: Tried | null; readonly said: string | null }) {
  return (
    <div role="status">
      {said !== null && <p class="help error">{said}</p>}
      {tried === null && said === null && <p class="quiet">{words.entries.trying}</p>}
      {tried?.trial && <Follows tried={tried} />}
    </div>
  );
}

function Follows({ tried: { trial, results } }: { readonly tried: Tried }) {
  const totals = totalsChanged(system.value?.totals ?? [], trial?.totals ?? []);
  const { fresh, gone } = findingsChanged(findings.value, trial?.findings ?? []);
  const units = unitsChanged(results?.before ?? null, results?.after ?? null);
  const isSame = [totals, fresh, gone].every((each) => each.length === 0);
  const areKnown = results?.before.kind === 'results' && results.after.kind === 'results';
  return (
    <>
      <p>{words.entries.would}</p>
      <ul>
        {isSame && <li>{words.entries.nothing}</li>}
        {totals.map(({ name, before, after }) => (
          <li key={name}>{words.entries.total(name, before, after)}</li>
        ))}
        {fresh.length > 0 && (
          <li>
            {words.entries.fresh(fresh.length)}
            <Fresh findings={fresh} />
          </li>
        )}
        {gone.length > 0 && <li>{words.entries.gone(gone.length)}</li>}
        {results === null && <li class="quiet">{words.entries.trying}</li>}
        {areKnown && units.length === 0 && <li>{words.entries.noRanks}</li>}
        {units.length > 0 && <li>{words.entries.ranks(units.length)}</li>}
        {units.slice(0, MOST).map(({ before, after }) => (
          <li key={before.id}>
            {words.entries.unit(before.name, words.entries.standing(before), words.entries.standing(after))}
          </li>
        ))}
        {units.length > MOST && <li>{words.entries.others(units.length - MOST)}</li>}
      </ul>
    </>
  );
}

function Fresh({ findings: fresh }: { readonly findings: readonly FindingView[] }) {
  return (
    <ul class="findings">
      {fresh.slice(0, MOST).map((each) => (
        <li key={`${each.code} ${each.message}`} class={`finding ${each.severity}`}>
          <FindingSaid finding={each} />
        </li>
      ))}
      {fresh.length > MOST && <li>{words.entries.others(fresh.length - MOST)}</li>}
    </ul>
  );
}

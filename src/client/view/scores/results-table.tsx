import type { SystemResults, UnitResult } from '../../../studio/protocol/results.ts';
import { chosenUnit } from '../../state/results.ts';
import { words } from '../../state/words.ts';

/** Every unit by rank: score, grade, what follows, last year, and what it would be by what is tried. */
export function ResultsTable({ own, other }: { readonly own: SystemResults; readonly other: SystemResults | null }) {
  const { columns } = words.results;
  const others = new Map(other?.units.map((each) => [each.id, each]));
  return (
    <table class="numbers results">
      <thead>
        <tr>
          {(['rank', 'unit', 'score', 'grade', 'after', 'before'] as const).map((each) => (
            <th key={each} scope="col">
              {columns[each]}
            </th>
          ))}
          {other !== null && <th scope="col">{columns.tried}</th>}
        </tr>
      </thead>
      <tbody>
        {own.units.map((unit) => (
          <UnitRow key={unit.id} unit={unit} other={others.get(unit.id) ?? null} isTried={other !== null} />
        ))}
      </tbody>
    </table>
  );
}

interface Given {
  readonly unit: UnitResult;
  readonly other: UnitResult | null;
  readonly isTried: boolean;
}

function UnitRow({ unit, other, isTried }: Given) {
  const { none, undecided, missing } = words.results;
  return (
    <tr aria-current={unit.id === chosenUnit.value ? 'true' : undefined}>
      <td>{unit.rank ?? none}</td>
      <th scope="row">
        <button
          type="button"
          class="link"
          onClick={() => {
            chosenUnit.value = unit.id;
          }}
        >
          {unit.name}
        </button>
      </th>
      <td>
        {unit.score ?? none}
        {unit.missing.length > 0 && (
          <span class="badge" title={unit.missing.join('\n')}>
            {missing(unit.missing.length)}
          </span>
        )}
      </td>
      <td>
        {unit.grade ?? none}
        {unit.isOpen && <span class="badge">{undecided}</span>}
      </td>
      <td>{unit.consequences.join('；')}</td>
      <td>{unit.before === null ? none : told(unit.before)}</td>
      {isTried && (
        <td class={other !== null && told(other) !== told(unit) ? 'changed' : 'same'}>
          {other === null ? none : told(other)}
        </td>
      )}
    </tr>
  );
}

/** Score, rank and grade in one. */
function told({ score, rank, grade }: Pick<UnitResult, 'score' | 'rank' | 'grade'>): string {
  const parts = [score, rank === null ? null : `${words.results.columns.rank} ${rank}`, grade];
  return parts.filter((each) => each !== null).join(' · ') || words.results.none;
}

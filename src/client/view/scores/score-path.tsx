import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ScoreView, StepView } from '../../../studio/protocol/results.ts';
import { goToItem } from '../../state/choice.ts';
import { desk, rows } from '../../state/desk.ts';
import { scoreOf } from '../../state/talk.ts';
import { view } from '../../state/view.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';

/** Where the score of a unit comes from, down to where each number was written; where it lost points; what would be with another score. */
export function ScorePath({ unit }: { readonly unit: string }) {
  const score = useAsked((edition) => scoreOf(edition, { unit }), unit);
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => element.current?.scrollIntoView({ block: 'start' }), [score === null]);
  if (score === null) return <p class="quiet">{words.loading}</p>;
  if (score.kind === 'refused') return <p>{score.said}</p>;
  return (
    <section ref={element} class="path" aria-label={words.results.path(score.unit)}>
      <h3>{words.results.path(score.unit)}</h3>
      <p>{score.head.join('，')}</p>
      <ul class="steps">
        <Step step={score.steps} depth={0} />
      </ul>
      <Grades grades={score.grades} />
      <Losses losses={score.losses} />
      <ScoreTrial unit={unit} />
    </section>
  );
}

/** A figure with its parts, which open below it; the upper two levels are open. */
function Step({ step, depth }: { readonly step: StepView; readonly depth: number }) {
  const said = (
    <>
      {step.name} <b>{step.value}</b> {step.notes.length > 0 && <span class="quiet">{step.notes.join('，')}</span>}
    </>
  );
  return (
    <li>
      {step.parts.length === 0 ? (
        said
      ) : (
        <details open={depth < 2}>
          <summary>{said}</summary>
          <ul>
            {step.parts.map((part, index) => (
              <Step key={index} step={part} depth={depth + 1} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

type Score = Extract<ScoreView, { readonly kind: 'score' }>;

function Grades({ grades }: { readonly grades: Score['grades'] }) {
  if (grades.length === 0) return null;
  return (
    <>
      <h4>{words.results.grades}</h4>
      <ul>
        {grades.map(({ name, isGiven, conditions }) => (
          <li key={name}>
            {isGiven ? <b>{`→ ${name}`}</b> : name}
            <span class="quiet">{` ${conditions.join('；')}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Losses({ losses }: { readonly losses: Score['losses'] }) {
  return (
    <>
      <h4>{words.results.losses}</h4>
      {losses.length === 0 && <p>{words.results.noLosses}</p>}
      <ul>
        {losses.map(({ item, said, reasons }) => (
          <li key={item}>
            <button
              type="button"
              class="link"
              onClick={() => {
                view.value = 'table';
                goToItem(item);
              }}
            >
              {said}
            </button>{' '}
            <span class="quiet">{reasons.join('；')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Tries another score of an item: whose rank and grade would be another is told, and nothing is written. */
function ScoreTrial({ unit }: { readonly unit: string }) {
  const [item, choose] = useState('');
  const [score, type] = useState('');
  const [said, tell] = useState<readonly string[]>([]);
  const ask = async () => {
    const answer = await scoreOf(desk.value?.edition.id ?? '', { unit, item, score });
    tell(answer?.kind === 'refused' ? [answer.said] : (answer?.altered ?? []));
  };
  return (
    <form
      class="trial"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <h4>{words.results.tryScore}</h4>
      <label>
        {words.results.item}{' '}
        <select value={item} required onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="" />
          {rows.value
            .filter(({ kind, pointsKey }) => kind === 'criterion' && pointsKey !== 'veto')
            .map((row) => (
              <option key={row.id} value={row.id}>
                {row.words}
              </option>
            ))}
        </select>
      </label>
      <label>
        {words.results.other}{' '}
        <input
          class="figure"
          required
          inputMode="decimal"
          value={score}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <button type="submit">{words.results.tryScore}</button>
      <span class="quiet"> {words.results.nothingWritten}</span>
      <div role="status">
        <ul>
          {said.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    </form>
  );
}

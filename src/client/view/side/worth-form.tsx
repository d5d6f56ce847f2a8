import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { figureOf, kindOf, WORTHS, worthOf } from '../../logic/worth.ts';
import { rowOf } from '../../state/desk.ts';
import { closeForm, form } from '../../state/forms.ts';
import { attempt, forgetTrial, objection } from '../../state/trial.ts';
import { act, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { FormField, FormFrame } from './form-frame.tsx';

/** Asks by what the item of the open form counts; the totals turn while it is chosen. */
export function WorthForm() {
  const id = form.value?.kind === 'worth' ? form.value.id : '';
  const row = rowOf(id);
  const was = row?.more.find(({ field }) => field === 'worth')?.value ?? null;
  const [kind, choose] = useState(kindOf(was));
  const [figure, type] = useState(figureOf(was));
  const [refusal, refuse] = useState<string | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  const value = worthOf(kind, figure);
  const isWhole = value !== null && value !== (was ?? '');
  useLayoutEffect(() => first.current?.focus(), []);
  useLayoutEffect(() => {
    refuse(null);
    if (isWhole) attempt(wishOf({ kind: 'set', id, field: 'worth', value, was }));
    else forgetTrial();
  }, [value]);
  const write = async () => {
    if (!isWhole) return closeForm();
    const outcome = await act(wishOf({ kind: 'set', id, field: 'worth', value, was }));
    if (outcome?.kind !== 'done') return refuse(outcome?.said ?? words.unanswered);
    closeForm();
  };
  return (
    <FormFrame
      title={words.worth.open}
      about={row?.words ?? ''}
      note={words.help.worth}
      button={words.write}
      refusal={refusal ?? objection.value}
      submit={() => void write()}
    >
      <p class="asked">
        <select
          ref={first}
          aria-label={words.field.worth}
          value={kind}
          onChange={({ currentTarget }) => choose(kindOf(currentTarget.value))}
        >
          {WORTHS[row?.kind ?? 'criterion'].map((each) => (
            <option key={each} value={each}>
              {words.worth.kind[each]}
            </option>
          ))}
        </select>
      </p>
      {worthOf(kind, '') === null && <FormField label={words.worth.figure} value={figure} type={type} />}
    </FormFrame>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { figureOf, kindOf, WORTHS, worthOf } from '../../logic/worth.ts';
import { rowOf } from '../../state/desk.ts';
import { form } from '../../state/forms.ts';
import { words } from '../../state/words.ts';
import { FormField, FormFrame } from './form-frame.tsx';
import { useWished } from './wished.ts';

/** Asks by what the item of the open form counts; the totals turn while it is chosen. */
export function WorthForm() {
  const id = form.value?.kind === 'worth' ? form.value.id : '';
  const row = rowOf(id);
  const was = row?.more.find(({ field }) => field === 'worth')?.value ?? null;
  const [kind, choose] = useState(kindOf(was));
  const [figure, type] = useState(figureOf(was));
  const first = useRef<HTMLSelectElement>(null);
  const value = worthOf(kind, figure);
  const isWhole = value !== null && value !== (was ?? '');
  const { refusal, submit } = useWished(isWhole ? { kind: 'set', id, field: 'worth', value, was } : null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <FormFrame
      title={words.worth.open}
      about={row?.words ?? ''}
      note={words.help.worth}
      button={words.write}
      refusal={refusal}
      submit={submit}
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

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../../studio/protocol/rows.ts';
import { rowOf } from '../../state/desk.ts';
import { totals } from '../../state/trial.ts';
import type { Bare } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { FormFrame } from './form-frame.tsx';
import { useWished } from './wished.ts';

type Way = 'all' | 'only' | 'except';

/** Asks for which classes an item is; the totals turn while it is chosen. */
export function AppliesForm({ id }: { readonly id: string }) {
  const before = rowOf(id)?.applies ?? null;
  const [way, go] = useState<Way>(before?.key ?? 'all');
  const [chosen, choose] = useState<readonly string[]>(before?.ids ?? []);
  const first = useRef<HTMLSelectElement>(null);
  const { refusal, submit } = useWished(wishFor(id, before, way, chosen));
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <FormFrame
      title={words.applies.open}
      about={rowOf(id)?.words ?? ''}
      button={words.write}
      refusal={refusal}
      submit={submit}
    >
      <p class="asked">
        <select
          ref={first}
          aria-label={words.applies.title}
          value={way}
          onChange={({ currentTarget }) => go(currentTarget.value as Way)}
        >
          <option value="all">{words.applies.all}</option>
          <option value="only">{words.field.only}</option>
          <option value="except">{words.field.except}</option>
        </select>
      </p>
      {way !== 'all' && (
        <fieldset class="choices">
          <legend class="help">{words.help[way]}</legend>
          {choicesWith(chosen).map(({ id: each, name }) => (
            <label key={each}>
              <input
                type="checkbox"
                checked={chosen.includes(each)}
                onChange={({ currentTarget }) =>
                  choose((now) => (currentTarget.checked ? [...now, each] : now.filter((other) => other !== each)))
                }
              />{' '}
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </FormFrame>
  );
}

/** The classes, the units that have something of their own, and whatever else is chosen. */
function choicesWith(chosen: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
  const known = totals.value;
  const others = chosen.filter((each) => known.every(({ id }) => id !== each));
  return [...known, ...others.map((id) => ({ id, name: id }))];
}

/** What is wished; null where it is as it was, or none is chosen. */
function wishFor(id: string, before: Row['applies'], way: Way, chosen: readonly string[]): Bare | null {
  if (way === 'all') {
    return before && { kind: 'set', id, field: before.key, value: '', was: before.ids.join('、') };
  }
  if (chosen.length === 0) return null;
  const [value, was] = [chosen.join('、'), before?.key === way ? before.ids.join('、') : null];
  return value === was ? null : { kind: 'set', id, field: way, value, was };
}

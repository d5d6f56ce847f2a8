import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Named } from '../../../studio/protocol.ts';
import {
  CHANGES,
  formerCalled,
  type Lineage,
  lineageOf,
  lineageTyped,
  ORIGINS,
  optionOf,
  withChange,
  withFormer,
} from '../../logic/lineage.ts';
import { desk, rowOf, system } from '../../state/desk.ts';
import { form } from '../../state/forms.ts';
import { deskOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';
import { FormField, FormFrame } from './form-frame.tsx';
import { useWished } from './wished.ts';

/** Asks what the item of the open form has come of, how it changed, and why; what is found is told while it is chosen. */
export function LineageForm() {
  const id = form.value?.kind === 'lineage' ? form.value.id : '';
  const row = rowOf(id);
  const was = row?.more.find(({ field }) => field === 'lineage')?.value ?? null;
  const [lineage, give] = useState(() => lineageOf(was));
  const first = useRef<HTMLSelectElement>(null);
  const value = lineageTyped(lineage);
  const isWhole = value !== null && value !== (was ?? '');
  const { refusal, submit } = useWished(
    isWhole ? { kind: 'set', id, field: 'lineage', value, was } : null,
    value === null ? words.lineage.missing : null,
  );
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <FormFrame
      title={words.lineage.open}
      about={row?.words ?? ''}
      note={words.help.lineage}
      button={words.write}
      refusal={refusal}
      submit={submit}
    >
      <p class="asked">
        <select
          ref={first}
          aria-label={words.lineage.title}
          value={lineage.origin}
          onChange={({ currentTarget: { value: chosen } }) => {
            const origin = ORIGINS.find((each) => each === chosen) ?? 'same';
            give({ ...lineage, origin, of: origin === 'same' ? [] : lineage.of.slice(0, 1) });
          }}
        >
          {ORIGINS.map((each) => (
            <option key={each} value={each}>
              {words.lineage.origin[each]}
            </option>
          ))}
        </select>
      </p>
      {lineage.origin !== 'same' && <Formers lineage={lineage} known={row?.formers ?? []} give={give} />}
      {lineage.origin !== 'replaces' && <Changes lineage={lineage} give={give} />}
      <FormField
        label={words.lineage.reason}
        value={lineage.reason}
        type={(reason) => give({ ...lineage, reason })}
        isLong
      />
    </FormFrame>
  );
}

interface Given {
  readonly lineage: Lineage;
  readonly give: (lineage: Lineage) => void;
}

/** The items that it has come of, and a field in which another is found by its title. */
function Formers({ lineage, known, give }: Given & { readonly known: readonly Named[] }) {
  const id = useId();
  const [text, show] = useState('');
  const items = useFormers();
  const called = (each: string): string => [...items, ...known].find((item) => item.id === each)?.name ?? each;
  const take = (typed: string): void => {
    const found = formerCalled(typed, items);
    show(found === undefined ? typed : '');
    if (found !== undefined) give(withFormer(lineage, found.id));
  };
  return (
    <div class="asked">
      <ul>
        {lineage.of.map((each) => (
          <li key={each}>
            {called(each)}{' '}
            <button
              type="button"
              class="small"
              aria-label={words.lineage.without(called(each))}
              onClick={() => give({ ...lineage, of: lineage.of.filter((other) => other !== each) })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <label for={id}>{words.lineage.former}</label>
      <input
        id={id}
        list={`${id}-items`}
        value={text}
        autocomplete="off"
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      <datalist id={`${id}-items`}>
        {items.map((item) => (
          <option key={item.id} value={optionOf(item)} />
        ))}
      </datalist>
      {text.trim() !== '' && <p class="help">{words.lineage.unknown}</p>}
    </div>
  );
}

/** The items of the system in the edition before; none until they have come. */
function useFormers(): readonly Named[] {
  const [items, give] = useState<readonly Named[]>([]);
  const own = system.value?.id;
  useEffect(() => {
    const { editions = [], edition } = desk.value ?? {};
    const before = editions[editions.findIndex(({ id }) => id === edition?.id) - 1];
    if (before === undefined) return;
    const take = (rows: readonly { readonly id: string; readonly words: string }[]): void =>
      give(rows.map((row) => ({ id: row.id, name: row.words })));
    deskOf(before.id).then(
      (then) => take(then?.systems.find(({ id }) => id === own)?.rows ?? []),
      () => undefined,
    );
  }, [own]);
  return items;
}

/** How it changed, all of which is to be said or nothing. */
function Changes({ lineage, give }: Given) {
  return (
    <fieldset class="choices">
      <legend class="help">{words.lineage.changes}</legend>
      {CHANGES.map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={lineage.changes.includes(each)}
            onChange={() => give(withChange(lineage, each))}
          />{' '}
          {words.lineage.change[each]}
        </label>
      ))}
    </fieldset>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { departmentsWith, idsOf, lastOf, namesOf } from '../../logic/departments.ts';
import { desk, nameOf } from '../../state/desk.ts';
import { editing, isWriting, trouble, type, typed } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { Below } from './below.tsx';
import { fieldKeys, leaving } from './field-keys.ts';

/** Chooses departments, one after the other with a mark between them, each by typing a part of its name: what is chosen in the list is what is written. */
export function DepartmentField({ field }: { readonly field: 'department' | 'cooperating' }) {
  const element = useRef<HTMLInputElement>(null);
  const [text, show] = useState(namesOf(typed.value, nameOf));
  const [sought, seek] = useState('');
  const all = (desk.value?.departments ?? []).filter(({ leads }) => leads || field === 'cooperating');
  const found = departmentsWith(sought, all);
  const last = lastOf(typed.value).word;
  const at = found.findIndex(({ id }) => id === last);
  useLayoutEffect(() => {
    element.current?.focus();
    element.current?.select();
  }, []);
  useLayoutEffect(() => {
    document.getElementById(`department-${last}`)?.scrollIntoView({ block: 'nearest' });
  });
  const choose = (next: number) => {
    const chosen = found[(next + found.length) % found.length];
    if (chosen === undefined) return;
    const { before, share } = lastOf(text);
    show(`${before}${chosen.name}${share}`);
    type(idsOf(`${before}${chosen.id}${share}`, all));
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.isComposing) return fieldKeys(event);
    event.preventDefault();
    event.stopPropagation();
    choose(at === -1 && step === -1 ? -1 : at + step);
  };
  return (
    <span class="combobox">
      <input
        ref={element}
        class="input"
        role="combobox"
        autocomplete="off"
        value={text}
        readOnly={isWriting.value}
        aria-label={words.field[field]}
        aria-expanded="true"
        aria-controls="departments"
        aria-activedescendant={at === -1 ? undefined : `department-${last}`}
        aria-invalid={trouble.value !== null}
        aria-describedby="edited-help"
        onInput={({ currentTarget: { value } }) => {
          show(value);
          seek(lastOf(value).word);
          type(idsOf(value, all));
        }}
        onKeyDown={keys}
        onBlur={leaving(editing.value)}
      />
      <Below>
        <ul id="departments" role="listbox" aria-label={words.field[field]}>
          {found.map(({ id, name }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a list like this are those of its field.
            <li
              key={id}
              id={`department-${id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              {name}
            </li>
          ))}
        </ul>
      </Below>
    </span>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { departmentsWith } from '../../logic/departments.ts';
import { desk, nameOf } from '../../state/desk.ts';
import { editing, isWriting, trouble, type, typed } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { Below } from './below.tsx';
import { fieldKeys, leaving } from './field-keys.ts';

/** Chooses a department by typing a part of its name: what is chosen in the list is what is written. */
export function DepartmentField() {
  const element = useRef<HTMLInputElement>(null);
  const [sought, seek] = useState(typed.value === '' ? '' : nameOf(typed.value));
  const [isSeeking, setSeeking] = useState(false);
  const found = departmentsWith(isSeeking ? sought : '', desk.value?.departments ?? []);
  const at = found.findIndex(({ id }) => id === typed.value);
  useLayoutEffect(() => {
    element.current?.focus();
    element.current?.select();
  }, []);
  useLayoutEffect(() => {
    document.getElementById(`department-${typed.value}`)?.scrollIntoView({ block: 'nearest' });
  });
  const choose = (next: number) => {
    const chosen = found[(next + found.length) % found.length];
    if (chosen === undefined) return;
    type(chosen.id);
    if (!isSeeking) seek(chosen.name);
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
        value={sought}
        readOnly={isWriting.value}
        aria-label={words.field.department}
        aria-expanded="true"
        aria-controls="departments"
        aria-activedescendant={at === -1 ? undefined : `department-${typed.value}`}
        aria-invalid={trouble.value !== null}
        aria-describedby="edited-help"
        onInput={({ currentTarget }) => {
          setSeeking(true);
          seek(currentTarget.value);
          const [first] = departmentsWith(currentTarget.value, desk.value?.departments ?? []);
          if (first !== undefined && currentTarget.value.trim() !== '') type(first.id);
        }}
        onKeyDown={keys}
        onBlur={leaving(editing.value)}
      />
      <Below>
        <ul id="departments" role="listbox" aria-label={words.field.department}>
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

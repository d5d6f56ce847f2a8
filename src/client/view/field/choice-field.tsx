import { useLayoutEffect, useRef } from 'preact/hooks';
import { editing, isWriting, type, typed } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { Below } from './below.tsx';
import { fieldKeys, leaving } from './field-keys.ts';

/** Chooses one of some words, or none of them. */
export function ChoiceField({ field }: { readonly field: keyof typeof words.more.choices }) {
  const element = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => element.current?.focus(), []);
  return (
    <>
      <select
        ref={element}
        class="input"
        aria-label={words.field[field]}
        aria-describedby="edited-help"
        disabled={isWriting.value}
        value={typed.value}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={fieldKeys}
        onBlur={leaving(editing.value)}
      >
        <option value="">{words.more.nothing}</option>
        {Object.entries(words.more.choices[field]).map(([word, meaning]) => (
          <option key={word} value={word}>
            {meaning}
          </option>
        ))}
      </select>
      <Below />
    </>
  );
}

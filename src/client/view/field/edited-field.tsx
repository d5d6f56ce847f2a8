import { useLayoutEffect, useRef } from 'preact/hooks';
import { editing, isWriting, trouble, type, typed } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { Below } from './below.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DepartmentField } from './department-field.tsx';
import { fieldKeys, leaving } from './field-keys.ts';

/** The field that is being edited, with what is to be known of it and what is wrong with what was typed. */
export function EditedField() {
  const now = editing.value;
  if (now === null) return null;
  return (
    <span class="edited" data-field={now.field}>
      {now.field === 'department' || now.field === 'cooperating' ? (
        <DepartmentField field={now.field} />
      ) : now.field === 'notApplicable' || now.field === 'provenance' ? (
        <ChoiceField field={now.field} />
      ) : (
        <>
          <PlainField isLong={LONG.has(now.field)} />
          <Below />
        </>
      )}
    </span>
  );
}

/** Fields of which the text has more than a few words. */
const LONG: ReadonlySet<string> = new Set([
  'text',
  'title',
  'note',
  'remark',
  'textFor',
  'targets',
  'method',
  'evidence',
]);

function PlainField({ isLong }: { readonly isLong: boolean }) {
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const now = editing.value;
  useLayoutEffect(() => {
    element.current?.focus();
    if (typed.value === (now?.was ?? '')) element.current?.select();
  }, [now?.id, now?.field, now?.part]);
  const Element = isLong ? 'textarea' : 'input';
  return (
    <Element
      ref={element}
      class="input"
      value={typed.value}
      rows={isLong ? 3 : undefined}
      inputMode={now?.field === 'points' ? 'decimal' : undefined}
      autocomplete="off"
      spellcheck={false}
      readOnly={isWriting.value}
      aria-label={now === null ? '' : words.field[now.field]}
      aria-invalid={trouble.value !== null}
      aria-describedby="edited-help"
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={fieldKeys}
      onBlur={leaving(now)}
    />
  );
}

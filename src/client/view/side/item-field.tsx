import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { namesOf } from '../../logic/departments.ts';
import { type Field, isSame } from '../../logic/fields.ts';
import { leftField } from '../../state/choice.ts';
import { desk, nameOf } from '../../state/desk.ts';
import { edit, editing } from '../../state/editing.ts';
import { words } from '../../state/words.ts';
import { EditedField } from '../field/edited-field.tsx';

/** A field with what stands in it; `children` say more of that. */
export function One({
  field,
  label,
  shown = shownAs(field),
  children,
}: {
  readonly field: Field;
  readonly label: string;
  readonly shown?: string;
  readonly children?: ComponentChildren;
}) {
  const isEdited = editing.value?.place === 'panel' && isSame(editing.value, field);
  const wasLeft = isSame(leftField.value, field);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isEdited || !wasLeft) return;
    leftField.value = null;
    button.current?.focus();
  });
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isEdited ? (
          <EditedField />
        ) : (
          <>
            <span class={field.field === 'id' ? 'code' : 'value'}>{shown}</span>
            {children}
            {desk.value?.isFixed === null && (
              <button
                ref={button}
                type="button"
                class="small"
                aria-label={`${words.edit} ${label}`}
                onClick={() => edit(field, 'panel')}
              >
                {words.edit}
              </button>
            )}
          </>
        )}
      </dd>
    </>
  );
}

/** What stands in a field, with departments by their names. */
function shownAs({ field, was }: Field): string {
  return field === 'department' || field === 'cooperating' ? namesOf(was ?? '', nameOf) : (was ?? '');
}

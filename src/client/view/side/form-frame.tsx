import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { wantsFocus } from '../../state/choice.ts';
import { closeForm } from '../../state/forms.ts';
import { words } from '../../state/words.ts';

interface Given {
  readonly title: string;
  readonly about: string;
  readonly note?: string;
  readonly button: string;
  readonly refusal: string | null;
  readonly submit: () => void;
  /** Goes back without it; into the table, where nothing else is said. */
  readonly leave?: () => void;
  readonly children: ComponentChildren;
}

/** What is asked before something is done: Enter does it, Escape does not. */
export function FormFrame({ title, about, note, button, refusal, submit, leave = leaveToTable, children }: Given) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') leave();
        else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement && !event.shiftKey) submit();
        else return;
        event.preventDefault();
      }}
    >
      <h2>{title}</h2>
      <p class="quiet">{about}</p>
      {note !== undefined && <p>{note}</p>}
      {children}
      <p class="help error" role="alert">
        {refusal}
      </p>
      <p class="actions">
        <button type="submit" class="do">
          {button}
        </button>
        <button type="button" onClick={leave}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

function leaveToTable(): void {
  closeForm();
  wantsFocus.value = true;
}

interface Asked {
  readonly label: string;
  readonly value: string;
  readonly type: (text: string) => void;
  readonly isLong?: boolean;
  /** Where the form begins. */
  readonly first?: RefObject<HTMLElement | null>;
}

/** A text that is asked for. */
export function FormField({ label, value, type, isLong = false, first }: Asked) {
  const id = useId();
  const Element = isLong ? 'textarea' : 'input';
  return (
    <p class="asked">
      <label for={id}>{label}</label>
      <Element
        id={id}
        ref={first as RefObject<HTMLInputElement & HTMLTextAreaElement>}
        value={value}
        rows={isLong ? 3 : undefined}
        autocomplete="off"
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </p>
  );
}

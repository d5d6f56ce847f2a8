import { useId } from 'preact/hooks';
import type { ColumnView } from '../../../studio/protocol/settings.ts';
import { type EntryRow, keyOf } from '../../logic/entries.ts';
import { desk } from '../../state/desk.ts';
import { words } from '../../state/words.ts';
import { Choices } from '../field/choices.tsx';
import type { EntriesDraft } from './entries-draft.ts';

interface Given {
  readonly row: EntryRow;
  readonly columns: readonly ColumnView[];
  readonly name: string;
  /** Whether it is no entry of a list. */
  readonly isAlone: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** In which column something cannot be, and why. */
  readonly wrong: { readonly column: string; readonly said: string } | null;
  readonly draft: EntriesDraft;
}

/** An entry of a list as a row, what cannot be in it below. */
export function EntryCells({ row, columns, name, isAlone, isFirst, isLast, wrong, draft }: Given) {
  const id = useId();
  const isFixed = desk.value?.isFixed !== null;
  return (
    <>
      <tr data-entry={row.key}>
        {columns.map((column) => (
          <td key={keyOf(column)}>
            <Cell
              row={row}
              column={column}
              label={words.entries.of(column.title, name)}
              isFixed={isFixed}
              error={wrong?.column === keyOf(column) ? id : null}
              type={(text) => draft.type(row, keyOf(column), text)}
            />
          </td>
        ))}
        <td class="row-actions">
          {!isAlone && (
            <>
              <Action
                act={() => draft.move(row, -1)}
                name="up"
                sign="↑"
                label={words.entries.moveUp}
                of={name}
                isOff={isFixed || isFirst}
              />
              <Action
                act={() => draft.move(row, 1)}
                name="down"
                sign="↓"
                label={words.entries.moveDown}
                of={name}
                isOff={isFixed || isLast}
              />
            </>
          )}
          <Action
            act={() => draft.remove(row)}
            name="remove"
            sign="✕"
            label={words.entries.remove}
            of={name}
            isOff={isFixed}
          />
        </td>
      </tr>
      {wrong !== null && (
        <tr>
          <td colSpan={columns.length + 1}>
            <p id={id} class="help error" role="alert">
              {wrong.said}
            </p>
          </td>
        </tr>
      )}
    </>
  );
}

interface Cells {
  readonly row: EntryRow;
  readonly column: ColumnView;
  readonly label: string;
  readonly isFixed: boolean;
  /** The id of what says why what is typed cannot be; null where it can. */
  readonly error: string | null;
  readonly type: (text: string) => void;
}

function Cell({ row: { cells, isKept }, column, label, isFixed, error, type }: Cells) {
  const { kind, choices, preset } = column;
  const part = cells[keyOf(column)] ?? '';
  const value = typeof part === 'string' ? part : '';
  if (isKept && keyOf(column) === 'id') return <code>{value}</code>;
  const given = {
    'aria-label': label,
    'aria-invalid': error !== null,
    'aria-describedby': error ?? undefined,
    disabled: isFixed,
    value,
  };
  if (choices.length > 0 && kind !== 'list') {
    const holds = choices.find(({ word }) => word === preset)?.meaning;
    return (
      <select {...given} onChange={({ currentTarget }) => type(currentTarget.value)}>
        <option value="">{holds === undefined ? words.settings.open : words.settings.preset(holds)}</option>
        <Choices of={choices} />
      </select>
    );
  }
  return (
    <input
      {...given}
      class={kind}
      required={column.isRequired}
      autocomplete="off"
      onInput={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}

interface Acting {
  readonly act: () => void;
  readonly name: 'up' | 'down' | 'remove';
  readonly sign: string;
  readonly label: string;
  readonly of: string;
  readonly isOff: boolean;
}

/** What can be done with an entry; where it cannot the keys stay on it all the same. */
function Action({ act, name, sign, label, of, isOff }: Acting) {
  return (
    <button
      type="button"
      class={name}
      aria-label={words.entries.of(label, of)}
      title={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) act();
      }}
    >
      {sign}
    </button>
  );
}

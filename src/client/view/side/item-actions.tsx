import type { Row } from '../../../studio/protocol/rows.ts';
import { placeBeside } from '../../logic/places.ts';
import { goTo } from '../../state/choice.ts';
import { rows } from '../../state/desk.ts';
import { openAdding, openRemoving } from '../../state/forms.ts';
import { words } from '../../state/words.ts';
import { moveBy } from '../table/grid-keys.ts';

/** What can be done with an item, for those who do not know the keys. */
export function ItemActions({ row }: { readonly row: Row }) {
  return (
    <div class="actions" role="group" aria-label={words.item}>
      <button type="button" aria-keyshortcuts="Insert" title="Insert" onClick={() => openAdding(row, 'beside')}>
        {words.add.beside}
      </button>
      {row.kind === 'indicator' && (
        <button
          type="button"
          aria-keyshortcuts="Shift+Insert"
          title="Shift+Insert"
          onClick={() => openAdding(row, 'below')}
        >
          {row.isLeaf ? words.add.criterion : words.add.indicator}
        </button>
      )}
      <Move id={row.id} way="up" />
      <Move id={row.id} way="down" />
      <button
        type="button"
        class="grave"
        aria-keyshortcuts="Delete"
        title="Delete"
        onClick={() => openRemoving(row.id)}
      >
        {words.remove.open}
      </button>
    </div>
  );
}

function Move({ id, way }: { readonly id: string; readonly way: 'up' | 'down' }) {
  const keys = way === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown';
  return (
    <button
      type="button"
      aria-keyshortcuts={keys}
      title={keys}
      disabled={placeBeside(rows.value, id, way) === null}
      onClick={() => moveBy(id, way, () => goTo({ id, column: 'words' }))}
    >
      {words[way]}
    </button>
  );
}

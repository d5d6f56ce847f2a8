import { desk } from '../state/desk.ts';
import { turn } from '../state/wishes.ts';
import { words } from '../state/words.ts';

/** The way back from changes, and forth again: what would be undone or done again stands on the buttons. */
export function Turns() {
  const { undo = null, redo = null } = desk.value ?? {};
  return (
    <div class="turns">
      <Turn way="undo" what={undo} keys="Ctrl+Z" />
      <Turn way="redo" what={redo} keys="Ctrl+Shift+Z" />
    </div>
  );
}

function Turn({
  way,
  what,
  keys,
}: {
  readonly way: 'undo' | 'redo';
  readonly what: string | null;
  readonly keys: string;
}) {
  const label = what === null ? words[way] : words.labelled(words[way], what);
  return (
    <button
      type="button"
      class="turn"
      disabled={what === null}
      title={`${label} (${keys})`}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      onClick={() => void turn(way)}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={
            way === 'undo'
              ? 'M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7'
              : 'M10 3l3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9'
          }
        />
      </svg>{' '}
      {label}
    </button>
  );
}

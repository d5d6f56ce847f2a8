import { giveUp, insist, typed } from '../../state/editing.ts';
import { words } from '../../state/words.ts';

/** Two values for one place, and the choice between them. */
export function Conflict({ now }: { readonly now: string | null }) {
  return (
    <span class="conflict" role="group" aria-label={words.conflict}>
      <span class="offered">
        <span>
          {words.mine} <b>{typed.value || words.empty}</b>
        </span>
        <button type="button" onClick={() => void insist()}>
          {words.writeMine}
        </button>
      </span>
      <span class="offered">
        <span>
          {words.theirs} <b>{now ?? words.empty}</b>
        </span>
        <button type="button" onClick={giveUp}>
          {words.takeTheirs}
        </button>
      </span>
    </span>
  );
}

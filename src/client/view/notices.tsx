import { desk, isConnected, isWithoutEditions, lostEdition } from '../state/desk.ts';
import { view } from '../state/view.ts';
import { said } from '../state/wishes.ts';
import { words } from '../state/words.ts';

/** What is to be known before anything else: no connection, nothing can be edited. */
export function Notices() {
  const fixed = desk.value?.isFixed ?? null;
  return (
    <section class="notices" aria-label={words.notices}>
      {!isConnected.value && (
        <p class="notice bad" role="alert">
          {words.lost}
        </p>
      )}
      {isWithoutEditions.value && (
        <p class="notice bad" role="alert">
          {words.noEditions}
        </p>
      )}
      {lostEdition.value !== null && !isWithoutEditions.value && (
        <p class="notice bad" role="alert">
          {words.lostEdition(lostEdition.value, desk.value?.edition.id ?? '')}
        </p>
      )}
      {fixed !== null && <p class="notice">{fixed}</p>}
    </section>
  );
}

/** What was last done, or why it was not; and the keys. */
export function StatusBar() {
  const last = said.value;
  const isEmpty = last === null && view.value !== 'table';
  return (
    <footer class={`status ${last?.isRefused ? 'bad' : ''} ${isEmpty ? 'empty' : ''}`}>
      <p role="status">{last?.text}</p>
      {view.value === 'table' && <p class="quiet keys">{words.tableKeys}</p>}
    </footer>
  );
}

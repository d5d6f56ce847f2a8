import type { Filter } from '../logic/filter.ts';
import { cursor, filter, goTo, goToHit, hits, query, seen } from '../state/choice.ts';
import { desk } from '../state/desk.ts';
import { words } from '../state/words.ts';

/** Searching, and which rows are seen. */
export function Toolbar() {
  return (
    <section class="toolbar" aria-label={words.toolbar}>
      <Search />
      <Show />
      <span class="count">{words.rows(seen.value.filter(({ isContext }) => !isContext).length)}</span>
    </section>
  );
}

function Search() {
  const at = hits.value.indexOf(cursor.value?.id ?? '') + 1;
  return (
    <search>
      <input
        id="search"
        type="search"
        aria-label={words.search}
        placeholder={`${words.search} ( / )`}
        value={query.value}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value;
        }}
        onKeyDown={leave}
      />
      {query.value.trim() !== '' && (
        <>
          <output>{words.hits(at, hits.value.length)}</output>
          <button
            type="button"
            title={`${words.previous} (Shift+Enter)`}
            aria-label={words.previous}
            onClick={() => goToHit(-1)}
          >
            ↑
          </button>
          <button type="button" title={`${words.next} (Enter)`} aria-label={words.next} onClick={() => goToHit(1)}>
            ↓
          </button>
        </>
      )}
    </search>
  );
}

/** From the field of the search: on to the next place, or back into the table. */
function leave(event: KeyboardEvent): void {
  if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
  event.preventDefault();
  if (event.key === 'Enter') goToHit(event.shiftKey ? -1 : 1);
  else enterTable();
}

function enterTable(): void {
  query.value = '';
  const first = seen.value[0]?.row.id;
  const cell = cursor.value ?? (first === undefined ? null : { id: first, column: 'words' as const });
  if (cell !== null) goTo(cell);
}

function Show() {
  const now = filter.value;
  const value = now.kind === 'department' ? `led:${now.id}` : now.kind;
  return (
    <label>
      {words.show}{' '}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="all">{words.all}</option>
        <option value="found">{words.found}</option>
        <option value="changed">{words.changed}</option>
        <optgroup label={words.ledBy}>
          {(desk.value?.departments ?? [])
            .filter(({ leads }) => leads)
            .map(({ id, name }) => (
              <option key={id} value={`led:${id}`}>
                {name}
              </option>
            ))}
        </optgroup>
      </select>
    </label>
  );
}

function choose(value: string): void {
  filter.value = value.startsWith('led:')
    ? { kind: 'department', id: value.slice('led:'.length) }
    : { kind: value as Exclude<Filter['kind'], 'department'> };
}

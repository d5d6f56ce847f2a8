import { desk, load, look, system } from '../state/desk.ts';
import { words } from '../state/words.ts';

/** Which edition and system it is. */
export function Head() {
  const now = desk.value;
  if (now === null) return null;
  const { edition, editions, systems } = now;
  return (
    <header class="head">
      <h1>{words.name}</h1>
      <label class="edition">
        <span class="unseen">{words.edition}</span>
        <select value={edition.id} onChange={({ currentTarget }) => void load(currentTarget.value)}>
          {editions.map(({ id, title }) => (
            <option key={id} value={id}>
              {title === id ? id : `${id} ${title}`}
            </option>
          ))}
        </select>
      </label>
      {edition.state !== null && <span class="badge">{words.state[edition.state]}</span>}
      {edition.isLocked && <span class="badge">{words.locked}</span>}
      <nav aria-label={words.systems} class="tabs">
        {systems.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            aria-current={id === system.value?.id ? 'page' : undefined}
            onClick={() => look(id)}
          >
            {title}
          </button>
        ))}
      </nav>
    </header>
  );
}

import { desk, load } from '../state/desk.ts';
import { VIEWS, view } from '../state/view.ts';
import { words } from '../state/words.ts';
import { Turns } from './turns.tsx';

/** Which edition it is, what of it is seen, and the way back from changes. */
export function Head() {
  const now = desk.value;
  if (now === null) return null;
  const { edition, editions } = now;
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
      <nav aria-label={words.views} class="tabs">
        {VIEWS.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === view.value ? 'page' : undefined}>
            {words.view[name]}
          </a>
        ))}
      </nav>
      <Turns />
    </header>
  );
}

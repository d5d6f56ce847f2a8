import { desk, look, system } from '../state/desk.ts';
import { words } from '../state/words.ts';

/** Which system it is that is seen and added up. */
export function Systems() {
  const systems = desk.value?.systems ?? [];
  return (
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
  );
}

import { signal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { namesOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';

/** The revision of Git that the data are compared with; null for the year before. */
export const since = signal<string | null>(null);

/** Asks what the data are compared with; nothing where there is no history. */
export function SinceField() {
  const names = useAsked(namesOf);
  const id = useId();
  const groups = names?.groups ?? [];
  // What is not offered any more, a version that was taken back, is not what the field shows.
  useEffect(() => {
    const isOffered = groups.some((group) => group.names.some((each) => each.since === since.value));
    if (names !== null && !isOffered) since.value = null;
  }, [names]);
  if (groups.length === 0) return null;
  return (
    <p class="asked since">
      <label for={id}>{words.versions.since}</label>{' '}
      <select
        id={id}
        value={since.value ?? ''}
        onChange={({ currentTarget }) => {
          since.value = currentTarget.value === '' ? null : currentTarget.value;
        }}
      >
        <option value="">{words.versions.lastYear}</option>
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            {group.names.map((each) => (
              <option key={each.since} value={each.since}>
                {each.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

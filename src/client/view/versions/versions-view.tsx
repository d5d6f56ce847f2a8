import { useEffect, useState } from 'preact/hooks';
import type { VersionsKept } from '../../../studio/protocol/versions.ts';
import { versionsOf } from '../../state/talk.ts';
import { asked, keep } from '../../state/versions.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';
import { Changes } from './changes.tsx';
import { History } from './history.tsx';
import { SaveForm } from './save-form.tsx';

/** The history of the data in Git: what changed since the last version, how it becomes the next one, and those before. */
export function VersionsView() {
  const view = useAsked(versionsOf, asked.value);
  useEffect(() => {
    const again = (): void => {
      asked.value += 1;
    };
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, []);
  if (view === null) return <main class="sheet quiet">{words.loading}</main>;
  return (
    <main class="sheet">
      <h2>{words.view.versions}</h2>
      {view.kind === 'none' ? <None said={view.said} canBegin={view.canBegin} /> : <Kept view={view} />}
    </main>
  );
}

/** Why there is no history, and how it begins. */
function None({ said, canBegin }: { readonly said: string; readonly canBegin: boolean }) {
  const [refusal, refuse] = useState<string | null>(null);
  const begin = async (): Promise<void> => {
    const outcome = await keep({ kind: 'begin' });
    refuse(outcome?.kind === 'done' ? null : (outcome?.said ?? words.unanswered));
  };
  return (
    <>
      <p>{said}</p>
      {canBegin && (
        <p class="actions">
          <button type="button" class="do" onClick={() => void begin()}>
            {words.versions.begin}
          </button>
        </p>
      )}
      <p class="help error" role="alert">
        {refusal}
      </p>
    </>
  );
}

function Kept({ view }: { readonly view: VersionsKept }) {
  const { standing, obstacles, changes, left, head, history, loose } = view;
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      {standing.map((each) => (
        <p key={each}>
          <bdi>{each}</bdi>
        </p>
      ))}
      <p class="quiet">{words.versions.branches}</p>
      <section aria-label={words.versions.sinceLast}>
        <h3>{words.versions.sinceLast}</h3>
        <Changes changes={changes} ticks={{ ticked, tick }} />
        {left !== null && <p class="quiet">{left}</p>}
        {obstacles.map((each) => (
          <p key={each} class="notice bad">
            {each}
          </p>
        ))}
        {changes.files.length > 0 && obstacles.length === 0 && (
          <SaveForm key={head} view={view} ticked={ticked} saved={() => tick(new Set())} />
        )}
      </section>
      <History key={head} first={history} loose={loose} />
    </>
  );
}

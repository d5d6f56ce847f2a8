import { useState } from 'preact/hooks';
import type { VersionChanges, VersionLine, VersionPage } from '../../../studio/protocol/versions.ts';
import { versionOf, versionsBefore } from '../../state/talk.ts';
import { keep } from '../../state/versions.ts';
import { words } from '../../state/words.ts';
import { Changes } from './changes.tsx';

/** The versions from the newest back, each with what it changed where that is asked for. */
export function History({ first, loose }: { readonly first: VersionPage; readonly loose: string | null }) {
  const [older, take] = useState<VersionPage>({ versions: [], hasMore: first.hasMore });
  const versions = [...first.versions, ...older.versions];
  const load = async (): Promise<void> => {
    const next = await versionsBefore(versions.length).catch(() => null);
    if (next !== null) take({ versions: [...older.versions, ...next.versions], hasMore: next.hasMore });
  };
  return (
    <section aria-label={words.versions.history}>
      <h3>{words.versions.history}</h3>
      {versions.length === 0 && <p class="quiet">{words.versions.none}</p>}
      {versions.map((version) => (
        <Version key={version.id} version={version} isLoose={version.id === loose} />
      ))}
      {older.hasMore && (
        <p class="actions">
          <button type="button" onClick={() => void load()}>
            {words.versions.more}
          </button>
        </p>
      )}
    </section>
  );
}

function Version({ version, isLoose }: { readonly version: VersionLine; readonly isLoose: boolean }) {
  const { id, sentence, more, who, on, isShared, isMerge } = version;
  const [refusal, refuse] = useState<string | null>(null);
  const takeBack = async (): Promise<void> => {
    const outcome = await keep({ kind: 'takeBack', id });
    refuse(outcome?.kind === 'done' ? null : (outcome?.said ?? words.unanswered));
  };
  return (
    <article class="change">
      <header>
        <h4>
          <bdi>{sentence}</bdi>
        </h4>
        {isMerge && <span class="badge">{words.versions.merge}</span>}
        {isShared === false && <span class="badge">{words.versions.notShared}</span>}
        <p class="quiet">
          <bdi>{who}</bdi> · {on} · <code>{id.slice(0, 8)}</code>
        </p>
      </header>
      {more !== '' && (
        <p class="lines">
          <bdi>{more}</bdi>
        </p>
      )}
      <Shown id={id} />
      {isLoose && (
        <p class="actions">
          <button type="button" onClick={() => void takeBack()}>
            {words.versions.takeBack}
          </button>
          <span class="quiet">{words.versions.aboutTakeBack}</span>
        </p>
      )}
      {refusal !== null && (
        <p class="help error" role="alert">
          {refusal}
        </p>
      )}
    </article>
  );
}

/** What a version changed, asked for when it is opened. */
function Shown({ id }: { readonly id: string }) {
  const [changes, take] = useState<VersionChanges | null>(null);
  const [isLost, lose] = useState(false);
  const open = (isOpen: boolean): void => {
    if (!isOpen || changes !== null) return;
    lose(false);
    versionOf(id).then(take, () => lose(true));
  };
  return (
    <details class="version-row" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{words.versions.shows}</summary>
      {changes === null ? <p class="quiet">{isLost ? words.lost : words.loading}</p> : <Changes changes={changes} />}
    </details>
  );
}

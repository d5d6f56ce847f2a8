import { useState } from 'preact/hooks';
import type { EditionState, YearWish } from '../../../studio/protocol/years.ts';
import { desk, load } from '../../state/desk.ts';
import { turnYear } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { FilesPanel } from '../side/files-panel.tsx';
import { FormField } from '../side/form-frame.tsx';

/** How far an edition is, and what comes next: it goes out for opinions, is decided on, becomes final, is locked and printed; the next one is drafted of it. */
export function YearView() {
  const [refusal, refuse] = useState<string | null>(null);
  const edition = desk.value?.edition;
  if (edition === undefined) return <main class="sheet" />;
  const turn = async (wish: YearWish): Promise<void> => {
    const outcome = await turnYear(wish);
    refuse(outcome?.kind === 'done' ? null : (outcome?.said ?? words.unanswered));
    if (outcome?.kind === 'done' && wish.kind === 'new') await load(outcome.id);
  };
  const { id, title, state, isLocked } = edition;
  const become = (next: EditionState) => () => void turn({ edition: id, kind: 'state', state: next });
  return (
    <main class="sheet">
      <h2>{title === id ? id : `${id} ${title}`}</h2>
      <p>{isLocked ? words.year.isLocked : words.year.is[state ?? 'draft']}</p>
      <p class="actions">
        {!isLocked && state === 'draft' && <Step text={words.year.toReview} act={become('review')} />}
        {!isLocked && state === 'review' && <Step text={words.year.toFinal} act={become('final')} />}
        {!isLocked && state === 'final' && (
          <Step text={words.year.lock} act={() => void turn({ edition: id, kind: 'lock' })} />
        )}
        {!isLocked && state === 'review' && <Back text={words.year.toDraft} act={become('draft')} />}
        {!isLocked && state === 'final' && <Back text={words.year.backToReview} act={become('review')} />}
      </p>
      <p class="help error" role="alert">
        {refusal}
      </p>
      <NextYear key={id} edition={id} begin={(year) => void turn({ edition: id, kind: 'new', year })} />
      <section class="change" aria-label={words.files}>
        <h3>{words.year.print}</h3>
        <FilesPanel />
      </section>
    </main>
  );
}

interface Act {
  readonly text: string;
  readonly act: () => void;
}

function Step({ text, act }: Act) {
  return (
    <button type="button" class="do" onClick={act}>
      {text}
    </button>
  );
}

function Back({ text, act }: Act) {
  return (
    <button type="button" onClick={act}>
      {text}
    </button>
  );
}

/** Drafts another year of this one. */
function NextYear({ edition, begin }: { readonly edition: string; readonly begin: (year: string) => void }) {
  const [year, name] = useState(String(Number.parseInt(edition, 10) + 1));
  return (
    <form
      class="change next"
      onSubmit={(event) => {
        event.preventDefault();
        begin(year.trim());
      }}
    >
      <h3>{words.year.next}</h3>
      <p class="quiet">{words.year.aboutNext(edition)}</p>
      <FormField label={words.edition} value={year} type={name} />
      <p class="actions">
        <button type="submit">{words.year.begin}</button>
      </p>
    </form>
  );
}

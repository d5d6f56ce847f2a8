import { signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { RevisionGroup, RevisionView as View } from '../../../studio/protocol/revision.ts';
import { revisionOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';
import { Balance } from './balance.tsx';
import { ChangeRow } from './change-row.tsx';
import { SinceField, since } from './since-field.tsx';

/** Whether only what somebody has to decide is shown. */
const isDecisions = signal(false);

/** What changed since last year, or since a version: what it comes to, each change with what was and what is, who gained and who lost. */
export function RevisionView() {
  const revision = useAsked((edition) => revisionOf(edition, since.value), since.value);
  return (
    <main class="sheet">
      <SinceField />
      {revision === null ? <p class="quiet">{words.loading}</p> : <Told revision={revision} />}
    </main>
  );
}

function Told({ revision }: { readonly revision: View }) {
  if (revision.kind === 'refused') return <p>{revision.said}</p>;
  const { compared, verdict, isGood, counts, notes, groups, balances } = revision;
  const shown = isDecisions.value ? groups.map(decided).filter(({ rows }) => rows.length > 0) : groups;
  return (
    <>
      <header class="summary">
        <h2>{compared}</h2>
        <p>
          <b class={isGood ? 'good' : 'bad'}>{verdict}</b> {counts}
        </p>
        {notes.map((note) => (
          <p key={note} class="quiet">
            {note}
          </p>
        ))}
        {groups.length > 0 && (
          <label class="choice">
            <input
              type="checkbox"
              checked={isDecisions.value}
              onChange={({ currentTarget }) => {
                isDecisions.value = currentTarget.checked;
              }}
            />{' '}
            {words.revision.onlyDecisions}
          </label>
        )}
      </header>
      {shown.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      {groups.length > 0 && balances.map((balance) => <Balance key={balance.title} balance={balance} />)}
    </>
  );
}

function decided(group: RevisionGroup): RevisionGroup {
  return { ...group, rows: group.rows.filter(({ needsDecision }) => needsDecision) };
}

function Group({ group: { title, rows } }: { readonly group: RevisionGroup }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {title} <span class="quiet">{rows.length}</span>
      </h3>
      {rows.map((row, index) => (
        <ChangeRow key={row.place?.item ?? index} row={row} />
      ))}
    </section>
  );
}

import { signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { OpinionGroupView, OpinionView } from '../../../studio/protocol/opinions.ts';
import { clustersOf } from '../../logic/clusters.ts';
import { goToItem } from '../../state/choice.ts';
import { opinionsOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';
import { Adoption } from './adoption.tsx';
import { Opinion } from './opinion.tsx';
import { ReturnedDrafts } from './returned-drafts.tsx';

/** Whether what is decided is shown as well. */
const isAll = signal(false);

/** What was said of the draft: to be decided item by item, those that contradict each other beside each other; and the drafts that came back. */
export function OpinionsView() {
  const opinions = useAsked(opinionsOf);
  if (opinions === null) return <main class="sheet quiet">{words.loading}</main>;
  const { counts, office, groups } = opinions;
  const shown = isAll.value ? groups : groups.map(open).filter((group) => group.opinions.length > 0);
  return (
    <main class="sheet">
      <header class="summary">
        <h2>{counts[0]}</h2>
        {counts.slice(1).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ReturnedDrafts />
        {groups.length > 0 && (
          <p class="actions">
            <label class="choice">
              <input
                type="checkbox"
                checked={isAll.value}
                onChange={({ currentTarget }) => {
                  isAll.value = currentTarget.checked;
                }}
              />{' '}
              {words.opinions.all}
            </label>
            <Adoption />
          </p>
        )}
      </header>
      {shown.length === 0 && <p>{groups.length === 0 ? words.opinions.none : words.opinions.noneOpen}</p>}
      {shown.map((group) => (
        <Group key={group.opinions[0]?.number} group={group} office={office} />
      ))}
    </main>
  );
}

function open(group: OpinionGroupView): OpinionGroupView {
  return { ...group, opinions: group.opinions.filter(({ decision }) => decision === null) };
}

function Group({ group, office }: { readonly group: OpinionGroupView; readonly office: string | null }) {
  const id = useId();
  const { subject, place, opinions } = group;
  return (
    <section aria-labelledby={id}>
      <h3>
        <span id={id}>{subject}</span>{' '}
        {place !== null && (
          <button type="button" class="small" onClick={() => goToItem(place.item, place.system)}>
            {words.goTo}
          </button>
        )}
      </h3>
      {clustersOf(opinions).map((cluster) => (
        <Cluster key={cluster[0]?.number} cluster={cluster} office={office} />
      ))}
    </section>
  );
}

function Cluster({ cluster, office }: { readonly cluster: readonly OpinionView[]; readonly office: string | null }) {
  return (
    <div class={cluster.length > 1 ? 'cluster contrary' : 'cluster'}>
      {cluster.map((opinion) => (
        <Opinion key={opinion.number} opinion={opinion} office={office} />
      ))}
    </div>
  );
}

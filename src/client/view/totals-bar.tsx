import { useEffect, useState } from 'preact/hooks';
import type { Row } from '../../studio/protocol/rows.ts';
import type { TotalView } from '../../studio/protocol.ts';
import { type Standing, standingOf } from '../logic/totals.ts';
import { goToItem } from '../state/choice.ts';
import { rows } from '../state/desk.ts';
import { isBehind, offOf, totals, trial } from '../state/trial.ts';
import { words } from '../state/words.ts';

/** How the total of each class and unit stands, as one types. */
export function TotalsBar() {
  return (
    <section class="totals" aria-label={words.totals} data-behind={isBehind.value} data-tried={trial.value !== null}>
      <ul>
        {totals.value.map((total) => (
          <Total key={`${total.isUnit}-${total.id}`} total={total} />
        ))}
      </ul>
      <Told />
    </section>
  );
}

function Total({ total }: { readonly total: TotalView }) {
  const standing = standingOf(total);
  return (
    <li class={`total ${standing.state}`} data-unit={total.isUnit}>
      <span class="name">{total.name}</span> <b>{standing.sum ?? '—'}</b>
      <span class="target">/{standing.target ?? '—'}</span> <Stands total={total} standing={standing} />
      {total.bonus !== null && <span class="bonus"> {words.bonus(total.bonus)}</span>}
    </li>
  );
}

/** How it stands, in words; as a way to the first item that does not add up where there is one. */
function Stands({ total, standing }: { readonly total: TotalView; readonly standing: Standing }) {
  const [first] = standing.state === 'kept' ? [] : itemsOff(total);
  const text = said(standing, total);
  if (first === undefined) return <span class="standing">{text}</span>;
  return (
    <button type="button" class="standing" onClick={() => goToItem(first.id)}>
      {text}
    </button>
  );
}

function itemsOff({ name }: TotalView): readonly Row[] {
  return rows.value.filter((row) => offOf(row).some((each) => each.name === name));
}

function said({ state, difference }: Standing, total: TotalView): string {
  if (state === 'broken') return words.broken(itemsOff(total).length);
  if (state === 'over' || state === 'under') return words[state](difference ?? '');
  return state === 'kept' ? words.kept : words.open;
}

/** How long nothing was typed when the totals are read out, in milliseconds. */
const PAUSE = 700;

/** The same for those who hear the page: what does not hold, once typing pauses. */
function Told() {
  const [text, tell] = useState('');
  const now = totals.value;
  useEffect(() => {
    const timer = setTimeout(() => tell(sentence(now)), PAUSE);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}

function sentence(all: readonly TotalView[]): string {
  const standings = all.map((total) => ({ total, standing: standingOf(total) }));
  const wrong = standings.filter(({ standing }) => standing.state !== 'kept');
  if (wrong.length === 0) return words.labelled(words.totals, words.kept);
  return wrong
    .map(({ total, standing }) => words.told(total.name, standing.sum ?? '', said(standing, total)))
    .join('；');
}

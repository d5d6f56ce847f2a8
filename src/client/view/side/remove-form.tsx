import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { goToItem, seen } from '../../state/choice.ts';
import { rowOf } from '../../state/desk.ts';
import { closeForm } from '../../state/forms.ts';
import { attempt } from '../../state/trial.ts';
import { act, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { FormField, FormFrame } from './form-frame.tsx';

/** Asks whether an item is to be removed; the totals show what would be. */
export function RemoveForm({ id }: { readonly id: string }) {
  const [reason, give] = useState('');
  const [refusal, refuse] = useState<string | null>(null);
  const first = useRef<HTMLElement>(null);
  const wish = wishOf({ kind: 'remove', id, ...(reason.trim() === '' ? {} : { reason }) });
  useLayoutEffect(() => first.current?.focus(), []);
  useLayoutEffect(() => attempt(wish), [reason]);
  const remove = async () => {
    const next = neighbour(id);
    const outcome = await act(wish);
    if (outcome?.kind !== 'done') return refuse(outcome?.said ?? words.unanswered);
    closeForm();
    if (next !== null) goToItem(next);
  };
  return (
    <FormFrame
      title={words.remove.open}
      about={rowOf(id)?.words ?? ''}
      {...(rowOf(id)?.kind === 'indicator' ? { note: words.remove.ask } : {})}
      button={words.remove.do}
      refusal={refusal}
      submit={() => void remove()}
    >
      <FormField label={words.remove.reason} value={reason} type={give} first={first} />
    </FormFrame>
  );
}

/** The row that takes the keys when an item and all below it is gone. */
function neighbour(id: string): string | null {
  const rows = seen.value.map(({ row }) => row);
  const at = rows.findIndex((row) => row.id === id);
  const level = rows[at]?.level ?? 0;
  const next = rows.slice(at + 1).find((row) => row.level <= level);
  return (next ?? rows[at - 1])?.id ?? null;
}

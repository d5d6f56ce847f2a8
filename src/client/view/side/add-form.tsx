import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../../../studio/protocol/rows.ts';
import type { Spot } from '../../../studio/protocol.ts';
import { goToItem } from '../../state/choice.ts';
import { nameOfKind, rowOf } from '../../state/desk.ts';
import { closeForm } from '../../state/forms.ts';
import { attempt, forgetTrial, objection } from '../../state/trial.ts';
import { act, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { FormField, FormFrame } from './form-frame.tsx';

/** Asks for a new item; the totals turn while it is typed. */
export function AddForm({ item, spot, of }: { readonly item: Row['kind']; readonly spot: Spot; readonly of: string }) {
  const [given, give] = useState({ title: '', text: '', points: '' });
  const [refusal, refuse] = useState<string | null>(null);
  const first = useRef<HTMLElement>(null);
  const beside = rowOf(of);
  const level = (beside?.level ?? 1) + ('under' in spot ? 1 : 0);
  const { title, ...rest } = given;
  const wish = wishOf({ kind: 'add', spot, ...rest, ...(item === 'indicator' ? { title } : {}) });
  useLayoutEffect(() => first.current?.focus(), []);
  useLayoutEffect(() => {
    refuse(null);
    if (given.points !== '' && given.text !== '') attempt(wish);
    else forgetTrial();
  }, [given]);
  const add = async () => {
    const outcome = await act(wish);
    if (outcome?.kind !== 'done') return refuse(outcome?.said ?? words.unanswered);
    closeForm();
    if (outcome.id !== null) goToItem(outcome.id);
  };
  const type = (key: keyof typeof given) => (text: string) => give((now) => ({ ...now, [key]: text }));
  return (
    <FormFrame
      title={words.labelled('under' in spot ? words.add[item] : words.add.beside, nameOfKind({ kind: item, level }))}
      about={beside?.words ?? ''}
      button={words.add.do}
      refusal={refusal ?? objection.value}
      submit={() => void add()}
    >
      {item === 'indicator' && (
        <FormField label={words.field.title} value={given.title} type={type('title')} first={first} />
      )}
      <FormField
        label={item === 'indicator' ? words.add.first : words.field.text}
        value={given.text}
        type={type('text')}
        isLong
        {...(item === 'criterion' ? { first } : {})}
      />
      <FormField label={words.field.points} value={given.points} type={type('points')} />
    </FormFrame>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../state/words.ts';
import { FormField, FormFrame } from '../side/form-frame.tsx';

/** What the person says of a decision. */
export interface Decided {
  readonly reason: string;
  /** What the field becomes; null where nothing is changed by the decision. */
  readonly to: string | null;
  readonly by: { readonly by?: string };
}

interface Given {
  readonly kind: 'accept' | 'adapt' | 'reject';
  /** What the opinion wants a field to become; null where it is about none. */
  readonly wanted: string | null;
  /** Whether it is to be said who decides. */
  readonly asksWho: boolean;
  readonly refusal: string | null;
  readonly decide: (decided: Decided) => void;
  readonly leave: () => void;
}

/** Asks why, and where an opinion is taken otherwise what is to stand there. */
export function DecideForm({ kind, wanted, asksWho, refusal, decide, leave }: Given) {
  const [reason, giveReason] = useState('');
  const [to, giveTo] = useState(kind === 'adapt' ? wanted : null);
  const [by, giveBy] = useState('');
  const first = useRef<HTMLElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <FormFrame
      title={words.opinions[kind]}
      about={words.opinions.about[kind]}
      button={words.opinions.decide}
      refusal={refusal}
      submit={() => decide({ reason, to, by: by.trim() === '' ? {} : { by } })}
      leave={leave}
    >
      {to !== null && <FormField label={words.opinions.to} value={to} type={giveTo} isLong first={first} />}
      {kind !== 'accept' && (
        <FormField label={words.opinions.reason} value={reason} type={giveReason} {...(to === null ? { first } : {})} />
      )}
      {asksWho && (
        <FormField label={words.opinions.by} value={by} type={giveBy} {...(kind === 'accept' ? { first } : {})} />
      )}
    </FormFrame>
  );
}

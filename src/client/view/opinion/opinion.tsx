import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpinionView } from '../../../studio/protocol/opinions.ts';
import { desk } from '../../state/desk.ts';
import { act, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { Sides } from '../paragraphs.tsx';
import { type Decided, DecideForm } from './decide-form.tsx';

type Kind = 'accept' | 'adapt' | 'reject';

/** What is being decided how; one at a time. */
const deciding = signal<{ readonly number: number; readonly kind: Kind } | null>(null);

/** An opinion: who wants what, what that does, and what can be decided. */
export function Opinion({ opinion, office }: { readonly opinion: OpinionView; readonly office: string | null }) {
  const { number, who, notes, contrary, alike, effects, decision } = opinion;
  const [refusal, refuse] = useState<string | null>(null);
  const card = useRef<HTMLElement>(null);
  const now = deciding.value?.number === number ? deciding.value.kind : null;
  // Where the buttons were that had the focus.
  useEffect(() => {
    if (decision !== null && document.activeElement === document.body) card.current?.focus();
  }, [decision]);
  const decide = async (kind: Kind, decided: Decided): Promise<void> => {
    const common = { numbers: [number], on: today(), ...decided.by };
    const { reason, to } = decided;
    const outcome = await act(
      wishOf(
        kind === 'accept'
          ? { kind, ...common }
          : kind === 'reject'
            ? { kind, reason, ...common }
            : { kind, reason, ...(to === null ? {} : { to }), ...common },
      ),
    );
    if (outcome?.kind === 'done' && deciding.value?.number === number) deciding.value = null;
    refuse(outcome?.kind === 'done' ? null : (outcome?.said ?? words.unanswered));
  };
  const begin = (kind: Kind): void => {
    refuse(null);
    if (kind === 'accept' && office !== null) void decide(kind, { reason: '', to: null, by: {} });
    else deciding.value = { number, kind };
  };
  return (
    <article class="change opinion" ref={card} tabIndex={-1}>
      <header>
        <h4>{words.opinions.one(number, who)}</h4>
        {contrary.length > 0 && <span class="badge decision">{words.opinions.contrary(contrary)}</span>}
        {alike.length > 0 && <span class="badge">{words.opinions.alike(alike)}</span>}
      </header>
      <Wish opinion={opinion} />
      {effects.map((effect) => (
        <p key={effect} class="effect">
          {effect}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
      {decision !== null && <p class="effect">{decision}</p>}
      {decision === null && now === null && desk.value?.isFixed === null && (
        <p class="actions">
          {(['accept', 'adapt', 'reject'] as const).map((kind) => (
            <button key={kind} type="button" class={kind === 'accept' ? 'do' : undefined} onClick={() => begin(kind)}>
              {words.opinions[kind]}
            </button>
          ))}
        </p>
      )}
      {now !== null && (
        <DecideForm
          key={now}
          kind={now}
          wanted={opinion.sides?.wanted ?? null}
          asksWho={office === null}
          refusal={refusal}
          decide={(decided) => void decide(now, decided)}
          leave={() => {
            deciding.value = null;
            refuse(null);
          }}
        />
      )}
      {now === null && refusal !== null && (
        <p class="help error" role="alert">
          {refusal}
        </p>
      )}
    </article>
  );
}

/** What is wanted: a field before and after, or in words. */
function Wish({ opinion: { sides, wish } }: { readonly opinion: OpinionView }) {
  if (sides === null) return <p class="wording lines">{wish.join('\n')}</p>;
  return (
    <>
      <p class="quiet">{sides.field}</p>
      <Sides before={sides.before} after={sides.after} />
    </>
  );
}

/** The day at this machine: 2026-11-30. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

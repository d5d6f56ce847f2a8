import { useLayoutEffect, useState } from 'preact/hooks';
import { closeForm } from '../../state/forms.ts';
import { attempt, forgetTrial, objection } from '../../state/trial.ts';
import { act, type Bare, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';

/** What a form does with what is chosen in it. */
export interface Wished {
  /** Why it is not, or would not be, done; null where nothing speaks against it. */
  readonly refusal: string | null;
  /** Does it, and closes the form then. */
  readonly submit: () => void;
}

/** Tries what is wished in a form while it is chosen, so that the totals turn. `bare` is null where nothing would be another; `missing` says what has to be chosen first. */
export function useWished(bare: Bare | null, missing: string | null = null): Wished {
  const [refusal, refuse] = useState<string | null>(null);
  useLayoutEffect(() => {
    refuse(null);
    if (bare === null) forgetTrial();
    else attempt(wishOf(bare));
  }, [JSON.stringify(bare), missing]);
  const write = async (): Promise<void> => {
    if (missing !== null) return refuse(missing);
    if (bare === null) return closeForm();
    const outcome = await act(wishOf(bare));
    if (outcome?.kind !== 'done') return refuse(outcome?.said ?? words.unanswered);
    closeForm();
  };
  return { refusal: refusal ?? objection.value, submit: () => void write() };
}

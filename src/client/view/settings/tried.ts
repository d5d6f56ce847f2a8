import { useEffect, useRef, useState } from 'preact/hooks';
import type { ResultsView } from '../../../studio/protocol/results.ts';
import type { Refused, Trial, Wish } from '../../../studio/protocol.ts';
import { type Newest, newest } from '../../logic/newest.ts';
import { desk, lose } from '../../state/desk.ts';
import { resultsOf, tried } from '../../state/talk.ts';
import { wishOf } from '../../state/wishes.ts';

/** What would be of a change: why it cannot be, or what follows, with the results as they are and would be, as soon as they are known. */
export interface Tried {
  readonly refused: Refused | null;
  readonly trial: Extract<Trial, { readonly kind: 'trial' }> | null;
  readonly results: { readonly before: ResultsView; readonly after: ResultsView } | null;
}

/** How long nothing is typed before results are reckoned, which takes longer than totals; in milliseconds. */
const PAUSE = 400;

/** What would be of another value of a setting, as it is typed; null where none is (`value` is null), and before the first answer. */
export function useTried(path: string, value: string | null, was: string | null): Tried | null {
  const [told, tell] = useState<Tried | null>(null);
  const asking = useRef<Newest<Wish> | null>(null);
  asking.current ??= newest<Wish, Trial>(tried, (answer) => tell(toldOf(answer)), lose);
  useEffect(() => {
    if (value === null) {
      asking.current?.forget();
      tell(null);
      return undefined;
    }
    asking.current?.ask(wishOf({ kind: 'setting', path, value, was }));
    let isWanted = true;
    const pause = setTimeout(() => {
      void resultsBoth(path, value).then((results) => {
        if (isWanted && results !== null) tell((now) => now && { ...now, results });
      });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(pause);
    };
  }, [path, value]);
  return told;
}

function toldOf(answer: Trial): Tried {
  if (answer.kind === 'refused') return { refused: answer, trial: null, results: null };
  return { refused: null, trial: answer, results: null };
}

/** The results as they are and would be; null where the program does not answer, or the edition is gone. */
async function resultsBoth(path: string, value: string): Promise<Tried['results']> {
  const edition = desk.value?.edition.id ?? '';
  try {
    const [before, after] = await Promise.all([resultsOf(edition, null), resultsOf(edition, { path, value })]);
    return before === null || after === null ? null : { before, after };
  } catch {
    return null;
  }
}

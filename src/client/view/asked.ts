import { useEffect, useState } from 'preact/hooks';
import { desk } from '../state/desk.ts';

/** What the program answers to a question about the edition, asked anew whenever the data are in another state or something else is asked; the last answer until the next is there, null before the first, where there is none, and where the program does not answer. */
export function useAsked<Answer>(
  ask: (edition: string) => Promise<Answer | null>,
  ...about: readonly unknown[]
): Answer | null {
  const [answer, take] = useState<Answer | null>(null);
  const { version = 0, edition } = desk.value ?? {};
  const id = edition?.id ?? '';
  useEffect(() => {
    let isWanted = true;
    const keep = (given: Answer | null): void => {
      if (isWanted) take(given);
    };
    ask(id).then(keep, () => keep(null));
    return () => {
      isWanted = false;
    };
  }, [version, id, ...about]);
  return answer;
}

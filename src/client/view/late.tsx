import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { isConnected, lose } from '../state/desk.ts';
import { words } from '../state/words.ts';

type Part = () => JSX.Element;

/** A view whose script is read when it is first wanted; until then it says so. Where the program does not answer it is asked again as soon as it does. */
export function lateView(read: () => Promise<Part>): Part {
  return late(read, <main class="sheet quiet">{words.loading}</main>);
}

/** The same of a part of a view. */
export function latePanel(read: () => Promise<Part>): Part {
  return late(read, <p class="quiet">{words.loading}</p>);
}

function late(read: () => Promise<Part>, meanwhile: JSX.Element): Part {
  const part = signal<Part | null>(null);
  const take = (there: Part): void => {
    part.value = there;
  };
  return function Late() {
    const isWanted = part.value === null && isConnected.value;
    useEffect(() => {
      if (isWanted) read().then(take, lose);
    }, [isWanted]);
    const There = part.value;
    return There === null ? meanwhile : <There />;
  };
}

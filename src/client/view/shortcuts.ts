import { view } from '../state/view.ts';
import { turn } from '../state/wishes.ts';

/** The keys that hold on the whole page. Within a field that is being edited undoing is the browser's. */
export function shortcuts(event: KeyboardEvent): void {
  const act = meant(event, (event.target as Element).matches('input, textarea, select'));
  if (act === null) return;
  event.preventDefault();
  act();
}

function meant({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, isTyping: boolean): (() => void) | null {
  const seek = view.value === 'table' ? search : null;
  if (!ctrlKey && !metaKey) return key === '/' && !isTyping ? seek : null;
  switch (key.toLowerCase()) {
    case 'f':
      return seek;
    case 'z':
      return isTyping ? null : () => void turn(shiftKey ? 'redo' : 'undo');
    case 'y':
      return isTyping ? null : () => void turn('redo');
    default:
      return null;
  }
}

function search(): void {
  const field = document.querySelector<HTMLInputElement>('#search');
  field?.focus();
  field?.select();
}

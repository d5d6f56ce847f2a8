import { type Editing, editing, giveUp, trouble, write, writeAndGo, writeAndStay } from '../../state/editing.ts';

/** The keys of a field: those that finish a word of Chinese are the input method's. */
export function fieldKeys(event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'Escape') giveUp();
  else if (event.key === 'Enter' && !event.shiftKey) void writeAndStay();
  else if (event.key === 'Tab') void writeAndGo(event.shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
}

/** What is done when the focus leaves a field: going elsewhere writes, as in every table; what is refused stays open. A field that is left because another was opened is not meant. */
export function leaving(from: Editing | null): (event: FocusEvent) => void {
  return ({ relatedTarget }) => {
    const isWithin = relatedTarget instanceof Element && relatedTarget.closest('.edited') !== null;
    if (editing.value === from && !isWithin && document.hasFocus() && trouble.value === null) void write();
  };
}

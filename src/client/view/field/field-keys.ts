import { giveUp, trouble, write, writeAndGo, writeAndStay } from '../../state/editing.ts';

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

/** Going elsewhere writes, as in every table; what is refused stays open. */
export function leave({ relatedTarget }: FocusEvent): void {
  const isWithin = relatedTarget instanceof Element && relatedTarget.closest('.edited') !== null;
  if (!isWithin && document.hasFocus() && trouble.value === null) void write();
}

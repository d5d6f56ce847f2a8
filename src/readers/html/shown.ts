import type { DefaultTreeAdapterTypes } from 'parse5';
import { raised } from '../lines.ts';

/** What a text of a page shows within its line: line feeds are blanks, and digits that are set above the line (`<sup>`) no part of the figure before them. */
export function shownIn(node: DefaultTreeAdapterTypes.TextNode): string {
  const text = node.value.replace(/\n/gu, ' ');
  return /[0-9]/u.test(text) && isRaised(node.parentNode) ? raised(text) : text;
}

/** Whether something stands in `<sup>` within its cell. */
function isRaised(parent: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  let holder = parent;
  while (holder !== null && 'tagName' in holder && !/^t[dh]$/u.test(holder.tagName)) {
    if (holder.tagName === 'sup') return true;
    holder = holder.parentNode;
  }
  return false;
}

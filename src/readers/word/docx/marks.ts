import { attribute } from '../../docx/tree.ts';
import type { XmlElement } from '../../xml-tree.ts';
import type { Story } from './story.ts';

/** Notes where a comment or a move begins or ends. Whether an element was such a mark. */
export function passMark(element: XmlElement, { ranges, comments }: Story): boolean {
  const id = attribute(element, 'id') ?? '';
  switch (element.name) {
    case 'commentRangeStart':
      if (comments.has(id)) ranges.openComment(id);
      return true;
    case 'commentRangeEnd':
      ranges.closeComment(id);
      return true;
    case 'moveFromRangeStart':
      ranges.openMove('moveFrom', id, attribute(element, 'name'));
      return true;
    case 'moveToRangeStart':
      ranges.openMove('moveTo', id, attribute(element, 'name'));
      return true;
    case 'moveFromRangeEnd':
    case 'moveToRangeEnd':
      ranges.closeMove(id);
      return true;
    default:
      return false;
  }
}

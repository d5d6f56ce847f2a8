import { attribute } from '../../docx/tree.ts';
import { isTrue, type XmlElement } from '../../xml-tree.ts';
import type { WordBlock, WordComment } from '../document.ts';
import { textOf } from '../views.ts';
import { dateOf } from './revisions.ts';

/** The comments of a file, from the elements of their part, and from those of the part that says which answers which and which are settled. */
export function commentsIn(
  elements: readonly XmlElement[],
  extended: readonly XmlElement[],
  blocksOf: (comment: XmlElement) => readonly WordBlock[],
): readonly WordComment[] {
  const comments = elements.filter(({ name }) => name === 'comment');
  const keys = new Map(comments.map((each) => [lastParagraph(each), attribute(each, 'id') ?? '']));
  const more = new Map(extended.map((each) => [each.attributes.get('w15:paraId'), each]));
  return comments.map((each) => {
    const key = lastParagraph(each);
    const known = key === undefined ? undefined : more.get(key);
    const answered = known?.attributes.get('w15:paraIdParent');
    return {
      id: attribute(each, 'id') ?? '',
      author: attribute(each, 'author') ?? '',
      initials: attribute(each, 'initials') ?? '',
      date: dateOf(each),
      text: textOf(blocksOf(each), 'final'),
      parent: answered === undefined ? undefined : keys.get(answered),
      done: isTrue(known?.attributes.get('w15:done') ?? ''),
    };
  });
}

/** By what the other part knows a comment: its last paragraph (MS-DOCX 2.5.3.6). */
function lastParagraph(comment: XmlElement): string | undefined {
  return comment.children.findLast(({ name }) => name === 'p')?.attributes.get('w14:paraId');
}

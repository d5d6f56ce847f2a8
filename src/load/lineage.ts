import { type Lineage, STATED_CHANGES } from '../model/model.ts';
import type { StatedWord } from '../text/facts.ts';
import type { Key } from '../text/key.ts';
import { type Mention, mentionsAt, placeOf, type Written } from '../text/written.ts';
import { optionalText } from './node.ts';

/** What an item states of its relation to the previous edition. */
export function readLineage(node: Written): Lineage {
  return {
    splits: mentionAt(node, 'splits'),
    merges: mentionsAt(node, 'merges'),
    replaces: mentionAt(node, 'replaces'),
    change: Array.isArray(node.value['change']) ? mentionsAt(node, 'change').filter(isStatedWord) : undefined,
    reason: optionalText(node, 'reason'),
    written: node,
  };
}

/** The id under a key with its place; none when there is none. */
function mentionAt(node: Written, key: Key): readonly Mention[] {
  const id = optionalText(node, key);
  return id === undefined ? [] : [{ id, place: placeOf(node, key) }];
}

function isStatedWord(mention: Mention): mention is Mention<StatedWord> {
  return STATED_CHANGES.some((word) => word === mention.id);
}

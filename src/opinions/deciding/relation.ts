import { mergeTexts } from '../../merge/texts.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import type { Suggestion } from '../../model/opinions/suggestion.ts';
import { fieldOf } from './plan.ts';

/** How two suggestions stand to each other: about different things, the same, about the same field but both can be had, or not. */
export type Relation = 'apart' | 'same' | 'compatible' | 'contrary';

/** How two suggestions stand to each other. Comments and objections are never the same as anything. */
export function relationOf(one: Suggestion, other: Suggestion): Relation {
  if (isWord(one) || isWord(other)) return 'apart';
  if (one.field === 'paragraph' && other.field === 'paragraph') return ofPassages(one, other);
  const isSameItem = one.system === other.system && one.item !== undefined && one.item === other.item;
  if (isSameItem && (one.field === 'delete') !== (other.field === 'delete')) return 'contrary';
  if (fieldOf(one) !== fieldOf(other)) return 'apart';
  switch (one.field) {
    case 'delete':
    case 'insert':
      return 'same';
    case 'move':
      return one.under === other.under && one.afterItem === other.afterItem ? 'same' : 'contrary';
    default:
      return ofFields(one, other);
  }
}

function ofFields({ field, before, after: a }: Suggestion, { before: otherBefore, after: b }: Suggestion): Relation {
  if ((a ?? '') === (b ?? '')) return 'same';
  const isText = field === 'text' || field === 'title' || field === 'remark';
  if (!isText || before !== otherBefore) return 'contrary';
  if (typeof before !== 'string' || typeof a !== 'string' || typeof b !== 'string') return 'contrary';
  return mergeTexts(before, a, b) === undefined ? 'contrary' : 'compatible';
}

function isWord({ field }: Suggestion): boolean {
  return field === 'comment' || field === 'disagree';
}

function ofPassages(one: Suggestion, other: Suggestion): Relation {
  const [a, b] = [one.before, other.before].map((each) => (typeof each === 'string' ? each : ''));
  if (a === undefined || b === undefined || a === '' || b === '') return 'apart';
  if (a === b) return (one.after ?? '') === (other.after ?? '') ? 'same' : 'contrary';
  return a.includes(b) || b.includes(a) ? 'contrary' : 'apart';
}

/** For each of some opinions those of the others that want the same, and those that contradict it. In a time that grows with how many are about one item. */
export function relationsIn(
  all: readonly Opinion[],
): ReadonlyMap<Opinion, { readonly alike: readonly Opinion[]; readonly contrary: readonly Opinion[] }> {
  const groups = new Map<string, Opinion[]>();
  for (const each of all) {
    const { system, item, setting, field, under } = each.suggestion;
    const key = JSON.stringify([
      system,
      item,
      setting,
      item === undefined ? field : undefined,
      item === undefined ? under : undefined,
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const relations = new Map<Opinion, { alike: Opinion[]; contrary: Opinion[] }>();
  for (const group of groups.values()) {
    for (const one of group) {
      const stand = (relation: Relation): Opinion[] =>
        group.filter((other) => other !== one && relationOf(one.suggestion, other.suggestion) === relation);
      relations.set(one, { alike: stand('same'), contrary: stand('contrary') });
    }
  }
  return relations;
}

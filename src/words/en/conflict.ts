import type { ConflictItem, ConflictSum } from '../../text/facts.ts';
import { aroundDifference } from '../../text/stretch.ts';
import { shortened } from '../../text/width.ts';
import { side } from './phrases.ts';

/** How many differences of a conflict are named one by one. */
const MOST_NAMED = 3;

/** In what the two sides of a merge that was left open differ, item by item, and what each does to the sums. */
export function conflict(items: readonly ConflictItem[], sums: readonly ConflictSum[], ourName: string, theirName: string): string {
  const [one, other] = [side('one', ourName), side('the other', theirName)];
  const value = (text: string | undefined): string => (text === undefined ? 'nothing' : `\`${text}\``);
  const named = items.slice(0, MOST_NAMED).map(({ id, label, key, ours, theirs }) => {
    const item = `“${shortened(label, 30)}” (${id})`;
    if (key === undefined) return `only ${ours === undefined ? other : one} has ${item}`;
    const [a, b] = aroundDifference(ours ?? '', theirs ?? '');
    return `\`${key}\` of ${item}: ${one} has ${value(ours && a)}, ${other} ${value(theirs && b)}`;
  });
  const rest = items.length > MOST_NAMED ? [`${items.length - MOST_NAMED} more`] : [];
  const said = sums.map(({ label, ours, theirs }) => `“${shortened(label, 30)}” with ${one} ${sumOf(ours)}, with ${other} ${sumOf(theirs)}`);
  return [...named, ...rest, ...said].join('; ');
}

function sumOf({ stated, actual }: ConflictSum['ours']): string {
  return `says ${stated} and its parts add to ${actual}${stated === actual ? '' : ' (not the same)'}`;
}

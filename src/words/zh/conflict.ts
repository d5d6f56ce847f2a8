import type { ConflictItem, ConflictSum } from '../../text/facts.ts';
import { aroundDifference } from '../../text/stretch.ts';
import { shortened } from '../../text/width.ts';
import { side } from './phrases.ts';

/** How many differences of a conflict are named one by one. */
const MOST_NAMED = 3;

/** In what the two sides of a merge that was left open differ, item by item, and what each does to the sums. */
export function conflict(items: readonly ConflictItem[], sums: readonly ConflictSum[], ourName: string, theirName: string): string {
  const [one, other] = [side('一边', ourName), side('另一边', theirName)];
  const value = (text: string | undefined): string => (text === undefined ? '没有写' : `是 \`${text}\``);
  const named = items.slice(0, MOST_NAMED).map(({ id, label, key, ours, theirs }) => {
    const item = `“${shortened(label, 30)}”（${id}）`;
    if (key === undefined) return `${item}只有${ours === undefined ? other : one}有`;
    const [a, b] = aroundDifference(ours ?? '', theirs ?? '');
    return `${item}的 \`${key}\`，${one}${value(ours && a)}，${other}${value(theirs && b)}`;
  });
  const rest = items.length > MOST_NAMED ? [`还有 ${items.length - MOST_NAMED} 处`] : [];
  const said = sums.map(({ label, ours, theirs }) => `“${shortened(label, 30)}”取${one}${sumOf(ours)}，取${other}${sumOf(theirs)}`);
  return [...named, ...rest, ...said].join('；');
}

function sumOf({ stated, actual }: ConflictSum['ours']): string {
  return `写 ${stated} 分、下面合计 ${actual} 分${stated === actual ? '' : '（不相等）'}`;
}

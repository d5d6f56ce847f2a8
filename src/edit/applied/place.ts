import { asWritten, type Written } from '../../text/written.ts';
import { type Edit, editOf } from '../edit.ts';
import { extentBehindColon } from '../extent.ts';
import { linesOfItem, shifted, takeAway } from '../items.ts';
import { removeKey, setKey } from '../keys.ts';
import { addLines, type ItemInLines, type Spot } from '../tree.ts';
import { LISTS } from './open-system.ts';

/** The place below an item that is directly behind another of its members (undefined: before the first). The list is that of its members, else of what is to come: indicators where nothing says otherwise. Undefined where the other one is not a member. */
export function spotBelow(
  holder: Written,
  after: string | undefined,
  wanted: (typeof LISTS)[number],
): Spot | undefined {
  const filled = LISTS.find((key) => listOf(holder, key).length > 0);
  const key = filled ?? wanted;
  if (after === undefined) return { holder, key, index: 0 };
  const index = listOf(holder, key).findIndex((each) => asWritten(holder.yaml, each).value['id'] === after);
  return index < 0 ? undefined : { holder, key, index: index + 1 };
}

/** The edit that puts an item there. A list that is empty, or not there, is written anew. */
export function putAt(spot: Spot, item: ItemInLines): Edit | undefined {
  const { holder, key } = spot;
  if (listOf(holder, key).length > 0) return addLines(spot, item);
  const other = LISTS.find((each) => each !== key && each in holder.value);
  const rest = Object.fromEntries(Object.entries(holder.value).filter(([each]) => each !== other));
  return editOf(
    holder.yaml,
    [
      setKey(holder, key, (_, column) => `\n${item.lines(column + 2).join('\n')}`),
      ...(other === undefined ? [] : [removeKey(holder, other)]),
    ],
    [[holder.value, { ...rest, [key]: [item.value] }]],
  );
}

/** The nth item of a list in the lines in which it stands, with its comments. Undefined where it is not written in whole lines. */
export function linesAt({ holder, key, index }: Spot): ItemInLines | undefined {
  const { yaml } = holder;
  const list = listOf(holder, key);
  const lines = linesOfItem(yaml, list, index);
  if (lines === undefined) return undefined;
  const own = yaml.source.text.slice(lines.start, lines.end);
  return {
    lines: (column) =>
      shifted(own, column - lines.column)
        .trimEnd()
        .split(/\r?\n/),
    value: list[index],
  };
}

/** The edit that takes away the nth item of a list with its comments; a list that has no other is left empty, `[]`. */
export function takeFrom({ holder, key, index }: Spot): Edit | undefined {
  const { yaml, value } = holder;
  const list = listOf(holder, key);
  const lines = linesOfItem(yaml, list, index);
  if (lines === undefined) return undefined;
  if (list.length > 1) {
    return editOf(yaml, [takeAway(yaml.source.text, lines, index === 0)], [[list, list.toSpliced(index, 1)]]);
  }
  const extent = extentBehindColon(holder, key);
  const { text } = yaml.source;
  if (extent === undefined) return undefined;
  const end = Math.max(extent.end, text.slice(0, lines.end).trimEnd().length);
  return editOf(yaml, [{ start: extent.start, end, text: ' []' }], [[value, { ...value, [key]: [] }]]);
}

/** What stands under a key that is a list; an empty one where it is none. */
export function listOf({ value }: Written, key: Spot['key']): readonly unknown[] {
  const list = value[key];
  return Array.isArray(list) ? list : [];
}

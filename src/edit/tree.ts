import type { Written } from '../text/written.ts';
import type { Edit } from './edit.ts';
import type { RawItem } from './item-edit.ts';
import { gapIn, linesOfItem, put, shifted, takeAway } from './items.ts';
import { lineEndOf } from './lines.ts';
import { itemLines, itemValueFrom } from './raw.ts';

/** A place in a list of indicators or criteria, or in the register of retired ids: before its nth item, counted from 0; behind the last one when there are only so many. */
export interface Spot {
  readonly holder: Written;
  readonly key: 'indicators' | 'criteria' | 'retired';
  readonly index: number;
}

/** The edit that writes a new item at a place. Undefined where the list is not written in whole lines. */
export function addItem(spot: Spot, item: RawItem): Edit | undefined {
  return addLines(spot, { lines: (column) => itemLines(item, column), value: itemValueFrom(item) });
}

/** An item in whole lines: those that it has where its dash stands in a column, and what they mean. */
export interface ItemInLines {
  readonly lines: (column: number) => readonly string[];
  readonly value: unknown;
}

/** The edit that writes an item in its lines at a place. Undefined where the list is not written in whole lines. */
export function addLines(spot: Spot, { lines, value }: ItemInLines): Edit | undefined {
  const { yaml } = spot.holder;
  const list = listAt(spot);
  const gap = gapIn(yaml, list, spot.index);
  if (gap === undefined) return undefined;
  const lineEnd = lineEndOf(yaml.source.text);
  const written = lines(gap.column).map((line) => `${line}${lineEnd}`);
  return {
    yaml,
    splices: [put(yaml.source.text, gap, written.join(''))],
    changes: new Map([[list, list.toSpliced(spot.index, 0, value)]]),
  };
}

/** The edits that take the nth item of a list and put it elsewhere, its comments with it: one where both places are in one file, else two, that of the new place first. Undefined where one of the lists is not written in whole lines. */
export function moveItem(from: Spot, to: Spot): readonly Edit[] | undefined {
  const [source, target] = [from.holder.yaml, to.holder.yaml];
  const [list, other] = [listAt(from), listAt(to)];
  const lines = linesOfItem(source, list, from.index);
  const gap = gapIn(target, other, to.index);
  if (lines === undefined || gap === undefined) return undefined;
  const taken = takeAway(source.source.text, lines, from.index === 0);
  const moved = shifted(source.source.text.slice(lines.start, lines.end), gap.column - lines.column);
  const added = put(target.source.text, gap, withLineEnds(moved, lineEndOf(target.source.text)));
  if (list === other) {
    const rest = list.toSpliced(from.index, 1);
    const at = to.index > from.index ? to.index - 1 : to.index;
    const change = new Map([[list, rest.toSpliced(at, 0, list[from.index])]]);
    return [{ yaml: source, splices: [taken, added], changes: change }];
  }
  const less: readonly [object, unknown] = [list, list.toSpliced(from.index, 1)];
  const more: readonly [object, unknown] = [other, other.toSpliced(to.index, 0, list[from.index])];
  if (source === target) return [{ yaml: source, splices: [taken, added], changes: new Map([less, more]) }];
  return [
    { yaml: target, splices: [added], changes: new Map([more]) },
    { yaml: source, splices: [taken], changes: new Map([less]) },
  ];
}

/** A whole file with one item of level 1, behind its first lines as other files have them. */
export function fileWith(item: RawItem, head: string, lineEnd: string): string {
  const lines = itemLines(item, -2).map((line) => `${line}${lineEnd}`);
  return `${head}${lines.join('')}`;
}

function listAt({ holder, key }: Spot): readonly unknown[] {
  const list = holder.value[key];
  if (!Array.isArray(list)) throw new Error(`there is no list of ${key}`);
  return list;
}

function withLineEnds(lines: string, lineEnd: string): string {
  return lines.replace(/\r?\n/g, lineEnd);
}

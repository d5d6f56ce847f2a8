import type { Written } from '../text/written.ts';
import type { Edit } from './edit.ts';
import { type FieldValue, sourceOf, valueFrom } from './fields.ts';
import { gapIn, linesOfItem, put, shifted, takeAway } from './items.ts';
import { lineEndOf } from './lines.ts';

/** A place in a list of indicators or criteria: before its nth item, counted from 0; behind the last one when there are only so many. */
export interface Spot {
  readonly holder: Written;
  readonly key: 'indicators' | 'criteria';
  readonly index: number;
}

/** An item that is to be written: its fields in their order, and what lies below it. */
export interface NewItem {
  readonly fields: readonly (readonly [string, FieldValue])[];
  readonly below?: { readonly key: Spot['key']; readonly items: readonly NewItem[] } | undefined;
}

/** The edit that writes a new item at a place. Undefined where the list is not written in whole lines. */
export function addItem(spot: Spot, item: NewItem): Edit | undefined {
  const { yaml } = spot.holder;
  const list = listAt(spot);
  const gap = gapIn(yaml, list, spot.index);
  if (gap === undefined) return undefined;
  const lineEnd = lineEndOf(yaml.source.text);
  const lines = itemLines(item, gap.column).map((line) => `${line}${lineEnd}`);
  return {
    yaml,
    splices: [put(yaml.source.text, gap, lines.join(''))],
    changes: new Map([[list, list.toSpliced(spot.index, 0, itemValue(item))]]),
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
export function fileWith(item: NewItem, head: string, lineEnd: string): string {
  const lines = itemLines(item, -2).map((line) => `${line}${lineEnd}`);
  return `${head}${lines.join('')}`;
}

function listAt({ holder, key }: Spot): readonly unknown[] {
  const list = holder.value[key];
  if (!Array.isArray(list)) throw new Error(`there is no list of ${key}`);
  return list;
}

/** The lines of an item whose dash stands at a column; at -2 it is the mapping of a file, without a dash. */
function itemLines({ fields, below }: NewItem, column: number): readonly string[] {
  const indent = ' '.repeat(column + 2);
  const own = fields.map(([key, value]) => `${indent}${key}: ${sourceOf(value, 'block')}`);
  const deeper = below?.items.flatMap((each) => itemLines(each, column + 4)) ?? [];
  const [first = '', ...rest] = below ? [...own, `${indent}${below.key}:`, ...deeper] : own;
  return [column < 0 ? first : `${' '.repeat(column)}- ${first.slice(column + 2)}`, ...rest];
}

function itemValue({ fields, below }: NewItem): unknown {
  const own = fields.map(([key, value]) => [key, valueFrom(value)]);
  return Object.fromEntries(below ? [...own, [below.key, below.items.map(itemValue)]] : own);
}

function withLineEnds(lines: string, lineEnd: string): string {
  return lines.replace(/\r?\n/g, lineEnd);
}

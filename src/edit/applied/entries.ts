import { isDeepStrictEqual } from 'node:util';
import type { Yaml } from '../../text/written.ts';
import { isFlow, placesOf } from '../extent.ts';
import type { RawValue } from '../item-edit.ts';
import { gapIn, linesOfItem, put, shifted, takeAway } from '../items.ts';
import { lineEndOf } from '../lines.ts';
import { entryLines, valueFrom } from '../raw.ts';
import type { Splice } from '../splice.ts';

/** An entry that stays, with its place in the list as it is written and what it is to be. */
interface Kept {
  readonly index: number;
  readonly wanted: RawValue;
}

/** What is to be done to a list so that its entries are others. */
export interface EntriesChange {
  readonly kept: readonly Kept[];
  readonly splices: readonly (Splice | undefined)[];
}

/** The lines of an entry that comes from elsewhere as it is written there, its dash in column 0; undefined where it is written nowhere. */
export type LinesElsewhere = (entry: RawValue) => string | undefined;

/** Whether all members of a list have ids, each another one, as it is written and as it is to be. */
export function areEntries(before: readonly unknown[], wanted: readonly RawValue[]): boolean {
  const all = [before.map(idOf), wanted.map((each) => idOf(valueFrom(each)))];
  return all.every((ids) => !ids.includes(undefined) && new Set(ids).size === ids.length);
}

/** How members without ids become others one by one; undefined where there are more or fewer of them. */
export function membersChange(before: readonly unknown[], wanted: readonly RawValue[]): EntriesChange | undefined {
  if (before.length !== wanted.length) return undefined;
  return { kept: wanted.map((each, index) => ({ index, wanted: each })), splices: [] };
}

/**
 * How entries of a list that are known by their ids come, go and move in whole lines with the comments above them, so
 * that those that stay are left as they are written. Undefined where none is left.
 */
export function entriesChange(
  yaml: Yaml,
  before: readonly unknown[],
  wanted: readonly RawValue[],
  elsewhere: LinesElsewhere,
): EntriesChange | undefined {
  if (wanted.length === 0 || before.length === 0) return undefined;
  const own = before.map(idOf);
  const all = wanted.map((each): Kept => ({ index: own.indexOf(idOf(valueFrom(each))), wanted: each }));
  const kept = inOrder(all.filter(({ index }) => index >= 0));
  const staying = new Set(kept);
  const stays = new Set(kept.map(({ index }) => index));
  const gone = before.flatMap((_, index) => (stays.has(index) ? [] : [removal(yaml, before, index)]));
  const runs = new Map<number, Kept[]>();
  let behind = -1;
  for (const each of all) {
    if (staying.has(each)) behind = each.index;
    else runs.set(behind, [...(runs.get(behind) ?? []), each]);
  }
  const added = [...runs].map(([index, run]) => {
    const gap = gapIn(yaml, before, index + 1);
    if (gap === undefined) return undefined;
    const blocks = run.map((each) => linesFor(each, yaml, before, gap.column, elsewhere));
    return put(yaml.source.text, gap, blocks.join(gap.blank === 'none' ? '' : lineEndOf(yaml.source.text)));
  });
  return { kept, splices: [...gone, ...added] };
}

/** As many of some entries as stand in the order in which they are written. */
function inOrder(all: readonly Kept[]): readonly Kept[] {
  const runs: (readonly Kept[])[] = [];
  for (const each of all) {
    const longest = runs
      .filter((run) => (run.at(-1)?.index ?? 0) < each.index)
      .reduce((most: readonly Kept[], run) => (run.length > most.length ? run : most), []);
    runs.push([...longest, each]);
  }
  return runs.reduce((most: readonly Kept[], run) => (run.length > most.length ? run : most), []);
}

function removal(yaml: Yaml, list: readonly unknown[], index: number): Splice | undefined {
  const lines = linesOfItem(yaml, list, index);
  return lines && takeAway(yaml.source.text, lines, index === 0);
}

/** The lines of an entry where it is put: its own ones where it only moves, as it is written elsewhere, else anew below the comments that it had. */
function linesFor(
  { index, wanted }: Kept,
  yaml: Yaml,
  before: readonly unknown[],
  column: number,
  elsewhere: LinesElsewhere,
): string {
  const { text } = yaml.source;
  const lineEnd = lineEndOf(text);
  const lines = index < 0 ? undefined : linesOfItem(yaml, before, index);
  const own = lines && shifted(text.slice(lines.start, lines.end), column - lines.column);
  if (own !== undefined && isDeepStrictEqual(before[index], valueFrom(wanted))) return own;
  const written = elsewhere(wanted);
  if (written !== undefined) return shifted(written, column).replace(/\r?\n/g, lineEnd);
  const places = placesOf(yaml, before[0]);
  const surroundings = places !== undefined && isFlow(yaml, places) ? 'flow' : 'block';
  const comments = /^(?:[ \t]*#.*\r?\n)*/.exec(own ?? '')?.[0] ?? '';
  return `${comments}${entryLines(wanted, surroundings, column).join(lineEnd)}${lineEnd}`;
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

import { type CriteriaSheet, levelKey } from '../../model/sheets/criteria-sheet.ts';
import { sameList } from '../../text/same-list.ts';
import { type MatchedRows, remarkOf, type SheetLine } from './rows.ts';
import { find, type Indicator, indicatorsOf, isDeepest, pathOf } from './tree.ts';
import type { Moving, Retitling, SheetRemark } from './types.ts';

/** What became of the indicators of a sheet by the labels in its rows. */
export interface Labels {
  readonly retitled: readonly Retitling[];
  readonly moved: readonly Moving[];
  readonly remarks: readonly SheetRemark[];
  /** The indicator to which a path of titles leads: as it is now, else as it was sent out. Undefined where there is none. */
  readonly find: (titles: readonly string[]) => Indicator | undefined;
  readonly byId: (id: string) => Indicator | undefined;
  /** The indicators above a criterion as its row says now, level 1 first. Undefined where that is not clear. */
  readonly above: (id: string) => readonly Indicator[] | undefined;
}

/** A row that was sent out, with the indicator that it was sent out in and the titles that it names now. */
interface Labelled {
  readonly id: string;
  readonly line: SheetLine;
  readonly home: Indicator;
  readonly titles: readonly string[];
  /** The titles without any that were left empty: of an indicator on a level above. */
  readonly typed: readonly string[];
}

/**
 * Reads the labels of rows that were sent out. A row with the names of another indicator has moved there; a title that is
 * another one in all rows of an indicator is its new one; in some rows only, and of no other indicator, it is a remark.
 */
export function labelsOf(sheet: CriteriaSheet, rows: MatchedRows): Labels {
  const indicators = indicatorsOf(sheet);
  const roots = indicators.filter(({ level }) => level === 1);
  const all = labelledRows(indicators, rows);
  // What names others as they were sent out has moved; only the rest may say what indicators are called now.
  const before = movedIn(roots, all, 'before');
  const rest = all.filter((row) => !before.rows.has(row));
  const retitled = retitledIn(indicators, roots, rest);
  const after = movedIn(roots, rest, 'title');
  const unsettled = rest.filter((row) => !after.rows.has(row) && !keeps(row, 'title'));
  const moved = [...before.moved, ...after.moved];
  const byId = new Map(indicators.map((each) => [each.id, each]));
  const targets = new Map(moved.map(({ id, under }) => [id, byId.get(under ?? '')]));
  const pathNow = (indicator: Indicator | undefined): readonly Indicator[] =>
    indicator === undefined ? [] : [...pathNow(targets.get(indicator.id) ?? indicator.parent), indicator];
  const unclear = new Set(unsettled);
  const homes = new Map(all.map((row) => [row.id, unclear.has(row) ? undefined : row.home]));
  return {
    retitled,
    moved,
    remarks: onePerTitle(unsettled.map(unsure)),
    byId: (id) => byId.get(id),
    above: (id) => {
      const home = targets.get(id) ?? homes.get(id);
      return home && pathNow(home);
    },
    find: (path) => find(roots, path, 'title') ?? find(roots, path, 'before'),
  };
}

function labelledRows(indicators: readonly Indicator[], { matched }: MatchedRows): readonly Labelled[] {
  const depth = Math.max(1, ...indicators.map(({ level }) => level));
  return indicators.flatMap((home) =>
    home.own.flatMap((id): readonly Labelled[] => {
      const line = matched.get(id);
      if (line === undefined) return [];
      return [{ id, line, home, titles: titlesOf(line, pathOf(home), depth), typed: titlesOf(line, [], depth) }];
    }),
  );
}

/** The titles of a line from level 1 on; one that is left empty where there was one on a path, or is not to be trusted, is as it was there. */
function titlesOf(line: SheetLine, path: readonly Indicator[], depth: number): readonly string[] {
  const titles = Array.from({ length: depth }, (_, index) => {
    const key = levelKey(index + 1);
    const text = line.cell(key)?.doubt === undefined ? line.text(key).replaceAll('\n', '') : '';
    return text === '' ? (path[index]?.before ?? '') : text;
  });
  return titles.slice(0, titles.findLastIndex((each) => each !== '') + 1);
}

/** Gives indicators the titles that all of their rows have but those that go elsewhere, where no other indicator beside them had these. */
function retitledIn(
  indicators: readonly Indicator[],
  roots: readonly Indicator[],
  rows: readonly Labelled[],
): readonly Retitling[] {
  return indicators.flatMap((indicator) => {
    const [first, ...others] = rowsOf(indicator, rows).filter((row) => !leaves(row, indicator, roots));
    const after = first?.titles[indicator.level - 1] ?? '';
    const isNew = after !== '' && after !== indicator.before;
    const isOfAll = others.every(({ titles }) => titles[indicator.level - 1] === after);
    if (first === undefined || !isNew || !isOfAll) return [];
    indicator.title = after;
    return [{ id: indicator.id, before: indicator.before, after, place: first.line.place(levelKey(indicator.level)) }];
  });
}

/** Whether a row names another indicator beside one, or beside one above it, by what that was called. */
function leaves({ titles }: Labelled, indicator: Indicator, roots: readonly Indicator[]): boolean {
  return pathOf(indicator).some(({ level, before, parent }) => {
    const title = titles[level - 1];
    return title !== before && (parent?.children ?? roots).some((each) => each.before === title);
  });
}

/** What has moved to indicators that there are, as these were called or are now: rows, and indicators with all of theirs. */
function movedIn(
  roots: readonly Indicator[],
  all: readonly Labelled[],
  by: 'title' | 'before',
): { readonly moved: readonly Moving[]; readonly rows: ReadonlySet<Labelled> } {
  const moved = new Map<string, Moving>();
  const rows = new Set<Labelled>();
  for (const row of all.filter((each) => !keeps(each, by))) {
    const target = [row.typed, row.titles].map((titles) => find(roots, titles, by)).find(holdsCriteria);
    const isOther = target !== undefined && target !== row.home;
    const moving = isOther ? movingTo(row, target) : movedAbove(row, roots, all, by);
    if (moving === undefined) continue;
    rows.add(row);
    if (!moved.has(moving.id)) moved.set(moving.id, moving);
  }
  return { moved: [...moved.values()], rows };
}

function holdsCriteria(indicator: Indicator | undefined): indicator is Indicator {
  return indicator !== undefined && isDeepest(indicator);
}

function unsure({ line, home, titles }: Labelled): SheetRemark {
  const level = changedLevel(titles, home);
  const indicator = pathOf(home)[level - 1];
  const [before, after] = [indicator?.title ?? '', titles[level - 1] ?? ''];
  return remarkOf('title-in-some-rows', line, levelKey(level), { id: indicator?.id, before, after });
}

/** Each other title of an indicator where it stands first: the rest of its rows say the same. */
function onePerTitle(remarks: readonly SheetRemark[]): readonly SheetRemark[] {
  return remarks.filter(
    ({ id, after }, index) => remarks.findIndex((each) => each.id === id && each.after === after) === index,
  );
}

/** An indicator whose rows all name another one above it, with names that it keeps: it has moved with them. */
function movedAbove(
  { line, home, titles }: Labelled,
  roots: readonly Indicator[],
  rows: readonly Labelled[],
  by: 'title' | 'before',
): Moving | undefined {
  for (const indicator of pathOf(home).slice(1)) {
    const above = titles.slice(0, indicator.level - 1);
    const under = find(roots, above, by);
    const path = pathOf(home).slice(indicator.level - 1);
    const keepsNames = path.every((each) => each[by] === titles[each.level - 1]);
    if (under === undefined || under === indicator.parent || isDeepest(under) || !keepsNames) continue;
    const isOfAll = rowsOf(indicator, rows).every((each) => sameList(each.titles.slice(0, above.length), above));
    const place = line.place(levelKey(indicator.level - 1));
    if (isOfAll && !pathOf(under).includes(indicator)) return { id: indicator.id, under: under.id, place };
  }
  return undefined;
}

function rowsOf({ criteria }: Indicator, rows: readonly Labelled[]): readonly Labelled[] {
  const ids = new Set(criteria);
  return rows.filter(({ id }) => ids.has(id));
}

function movingTo({ id, line, home, titles }: Labelled, { id: under }: Indicator): Moving {
  return { id, under, place: line.place(levelKey(changedLevel(titles, home))) };
}

/** Whether a row names its own indicators, as they are called now or were. */
function keeps({ home, titles }: Labelled, by: 'title' | 'before'): boolean {
  return sameList(
    titles,
    pathOf(home).map((each) => each[by]),
  );
}

/** The first level, counted from 1, on which titles are not those of an indicator. */
function changedLevel(titles: readonly string[], home: Indicator): number {
  const path = pathOf(home);
  const index = titles.findIndex((title, at) => title !== path[at]?.title);
  return (index < 0 ? Math.min(titles.length, path.length - 1) : index) + 1;
}

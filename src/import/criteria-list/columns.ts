import type { Source, SourceTable } from '../source.ts';
import { type Grid, gridOf, textAt } from '../table/grid.ts';

/** The columns that each list of criteria has behind its points, in the order in which `build` writes them; not every list has those that are optional. */
const BEHIND = [
  ['最多扣分', 'always'],
  ['最多加分', 'optional'],
  ['一票否决', 'optional'],
  ['核心指标', 'optional'],
  ['考核单位', 'always'],
  ['配合单位', 'always'],
  ['评分标准', 'always'],
  ['目标', 'optional'],
  ['佐证材料', 'always'],
  ['考核方式', 'always'],
  ['科室分工', 'optional'],
  ['不适用时', 'optional'],
  ['备注', 'always'],
] as const;

/** What one of these columns is called. */
export type ListTitle = (typeof BEHIND)[number][0];

const FRONT = ['编号', '序号'] as const;
const POINTS = /^分值(?:（(?<name>.+)）)?$/u;

/** A list of criteria as `build` writes it for other programs (`criteria-N-ID.csv`), with where its columns stand. */
export interface CriteriaList {
  readonly table: SourceTable;
  readonly grid: Grid;
  /** The columns of the titles of each level, from the first on, with what the level is called. */
  readonly levels: readonly ListColumn[];
  /** The column of what is scored. */
  readonly wording: ListColumn;
  /** The columns of points; each with the name of the kind of units that it is for, where there are several. */
  readonly points: readonly ListColumn[];
  /** Where each of the others stands. */
  readonly others: ReadonlyMap<ListTitle, number>;
}

interface ListColumn {
  readonly at: number;
  readonly name: string;
}

/** What a source is as a list of criteria: such a list; one with other columns, or in another order, of which nothing is read (`altered`); undefined for anything else. */
export function criteriaListIn({ parts }: Source): CriteriaList | 'altered' | undefined {
  const [table] = parts;
  const grid = table?.kind === 'table' ? gridOf(table) : undefined;
  if (table?.kind !== 'table' || grid === undefined) return undefined;
  const titles = Array.from({ length: table.columns }, (_, at) => textAt(grid, 0, at));
  const all: ReadonlySet<string> = new Set(titles);
  const always = BEHIND.flatMap(([title, is]) => (is === 'always' ? [title] : []));
  if (![...FRONT, ...always].every((title) => all.has(title))) return undefined;
  const columns = parts.length === 1 ? columnsBy(titles) : undefined;
  return columns === undefined ? 'altered' : { table, grid, ...columns };
}

/** Where everything stands; undefined where a title is not where `build` writes it. */
function columnsBy(titles: readonly string[]): Omit<CriteriaList, 'table' | 'grid'> | undefined {
  const end = titles.indexOf(BEHIND[0][0]);
  const others = new Map(titles.slice(end).map((title, index) => [title as ListTitle, end + index]));
  const isInOrder = BEHIND.flatMap(([title]) => (others.has(title) ? [title] : [])).join() === titles.slice(end).join();
  const first = titles.findIndex((title) => POINTS.test(title));
  const points = titles.slice(first, end).map((title, index): ListColumn => {
    return { at: first + index, name: POINTS.exec(title)?.groups?.['name'] ?? '' };
  });
  const arePoints = points.length > 0 && titles.slice(first, end).every((title) => POINTS.test(title));
  const areNamed = points.length === 1 || points.every(({ name }) => name !== '');
  const named = titles.slice(FRONT.length, first).map((name, index) => ({ at: FRONT.length + index, name }));
  const [wording, levels] = [named.at(-1), named.slice(0, -1)];
  const isPlain = named.every(({ name }) => name !== '' && !/分值$/u.test(name));
  const areApart = new Set(titles).size === titles.length;
  const isWhole = FRONT.every((title, at) => titles[at] === title) && isInOrder && arePoints && areNamed;
  return isWhole && isPlain && areApart && wording !== undefined ? { levels, wording, points, others } : undefined;
}

import { EM, widthOf } from '../../text/advance.ts';
import type { Span } from '../../text/source.ts';
import { millimetres } from './length.ts';

/** What a column of an annex may have (表栏). `levels` stands for those of all levels of the system. */
export const ANNEX_COLUMNS = [
  'number',
  'levels',
  'level-1',
  'level-2',
  'level-3',
  'level-4',
  'level-5',
  'indicator',
  'criterion',
  'points',
  'scoring',
  'method',
  'evidence-required',
  'department',
  'cooperating',
  'target',
  'remark',
  'score',
  'blank',
] as const;
export type AnnexColumnKey = (typeof ANNEX_COLUMNS)[number];

/** The columns of an annex whose system states none. */
export const USUAL_COLUMNS = [
  ...(['number', 'levels', 'criterion'] as const),
  ...(['points', 'department', 'score'] as const),
] as const satisfies readonly AnnexColumnKey[];

/** A column as a system states it. */
export interface StatedColumn {
  readonly of: AnnexColumnKey;
  /** Undefined where it has the usual one. */
  readonly title: string | undefined;
  /** Millimetres; undefined where it is as wide as what stands in it asks for. */
  readonly width: number | undefined;
  /** Where it is named, and where its width stands. */
  readonly place: Span;
  readonly widthAt: Span;
}

/** The titles of columns whose title does not depend on the system. */
const TITLES = {
  number: '序号',
  indicator: '指标',
  points: '分值',
  scoring: '评分标准',
  method: '考核方式',
  'evidence-required': '佐证要求',
  department: '考核单位',
  cooperating: '配合单位',
  target: '目标值',
  remark: '备注',
  score: '得分',
  blank: '',
} as const;

/** What a column is called where the system states no title for it: what it calls its levels and what is scored. */
export function usualTitle(of: AnnexColumnKey, system: Named): string {
  if (of === 'criterion') return system.scored;
  if (of in TITLES) return TITLES[of as keyof typeof TITLES];
  const level = levelOf(of) ?? 1;
  return system.levels[level - 1] ?? `第${level}级`;
}

/** What a system calls its levels of indicators and what is scored. */
interface Named {
  readonly levels: readonly string[];
  readonly scored: string;
}

/** The level whose labels a column has, counted from 1; undefined for all others. */
export function levelOf(key: string): number | undefined {
  return key.startsWith('level-') ? Number(key.slice('level-'.length)) : undefined;
}

/** Columns with `levels` as those of each level. One that states a width or a title for all of them says it of each. */
export function eachLevel<Column extends { readonly of: AnnexColumnKey }>(
  columns: readonly Column[],
  levels: number,
): readonly Column[] {
  return columns.flatMap((column) =>
    column.of === 'levels'
      ? Array.from({ length: levels }, (_, index) => ({ ...column, of: `level-${index + 1}` as AnnexColumnKey }))
      : [column],
  );
}

/** For so many characters a column has room in each line, at least, whatever its title. */
const LEAST: Readonly<Record<AnnexColumnKey, number>> = {
  number: 2,
  levels: 4.4,
  'level-1': 4.4,
  'level-2': 4.4,
  'level-3': 4.4,
  'level-4': 4.4,
  'level-5': 4.4,
  indicator: 4.4,
  criterion: 8,
  points: 3.1,
  scoring: 5,
  method: 4,
  'evidence-required': 4,
  department: 4,
  cooperating: 4,
  target: 4,
  remark: 3,
  score: 2,
  blank: 2,
};

/** White space of a cell, left and right together, and room for the errors of floats, in points. */
const WHITE = 9.2;

/** A title of so many characters stands in one line; a longer one may take two. */
const ONE_LINE = 3;

/** How wide a column is at least, in millimetres, in type of a size in points: its title is not broken within a word, and a short word of what stands in it has room. */
export function leastWidth(of: AnnexColumnKey, title: string, size: number): number {
  const letters = [...title].length;
  const forTitle = letters > ONE_LINE ? Math.ceil(letters / 2) : letters;
  const words = (title.match(LATIN_WORD) ?? []).map((word) => widthOf(word) / EM);
  return millimetres(Math.max(LEAST[of], forTitle, ...words) * size + WHITE);
}

/** Letters and figures that are parted nowhere. */
const LATIN_WORD = /[\da-zA-Z.%]+/g;

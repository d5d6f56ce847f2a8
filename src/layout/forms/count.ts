import { Decimal } from '../../model/decimal.ts';
import type { System } from '../../model/model.ts';
import type { CellRange, Field, Formula } from '../blanks.ts';
import type { Column } from '../document.ts';
import { ONLY_DEDUCTS } from '../item-cells.ts';
import type { ScoreColumn } from './columns.ts';
import { NO_SCORE } from './inputs.ts';
import { keyColumn, type RowKey } from './row-keys.ts';

/** The cells of a table for scoring that formulas on other places read. */
export interface Scores {
  /** The name of the table. */
  readonly table: string;
  readonly columns: readonly Column[];
  /** The key of the column with the scores. */
  readonly score: 'self-score' | 'score';
  /** How many rows of criteria with a score the table has. */
  readonly criteria: number;
  readonly system: System;
  /** The rows of its sums, counted from 0. */
  readonly total: number;
  readonly bonus: number | undefined;
  /** Whether its total is the plain sum of all scores. */
  readonly isPlain: boolean;
  /** The row of each criterion in it, by its id, counted from 0. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Where scores stand; in the table of the formula itself when it is not named. */
export type ScoreCells = Pick<Scores, 'columns' | 'score' | 'system'> & { readonly table: string | undefined };

/** A selection among the rows of a table for scoring: those with an id among their keys. */
export interface Chosen {
  readonly key: RowKey;
  readonly id: string;
}

/** The total of a table for scoring; what is added beside the sum is not in it. */
export function totalScore(scores: Scores): Formula {
  return scores.isPlain ? scoreSum(scores, { key: 'criterion', id: '?*' }) : rowOf(scores, scores.total);
}

/** What is added beside the sum in a table for scoring; undefined where nothing is. */
export function bonusScore(scores: Scores): Formula | undefined {
  return scores.bonus === undefined ? undefined : rowOf(scores, scores.bonus);
}

function rowOf(scores: Scores, rows: number): Formula {
  return { parts: [scoreAt(scores, rows)], value: Decimal.zero };
}

/** The cell of the score in a row, counted from 0. */
export function scoreAt({ table, columns, score }: Scores, rows: number): CellRange {
  return { table, column: columns.findIndex(({ key }) => key === score), rows };
}

/** The sum of the scores of the chosen rows. */
export function scoreSum(scores: ScoreCells, { key, id }: Chosen): Formula {
  return {
    parts: ['SUMIF(', keys(scores, key), `,"${id}",`, column(scores, scores.score), ')'],
    value: Decimal.zero,
  };
}

/** How many of the chosen rows, of which there are `count`, have no score yet: what is no number is none. */
export function unscored(scores: ScoreCells, count: number, chosen?: Chosen): Formula {
  return {
    parts: [
      ...['SUMPRODUCT(', ...matching(scores, chosen), '*(1-ISNUMBER(', column(scores, scores.score), '))*('],
      ...[column(scores, scores.score), `<>"${NO_SCORE}"))`],
    ],
    value: Decimal.of(BigInt(count), 0),
  };
}

/** How many scores of the chosen rows are below the points, or take something off, without a reason. */
export function reasonsMissing(scores: ScoreCells, chosen?: Chosen): Formula {
  const score = column(scores, scores.score);
  const points = column(scores, 'points');
  return {
    parts: [
      ...['SUMPRODUCT(', ...matching(scores, chosen), '*ISNUMBER(', score, ')*((ISNUMBER(', points, ')*('],
      ...[score, '<', points, ')+(', score, '<0)+(LEFT(', points, `,${ONLY_DEDUCTS.length})="${ONLY_DEDUCTS}")*(`],
      ...[score, '>0))>0)*(LEN(TRIM(', column(scores, 'reason'), '))=0))'],
    ],
    value: Decimal.zero,
  };
}

/** Beside the total of a form: how many scores are open, as long as any is. */
export function openNote(scores: ScoreCells & Pick<Scores, 'criteria'>): Formula {
  const { criteria } = scores;
  const open = unscored(scores, criteria).parts;
  return {
    parts: ['IF(', ...open, '=0,"","未完成：还有"&', ...open, '&"项未评分")'],
    value: criteria === 0 ? '' : `未完成：还有${criteria}项未评分`,
  };
}

/** The total of a form as its head shows it: not as the last word as long as scores are open. */
function soFar(scores: Scores): Formula {
  const open = unscored(scores, scores.criteria).parts;
  const total = totalScore(scores).parts;
  return {
    parts: ['IF(', ...open, '=0,', ...total, ',"未完成，暂计"&', ...total, ')'],
    value: scores.criteria === 0 ? Decimal.zero : '未完成，暂计0',
  };
}

/** What a workbook says in its head: the sum so far and what is still open. */
export function progress(label: string, fullMarks: string, scores: Scores): readonly Field[] {
  const bonus = bonusScore(scores);
  return [
    { label: `${label}（满分${fullMarks}分）：`, content: soFar(scores) },
    ...(bonus === undefined ? [] : [{ label: '加分：', content: bonus }]),
    { label: '尚未评分（项）：', content: unscored(scores, scores.criteria) },
  ];
}

function matching(scores: ScoreCells, chosen: Chosen | undefined): readonly (string | CellRange)[] {
  if (chosen === undefined) return ['(LEN(', keys(scores, 'criterion'), ')>0)'];
  return ['(', keys(scores, chosen.key), `="${chosen.id}")`];
}

function keys({ table, system }: ScoreCells, key: RowKey): CellRange {
  return { table, column: { key: keyColumn(system, key) }, rows: 'all' };
}

/** Throws when the table has no such column, which a form that needs it always has. */
function column({ table, columns }: ScoreCells, key: ScoreColumn): CellRange {
  const index = columns.findIndex((each) => each.key === key);
  if (index < 0) throw new Error(`the table ${table} has no column ${key}`);
  return { table, column: index, rows: 'all' };
}

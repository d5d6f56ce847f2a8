import { Decimal } from '../../model/decimal.ts';
import type { System } from '../../model/model.ts';
import type { CellRange, Field, Formula } from '../blanks.ts';
import type { Column } from '../document.ts';
import type { ScoreColumn } from './columns.ts';
import { keyColumn, type RowKey } from './score-table.ts';

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
export function scoreSum(scores: Scores, { key, id }: Chosen): Formula {
  return {
    parts: ['SUMIF(', keys(scores, key), `,"${id}",`, column(scores, scores.score), ')'],
    value: Decimal.zero,
  };
}

/** How many of the chosen rows, of which there are `count`, have no score yet. */
export function unscored(scores: Scores, count: number, chosen?: Chosen): Formula {
  return {
    parts: ['SUMPRODUCT(', ...matching(scores, chosen), '*(LEN(', column(scores, scores.score), ')=0))'],
    value: Decimal.of(BigInt(count), 0),
  };
}

/** How many scores of a table are below the points without a reason. */
export function reasonsMissing(scores: Scores): Formula {
  const score = column(scores, scores.score);
  const points = column(scores, 'points');
  return {
    parts: [
      ...['SUMPRODUCT(', ...matching(scores, undefined), '*ISNUMBER(', score, ')*((ISNUMBER(', points, ')*('],
      ...[score, '<', points, ')+(', score, '<0))>0)*(LEN(TRIM(', column(scores, 'reason'), '))=0))'],
    ],
    value: Decimal.zero,
  };
}

/** What a workbook says in its head: the sum so far and what is still open. */
export function progress(label: string, fullMarks: string, scores: Scores): readonly Field[] {
  const bonus = bonusScore(scores);
  return [
    { label: `${label}（满分${fullMarks}分）：`, content: totalScore(scores) },
    ...(bonus === undefined ? [] : [{ label: '加分：', content: bonus }]),
    { label: '尚未评分（项）：', content: unscored(scores, scores.criteria) },
  ];
}

function matching(scores: Scores, chosen: Chosen | undefined): readonly (string | CellRange)[] {
  if (chosen === undefined) return ['(LEN(', keys(scores, 'criterion'), ')>0)'];
  return ['(', keys(scores, chosen.key), `="${chosen.id}")`];
}

function keys({ table, system }: Scores, key: RowKey): CellRange {
  return { table, column: { key: keyColumn(system, key) }, rows: 'all' };
}

/** Throws when the table has no such column, which a form that needs it always has. */
function column({ table, columns }: Scores, key: ScoreColumn): CellRange {
  const index = columns.findIndex((each) => each.key === key);
  if (index < 0) throw new Error(`the table ${table} has no column ${key}`);
  return { table, column: index, rows: 'all' };
}

import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { scoringText } from '../../src/layout/scoring-text.ts';
import type { Criterion } from '../../src/model/model.ts';
import { readCsv } from '../../src/readers/csv.ts';
import { checked } from '../support/checked.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf } from '../support/sources.ts';

/** A table of an office. It is not part of the project: where it is absent, these tests are skipped. */
const TABLE = new URL('../../../shared/real/sheet/04-warehouse-safety-1000.csv', import.meta.url);

interface Row {
  readonly points: number;
  readonly prose: string;
  readonly scoring: readonly object[];
}

/** Prose of several clauses, a sentence each, as clauses in the same order. */
function clausesOf(prose: string): readonly object[] {
  return prose
    .split(/[；。]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .flatMap(clauseOf);
}

function clauseOf(sentence: string): readonly object[] {
  const [, cause = '', also, beyond] = /^(.+?)，?(不得分)?(?:，?并)?追加扣除(\d+)分$/.exec(sentence) ?? [];
  if (beyond !== undefined) {
    const deduct = [{ for: cause, minus: Number(beyond), from: 'total' }];
    return also === undefined ? [{ deduct }] : [{ none: cause }, { deduct }];
  }
  const [, nothing] = /^(.+?)，?不得分$/.exec(sentence) ?? [];
  if (nothing !== undefined) return [{ none: nothing }];
  const [, when, minus] = /^(.+?)，?扣(\d+)分$/.exec(sentence) ?? [];
  return minus === undefined ? [{ text: sentence }] : [{ deduct: [{ for: when, minus: Number(minus) }] }];
}

describe.skipIf(!existsSync(TABLE))('the rules of a real table that mix clauses', () => {
  let rows: readonly Row[] = [];
  let files: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    const { blocks } = await readCsv(readFileSync(TABLE));
    const [table] = blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    const column = (name: string): number => table.rows[0]?.indexOf(name) ?? -1;
    rows = table.rows
      .map((row) => ({ points: Number(row[column('标准分值')]), prose: row[column('考评办法')] ?? '' }))
      .filter(({ prose }) => prose.includes('不得分') && /扣\d+分/.test(prose))
      .map((row) => ({ ...row, scoring: clausesOf(row.prose) }));
    const points = rows.reduce((total, row) => total + row.points, 0);
    files = repositoryOf({
      classes: classesNamed('仓储企业'),
      fullMarks: points,
      indicators: [
        indicatorWith(
          { points },
          rows.map(({ points: each, scoring }) => ({ points: each, scoring })),
        ),
      ],
    });
  });

  it('are written as clauses that nothing is found in', async () => {
    expect(rows).toHaveLength(88);
    const clauses = rows.flatMap(({ scoring }) => scoring);
    expect(clauses.filter((clause) => 'none' in clause).length).toBeGreaterThan(100);
    expect(clauses.filter((clause) => JSON.stringify(clause).includes('"total"'))).toHaveLength(6);
    expect(clauses.filter((clause) => 'text' in clause).length).toBeLessThan(4);
    const found = (await checked(files)).filter(({ place }) => place.source.path.includes('/county/'));
    expect(found).toEqual([]);
  });

  it('print each of their clauses and figures in their order', async () => {
    const { edition } = await sourceOf(files);
    const criteria = (edition.systems[0]?.items ?? []).filter((item): item is Criterion => item.kind === 'criterion');
    expect(criteria).toHaveLength(rows.length);
    for (const [index, criterion] of criteria.entries()) {
      const printed = scoringText(criterion);
      const prose = rows[index]?.prose ?? '';
      expect(figuresIn(printed)).toEqual(figuresIn(prose));
      expect(bare(printed)).toBe(bare(prose.replace(/([^；。\s]+?)，不得分，并追加/g, '$1，不得分；$1追加')));
    }
  });
});

function figuresIn(prose: string): readonly string[] {
  return [...prose.matchAll(/扣除?(\d+)分|不得分/g)].map(([whole, figure]) => figure ?? whole);
}

/** What is said, without punctuation. */
function bare(prose: string): string {
  return prose.replace(/从总分中扣/g, '追加扣除').replace(/[\p{P}\s]|扣完为止/gu, '');
}

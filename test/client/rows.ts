import fc from 'fast-check';
import type { Row } from '../../src/studio/protocol/rows.ts';

/** A row of a page, of which only what a test is about is said. */
export function row(said: Partial<Row> & Pick<Row, 'id'>): Row {
  return {
    kind: 'criterion',
    level: 2,
    parent: null,
    isLeaf: false,
    words: said.id,
    pointsKey: 'points',
    points: '1',
    byClass: [],
    off: [],
    only: [],
    applies: null,
    departments: [],
    leading: said.departments?.join('、') ?? '',
    cooperating: null,
    isDepartmentOwn: false,
    core: false,
    remark: null,
    note: null,
    scoring: null,
    rule: null,
    more: [],
    file: 'indicators/2021/county/1.yaml',
    line: 1,
    before: null,
    isNew: false,
    formers: [],
    ...said,
  };
}

/** Rows of a system of two levels of indicators and their criteria, depth first. */
export const tables: fc.Arbitrary<readonly Row[]> = fc
  .array(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((levels) =>
    levels.flatMap((leaves, a) => [
      row({ id: `${a}`, kind: 'indicator', level: 1 }),
      ...leaves.flatMap((count, b) => [
        row({ id: `${a}-${b}`, kind: 'indicator', level: 2, parent: `${a}`, isLeaf: true }),
        ...Array.from({ length: count }, (_, c) => row({ id: `${a}-${b}-${c}`, level: 3, parent: `${a}-${b}` })),
      ]),
    ]),
  );

import { describe, expect, it } from 'vitest';
import { findingsChanged, totalsChanged, unitsChanged } from '../../src/client/logic/effect.ts';
import type { ResultsView, UnitResult } from '../../src/studio/protocol/results.ts';
import type { FindingView, TotalView } from '../../src/studio/protocol.ts';

const total = (id: string, value: string | null): TotalView => ({
  ...{ id, name: `类型${id}`, isUnit: false, fullMarks: '100', sum: value, scale: null, bonus: null },
  total: value,
});
const finding = (code: string, line: number): FindingView => ({
  ...{ code, severity: 'error', message: '不符', hint: '', file: 'a.yaml', column: 1, end: { line, column: 2 } },
  ...{ line, system: null, item: null, fix: null },
});
const unit = (id: string, grade: string): UnitResult => ({
  ...{ id, name: id, class: '', score: '90', rank: 1, isOpen: false, missing: [], before: null },
  ...{ grade, consequences: [] },
});
const results = (...units: readonly UnitResult[]): ResultsView => ({
  kind: 'results',
  isSample: false,
  systems: [{ id: 'county', title: '', isFinal: true, full: '100', lines: [], units }],
});

describe('what a change does', () => {
  it('is told of totals that turn, come and go', () => {
    expect(totalsChanged([total('a', '1'), total('b', '2')], [total('a', '1'), total('c', '3')])).toEqual([
      { name: '类型b', before: '2', after: null },
      { name: '类型c', before: null, after: '3' },
    ]);
  });

  it('is told of findings wherever their lines come to stand', () => {
    const { fresh, gone } = findingsChanged([finding('x', 1), finding('y', 2)], [finding('x', 9), finding('z', 3)]);
    expect([fresh, gone].map((each) => each.map(({ code }) => code))).toEqual([['z'], ['y']]);
  });

  it('is told of units of which the grade turns, and of none where one side is not known', () => {
    const [before, after] = [
      results(unit('甲县', '优秀'), unit('乙县', '良好')),
      results(unit('甲县', '良好'), unit('乙县', '良好')),
    ];
    expect(unitsChanged(before, after).map((each) => each.after.id)).toEqual(['甲县']);
    expect(unitsChanged({ kind: 'refused', said: '' }, after)).toEqual([]);
    expect(unitsChanged(before, null)).toEqual([]);
  });
});

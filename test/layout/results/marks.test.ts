import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/layout/document.ts';
import { enteredName, type Naming } from '../../../src/layout/results/naming.ts';
import { openMark } from '../../../src/layout/results/sheet.ts';
import type { Outcome } from '../../../src/results/outcome.ts';
import { words } from '../../../src/words/zh/results.ts';

function outcomeWith(missing: number, isOpen: boolean): Outcome {
  const unit = { missing: Array.from({ length: missing }), standing: { isOpen }, consequences: [] };
  return { units: [unit] } as unknown as Outcome;
}

function saidOf(...outcomes: readonly Outcome[]): readonly string[] {
  return openMark(...outcomes).map((each) => (each.kind === 'paragraph' ? textOf(each.runs) : ''));
}

describe('what keeps results from being final', () => {
  it('is said of all systems that a document tells of, and not of the first one alone', () => {
    expect(saidOf(outcomeWith(2, false), outcomeWith(3, true))).toEqual([
      '（未定稿：还缺 5 项评分和登记；1 个单位的等次、名次或者结果运用因并列还没有决定）',
    ]);
    expect(saidOf(outcomeWith(0, false), outcomeWith(0, false))).toEqual([]);
  });

  it('names the column of the summary sheet, whatever was filled in there', () => {
    const naming: Naming = {
      ...{ words, index: 0, performance: '实绩', bonusKinds: [{ id: 'honour', name: '表彰' }], departments: new Map() },
      columns: new Map([['satisfaction', '满意度（%）']]),
    };
    const named = (['bar', 'bonus', 'bonus.honour', 'satisfaction'] as const).map((key) =>
      enteredName(key, '', naming),
    );
    expect(named).toEqual(['一票否决', '加分', '表彰', '满意度（%）']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Document, textOf, textOfCell } from '../../../src/layout/document.ts';
import { circularDocument } from '../../../src/layout/results/circular.ts';
import { feedbackDocument } from '../../../src/layout/results/feedback.ts';
import { namingOf } from '../../../src/layout/results/naming.ts';
import { standingsDocument } from '../../../src/layout/results/standings.ts';
import { Decimal } from '../../../src/model/decimal.ts';
import { departmentsById } from '../../../src/model/departments.ts';
import type { Method } from '../../../src/model/method.ts';
import { unitsOf } from '../../../src/model/registers.ts';
import { wholeViews } from '../../../src/model/view.ts';
import { type Step, stepsOf } from '../../../src/report/scores/steps.ts';
import { outcomeOf } from '../../../src/results/outcome.ts';
import { scorersIn } from '../../../src/results/scored-by.ts';
import { NO_SCORES, type UnitScores } from '../../../src/results/scores.ts';
import { words } from '../../../src/words/zh/results.ts';
import { STARTERS } from '../../support/fixtures.ts';
import { sourceOf } from '../../support/sources.ts';

/** The results of a starter: each unit has full scores, and one more point where something only adds; of the first criterion each has as many points less as it stands down in the register. */
async function resultsOf(starter: string, adjustment: Partial<Method['adjustment']> = {}) {
  const { edition: written, proof, registers } = await sourceOf(STARTERS.get(starter) ?? new Map());
  const { method } = written;
  const edition = { ...written, method: { ...method, adjustment: { ...method.adjustment, ...adjustment } } };
  const [view] = wholeViews(edition, proof);
  if (view === undefined) throw new Error('there is no system');
  const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
  const scorersOf = scorersIn(edition, view);
  const scoresOf = (unit: (typeof units)[number], place: number): UnitScores => {
    const index = view.system.classes.findIndex(({ id }) => id === unit.class);
    const given = [...scorersOf(unit)].map(([id, all], at) => {
      const marks = all.map(({ scorer, part }) => {
        const full = part.points[index] ?? (part.adds === undefined ? Decimal.zero : Decimal.one);
        const amount = at === 0 ? full.minus(Decimal.of(BigInt(place), 0)) : full;
        return [scorer, { amount, isRefused: false, note: '', at: undefined }] as const;
      });
      return [id, new Map(marks)] as const;
    });
    const entered = (['satisfaction', 'bonus'] as const).map((key, at) => {
      const amount = Decimal.of(at === 0 ? 90n : 2n, 0);
      return [key, { text: `${amount}`, amount, at: { file: '汇总表.xlsx' } }] as const;
    });
    return { ...NO_SCORES, given: new Map(given), entered: new Map(starter === 'party-building' ? entered : []) };
  };
  const scores = new Map(units.map((unit, place) => [unit.id, scoresOf(unit, place)]));
  const outcome = outcomeOf({ edition, view, units, scores });
  return { edition, departments: departmentsById(registers.departments), outcome };
}

function paragraphsOf({ sections }: Document): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((each) => (each.kind === 'paragraph' ? textOf(each.runs) : [])),
  );
}

function tablesOf({ sections }: Document): readonly (readonly (readonly string[])[])[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((each) =>
      each.kind === 'table'
        ? [[each.columns.map(({ title }) => title), ...each.rows.map(({ cells }) => cells.map(textOfCell))]]
        : [],
    ),
  );
}

function stepsBelow(step: Step): readonly Step[] {
  return [step, ...step.parts.flatMap(stepsBelow)];
}

const town = await resultsOf('town');

describe('documents of units that are ranked class by class', () => {
  it('list class after class, and say of which class each is', () => {
    for (const document of [circularDocument([town], 'circular'), standingsDocument(town, 'standings')]) {
      const [rows = []] = tablesOf(document);
      expect(rows[0]?.slice(0, 3)).toEqual(['名次', '类别', '被考核单位']);
      const ranks = rows.slice(1).map(([rank, unitClass]) => `${unitClass} ${rank}`);
      expect(ranks).toEqual(['乡镇 1', '乡镇 2', '乡镇 3', '乡镇 4', '街道 1', '街道 2', '街道 3']);
    }
  });

  it('say among how many each has its rank', () => {
    const [first] = town.outcome.units;
    if (first === undefined) throw new Error('there is no unit');
    expect(paragraphsOf(feedbackDocument(town, first, 'feedback')).join('\n')).toContain('在同类的4个单位中列第1名');
  });

  it('show what only adds, since it is in the score, and no full marks of it', () => {
    const [first] = town.outcome.units;
    if (first === undefined) throw new Error('there is no unit');
    const [, levels = []] = tablesOf(feedbackDocument(town, first, 'feedback'));
    const [, full, score, share] = levels.find(([title]) => title === '加分和否决事项') ?? [];
    expect([full, Number(score) > 0, share]).toEqual(['', true, '']);
  });
});

describe('the way of a score', () => {
  it('has full marks of what has any, and none of what only adds', () => {
    const { outcome, edition, departments } = town;
    const [first] = outcome.units;
    if (first === undefined) throw new Error('there is no unit');
    const asked = { figure: outcome.explained(first.unit.id), item: undefined, scores: NO_SCORES, index: 0 };
    const all = stepsBelow(stepsOf(asked, namingOf(words, edition, outcome, 0, departments)));
    const notesOf = (name: string) => all.find((each) => each.name === name)?.notes;
    expect(notesOf('党的建设')).toEqual(['满分 200']);
    expect(notesOf('加分和否决事项')).toEqual([]);
  });
});

describe('the parts of a score', () => {
  const partsOf = async (adjustment: Parameters<typeof resultsOf>[1]) => {
    const source = await resultsOf('party-building', adjustment);
    const [first] = source.outcome.units;
    if (first === undefined) throw new Error('there is no unit');
    const [rows = []] = tablesOf(feedbackDocument(source, first, 'feedback'));
    return rows.slice(1).map((row) => row.join(' '));
  };

  it('add up to it where a bonus is counted beside them', async () => {
    expect(await partsOf({ appliedTo: 'weighted-total' })).toEqual([
      ...['实绩 100 0.9 90', '满意度 90 0.1 9', '加分 2  +2', '最终得分   101.00'],
    ]);
  });

  it('do so where it is counted in one of them, and with the highest that there may be', async () => {
    expect(await partsOf({ appliedTo: 'performance' })).toEqual([
      ...['实绩 102 0.9 91.8', '满意度 90 0.1 9', '加分（已计入实绩） 2  ', '最终得分   100.80'],
    ]);
    const [, , , final] = await partsOf({ appliedTo: 'performance', upperLimit: 'full-marks' });
    expect(final).toBe('最终得分（最高100分）   100.00');
  });
});

describe('documents of results', () => {
  it('are called by what is assessed, whatever its criteria are called', async () => {
    const safety = await resultsOf('safety');
    expect(standingsDocument(safety, 'standings').title).toBe('安全生产和消防工作考核结果');
    expect(standingsDocument(town, 'standings').title).toBe('乡镇（街道）年度工作综合考核结果');
    expect(circularDocument([town], 'circular').title).toBe('2025年度乡镇（街道）工作综合考核结果通报');
  });

  it('have one table of ranks where all units are in one ranking', async () => {
    const [rows = []] = tablesOf(circularDocument([await resultsOf('safety')], 'circular'));
    expect(rows[0]).not.toContain('类别');
  });
});

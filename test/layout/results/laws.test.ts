import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../src/artifact/compare.ts';
import { expectedIn } from '../../../src/artifact/expected.ts';
import type { Document } from '../../../src/layout/document.ts';
import { circularDocument } from '../../../src/layout/results/circular.ts';
import { feedbackDocument } from '../../../src/layout/results/feedback.ts';
import { itemsDocument } from '../../../src/layout/results/items.ts';
import { rectificationDocument } from '../../../src/layout/results/rectification.ts';
import type { ResultSource } from '../../../src/layout/results/sheet.ts';
import { stabilityDocument } from '../../../src/layout/results/stability.ts';
import { standingsDocument } from '../../../src/layout/results/standings.ts';
import { Decimal } from '../../../src/model/decimal.ts';
import { departmentsById } from '../../../src/model/departments.ts';
import { unitsOf } from '../../../src/model/registers.ts';
import { wholeViews } from '../../../src/model/view.ts';
import { outcomeOf } from '../../../src/results/outcome.ts';
import { scorersIn } from '../../../src/results/scored-by.ts';
import { NO_SCORES, type UnitScores } from '../../../src/results/scores.ts';
import { ROUNDS } from '../../support/rounds.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';

/** What a department may write as a reason. */
const reasons = fc.constantFrom(
  '',
  '台账不全',
  '# 没有 **记录** <b>1次</b>',
  '第一条\n第二条|a|`b`',
  '=1+1',
  '在𠮷镇少开展2次',
  '1. 未按时',
  '- 少1次',
  '长'.repeat(700),
  'W'.repeat(90),
  '&lt;script&gt;',
);

/** Any system with what each unit has of each criterion, in hundredths of what it could have, and why. */
const samples = fc.record({
  system: arbitrarySystem,
  marks: fc.array(fc.tuple(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 30 }), reasons), {
    minLength: 7,
    maxLength: 40,
  }),
  satisfaction: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 9 }),
});

async function resultsOf({
  system,
  marks,
  satisfaction,
}: typeof samples extends fc.Arbitrary<infer Each> ? Each : never): Promise<readonly ResultSource[]> {
  const { edition, proof, registers } = await sourceOf(repositoryOf(system));
  const departments = departmentsById(registers.departments);
  return wholeViews(edition, proof).map((view) => {
    const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
    const scorersOf = scorersIn(edition, view);
    let next = 0;
    const scoresOf = (unit: (typeof units)[number]): UnitScores => {
      const index = view.system.classes.findIndex(({ id }) => id === unit.class);
      const given = [...scorersOf(unit)].map(([id, all]) => {
        const own = all.map(({ scorer, part }) => {
          const [share, note] = marks[next++ % marks.length] ?? [100, ''];
          const full = part.points[index] ?? Decimal.one;
          const amount = share === null ? undefined : full.times(Decimal.of(BigInt(share), 2));
          return [scorer, { amount, isRefused: false, note, at: undefined }] as const;
        });
        return [id, new Map(own)] as const;
      });
      const at = { file: '汇总表.xlsx' };
      const entered = { text: `${satisfaction}`, amount: Decimal.of(BigInt(satisfaction ?? 0), 0), at };
      return {
        ...NO_SCORES,
        given: new Map(given),
        entered: new Map(satisfaction === null ? [] : [['satisfaction', entered]]),
      };
    };
    const scores = new Map(units.map((unit) => [unit.id, scoresOf(unit)]));
    return { edition, departments, outcome: outcomeOf({ edition, view, units, scores }) };
  });
}

function documentsOf(sources: readonly ResultSource[]): readonly Document[] {
  return [
    circularDocument(sources, 'circular'),
    ...sources.flatMap((source) => [
      standingsDocument(source, 'standings'),
      itemsDocument(source, 'items'),
      stabilityDocument(source, 'stability'),
      ...source.outcome.units
        .slice(0, 2)
        .flatMap((own) => [
          feedbackDocument(source, own, 'feedback'),
          rectificationDocument(source, own, 'rectification'),
        ]),
    ]),
  ];
}

describe('documents of any results', () => {
  it.each([
    ['docx', 5],
    ['html', 5],
    ['md', 5],
    ['pdf', 3],
    ['xlsx', 5],
  ] as const)('read back from %s as they were meant', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        for (const document of documentsOf(await resultsOf(sample))) {
          if (format === 'xlsx' && document.identity.product === 'circular') continue;
          const read = await ROUNDS[format](document);
          const blocks = format === 'pdf' ? expectedIn(document, format).map(signed) : expectedIn(document, format);
          expect(compareBlocks(blocks, read).differences).toEqual([]);
        }
      }),
      { numRuns },
    );
  });
});

/** In a PDF a sign stands for what no font has. */
function signed<T extends ReturnType<typeof expectedIn>[number]>(block: T): T {
  return block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map((text) => text.replaceAll('𠮷', '〓'))) }
    : block;
}

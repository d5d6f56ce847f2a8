import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Document } from '../../src/layout/document.ts';
import { summaryForm } from '../../src/layout/forms/summary.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { whole } from '../../src/model/grading/ratio.ts';
import type { EnteredKey, UnitResult } from '../../src/model/grading/result.ts';
import { unitsOf } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { ofEdition, SHIPPED, unlocked } from '../support/fixtures.ts';
import { summaryOf } from '../support/method-summaries.ts';
import { methods } from '../support/methods.ts';
import { sourceOf } from '../support/sources.ts';
import { computedIn, readForm } from './form-workbooks.ts';
import { convert, recalculating } from './programs.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
/** Settings of the method in place of those that are shipped: each choice that a formula follows is in one of them. */
const SETTINGS: Readonly<Record<string, readonly (readonly [was: string, is: string])[]>> = {
  shipped: [],
  hundred: [['satisfactionScale: full-marks', 'satisfactionScale: hundred']],
  even: [
    ['rounding: half-up-once', 'rounding: half-even-once'],
    ['ties: same-rank-then-skip', 'ties: same-rank-no-skip'],
  ],
  allIn: [
    ['ties: same-rank-then-skip', 'ties: decide'],
    ['tieAtThreshold: decide', 'tieAtThreshold: all-in'],
  ],
  allOut: [
    ['tieAtThreshold: decide', 'tieAtThreshold: all-out'],
    ['atMost: inclusive', 'atMost: exclusive'],
  ],
  exact: [
    ['rankBy: published-score', 'rankBy: exact-score'],
    ['places: 2', 'places: 0'],
  ],
  movingUp: [
    ['vetoBars: advanced', 'vetoBars: qualified'],
    ['movingUp: never', 'movingUp: next-in-rank'],
  ],
  limited: [
    ['appliedTo: weighted-total', 'appliedTo: performance'],
    ['upperLimit: none', 'upperLimit: full-marks'],
  ],
  floor: [
    ['advancedFloor: none', 'advancedFloor: above-unqualified'],
    ['smallGroup: unqualified-first', 'smallGroup: advanced-first'],
    ['unqualified: { last: 2, atMost: 150 }', 'unqualified: { last: 7, atMost: 180 }'],
  ],
  many: [['advanced: 3', 'advanced: 6']],
  line: [['unqualified: { last: 2, atMost: 150 }', 'unqualified: { last: 3, atMost: 175 }']],
  together: [
    ['ledger: separate', 'ledger: with-deductions'],
    ['gravest: loses-eligibility', 'gravest: most'],
  ],
};

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-standings-'));
const documents = new Map<string, Document>();

/** Steps of 0.05, from coarse values, so that many units are equal. */
const steps = (most: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: 0, max: most }).map((each) => Decimal.of(BigInt(each) * 25n, 2));

/** What was collected of a unit; sometimes something is not known yet. */
function resultOf(levels: readonly string[], isWhole: boolean): fc.Arbitrary<UnitResult> {
  const amounts = (entered: Readonly<Partial<Record<EnteredKey, Decimal | undefined>>>) =>
    new Map(
      Object.entries(entered).flatMap(([key, each]) =>
        each === undefined ? [] : [[key as EnteredKey, each] as const],
      ),
    );
  const some = fc.constantFrom(Decimal.of(1025n, 2), Decimal.of(1505n, 2), Decimal.of(2015n, 2));
  const all = fc.oneof(some, steps(100));
  const score = isWhole ? all : fc.option(all, { nil: undefined, freq: 30 });
  const zeroOr = (most: number) => fc.oneof(fc.constant(undefined), fc.constant(undefined), steps(most));
  return fc.record({
    levels: fc
      .tuple(...levels.map((_, index) => (index === 0 ? score : fc.constant(Decimal.of(225n, 1)))))
      .map((scores) => new Map(levels.map((id, index) => [id, scores[index] && whole(scores[index])]))),
    amounts: fc
      .record({
        satisfaction: fc.constantFrom('70', '90', '90', '90.55').map((each) => Decimal.parse(each)),
        bonus: zeroOr(12),
        deduction: zeroOr(12),
        fraud: zeroOr(40),
      })
      .map(amounts),
    bar: fc.constantFrom(undefined, undefined, undefined, 'veto' as const, 'ineligible' as const),
    open: fc.oneof(
      { weight: 200, arbitrary: fc.constant(new Set<never>()) },
      { weight: 1, arbitrary: fc.constant(new Set(['bonus', 'bar'] as const)) },
    ),
  });
}

/** Where fraud is entered with the deductions nobody enters it apart, and nobody loses eligibility. Without adjustments many are equal. */
function possible(setting: string, result: UnitResult): UnitResult {
  const { bar } = result;
  if (setting === 'together') {
    const amounts = new Map([...result.amounts].filter(([key]) => key !== 'fraud'));
    return { ...result, amounts, bar: bar === 'ineligible' ? undefined : bar };
  }
  if (setting !== 'many') return result;
  return { ...result, amounts: new Map([['satisfaction', Decimal.of(90n, 0)]]), bar: undefined };
}

beforeAll(async () => {
  for (const [name, changes] of Object.entries(SETTINGS)) {
    const shipped: ReadonlyMap<string, string> = unlocked(ofEdition(SHIPPED, '2020'));
    const scheme = changes.reduce((text, [was, is]) => {
      if (!text.includes(was)) throw new Error(`the scheme does not say ${was}`);
      return text.replace(was, is);
    }, shipped.get(SCHEME) ?? '');
    const { edition, proof, registers } = await sourceOf(new Map(shipped).set(SCHEME, scheme));
    const view = wholeViews(edition, proof)[0];
    if (view === undefined) throw new Error('there is no system');
    const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
    const levels = view.system.indicators.map(({ id }) => id);
    const samples = fc.sample(
      fc.boolean().chain((isLate) => fc.tuple(...units.map(() => resultOf(levels, !isLate)))),
      { numRuns: 12, seed: 7 },
    );
    for (const [index, sample] of samples.entries()) {
      const results = new Map(units.map(({ id }, at) => [id, possible(name, sample[at] as UnitResult)]));
      documents.set(`${name}-${index}`, summaryForm({ edition, view, units, results }, 'summary-1-county'));
    }
  }
  const drawn = fc.sample(fc.tuple(methods, fc.infiniteStream(fc.nat(1_000_000))), { numRuns: 16, seed: 11 });
  for (const [index, [stated, numbers]] of drawn.entries()) {
    const draw = (most: number) => Number(numbers.next().value) % (most + 1);
    documents.set(`any-${index}`, await summaryOf(stated, draw));
  }
  mkdirSync(join(work, 'written'));
  for (const [name, document] of documents) {
    writeFileSync(join(work, 'written', `${name}.xlsx`), await writeXlsx(document));
  }
  await convert(
    [...documents.keys()].map((name) => join(work, 'written', `${name}.xlsx`)),
    {
      format: 'xlsx',
      folder: join(work, 'recalculated'),
      profile: recalculating(join(work, 'profile')),
      fonts: inject('fonts'),
    },
  );
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

function expectSame(found: unknown, written: unknown, where: string): void {
  if (typeof written === 'number') expect(found, where).toBeCloseTo(written, 9);
  else expect(found ?? '', where).toBe(written ?? '');
}

describe('LibreOffice', () => {
  const grades = new Set<string>();

  it.each([...Object.keys(SETTINGS), 'any'])('ranks and grades as the program does, exactly: %s', async (setting) => {
    for (const name of [...documents.keys()].filter((each) => each.startsWith(`${setting}-`))) {
      const written = computedIn(await readForm(join(work, 'written', `${name}.xlsx`)));
      const found = computedIn(await readForm(join(work, 'recalculated', `${name}.xlsx`)));
      expect(written.size).toBeGreaterThanOrEqual(setting === 'any' ? 21 : 40);
      for (const [place, value] of written) expectSame(found.get(place), value, `${name} ${place}`);
      for (const value of written.values()) grades.add(String(value));
    }
  });

  it('has met every grade, open ones among them', () => {
    const open = ['先进单位（并列待定）', '未达标单位（并列待定）'];
    expect([...grades]).toEqual(expect.arrayContaining(['先进单位', '达标单位', '未达标单位', ...open]));
  });
});

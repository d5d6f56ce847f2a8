import type { Document } from '../../src/layout/document.ts';
import { type SummarySource, summaryForm } from '../../src/layout/forms/summary.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { whole } from '../../src/model/grading/ratio.ts';
import { type EnteredKey, isEntered, type UnitResult } from '../../src/model/grading/result.ts';
import { unitsOf } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import { tablesOf } from './form-products.ts';
import type { StatedMethod } from './methods.ts';
import { withMethod } from './settings.ts';
import { sourceOf } from './sources.ts';

/** An edition by a method, with results of seven units that are drawn by numbers. */
export async function drawnResults(
  stated: StatedMethod,
  draw: (most: number) => number,
): Promise<SummarySource & { readonly results: ReadonlyMap<string, UnitResult> }> {
  const { edition, proof, registers } = await sourceOf(withMethod(stated));
  const [view] = wholeViews(edition, proof);
  if (view === undefined) throw new Error('there is no system');
  const units = unitsOf(registers.units ?? [], view.system.id, edition.year);
  const blank = tablesOf(summaryForm({ edition, view, units, results: undefined }, 'blank'))[0];
  const keys = blank?.columns.map(({ key }) => key).filter(isEntered) ?? [];
  const results = new Map(
    units.map(({ id }): [string, UnitResult] => {
      const amounts = keys.flatMap((key) => amountOf(key, draw));
      const levels = view.system.indicators.map((each) => [each.id, whole(steps(draw(10)))] as const);
      const bar = (['veto', 'ineligible'] as const)[draw(6)];
      return [
        id,
        {
          levels: new Map(levels),
          amounts: new Map(amounts),
          bar: keys.includes('bar') ? bar : undefined,
          open: new Set(),
        },
      ];
    }),
  );
  return { edition, view, units, results };
}

/** The summary sheet of a method, with such results. */
export async function summaryOf(stated: StatedMethod, draw: (most: number) => number): Promise<Document> {
  return summaryForm(await drawnResults(stated, draw), 'summary');
}

const steps = (count: number): Decimal => Decimal.of(BigInt(count) * 5n, 1);

/** What is entered in a column; adjustments not always. */
function amountOf(key: EnteredKey, draw: (most: number) => number): readonly (readonly [EnteredKey, Decimal])[] {
  if (key === 'bar') return [];
  if (key === 'satisfaction') return [[key, steps(100 + draw(100))]];
  if (key.startsWith('component.')) return [[key, steps(20 + draw(40))]];
  return draw(2) === 0 ? [[key, steps(draw(6))]] : [];
}

import { hasClass } from '../model/classes.ts';
import { Decimal, sum } from '../model/decimal.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import type { SumFacts } from '../text/catalogue.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { hasKey, placeOf } from '../text/written.ts';
import { forEachSystem } from './rule.ts';

/**
 * Every stated sum is the sum of its parts, and the level-1 indicators add to the full marks, for each unit class
 * (《办法》四（三）). A sum of which a part could not be read is not judged. A sum that would hold if the sums below it
 * held is not reported a second time: one wrong number is one finding.
 */
export const sums = forEachSystem(function* (system) {
  const judged = judgeAll(system);
  for (const item of system.items) {
    if (item.kind === 'criterion' || !departs(item, judged)) continue;
    const above = item.parent === undefined ? system : item.parent;
    for (const facts of factsOf(item, item.children, system, judged)) {
      const explainsParent = system.classes.some((_, index) => isExplained(above, index, judged));
      yield finding(
        'sum-mismatch',
        placeOf(item.written, item.weight === undefined ? 'points' : 'weight'),
        { ...facts, id: item.id, title: item.title, explainsParent },
        relatedOf(item.children),
      );
    }
  }
  if (!departs(system, judged)) return;
  for (const facts of factsOf(system, system.indicators, system, judged)) {
    yield finding(
      'total-mismatch',
      placeOf(system.written, 'fullMarks'),
      { ...facts, system: system.title },
      relatedOf(system.indicators),
    );
  }
});

/** By how much a stated sum is more than its parts, for each class; undefined where it cannot be judged. */
type Departures = readonly (Decimal | undefined)[];
type Judged = ReadonlyMap<Indicator | System, Departures>;

function judgeAll(system: System): Judged {
  const judged = new Map<Indicator | System, Departures>();
  const indicators = system.items.filter((item) => item.kind === 'indicator');
  for (const item of indicators) judged.set(item, item.complete ? departuresOf(item, system) : []);
  judged.set(system, system.complete ? departuresOf(system, system) : []);
  return judged;
}

function departs(whole: Indicator | System, judged: Judged): boolean {
  return judged.get(whole)?.some((each) => each !== undefined && !each.equals(Decimal.zero)) ?? false;
}

function departuresOf(whole: Indicator | System, system: System): Departures {
  const parts = partsOf(whole);
  if (parts.some((part) => part.weight !== undefined)) return [];
  return system.classes.map((_, index) => {
    const stated = statedFor(whole, index);
    const actual = actualFor(parts, index);
    return stated && actual && stated.minus(actual);
  });
}

function partsOf(whole: Indicator | System): readonly Item[] {
  return 'kind' in whole ? whole.children : whole.indicators;
}

function statedFor(whole: Indicator | System, index: number): Decimal | undefined {
  return 'kind' in whole ? whole.points[index] : whole.fullMarks;
}

/** The sum of the parts that apply to a class; undefined when the points of one are not known. Items that only deduct are in no sum. */
function actualFor(parts: readonly Item[], index: number): Decimal | undefined {
  const terms: Decimal[] = [];
  for (const part of countedFor(parts, index)) {
    const points = part.points[index];
    if (points === undefined) return undefined;
    terms.push(points);
  }
  return sum(terms);
}

function countedFor(parts: readonly Item[], index: number): readonly Item[] {
  return parts.filter(
    (part) => hasClass(part.applies, index) && !(part.kind === 'criterion' && part.deducts !== undefined),
  );
}

/** Whether a sum departs from its parts only because sums right below it do. */
function isExplained(whole: Indicator | System, index: number, judged: Judged): boolean {
  const departure = judged.get(whole)?.[index];
  if (departure === undefined || departure.equals(Decimal.zero)) return false;
  const below = partsOf(whole).flatMap((part) => (part.kind === 'indicator' ? [judged.get(part)?.[index]] : []));
  const known = below.filter((each) => each !== undefined);
  return sum(known).plus(departure).equals(Decimal.zero);
}

/** What is to be said of one sum: once for all classes in which the numbers are the same. */
function factsOf(
  whole: Indicator | System,
  parts: readonly Item[],
  system: System,
  judged: Judged,
): readonly SumFacts[] {
  const groups = new Map<string, { facts: SumFacts; classes: string[] }>();
  system.classes.forEach(({ name }, index) => {
    const departure = judged.get(whole)?.[index];
    const stated = statedFor(whole, index);
    const counted = countedFor(parts, index);
    const isSilent = departure === undefined || departure.equals(Decimal.zero) || isExplained(whole, index, judged);
    // A class for which a whole system or nothing of it applies is reported as such.
    if (isSilent || stated === undefined || (counted.length === 0 && whole === system)) return;
    const facts = {
      stated: stated.toString(),
      actual: stated.minus(departure).toString(),
      parts: counted.map((part) => ({ id: part.id, title: labelOf(part), points: String(part.points[index]) })),
    };
    const key = JSON.stringify(facts);
    const group = groups.get(key) ?? { facts: { ...facts, classes: [], everyClass: false }, classes: [] };
    group.classes.push(name);
    groups.set(key, group);
  });
  return [...groups.values()].map(({ facts, classes }) => ({
    ...facts,
    classes,
    everyClass: classes.length === system.classes.length,
  }));
}

function labelOf(item: Item): string {
  return item.kind === 'criterion' ? item.text : item.title;
}

function relatedOf(parts: readonly Item[]): Diagnostic['related'] {
  return parts.map((part) => ({
    place: placeOf(part.written, hasKey(part.written, 'points') ? 'points' : 'id'),
    label: part.id,
  }));
}

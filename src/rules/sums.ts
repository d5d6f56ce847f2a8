import { namesIn } from '../model/classes/names.ts';
import { everyClass, hasClass, isNobody, onlyClass, union } from '../model/classes.ts';
import { Decimal, sum } from '../model/decimal.ts';
import type { ClassSet, Indicator, Item, System } from '../model/model.ts';
import { countedFor, isCounted, partsOf, statedFor, sumFor } from '../model/totals.ts';
import { finding, type Related } from '../text/diagnostic.ts';
import type { SumFacts } from '../text/facts.ts';
import type { Span } from '../text/source.ts';
import { hasKey, placeOf } from '../text/written.ts';
import { namesStranger } from './applicability.ts';
import { placeOfPoints } from './place.ts';
import { forEachSystem, type Rule } from './rule.ts';

/**
 * Every stated sum is the sum of its parts, and the level-1 indicators add to the full marks, for each unit class
 * (《办法》四（三）). A sum of which a part could not be read is not judged. A sum that would hold if the sums below it
 * held is not reported a second time: one wrong number is one finding.
 */
const sums = forEachSystem(function* (system) {
  const judged = judgeAll(system);
  for (const item of system.items) {
    // A scale of what has no points is reported as such.
    if (item.kind === 'criterion' || !departs(item, judged) || (item.groups && item.scale !== undefined)) continue;
    for (const { facts, index } of mismatchesOf(item, system, judged)) {
      const explainsParent = item.scale === undefined && isExplained(item.parent ?? system, index, judged);
      const isScaled = item.scale !== undefined;
      const place = isScaled ? placeOf(item.written, 'scale') : placeOfPoints(item, system.classes[index]);
      const related = relatedOf(item.children, system, index);
      const empty = emptinessOf(item, index);
      yield finding(
        'sum-mismatch',
        place,
        { ...facts, id: item.id, title: item.title, explainsParent, empty, isScaled },
        related,
      );
    }
  }
  if (!departs(system, judged)) return;
  for (const { facts, index } of mismatchesOf(system, system, judged)) {
    const related = relatedOf(system.indicators, system, index);
    const { place, isScaled } = measureStated(system, index);
    yield finding('total-mismatch', place, { ...facts, system: system.title, isScaled }, related);
  }
});

/** Where it is stated what level-1 indicators add to: the scale of the unit or its class, or of the system, or else the full marks of one of these. */
function measureStated(system: System, index: number): { place: Span; isScaled: boolean } {
  const unitClass = system.classes[index];
  const own = unitClass?.of && system.units.find(({ id }) => id === unitClass.id);
  const narrow = [own, unitClass?.of ?? unitClass].flatMap((each) => each?.written ?? []);
  const scaled = [...narrow, system.written].find((each) => hasKey(each, 'scale'));
  if (scaled !== undefined) return { place: placeOf(scaled, 'scale'), isScaled: true };
  const full = narrow.find((each) => hasKey(each, 'fullMarks')) ?? system.written;
  return { place: placeOf(full, 'fullMarks'), isScaled: false };
}

/** By how much a stated sum is more than its parts, for each class; undefined where it cannot be judged. */
type Departures = readonly (Decimal | undefined)[];
type Judged = ReadonlyMap<Indicator | System, Departures>;

function judgeAll(system: System): Judged {
  const judged = new Map<Indicator | System, Departures>();
  const indicators = system.items.filter((item) => item.kind === 'indicator');
  for (const whole of [...indicators, system]) {
    const isKnown = whole.complete && !partsOf(whole).some((part) => isUnclear(part, system));
    judged.set(whole, isKnown ? departuresOf(whole, system) : []);
  }
  return judged;
}

/** Whether it was reported that nobody knows to whom an item applies, or that it applies to nobody. */
function isUnclear(part: Item, system: System): boolean {
  return isNobody(part.applies) || namesStranger(part, system);
}

function departs(whole: Indicator | System, judged: Judged): boolean {
  return judged.get(whole)?.some((each) => each !== undefined && !each.equals(Decimal.zero)) ?? false;
}

function departuresOf(whole: Indicator | System, system: System): Departures {
  const parts = partsOf(whole);
  // Weights that add to 1 give a sum that holds, unless a class has points of its own.
  const isWeighted = parts.some((part) => part.weight !== undefined);
  if (isWeighted && !parts.some((part) => hasKey(part.written, 'pointsFor'))) return [];
  const departures: (Decimal | undefined)[] = [];
  for (const index of system.classes.keys()) {
    const isAsBefore = index > 0 && [whole, ...parts].every((each) => hasSamePoints(each, index, index - 1));
    departures.push(isAsBefore ? departures[index - 1] : departureFor(whole, parts, index));
  }
  return departures;
}

/** Whether two classes have the very same decimal: most items state nothing special for a class. */
function hasSamePoints(whole: Item | System, index: number, other: number): boolean {
  if (!('kind' in whole)) return String(statedFor(whole, index)) === String(statedFor(whole, other));
  return (
    whole.points[index] === whole.points[other] && hasClass(whole.applies, index) === hasClass(whole.applies, other)
  );
}

function departureFor(whole: Indicator | System, parts: readonly Item[], index: number): Decimal | undefined {
  const stated = statedFor(whole, index);
  const actual = sumFor(parts, index);
  return stated && actual && stated.minus(actual);
}

/** Whether a sum departs from its parts only because sums right below it do: those that are reported, for one that is explained itself will not change. What a part with a scale of its own counts does not follow from its parts. */
function isExplained(whole: Indicator | System, index: number, judged: Judged): boolean {
  const departure = judged.get(whole)?.[index];
  if (departure === undefined || departure.equals(Decimal.zero)) return false;
  return sum(reportedBelow(partsOf(whole), index, judged))
    .plus(departure)
    .equals(Decimal.zero);
}

/** By how much the sums depart that are reported right below something; what only groups states none, so that those below it count. */
function reportedBelow(parts: readonly Item[], index: number, judged: Judged): readonly Decimal[] {
  return parts.flatMap((part) => {
    if (part.kind === 'criterion' || part.scale !== undefined) return [];
    if (part.groups) return reportedBelow(part.children, index, judged);
    const own = judged.get(part)?.[index];
    return own === undefined || isExplained(part, index, judged) ? [] : [own];
  });
}

/** A sum that departs from its parts, once for all classes in which the numbers are the same; `index` is the first of them. */
interface Mismatch {
  readonly facts: SumFacts;
  readonly index: number;
}

function mismatchesOf(whole: Indicator | System, system: System, judged: Judged): readonly Mismatch[] {
  const byNumbers = new Map<
    string,
    { index: number; classes: ClassSet; numbers: Omit<SumFacts, 'classes' | 'everyClass'> }
  >();
  for (const index of system.classes.keys()) {
    const numbers = numbersFor(whole, system, index, judged);
    if (numbers === undefined) continue;
    const key = JSON.stringify(numbers);
    const group = byNumbers.get(key);
    if (group === undefined) byNumbers.set(key, { index, classes: onlyClass(index), numbers });
    else group.classes = union(group.classes, onlyClass(index));
  }
  return [...byNumbers.values()].map(({ index, classes, numbers }) => ({
    index,
    facts: { ...numbers, classes: namesIn(system, classes), everyClass: classes === everyClass(system.classes) },
  }));
}

/** The numbers of a sum that is to be reported for a class; undefined when there is nothing to say of it. */
function numbersFor(whole: Indicator | System, system: System, index: number, judged: Judged) {
  const departure = judged.get(whole)?.[index];
  const stated = statedFor(whole, index);
  if (departure === undefined || stated === undefined || departure.equals(Decimal.zero)) return undefined;
  const parts = countedFor(partsOf(whole), index);
  // A class for which nothing of a whole system applies is reported as such.
  if (isExplained(whole, index, judged) || (parts.length === 0 && whole === system)) return undefined;
  return {
    stated: stated.toString(),
    actual: stated.minus(departure).toString(),
    parts: saidOf(parts, index).map((part) => ({
      id: part.id,
      title: labelOf(part),
      points: String(part.points[index]),
    })),
  };
}

/** The parts of a sum as they are told: what is beside the sum is none of them, unless there is nothing else. */
function saidOf(parts: readonly Item[], index: number): readonly Item[] {
  const inSum = parts.filter((part) => !isBeside(part, index));
  return inSum.length > 0 ? inSum : parts;
}

/** Why nothing below an indicator is in its sum for a class; undefined where something is. */
function emptinessOf({ children }: Indicator, index: number): 'nobody' | 'beside' | undefined {
  const parts = children.filter((each) => hasClass(each.applies, index));
  if (parts.length === 0) return 'nobody';
  return parts.every((each) => isBeside(each, index)) ? 'beside' : undefined;
}

function isBeside(item: Item, index: number): boolean {
  return item.kind === 'criterion' ? !isCounted(item) : item.groups && emptinessOf(item, index) === 'beside';
}

function labelOf(item: Item): string {
  return item.kind === 'criterion' ? item.text : item.title;
}

function relatedOf(parts: readonly Item[], { classes }: System, index: number): readonly Related[] {
  return saidOf(countedFor(parts, index), index).map((part) => ({
    place: placeOfPoints(part, classes[index]),
    label: part.id,
  }));
}

/** The rules of sums of points. */
export const SUMS: readonly Rule[] = [sums];

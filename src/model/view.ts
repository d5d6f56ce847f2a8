import { remembering } from '../text/remembering.ts';
import { classNames, countNames } from './classes/names.ts';
import {
  both,
  classAlone,
  classesIn,
  everyClass,
  hasClass,
  isNobody,
  NO_CLASSES,
  onlyClass,
  union,
  without,
} from './classes.ts';
import type { Decimal } from './decimal.ts';
import { isLeaf } from './levels.ts';
import type { ClassSet, Criterion, Edition, Indicator, Item, System } from './model.ts';
import type { EditionProof, SystemProof } from './proof.ts';

/** A system as some of its unit classes see it: what applies to none of them is not there, and notes name classes only where these differ. */
export interface View {
  readonly system: System;
  readonly classes: ClassSet;
}

/** Points as they are printed: the general ones, and those of the classes that have others. */
export interface PrintedPoints<Points = Decimal> {
  /** Undefined for an item without points: one that only deducts. */
  readonly general: Points | undefined;
  readonly special: readonly { readonly classes: ClassSet; readonly points: Points }[];
}

/** Whether an item is for any class of the view. */
export function isIn(view: View, item: Item): boolean {
  return !isNobody(both(item.applies, view.classes));
}

/** The parts of an indicator that are in the view, in printed order. */
export function partsIn(view: View, { children }: Pick<Indicator, 'children'>): readonly Item[] {
  return children.filter((each) => isIn(view, each));
}

/** The points of an item in a view. The general ones are those of most classes; of the first class when no value has most. */
export function printedPoints<Points extends Decimal | string>(
  view: View,
  points: readonly (Points | undefined)[],
): PrintedPoints<Points> {
  const byValue = new Map<string, { readonly points: Points; readonly indexes: readonly number[] }>();
  points.forEach((each, index) => {
    if (each === undefined || !hasClass(view.classes, index)) return;
    const key = each.toString();
    byValue.set(key, { points: each, indexes: [...(byValue.get(key)?.indexes ?? []), index] });
  });
  const [general, ...special] = [...byValue.values()].sort((a, b) => b.indexes.length - a.indexes.length);
  return {
    general: general?.points,
    special: special.map(({ points: each, indexes }) => ({
      points: each,
      classes: indexes.reduce((set, index) => union(set, onlyClass(index)), NO_CLASSES),
    })),
  };
}

/** The ids of the classes of a view. */
export function idsOf({ system, classes }: View): readonly string[] {
  return classesIn(classes, system.classes).map(({ id }) => id);
}

/** Says for which classes of the view an item is, by naming the fewer of those for which it is and those for which it is not; empty where it is for all that its parent is for. */
export function applicabilityNote(view: View, item: Item): string {
  const within = both(view.classes, item.parent?.applies ?? view.classes);
  const own = both(within, item.applies);
  const others = without(within, own);
  if (isNobody(others)) return '';
  return countNames(view.system, own) <= countNames(view.system, others)
    ? `仅适用于${classNames(view.system, own)}`
    : `不适用于${classNames(view.system, others)}`;
}

/** The targets (目标) of a criterion in a view: without classes only where all that the criterion is for have the same. */
export function targetsText(view: View, { targets, applies }: Criterion): string {
  return textByClass(view, applies, (id) => targets.get(id), '');
}

/** Texts of classes as one: that which all have, else each behind the names of its classes. */
export function textByClass(
  { system, classes }: View,
  applies: ClassSet,
  textOf: (id: string, index: number) => string | undefined,
  between: string,
): string {
  const byText = new Map<string, ClassSet>();
  const within = both(classes, applies);
  system.classes.forEach(({ id }, index) => {
    const text = hasClass(within, index) ? textOf(id, index) : undefined;
    if (text !== undefined) byText.set(text, union(byText.get(text) ?? NO_CLASSES, onlyClass(index)));
  });
  return [...byText]
    .map(([text, set]) => (set === within ? text : `${classNames(system, set)}${between}${text}`))
    .join('；');
}

/** A system with what was proved of it, seen by all its classes or by some. */
export interface ProvedView extends View {
  readonly proof: SystemProof;
  /** Whether it is the only system of its edition, so that its annex needs no number (GB/T 9704-2012, 7.3.4). */
  readonly isAlone: boolean;
}

/** The systems of an edition with their proofs, each seen by all its classes, in the order of the annexes: the same views for the same edition and proof. */
export function wholeViews(edition: Edition, proof: EditionProof): readonly ProvedView[] {
  return viewsProved(proof, edition);
}

// By the proof: an edition stays while another one is changed of which its proof depends.
const viewsProved = remembering(({ systems }: EditionProof, edition: Edition): readonly ProvedView[] =>
  edition.systems
    .map((system): ProvedView => {
      const proof = systems.find(({ id }) => id === system.id);
      if (proof === undefined) throw new Error(`nothing was proved of the system ${system.id}`);
      return { system, proof, classes: everyClass(system.classes), isAlone: edition.systems.length === 1 };
    })
    .sort((a, b) => (a.system.annex ?? 0) - (b.system.annex ?? 0)),
);

/** The count of criteria and of indicators right above criteria that are in a view. */
export function countIn(view: View): { readonly indicators: number; readonly criteria: number } {
  const items = view.system.items.filter((item) => isIn(view, item));
  return {
    indicators: items.filter(isLeaf).length,
    criteria: items.filter((item) => item.kind === 'criterion').length,
  };
}

/** A view as one of its unit classes sees it, by its id: without the units of it that are classes of their own. */
export function seenBy(view: ProvedView, unitClass: string): ProvedView {
  return { ...view, classes: classAlone(unitClass, view.system.classes) };
}

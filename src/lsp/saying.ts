import { classNames } from '../model/classes/names.ts';
import { everyClass, hasClass } from '../model/classes.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import { statedFor, sumFor } from '../model/totals.ts';
import { printedPoints } from '../model/view.ts';
import type { EditorWords } from '../words/editor.ts';

/** Points by class in words: those of most, then others with the names of their classes. Empty where nobody has any. */
export function pointsText(
  system: System,
  points: readonly (Decimal | string | undefined)[],
  words: EditorWords,
): string {
  const texts = points.map((each) => each?.toString());
  const { general, special } = printedPoints({ system, classes: everyClass(system.classes) }, texts);
  if (general === undefined) return '';
  return words.byClass(
    general,
    special.map((each) => [classNames(system, each.classes), each.points] as const),
  );
}

/** What the parts of an indicator add to, and whether that is what is stated. Undefined where there are none, or one of them could not be read. */
export function sumText(system: System, item: Item, words: EditorWords): string | undefined {
  if (item.kind === 'criterion' || !item.complete) return undefined;
  const sums = byClass(system, item, (index) => sumFor(item.children, index));
  const stated = byClass(system, item, (index) => statedFor(item, index));
  const text = pointsText(system, sums, words);
  if (text === '') return undefined;
  const isStated = sums.every((each, index) => each === undefined || stated[index]?.equals(each) === true);
  return isStated || item.groups ? words.sum(text) : words.sumDiffers(text, pointsText(system, stated, words));
}

function byClass(
  { classes }: System,
  { applies }: Indicator,
  find: (index: number) => Decimal | undefined,
): readonly (Decimal | undefined)[] {
  return classes.map((_, index) => (hasClass(applies, index) ? find(index) : undefined));
}

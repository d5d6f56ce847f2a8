import { both, hasClass, NO_CLASSES, onlyClass, union } from './classes.ts';
import type { ClassSet, Criterion } from './model.ts';

/** Every wording of a criterion with the classes for which it is the wording, in the order of the classes; of the classes in `within` only. */
export function wordingsOf(
  item: Criterion,
  classes: readonly unknown[],
  within: ClassSet,
): readonly { readonly text: string; readonly classes: ClassSet }[] {
  const byText = new Map<string, ClassSet>();
  classes.forEach((_, index) => {
    if (!hasClass(both(item.applies, within), index)) return;
    const text = wordingFor(item, index);
    byText.set(text, union(byText.get(text) ?? NO_CLASSES, onlyClass(index)));
  });
  return [...byText].map(([text, set]) => ({ text, classes: set }));
}

/** The wording of a criterion for the nth unit class: that of the variant which names the class, else the general one. */
export function wordingFor({ text, textFor }: Criterion, index: number): string {
  return textFor.find((variant) => hasClass(variant.classes, index))?.text ?? text;
}

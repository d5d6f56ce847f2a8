import { hasClass, isNobody } from '../classes.ts';
import type { ClassSet, System, UnitClass } from '../model.ts';

type Classes = Pick<System, 'classes' | 'declared'>;

/** The names of the classes in a set: 县、县级市和城市区. Nothing is named beside its own class: a class with all its units is the class, one without some of them 县（甲县除外）, and units alone are named each. */
export function classNames(system: Classes, set: ClassSet): string {
  const names = namesIn(system, set);
  if (system.classes.every((each) => each.of === undefined)) return names.join('和');
  return [names.slice(0, -1).join('、'), ...names.slice(-1)].filter((each) => each !== '').join('和');
}

/** How many names it takes to say a set, those of units that are taken out among them. */
export function countNames(system: Classes, set: ClassSet): number {
  if (isNobody(set)) return 0;
  return system.declared.reduce((count, each) => count + partsOf(each, system, set).named.length, 0);
}

/** The names in a set, one by one, as `classNames` joins them. */
export function namesIn(system: Classes, set: ClassSet): readonly string[] {
  return isNobody(set) ? [] : system.declared.flatMap((each) => namesOf(each, system, set));
}

function namesOf(declared: UnitClass, system: Classes, set: ClassSet): readonly string[] {
  const { named, isWhole } = partsOf(declared, system, set);
  const [first, ...excepted] = named.map(({ name }) => name);
  if (!isWhole || excepted.length === 0) return named.map(({ name }) => name);
  return [`${first}（${excepted.join('、')}除外）`];
}

/** What is named of a class with its units: the class and those that are taken out where it is in the set, or most of its units where no other is assessed by it; else those in the set. */
function partsOf(
  declared: UnitClass,
  { classes }: Classes,
  set: ClassSet,
): { readonly named: readonly UnitClass[]; readonly isWhole: boolean } {
  const index = classes.indexOf(declared);
  const [inSet, missing]: [UnitClass[], UnitClass[]] = [[], []];
  classes.forEach((each, at) => {
    if (each.of === declared) (hasClass(set, at) ? inSet : missing).push(each);
  });
  const isWhole = index < 0 ? inSet.length > missing.length : hasClass(set, index);
  return { named: isWhole ? [declared, ...missing] : inSet, isWhole };
}

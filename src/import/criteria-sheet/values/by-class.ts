import type { UnitClass } from '../../../model/model.ts';

/** A value for all, and others for some classes or units, by their ids, as an item states them. */
export interface ByClass<Value> {
  readonly general: Value | undefined;
  readonly special: ReadonlyMap<string, Value>;
}

/**
 * How values for classes are stated, as near as may be to how they were: what is the same for all is the general value,
 * what changes for all that had the general one changes that, and what changes for some others is stated for these.
 * `wanted` has a value for each class that the item is for, by its id.
 */
export function statedBy<Value>(
  classes: readonly UnitClass[],
  before: ByClass<Value>,
  wanted: ReadonlyMap<string, Value>,
  same: (a: Value, b: Value) => boolean,
): ByClass<Value> {
  const values = [...wanted.values()];
  const [first] = values;
  if (first === undefined) return { general: undefined, special: new Map() };
  if (values.every((each) => same(each, first))) return { general: first, special: new Map() };
  const general = generalFrom(classes, before, wanted, same) ?? first;
  const special = new Map<string, Value>();
  // Units behind their classes: what a class has holds for its units, too.
  for (const { id, of } of [...classes].sort((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined))) {
    const value = wanted.get(id);
    const inherited = (of && special.get(of.id)) ?? general;
    if (value !== undefined && !same(value, inherited)) special.set(id, value);
  }
  return { general, special };
}

/** The general value: that which all classes have that had the general one, else the old one where any class still has it. */
function generalFrom<Value>(
  classes: readonly UnitClass[],
  { general, special }: ByClass<Value>,
  wanted: ReadonlyMap<string, Value>,
  same: (a: Value, b: Value) => boolean,
): Value | undefined {
  const isSpecial = ({ id, of }: UnitClass): boolean => special.has(id) || (of !== undefined && special.has(of.id));
  const own = classes.filter((each) => !isSpecial(each)).flatMap(({ id }) => wanted.get(id) ?? []);
  const [first] = own;
  if (first !== undefined && own.every((each) => same(each, first))) return first;
  const isKept = general !== undefined && [...wanted.values()].some((each) => same(each, general));
  return isKept ? general : undefined;
}

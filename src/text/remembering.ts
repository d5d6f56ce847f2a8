/**
 * A pure function that remembers what it made of the same objects: as long as its first argument is there, and only for
 * further arguments that are the same too (`Object.is`). What it returns is shared, so nobody may change it. The first is
 * to be the one that goes first: what is remembered for others with an object that stays grows with each of them.
 */
export function remembering<First extends object, Rest extends readonly unknown[], Result>(
  make: (first: First, ...rest: Rest) => Result,
): (first: First, ...rest: Rest) => Result {
  const known = new WeakMap<First, { readonly rest: Rest; readonly result: Result }[]>();
  return (first, ...rest) => {
    const made = known.get(first) ?? [];
    const before = made.find((each) => each.rest.every((value, index) => Object.is(value, rest[index])));
    if (before !== undefined) return before.result;
    const result = make(first, ...rest);
    known.set(first, [...made, { rest, result }]);
    return result;
  };
}

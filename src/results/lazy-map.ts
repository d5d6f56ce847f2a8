/** A map of which every value is made when it is asked for: of keys that are listed, those for which there is one (not undefined). */
export function lazyMap<Key, Value>(
  keys: () => Iterable<Key>,
  read: (key: Key) => Value | undefined,
): ReadonlyMap<Key, Value> {
  const whole = (): ReadonlyMap<Key, Value> => {
    const map = new Map<Key, Value>();
    for (const key of keys()) {
      const value = read(key);
      if (value !== undefined) map.set(key, value);
    }
    return map;
  };
  return {
    get: read,
    has: (key) => read(key) !== undefined,
    get size() {
      return whole().size;
    },
    keys: () => whole().keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: (each) => whole().forEach(each),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}

/** The newest of what was made, by key; older ones are forgotten. */
export interface Kept<Value> {
  get(key: string): Value | undefined;
  /** What is kept under the key, or is made now. */
  getOr(key: string, make: () => Promise<Value>): Promise<Value>;
  set(key: string, value: Value): void;
}

/** Keeps so many. */
export function keeping<Value>(most: number): Kept<Value> {
  const values = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
  };
  return {
    get: (key) => values.get(key),
    getOr: async (key, make) => {
      const value = values.get(key) ?? (await make());
      set(key, value);
      return value;
    },
    set,
  };
}

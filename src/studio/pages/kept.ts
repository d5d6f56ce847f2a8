/** The newest of what was made, by key; older ones are forgotten. */
export interface Kept {
  get(key: string): string | undefined;
  /** What is kept under the key, or is made now. */
  getOr(key: string, make: () => Promise<string>): Promise<string>;
  set(key: string, value: string): void;
}

/** Keeps texts that have so many characters together at most; the newest in any case. */
export function keeping(most: number): Kept {
  const values = new Map<string, string>();
  let held = 0;
  const forget = (key: string): void => {
    held -= values.get(key)?.length ?? 0;
    values.delete(key);
  };
  const set = (key: string, value: string): void => {
    forget(key);
    values.set(key, value);
    held += value.length;
    for (const oldest of values.keys()) {
      if (held <= most || oldest === key) break;
      forget(oldest);
    }
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

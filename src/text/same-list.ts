/** Whether two lists have the same texts in the same order. */
export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => each === b[index]));
}

/** Whether two runs of bytes are the same. Not for secrets: it takes longer the longer they agree. For Node alone; what a browser has too is `areSame` of `src/signing/der.ts`, a room that imports nothing. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

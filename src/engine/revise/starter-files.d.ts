/** The files of a fresh repository, by their paths from its root. `tools/starter.ts` puts them together. */
export const files: readonly (readonly [path: string, text: string])[];

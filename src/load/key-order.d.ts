/** The keys of a mapping in the order of its schema, each with the keys below it; under `*` those below any other key. `tools/key-order.ts` takes them from `schemas/` ahead of time. */
export interface Keys {
  readonly [key: string]: Keys;
}

export const departments: Keys;
export const units: Keys;
export const retired: Keys;
export const signers: Keys;
export const scheme: Keys;
export const indicator: Keys;
export const history: Keys;
export const components: Keys;
export const adjustments: Keys;
export const decisions: Keys;
export const notices: Keys;
export const rectifications: Keys;
export const entries: Keys;
export const opinions: Keys;

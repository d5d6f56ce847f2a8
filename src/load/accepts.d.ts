/** Whether a file keeps to its schema, yes or no. `tools/validators.ts` compiles these from `schemas/` ahead of time; what the departures are, the validators of `departures.js` find out, which are larger. */
type Accepts = (data: unknown) => boolean;

export const departments: Accepts;
export const units: Accepts;
export const retired: Accepts;
export const signers: Accepts;
export const scheme: Accepts;
export const indicator: Accepts;
export const history: Accepts;
export const components: Accepts;
export const adjustments: Accepts;
export const decisions: Accepts;
export const notices: Accepts;
export const rectifications: Accepts;
export const entries: Accepts;
export const opinions: Accepts;
export const lock: Accepts;

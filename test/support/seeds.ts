import fc from 'fast-check';

/** The seed of every property where a run must say the same each time: a failure is then one of the change that is looked at. */
const FIXED = 20_200_105;

/** On a person's machine each run tries other cases. A failure prints its seed; `FC_SEED=… npx vitest run FILE` repeats it. */
const given = process.env['FC_SEED'] ?? (process.env['CI'] === undefined ? undefined : String(FIXED));
if (given !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given) });

import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { outcomeOf, READING } from '../test/support/corruption/outcomes.ts';
import { arbitraryCorruption, spoilt } from '../test/support/corruption/spoilt.ts';
import { victimsOf } from '../test/support/corruption/victims.ts';

// Gives spoilt files of every kind to `import` and `suggest`, and tells how many were read, how many refused, what else
// happened and what took longest: `npm run corruptions -- --files 10000 --seed 1`. `--only 7` repeats one of them.

/** More faults than these are one or a few, and say no more. */
const MOST_SHOWN = 5;
/** No file as small as these is read for so long but by a fault, on however slow a machine. In ms. */
const LONGEST = 20_000;

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const [files, seed] = [Number(values.files), Number(values.seed)];
if (!Number.isSafeInteger(files) || files < 1 || !Number.isSafeInteger(seed)) {
  throw new Error(`--files is \`${values.files}\` and --seed \`${values.seed}\`, expected whole numbers`);
}

// Each in turn of all kinds of files and both commands.
const turns = (await victimsOf()).flatMap((victim) => READING.map((command) => ({ victim, command })));
const counts = { read: 0, refused: 0, faults: 0 };
const took: { readonly what: string; readonly time: number }[] = [];
for (const [index, corruption] of fc.sample(arbitraryCorruption, { numRuns: files, seed }).entries()) {
  const turn = turns[index % turns.length];
  if (turn === undefined || (values.only !== undefined && index !== Number(values.only))) continue;
  const { command, victim } = turn;
  const what = `${index}: ${command} ${victim.name}`;
  const bytes = spoilt(victim.bytes, corruption);
  const start = performance.now();
  try {
    const { code, said } = await outcomeOf(command, { ...victim, bytes });
    counts[code === 2 ? 'refused' : 'read'] += 1;
    if (values.only !== undefined) console.log(said);
  } catch (error) {
    counts.faults += 1;
    if (counts.faults <= MOST_SHOWN) console.error(what, error);
  }
  took.push({ what, time: performance.now() - start });
}
took.sort((a, b) => b.time - a.time);
const slow = took.slice(0, 3).map(({ what, time }) => `${what} ${Math.round(time)} ms`);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${files} files, ${counts.read} read, ${counts.refused} refused, ${counts.faults} faults (seed ${seed}); longest: ${slow.join(', ')}; ${memory} MiB`,
);
process.exitCode = counts.faults > 0 || (took[0]?.time ?? 0) > LONGEST ? 1 : 0;

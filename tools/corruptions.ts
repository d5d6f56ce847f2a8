import fc from 'fast-check';
import { outcomeOf, READING } from '../test/support/corruption/outcomes.ts';
import { arbitraryCorruption, spoilt } from '../test/support/corruption/spoilt.ts';
import { victimsOf } from '../test/support/corruption/victims.ts';
import { measured } from '../test/support/effort.ts';
import { numbersAsked } from './numbers-asked.ts';

// Gives spoilt files of every kind to `import` and `suggest`, and tells how many were read, how many refused, what else
// happened and what was the most work: `npm run corruptions -- --files 10000 --seed 1`. `--only 7` repeats one of them.

/** More faults than these are one or a few, and say no more. */
const MOST_SHOWN = 5;
/** No file as small as these is so much work but by a fault. In ms of the processor. */
const LONGEST = 20_000;

const { files, seed, only } = numbersAsked({ files: 10_000, seed: 1, only: 0 });

// Each in turn of all kinds of files and both commands.
const turns = (await victimsOf()).flatMap((victim) => READING.map((command) => ({ victim, command })));
const counts = { read: 0, refused: 0, faults: 0 };
const took: { readonly what: string; readonly effort: number }[] = [];
for (const [index, corruption] of fc.sample(arbitraryCorruption, { numRuns: files, seed }).entries()) {
  const turn = turns[index % turns.length];
  if (turn === undefined || (only > 0 && index + 1 !== only)) continue;
  const { command, victim } = turn;
  const what = `${index + 1}: ${command} ${victim.name}`;
  const bytes = spoilt(victim.bytes, corruption);
  const { effort } = await measured(async () => {
    try {
      const { code, said } = await outcomeOf(command, { ...victim, bytes });
      counts[code === 2 ? 'refused' : 'read'] += 1;
      if (only > 0) console.log(said);
    } catch (error) {
      counts.faults += 1;
      if (counts.faults <= MOST_SHOWN) console.error(what, error);
    }
  });
  took.push({ what, effort });
}
took.sort((a, b) => b.effort - a.effort);
const slow = took.slice(0, 3).map(({ what, effort }) => `${what} ${Math.round(effort)} ms`);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${files} files, ${counts.read} read, ${counts.refused} refused, ${counts.faults} faults (seed ${seed}); most work: ${slow.join(', ')}; ${memory} MiB`,
);
process.exitCode = counts.faults > 0 || (took[0]?.effort ?? 0) > LONGEST ? 1 : 0;

import { heldToTheLaw } from '../test/support/merge-law/law.ts';
import { settingsHeldToTheLaw } from '../test/support/merge-law/settings.ts';
import { numbersAsked } from './numbers-asked.ts';

// Holds the merge to its law on random systems, three states each, and tells how many there were and what they had to
// show: `npm run merges -- --triples 10000 --seed 1`.

const { triples, seed } = numbersAsked({ triples: 10_000 });
const { fault, told } = heldToTheLaw({ numRuns: triples, seed });
if (fault !== undefined) console.error(fault);
console.log(told);
// A scheme is a file that is changed and read again, which takes fifty times as long.
const schemes = settingsHeldToTheLaw({ numRuns: Math.ceil(triples / 50), seed });
console.log(`${schemes.merged} schemes went together, ${schemes.open} are in conflict`);
process.exitCode = fault === undefined ? 0 : 1;

import { heldToTheLaw } from '../test/support/merge-law/law.ts';
import { numbersAsked } from './numbers-asked.ts';

// Holds the merge to its law on random systems, three states each, and tells how many there were and what they had to
// show: `npm run merges -- --triples 10000 --seed 1`.

const { triples, seed } = numbersAsked({ triples: 10_000 });
const { fault, told } = heldToTheLaw({ numRuns: triples, seed });
if (fault !== undefined) console.error(fault);
console.log(told);
process.exitCode = fault === undefined ? 0 : 1;

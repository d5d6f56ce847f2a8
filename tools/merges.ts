import { parseArgs } from 'node:util';
import { heldToTheLaw } from '../test/support/merge-law/law.ts';

// Holds the merge to its law on random systems, three states each, and tells how many there were and what they had to
// show: `npm run merges -- --triples 10000 --seed 1`.

const { values } = parseArgs({
  options: {
    triples: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
});
const [numRuns, seed] = [Number(values.triples), Number(values.seed)];
if (!Number.isSafeInteger(numRuns) || numRuns < 1 || !Number.isSafeInteger(seed)) {
  throw new Error(`--triples is \`${values.triples}\` and --seed \`${values.seed}\`, expected whole numbers`);
}

const { fault, told } = heldToTheLaw({ numRuns, seed });
if (fault !== undefined) console.error(fault);
console.log(told);
process.exitCode = fault === undefined ? 0 : 1;

import fc from 'fast-check';
import { readByBoth } from '../test/support/both-readers.ts';
import { anyText } from '../test/support/lane-texts.ts';
import { numbersAsked } from './numbers-asked.ts';

// Gives random and hostile texts to the reader of house style and to the parser of all of YAML, and tells how many the
// first took and whether it read any of them in another way: `npm run lanes -- --files 10000 --seed 1`.

/** More differences than this are one fault or a few, and say no more than these. */
const MOST_SHOWN = 5;

const { files, seed } = numbersAsked({ files: 10_000 });
const counts = { read: 0, declined: 0, differences: 0 };
for (const text of fc.sample(anyText, { numRuns: files, seed })) {
  const outcome = readByBoth(text);
  if (typeof outcome === 'string') counts[outcome] += 1;
  else {
    counts.differences += 1;
    if (counts.differences <= MOST_SHOWN) console.error(`${JSON.stringify(text)}\n${outcome.difference}\n`);
  }
}
const { read, declined, differences } = counts;
console.log(
  `${files} files, ${read} read by the lane, ${declined} declined, ${differences} differences (seed ${seed})`,
);
process.exitCode = differences > 0 ? 1 : 0;

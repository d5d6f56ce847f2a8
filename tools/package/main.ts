import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../bundle.ts';
import { KINDS, type Kind, pack } from './kinds.ts';
import { ROOT } from './root.ts';

// Makes what is installed without a network (README.md): `npm run package -- [KIND…] [-o FOLDER]`.

const { values, positionals } = parseArgs({
  options: { output: { type: 'string', short: 'o', default: join(ROOT, 'packages') } },
  allowPositionals: true,
});
const unknown = positionals.find((kind) => !KINDS.some((each) => each === kind));
if (unknown !== undefined) throw new Error(`${unknown} is none of ${KINDS.join(', ')}`);
await bundle();
for (const file of await pack(positionals.length === 0 ? KINDS : (positionals as Kind[]), values.output)) {
  process.stdout.write(`${Math.ceil(statSync(file).size / 1_000_000)} MB  ${file}\n`);
}

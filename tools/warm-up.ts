import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compiled, settleEngine } from '../src/world/compiled.ts';

// Runs the program once, as `bundle.ts` tells it, and writes what V8 has compiled of it until then. A process of its own,
// since settings of the engine are those of a process.

const [path = '', target = '', ...args] = process.argv.slice(1);
settleEngine();
const { program, made } = compiled(path, undefined, createRequire(path));
program.main(args).then(() => writeFileSync(target, made()));

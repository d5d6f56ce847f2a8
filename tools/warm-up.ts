import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compiled, settleEngine } from '../src/world/compiled.ts';

// Runs the program once, as `bundle.ts` tells it, and writes what V8 has compiled of it until then. A process of its own,
// since settings of the engine are those of a process.

const [node = '', program = '', target = '', ...args] = process.argv;
settleEngine();
process.argv = [node, program, ...args];
const { run, made } = compiled(program, undefined);
process.on('exit', () => writeFileSync(target, made()));
run({}, createRequire(program), { exports: {} }, program, dirname(program));

import { spawnSync } from 'node:child_process';
import { bundleTool } from '../test/support/bundled.ts';

// Runs a tool out of one bundle, what stands before its name being for Node: `tsx tools/bundled.ts corruptions --files 10`.
// tsx would look up again each `import()` of a source that the tool comes by, ten thousand times.

const given = process.argv.slice(2);
const at = given.findIndex((each) => !each.startsWith('--'));
const { status } = spawnSync(
  process.execPath,
  [...given.slice(0, at), await bundleTool(given[at] ?? ''), ...given.slice(at + 1)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf, type Entry, inOrder, madeOf, within } from './entry.ts';
import { NATIVE, programFor } from './program.ts';
import { ROOT } from './root.ts';

/** What `npm install --global --offline` installs with an empty cache, on every machine with Node: nothing is left to be fetched. */
export function tarball(): readonly Entry[] {
  const { entries, versions } = programFor(NATIVE);
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { name, version, description, keywords, license, bin, engines } = own;
  // npm takes from a tarball what both lists have.
  const bundled = { dependencies: versions, bundleDependencies: Object.keys(versions) };
  const manifest = { name, version, description, keywords, license, bin, engines, ...bundled };
  return inOrder(
    within('package', [
      madeOf('package.json', `${JSON.stringify(manifest, undefined, 2)}\n`),
      ...['README.md', 'README.zh-CN.md'].map((file) => copyOf(join(ROOT, file), file)),
      ...entries.map((entry) => ({ ...entry, isProgram: entry.path === bin.zhunsheng })),
    ]),
  );
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The path of a file in an installed package. Throws when the package is not installed. */
export function installedPath(packageName: string, file: string): string {
  return join(packageFolder(packageName), file);
}

/** What an installed CommonJS package, or a library of the machine in one, exports. Throws as `require` does. */
export function requireInstalled(packageName: string): unknown {
  return createRequire(base())(packageName);
}

const known = new Map<string, string>();

function packageFolder(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const folder = dirname(createRequire(base()).resolve(`${name}/package.json`));
  known.set(name, folder);
  return folder;
}

/** Where packages are looked for: beside the bundle, which is CommonJS; run from its sources, the program is started in its folder. */
function base(): string {
  return typeof __filename === 'string' ? __filename : SOURCES;
}

/** Taken when the module is loaded: a program may go to another folder later. */
const SOURCES = join(process.cwd(), 'package.json');

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** What is wanted, with the lock that says what bytes it has; and where it is kept, which Git ignores. */
const WANTED = join(ROOT, 'tools/package/foreign');
const KEPT = join(ROOT, 'packages/.foreign');
const LOCK = 'package-lock.json';

/**
 * The folder of a package that is shipped and may be of another machine than this one. All of them are installed by npm, by
 * their lock, when one is first asked for; then no network is needed. Throws what npm says where they cannot be had.
 */
export function foreignPackage(name: string): string {
  if (!isInstalled()) {
    const options = ['--force', '--ignore-scripts', '--no-bin-links', '--no-audit', '--no-fund', '--loglevel', 'error'];
    for (const file of ['package.json', LOCK]) cpSync(join(WANTED, file), join(KEPT, file));
    execFileSync('npm', ['ci', ...options], { cwd: KEPT, stdio: 'inherit', shell: process.platform === 'win32' });
  }
  return join(KEPT, 'node_modules', name);
}

/** Whether what npm has installed there is what the lock asks for. npm notes it when it is done. */
function isInstalled(): boolean {
  const noted = join(KEPT, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const there = packagesIn(noted);
  const asked = Object.entries(packagesIn(join(WANTED, LOCK))).filter(([place]) => place !== '');
  return asked.every(([place, { integrity }]) => there[place]?.integrity === integrity);
}

function packagesIn(lock: string): Readonly<Record<string, { readonly integrity?: string }>> {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENORMOUS_FILES } from '../test/support/corruption/enormous.ts';
import { HOSTILE_FILES } from '../test/support/corruption/hostile.ts';
import { DRAFTED } from '../test/support/corruption/victims.ts';
import { ROOT } from '../test/support/fixtures.ts';

// What hostile files cost `import`, `suggest` and `verify`, each a process of its own: exit code, memory, processor time, and
// what is said. `npm run limits -- 格` takes those with it in their names. Needs GNU time.

const [wanted = ''] = parseArgs({ allowPositionals: true }).positionals;
const root = mkdtempSync(join(tmpdir(), 'zhunsheng-limits-'));
for (const [path, content] of DRAFTED) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
try {
  console.log('| file | what | `import` | `suggest` | `verify` |\n| --- | --- | --- | --- | --- |');
  for (const { what, name, bytes } of [...HOSTILE_FILES, ...ENORMOUS_FILES]) {
    if (!name.includes(wanted)) continue;
    const content = bytes();
    writeFileSync(join(root, name), content);
    row(what, name);
    rmSync(join(root, name));
  }
} finally {
  rmSync(root, { recursive: true });
}

function row(what: string, name: string): void {
  const cells = [['import', '--year', '2022', '--dry-run'], ['suggest', '--dry-run'], ['verify']].map(
    ([command = '', ...more]) => cost(command, name, more),
  );
  console.log(`| ${name} | ${what} | ${cells.map(({ figures }) => figures).join(' | ')} |`);
  if (wanted !== '') for (const { said } of cells) console.error(said);
}

function cost(
  command: string,
  name: string,
  more: readonly string[],
): { readonly figures: string; readonly said: string } {
  const { stdout, stderr } = spawnSync(
    'timeout',
    ['300', 'time', '-f', '\n%x %M %U', process.execPath, join(ROOT, 'dist/zhunsheng.cjs'), command, name, ...more],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const [code, memory, time] = (stderr.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
  return {
    figures: `${code}, ${Math.round((memory ?? 0) / 1024)} MiB, ${time} s`,
    said: `${command}: ${(stdout + stderr).slice(0, 400)}`,
  };
}

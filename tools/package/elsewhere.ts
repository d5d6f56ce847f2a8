import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { bundle } from '../bundle.ts';
import { type Kind, pack } from './kinds.ts';
import { ROOT } from './root.ts';

// Tries the folders for other machines on this one, by programs that play those (README.md): `npm run elsewhere`.

/** Who runs the Node of a kind, and with what in the environment. */
const PLAYED: readonly { readonly kind: Kind; readonly by: readonly string[]; readonly env: Record<string, string> }[] =
  [
    { kind: 'linux-arm64', by: ['qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu', '../runtime/node'], env: {} },
    { kind: 'windows-x64', by: ['wine', '../runtime/node.exe'], env: { WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' } },
  ];

const BUILD = ['build', '2020', '-o'];

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-elsewhere-'));
try {
  await bundle();
  const here = join(work, 'here');
  execFileSync(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), ...BUILD, here], { cwd: ROOT, stdio: 'ignore' });
  for (const played of PLAYED) process.stdout.write(`${played.kind}: ${await tried(played, here)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Whether a folder writes what was written here, in words; otherwise fails the command. */
async function tried(
  { kind, by: [player = '', ...args], env }: (typeof PLAYED)[number],
  here: string,
): Promise<string> {
  const place = join(work, '新 建 文件夹（1）');
  const [archive = ''] = await pack([kind], place);
  const folder = join(place, basename(archive).replace(/\.(?:zip|tar\.gz)$/, ''));
  // Wine gives what is said to a file alone.
  const said = openSync(join(work, `${kind}.log`), 'w');
  const { HOME = '', PATH = '', WINEPREFIX } = process.env;
  const { status, error } = spawnSync(player, [...args, '../app/dist/zhunsheng.cjs', ...BUILD, '../output'], {
    cwd: join(folder, 'sample'),
    env: { HOME, PATH, ...(WINEPREFIX === undefined ? {} : { WINEPREFIX }), ...env },
    stdio: ['ignore', said, said],
  });
  if (error !== undefined) throw error;
  const differ = spawnSync('diff', ['--recursive', '--brief', here, join(folder, 'output')], { encoding: 'utf8' });
  if (status === 0 && differ.status === 0) return 'the same bytes';
  process.exitCode = 1;
  return `exit code ${status}\n${differ.stdout}`;
}

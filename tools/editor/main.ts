import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bundle } from '../bundle.ts';
import { pack } from '../package/kinds.ts';
import { ROOT } from '../package/root.ts';
import { atWork } from './at-work.ts';
import { codeServerIn } from './install.ts';
import { drawPicture } from './picture.ts';
import { started } from './started.ts';
import { PATH, STEPS } from './steps.ts';

// Uses the extension in a real VS Code (../README.md): `npm run editor -- [--pictures FOLDER]`; with `--guide` it draws the picture of the guide instead.

const { values } = parseArgs({ options: { pictures: { type: 'string' }, guide: { type: 'boolean', default: false } } });
const place = mkdtempSync(join(tmpdir(), 'zhunsheng-editor-'));
const folder = join(place, '考核');
try {
  const entry = codeServerIn(join(ROOT, 'packages/.editor'));
  await bundle();
  const [vsix = ''] = await pack(['vsix'], place);
  if (values.guide) await drawPicture(entry, vsix, place);
  else await see(entry, vsix);
  report('no process is left', await left());
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function see(entry: string, vsix: string): Promise<void> {
  for (const each of ['indicators', 'results', 'schemas']) {
    cpSync(join(ROOT, each), join(folder, each), { recursive: true });
  }
  const { page, complaints, end } = await started({ entry, vsix, folder, path: PATH, place });
  try {
    const file = join(folder, PATH);
    const work = atWork(page, PATH, (path) => readFileSync(join(folder, path), 'utf8'));
    if (values.pictures !== undefined) mkdirSync(values.pictures, { recursive: true });
    for (const [index, [promise, act]] of STEPS.entries()) {
      const begun = performance.now();
      const fault = await act({ page, work, file }).then(
        () => undefined,
        (error: Error) => error.message,
      );
      report(`${promise} (${((performance.now() - begun) / 1000).toFixed(1)} s)`, fault);
      if (values.pictures !== undefined) {
        await page.screenshot({ path: join(values.pictures, `${String(index + 1).padStart(2, '0')}.png`) });
      }
    }
    report('the console has no complaint about it', complaints.length === 0 ? undefined : complaints.join('\n'));
  } finally {
    await end();
  }
}

/** Processes that run something of what was installed here, half a minute after it was ended. */
async function left(): Promise<string | undefined> {
  let still = '';
  for (const until = Date.now() + 30_000; Date.now() < until; await setTimeout(500)) {
    still = spawnSync('pgrep', ['--full', '--list-full', place], { encoding: 'utf8' }).stdout;
    if (still === '') return undefined;
  }
  return still;
}

/** Says what was seen; a fault fails the command. */
function report(promise: string, fault: string | undefined): void {
  process.stdout.write(
    `${fault === undefined ? 'seen' : 'NOT SEEN'}  ${promise}\n${fault === undefined ? '' : `${fault}\n`}`,
  );
  if (fault !== undefined) process.exitCode = 1;
}

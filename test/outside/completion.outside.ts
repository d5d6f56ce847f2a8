import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderForFile, run } from '../support/program.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const COMPLETED: readonly (readonly [typed: string, becomes: readonly string[]])[] = [
  ['zhunsheng che<Tab><Enter>', ['check']],
  ['zhunsheng check --dra<Tab><Enter>', ['check', '--drafted']],
  ['zhunsheng check --format js<Tab><Enter>', ['check', '--format', 'json']],
  ['zhunsheng build --only annex,mea<Tab><Enter>', ['build', '--only', 'annex,measures']],
  ['zhunsheng build --class dis<Tab><Enter>', ['build', '--class', 'district']],
  ['zhunsheng build 20<Tab><Enter>', ['build', '2020']],
  ['zhunsheng build 2020 20<Tab><Enter>', ['build', '2020', '2020']],
  ['zhunsheng explain sum<Tab><Enter>', ['explain', 'sum-mismatch']],
  ['zhunsheng help veri<Tab><Enter>', ['help', 'verify']],
  ['zhunsheng check 2<Tab><Enter>', ['check', '2020']],
  ['zhunsheng check indicators/units<Tab><Enter>', ['check', 'indicators/units.yaml']],
  ['zhunsheng completion fi<Tab><Enter>', ['completion', 'fish']],
  ['zhunsheng --lang en check --wat<Tab><Enter>', ['--lang', 'en', 'check', '--watch']],
];

/** What a shell shows where. */
interface Shown {
  readonly beside: string;
  readonly elsewhere: string;
  readonly below: string;
  readonly without: string;
}

/** What a shell shows on a terminal when this is typed into it. Throws when that takes a minute. */
async function typed(shell: Shell, keys: string, folder: string): Promise<string> {
  const path = join(import.meta.dirname, 'complete.py');
  const args = [path, shell, join(scripts, shell), folder, keys];
  const { stdout } = await promisify(execFile)('/usr/bin/python3', args, { encoding: 'utf8', timeout: 60_000 });
  return stdout.replace(/\u001b(?:\[[0-9;?]*[a-zA-Z~=]|\][^\u0007]*\u0007|.)/g, '');
}

/** What a shell shows beside the data, where `--root` names them, below them and without any, one after the other. */
async function shownBy(shell: Shell): Promise<Shown> {
  const build = 'zhunsheng build 20<Tab><Enter>';
  const all = COMPLETED.map(([keys]) => keys).join('');
  return {
    beside: await typed(shell, all, data),
    elsewhere: await typed(shell, 'zhunsheng build --root 别处 20<Tab><Enter>', above),
    below: await typed(shell, build, join(data, 'indicators/2020')),
    without: await typed(shell, build, empty),
  };
}

const data = folderForFile(SMALL);
const above = folderForFile(new Map([...SMALL].map(([path, text]) => [`别处/${path}`, text])));
const empty = folderForFile(new Map());
const scripts = folderForFile(new Map());
const shown = new Map<Shell, Shown>();
// All shells at once: nearly all of it is to wait until one has said all.
beforeAll(async () => {
  for (const shell of SHELLS) writeFileSync(join(scripts, shell), run(['completion', shell]).out);
  await Promise.all(SHELLS.map(async (shell) => shown.set(shell, await shownBy(shell))));
});

describe.each(SHELLS)('in %s', (shell) => {
  it('the script is read without a complaint', () => {
    const path = join(scripts, shell);
    const line = shell === 'zsh' ? `autoload -U compinit; compinit -u -D; source ${path}` : `source ${path}`;
    const { status, stdout, stderr } = spawnSync(shell, [...(shell === 'zsh' ? ['-f'] : []), '-c', line], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('commands, options, choices, lists, years, classes and codes are completed', () => {
    for (const [, words] of COMPLETED) {
      expect(shown.get(shell)?.beside).toContain(words.map((word) => `<${word}>`).join(''));
    }
  });

  it('the data of another folder counts when --root names it', () => {
    expect(shown.get(shell)?.elsewhere).toContain('<build><--root><别处><2020>');
  });

  it('the data above count where there are none', () => {
    expect(shown.get(shell)?.below).toContain('<build><2020>');
  });

  it('nothing is looked up where there is no data, and nothing is complained of', () => {
    expect(shown.get(shell)?.without).toContain('<build><20>');
    expect(shown.get(shell)?.without).not.toMatch(/No such file|error|没有/);
  });
});

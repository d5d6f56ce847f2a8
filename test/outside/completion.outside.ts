import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

let scripts = '';
beforeAll(() => {
  scripts = mkdtempSync(join(tmpdir(), 'zhunsheng-completion-'));
  for (const shell of SHELLS) writeFileSync(join(scripts, shell), run(['completion', shell]).out);
});
afterAll(() => rmSync(scripts, { recursive: true, force: true }));

/** What a shell shows on a terminal when this is typed into it. */
function typed(shell: Shell, keys: string, folder: string): string {
  const path = join(import.meta.dirname, 'complete.py');
  const { stdout, stderr, status } = spawnSync('/usr/bin/python3', [path, shell, join(scripts, shell), folder, keys], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.replace(/\u001b(?:\[[0-9;?]*[a-zA-Z~=]|\][^\u0007]*\u0007|.)/g, '');
}

describe.each(SHELLS)('in %s', (shell) => {
  const completed: readonly (readonly [typed: string, becomes: readonly string[]])[] = [
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

  it('the script is read without a complaint', () => {
    const path = join(scripts, shell);
    const line = shell === 'zsh' ? `autoload -U compinit; compinit -u -D; source ${path}` : `source ${path}`;
    const { status, stdout, stderr } = spawnSync(shell, [...(shell === 'zsh' ? ['-f'] : []), '-c', line], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('commands, options, choices, lists, years, classes and codes are completed', () => {
    const shown = typed(shell, completed.map(([keys]) => keys).join(''), folderWith(SMALL));
    for (const [, words] of completed) expect(shown).toContain(words.map((word) => `<${word}>`).join(''));
  });

  it('the data of another folder counts when --root names it', () => {
    const folder = folderWith(new Map([...SMALL].map(([path, text]) => [`别处/${path}`, text])));
    expect(typed(shell, 'zhunsheng build --root 别处 20<Tab><Enter>', folder)).toContain('<build><--root><别处><2020>');
  });

  it('the data above count where there are none', () => {
    const folder = join(folderWith(SMALL), 'indicators/2020');
    expect(typed(shell, 'zhunsheng build 20<Tab><Enter>', folder)).toContain('<build><2020>');
  });

  it('nothing is looked up where there is no data, and nothing is complained of', () => {
    const shown = typed(shell, 'zhunsheng build 20<Tab><Enter>', folderWith(new Map()));
    expect(shown).toContain('<build><20>');
    expect(shown).not.toMatch(/No such file|error|没有/);
  });
});

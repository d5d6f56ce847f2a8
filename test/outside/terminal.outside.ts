import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../src/ports/terminal.ts';
import { INVISIBLE } from '../../src/text/visible.ts';
import { changed, ROOT, SMALL } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

/** What the program writes to a terminal, which Python plays. */
function onTerminal(args: readonly string[]): string {
  const script = 'import pty, sys; pty.spawn(sys.argv[1:])';
  const env = { ...process.env, TERM: 'xterm', NO_COLOR: '' };
  const program = [process.execPath, join(ROOT, 'dist/zhunsheng.cjs'), ...args];
  return execFileSync('python3', ['-c', script, ...program], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('a terminal', () => {
  const root = (): string =>
    folderWith(changed(SMALL, IDEOLOGY, 'title: 基层宣讲', 'title: "基层\u001b[8m\u009b宣讲"'));

  it('gets the colours of the program and nothing else that steers it', () => {
    const shown = onTerminal(['check', '--root', root()]);
    expect(shown).toContain(`\u001b[${COLOURS.red}m`);
    const rest = shown.replaceAll(/\u001b\[(?:0|1|2|31|32|33)m|\r\n/g, '');
    expect(rest.match(INVISIBLE)).toBe(null);
  });

  it('gets files, too, without what steers it', () => {
    const path = join(root(), IDEOLOGY);
    expect(onTerminal(['textconv', path]).replaceAll(/\r\n/g, '').match(INVISIBLE)).toBe(null);
  });
});

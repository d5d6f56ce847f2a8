import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { run } from '../support/program.ts';

it('version says which program this is and on what it runs, also as --version', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { code, out } = run(['--version']);
  expect(code).toBe(0);
  expect(out).toMatch(/^zhunsheng \S+ [0-9a-f]{16}\nNode\.js v\d+\.\d+\.\d+, \w+ \w+\n$/);
  expect(out).toContain(` ${version} `);
  expect(run(['version']).out).toBe(out);
  expect(run(['check', '--version'])).toMatchObject({ code: 2 });
});

import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellWord } from '../../src/words/shell-word.ts';

it('a path stays one word of a shell, and as it is where it needs no quotes', () => {
  expect(['党建考核', '../2020', 'C:\\data', '我的 考核', '(1)'].map(shellWord)).toEqual([
    '党建考核',
    '../2020',
    'C:\\data',
    '"我的 考核"',
    '"(1)"',
  ]);
  const sign = fc.constantFrom('a', '考', ' ', '"', "'", '$', '`', '(', ';', '&', '*', '#', '，');
  const paths = fc.sample(fc.string({ unit: sign, minLength: 1, maxLength: 8 }), 300);
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${paths.map(shellWord).join(' ')}`], { encoding: 'utf8' });
  expect(stdout).toBe(paths.map((path) => `${path}\n`).join(''));
});

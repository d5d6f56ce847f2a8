import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { HOSTILE_FILES } from '../support/corruption/hostile.ts';
import { DRAFTED } from '../support/corruption/victims.ts';
import { makePipe } from '../support/launched.ts';
import { folderWith, run } from '../support/program.ts';

/** The commands that read what others send. */
const COMMANDS = [['import', '--year', '2022'], ['suggest'], ['verify']] as const;
/** A page with cells over more columns than there are is one with cells over those that there are. */
const READABLE = ['import 宽.html'];

describe('a file that somebody sends to do harm', () => {
  it.each(HOSTILE_FILES.map((each) => [each.what, each] as const))('%s is refused, and named', (_, { name, bytes }) => {
    for (const [command, ...more] of COMMANDS) {
      const around = folderWith(new Map([...DRAFTED].map(([path, text]) => [`data/${path}`, text] as const)));
      const root = join(around, 'data');
      writeFileSync(join(root, name), bytes());
      const { code, out, err } = run([command, name, ...more], { cwd: root });
      expect(out + err).toContain(name);
      expect(out + err).not.toMatch(/意外|undefined|NaN| at .*\.cjs/);
      expect(readdirSync(around)).toEqual(['data']);
      expect(readdirSync(root).toSorted()).toEqual(['indicators', name]);
      if (READABLE.includes(`${command} ${name}`)) continue;
      expect({ command, code, out, err }).toMatchObject({ code: command === 'verify' ? 1 : 2 });
      expect(filesIn(join(root, 'indicators')).size).toBe(DRAFTED.size);
    }
  });

  it.each<readonly [string, (path: string) => unknown]>([
    ['a pipe', makePipe],
    ['a device that never ends', (path) => symlinkSync('/dev/zero', path)],
    ['a link to itself', (path) => symlinkSync(path, path)],
    ['a link to nothing', (path) => symlinkSync('无', path)],
    ['a folder', (path) => mkdirSync(path)],
  ])('%s in the place of a file is neither waited for nor read', (what, put) => {
    const root = folderWith(DRAFTED);
    put(join(root, '附件.docx'));
    for (const [command, ...more] of COMMANDS) {
      if (command === 'suggest' && what === 'a folder') continue;
      const { code, out, err } = run([command, '附件.docx', ...more], { cwd: root });
      expect([1, 2], `${command}: ${out}${err}`).toContain(code);
      expect(out + err).toContain('附件.docx');
      expect(out + err).not.toMatch(/意外|undefined/);
    }
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/program.ts';
import { SCRIPTS } from '../support/workflows.ts';
import { say } from './programs.ts';

describe('shellcheck', () => {
  it.each(SCRIPTS)('finds nothing in the script of %s', async (_, script) => {
    const path = join(folderWith(new Map()), 'script');
    writeFileSync(path, script);
    expect(await say('shellcheck', ['--shell=bash', path])).toEqual({ code: 0, out: '' });
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleFrom } from '../../src/import/scoring/rule.ts';
import { meaningOf, printedImport } from '../support/import/printed-rule.ts';
import { gridOf, HAS_TABLES } from '../support/real/grid.ts';

const REAL = process.env['ZHUNSHENG_REAL'] ?? fileURLToPath(new URL('../../../shared/real/', import.meta.url));

/** Every sentence in the tables of real offices that says what is given, added or taken off. */
async function sentences(): Promise<readonly string[]> {
  const all = new Set<string>();
  for (const file of readdirSync(join(REAL, 'html')).filter((each) => each.endsWith('.html'))) {
    for (const cell of (await gridOf(join('html', file))).flat()) {
      for (const line of [cell, ...cell.split('\n'), ...cell.split(/[；。\n]/u)]) {
        if (/[得扣加减分]/u.test(line) && line.length > 3) all.add(line);
      }
    }
  }
  return [...all];
}

// They are real documents that are no part of the project: without them this is skipped.
describe.skipIf(!HAS_TABLES)('the rules of real tables', () => {
  it('say as clauses what they say in their own words, or stay texts', async () => {
    let read = 0;
    for (const words of await sentences()) {
      const [points] = /\d+(?:\.\d+)?(?=分)/u.exec(words) ?? [];
      for (const value of [undefined, points]) {
        const rule = ruleFrom(words, { kind: 'points', value });
        if (rule === undefined) continue;
        read += 1;
        expect(meaningOf(printedImport(rule)), words).toBe(meaningOf(words));
      }
    }
    expect(read).toBeGreaterThan(100);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { changed, SMALL, SMALL_TWO_YEARS } from './fixtures.ts';
import { repositoryWith } from './git.ts';
import { type Run, run } from './program.ts';

/** A file of the second year. */
export const NEXT = 'indicators/2021/county/1-ideology.yaml';
/** A wording in it. */
export const REPORT = '每年形成1篇以上调研报告';
/** An indicator with its points. */
export const LECTURES = '        title: 基层宣讲\n        points: 2\n';

/** Two years, in the second of which a wording and the points of two criteria are others; the totals hold. */
export const REVISED = changed(
  changed(
    SMALL_TWO_YEARS,
    NEXT,
    `${REPORT}\n            points: 1\n`,
    '每年形成2篇以上调研报告\n            points: 1.5\n',
  ),
  NEXT,
  '按月落实\n            points: 1\n',
  '按月落实\n            points: 0.5\n',
);

/** Runs the comparison in a folder. */
export function diff(root: string, ...args: readonly string[]): Run {
  return run(['diff', ...args], { cwd: root });
}

/** A repository with a commit of the small data, tagged `v1`. */
export function repository(files: ReadonlyMap<string, string> = SMALL): string {
  return repositoryWith(files, ['tag', 'v1']);
}

/** Changes the first place where a text stands in a file. */
export function alter(root: string, from: string, to: string, path = 'indicators/2020/county/1-ideology.yaml'): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

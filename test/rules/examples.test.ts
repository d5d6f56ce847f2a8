import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/text/catalogue.ts';
import { type Example, pathOfExample } from '../../src/text/entry.ts';
import { textOf } from '../../src/text/source.ts';
import { checked } from '../support/checked.ts';
import { EXAMPLES } from '../support/examples.ts';
import {
  changed,
  mistaken,
  ROOT,
  repositoryFor,
  SMALL,
  SMALL_OPINIONS,
  SMALL_TWO_YEARS,
  SMALL_YEAR,
} from '../support/fixtures.ts';

describe('the small repository', () => {
  it.each([SMALL, SMALL_TWO_YEARS, SMALL_YEAR, SMALL_OPINIONS])('has no findings', async (files) => {
    expect(await checked(files)).toEqual([]);
  });
});

describe('each example', () => {
  for (const [code, example] of Object.entries(EXAMPLES) as [string, Example][]) {
    it(`gives ${code} at its place, and nothing else`, async () => {
      const path = pathOfExample(example);
      const [before = '', marked = ''] = example.wrong.split(/[⟦⟧]/);
      const start = (repositoryFor(example.file).get(path) ?? '').indexOf(example.right) + before.length;
      const findings = await checked(mistaken(example));
      const seen = findings.map((each) => [each.code, each.place.source.path, each.place.start, textOf(each.place)]);
      expect(seen).toEqual([[code, path, start, marked]]);
    });

    it.skipIf(example.correct === undefined)(`of ${code} shows what has no findings`, async () => {
      const files = changed(repositoryFor(example.file), pathOfExample(example), example.right, example.correct ?? '');
      expect(await checked(files)).toEqual([]);
    });
  }
});

describe('the catalogue', () => {
  it('has every code once', async () => {
    const subjects = readdirSync(join(ROOT, 'src/text/findings')).map((name) => name.replace('.ts', ''));
    const loaded = await Promise.all(subjects.map((name) => import(`../../src/text/findings/${name}.ts`)));
    const codes = loaded.flatMap((subject) => Object.values<object>(subject).flatMap((each) => Object.keys(each)));
    expect(codes.sort()).toEqual([...CODES].sort());
  });
});

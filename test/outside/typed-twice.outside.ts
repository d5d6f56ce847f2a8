import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { convert, outputOf, python, say } from './programs.ts';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-typed-'));
const fonts = inject('fonts');
const PROGRAM = join(ROOT, 'dist/zhunsheng.cjs');
const FORMS = ['self-1-county-jia-xian.xlsx', 'self-1-county-geng-qu.xlsx', 'score-1-county-organization.xlsx'];

beforeAll(async () => {
  const asked = ['forms', '2020', '--root', ROOT, '--format', 'xlsx', '-o', join(work, 'sent')];
  await outputOf(process.execPath, [PROGRAM, ...asked]);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A form filled in by openpyxl, in a folder of what somebody typed. */
async function giveBack(form: string, folder: string, score: readonly number[]): Promise<void> {
  mkdirSync(join(work, folder), { recursive: true });
  await python(
    'fill-form.py',
    join(work, 'sent/2020/forms', form),
    join(work, folder, form),
    JSON.stringify({ score }),
  );
}

interface Scores {
  readonly forms: readonly {
    readonly file: string;
    readonly rows: readonly {
      readonly criterion: string;
      readonly unit: string;
      readonly values: Readonly<Record<string, { readonly value: string }>>;
    }[];
  }[];
}

/** What is collected of a folder by itself. */
async function scoresOf(folder: string): Promise<Scores> {
  const output = join(work, `collected-${folder}`);
  const asked = ['collect', join(work, folder), '--root', ROOT, '--year', '2020', '-o', output];
  await say(process.execPath, [PROGRAM, ...asked]);
  return JSON.parse(readFileSync(join(output, '2020/collected/scores.json'), 'utf8')) as Scores;
}

describe('forms that openpyxl fills in twice', () => {
  it('differ in exactly the cells in which what each says by itself differs, also once LibreOffice has saved one', async () => {
    for (const form of FORMS) await giveBack(form, 'typed-one', [1, 0.35, 0.8]);
    for (const form of FORMS) await giveBack(form, 'typed-two', [1, 0.35, 0.8, 0.35]);
    const files = FORMS.map((form) => join(work, 'typed-two', form));
    await convert(files, { format: 'xlsx', folder: join(work, 'typed-saved'), profile: join(work, 'profile'), fonts });
    const [one, two] = [await scoresOf('typed-one'), await scoresOf('typed-two')];
    const cellsOf = ({ forms: came }: Scores) =>
      new Map(
        came.flatMap(({ file, rows }) =>
          rows.flatMap(({ criterion, unit, values }) =>
            Object.entries(values).map(
              ([column, { value }]) => [[file, unit, criterion, column].join(' '), value] as const,
            ),
          ),
        ),
      );
    const [a, b] = [cellsOf(one), cellsOf(two)];
    const differing = [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
    for (const second of ['typed-two', 'typed-saved']) {
      const asked = ['collect', join(work, 'typed-one'), '--second', join(work, second)];
      const answer = await say(process.execPath, [
        PROGRAM,
        ...[...asked, '--root', ROOT, '--year', '2020', '--format', 'json', '-o', join(work, `held-${second}`)],
      ]);
      const { entries } = JSON.parse(answer.out) as {
        entries: {
          agreed: number;
          differences: {
            unit: string;
            criterion: string;
            column: string;
            first: { file: string | null };
            second: { file: string | null };
          }[];
        };
      };
      const told = entries.differences.map(({ unit, criterion, column, first, second: other }) => {
        const file = (first.file ?? other.file ?? '').replace(/^[一二]录\//, '');
        return [file, unit, criterion, column].join(' ');
      });
      expect(differing.length).toBeGreaterThan(100);
      expect(told.toSorted()).toEqual(differing.toSorted());
      expect(entries.agreed).toBe(new Set([...a.keys(), ...b.keys()]).size - differing.length);
    }
  });
});

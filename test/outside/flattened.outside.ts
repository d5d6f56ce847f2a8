import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPlain } from '../../src/import/plain/read.ts';
import { recognised } from '../../src/import/recognise/recognise.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { type Annexed, annexed, importedInto } from '../support/import/annexes.ts';
import { arbitraryPlainSystem } from '../support/import/plain-systems.ts';
import { convert, outputOf, python } from './programs.ts';

const COUNT = 30;
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-flattened-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const systems: Annexed[] = [];
const pathOf = (ending: string, index: number): string => join(work, ending, `${index}.${ending}`);
const paths = (ending: string): readonly string[] => systems.map((_, index) => pathOf(ending, index));

beforeAll(async () => {
  for (const ending of ['docx', 'pdf', 'txt']) mkdirSync(join(work, ending));
  const typesetter = typesetterOf(findFonts([]), 'fastest');
  for (const [index, written] of fc.sample(arbitraryPlainSystem, { numRuns: COUNT, seed: 7 }).entries()) {
    const system = await annexed(written);
    systems.push(system);
    writeFileSync(pathOf('docx', index), await writeDocx(system.annex));
    writeFileSync(pathOf('pdf', index), await writePdf(system.annex, typesetter, { standard: '1.7' }));
  }
});

/** Expects each text to say its system, but for those that are left out. */
async function expectSystems(texts: readonly (string | Uint8Array | undefined)[]): Promise<void> {
  expect(texts).toHaveLength(COUNT);
  for (const [index, system] of systems.entries()) {
    const text = texts[index];
    if (text === undefined) continue;
    const bytes = Buffer.from(text);
    const { meanings, draft, account } = await importedInto(system, bytes, '附件.txt');
    expect(meanings, `${index}`).toEqual([system.meaning]);
    expect([draft.remarks, account.unaccounted, account.unused], `${index}`).toEqual([[], 0, []]);
  }
}

describe('the annex of any system of which another program made a text', () => {
  it('as LibreOffice saves it is imported as the system', async () => {
    const to = {
      format: 'txt:Text',
      folder: join(work, 'txt'),
      profile: join(work, 'profile'),
      fonts: inject('fonts'),
    };
    await convert(paths('docx'), to);
    await expectSystems(paths('txt').map((path) => readFileSync(path)));
  });

  it.each([
    ['in each place that they cover', 0],
    ['once', 1],
  ])('as python-docx gives its cells, merged ones %s, is imported as the system', async (_, way) => {
    const texts = (await python('flatten-docx.py', ...paths('docx'))) as readonly (readonly string[])[];
    await expectSystems(texts.map((ways) => ways[way] ?? ''));
  });

  it.each([
    ['in the columns that it chooses', []],
    ['in wide columns', ['--columns=200']],
    ['in columns as wide as their texts', ['--wrap=none']],
  ])('as pandoc writes it %s is imported as the system, or told to be left out', async (_, options) => {
    const of = (path: string) => outputOf('pandoc', ['-t', 'plain', ...options, path]);
    const texts = await Promise.all(paths('docx').map(of));
    for (const text of texts.filter((each) => each.includes('[TABLE]'))) {
      expect(readPlain('附件.txt', Buffer.from(text)).source.remarks).toMatchObject([{ code: 'table-dropped' }]);
    }
    await expectSystems(texts.map((each) => (each.includes('[TABLE]') ? undefined : each)));
  });

  it.each([['-raw'], ['-layout'], ['-nopgbrk']])(
    'as pdftotext %s reads its pages is the system, refused, or told to be doubtful',
    async (option) => {
      for (const [index, system] of systems.entries()) {
        const text = await outputOf('pdftotext', [option, '-enc', 'UTF-8', pathOf('pdf', index), '-']);
        const { systems: read, remarks } = recognised(readPlain('附件.txt', Buffer.from(text)).source);
        if (read.length === 0 || remarks.some(({ changesTotal }) => changesTotal)) continue;
        expect((await importedInto(system, Buffer.from(text), '附件.txt')).meanings, `${index}`).toEqual([
          system.meaning,
        ]);
      }
    },
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { summaryForm } from '../../src/layout/forms/summary.ts';
import type { Edition } from '../../src/model/model.ts';
import type { AssessedUnit } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { measure } from '../../tools/pages/measure.ts';
import { type Page, pagesOf } from '../../tools/pages/page.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { methods } from '../support/methods.ts';
import { withMethod } from '../support/settings.ts';
import { sourceOf } from '../support/sources.ts';
import { outputOf, printFitted } from './programs.ts';

const UNITS = 30;
/** A4 lying, in points. */
const A4 = { width: 842, height: 595 } as const;
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-summary-'));
/** The names of summary sheets, one a method or a shipped system. */
const names: string[] = [];

function pathOf(name: string, end: string): string {
  return join(work, `${name}.${end}`);
}

async function writeSummaries(source: Awaited<ReturnType<typeof sourceOf>>, kind: string): Promise<void> {
  const edition: Edition = source.edition;
  for (const view of wholeViews(edition, source.proof)) {
    const name = `${kind}-${view.system.id}`;
    const units = Array.from({ length: UNITS }, (_, index): AssessedUnit => {
      const unitClass = view.system.classes[index % view.system.classes.length];
      return {
        id: `unit-${index}`,
        name: `第${index + 1}个被考核单位`,
        system: view.system.id,
        class: unitClass?.id ?? '',
      } as AssessedUnit;
    });
    names.push(name);
    writeFileSync(
      pathOf(name, 'xlsx'),
      await writeXlsx(summaryForm({ edition, view, units, results: undefined }, name)),
    );
  }
}

beforeAll(async () => {
  await writeSummaries(await sourceOf(SHIPPED), 'shipped');
  for (const [index, stated] of fc.sample(methods, { numRuns: 8, seed: 7 }).entries())
    await writeSummaries(await sourceOf(withMethod(stated)), `method-${index}`);
  await printFitted(
    names.map((name) => [pathOf(name, 'xlsx'), pathOf(name, 'pdf')]),
    { profile: join(work, 'profile'), fonts: inject('fonts') },
  );
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

async function pages(name: string): Promise<readonly Page[]> {
  return pagesOf(pathOf(name, 'pdf'), mkdtempSync(join(work, 'pictures-')));
}

describe(`a summary sheet of ${UNITS} units`, () => {
  it('is printed one page wide, with whole titles, and with nothing cut off or too wide for its cell', async () => {
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      const printed = await pages(name);
      const text = await outputOf('pdftotext', ['-raw', '-enc', 'UTF-8', pathOf(name, 'pdf'), '-']);
      expect([name, text.includes('###')]).toEqual([name, false]);
      for (const { width, height, tables, words: printedWords } of printed) {
        expect([Math.round(width), Math.round(height)]).toEqual([A4.width, A4.height]);
        // Each page with a part of the table has its first and its last columns.
        const words = new Set(printedWords.map((word) => word.text));
        if (tables.length > 0) expect([name, words.has('序号'), words.has('名次')]).toEqual([name, true, true]);
      }
      const faults = measure(printed).faults.filter(({ kind }) => kind === 'broken' || kind === 'clipped');
      expect([name, faults]).toEqual([name, []]);
    }
  });
});

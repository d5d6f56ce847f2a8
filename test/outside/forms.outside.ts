import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compareBlocks } from '../../src/artifact/compare.ts';
import { expectedIn } from '../../src/artifact/expected.ts';
import type { Document } from '../../src/layout/document.ts';
import { writtenIdentity } from '../../src/model/form-identity.ts';
import { readXlsx } from '../../src/readers/xlsx.ts';
import { allowedFormula } from '../../src/writers/xlsx/rule.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { decimal } from '../support/form-cells.ts';
import { formsOf } from '../support/form-products.ts';
import { type FormItem, sampleForm, score } from '../support/forms.ts';
import { sourceOf } from '../support/sources.ts';
import { blanksIn, computedIn, isAllowed, readForm, type Sheet, scoresIn } from './form-workbooks.ts';
import { convert, python, recalculating } from './programs.ts';

/** What is filled in, by the addresses of cells. */
type Filling = Readonly<Record<string, number | string>>;

const SCORED: readonly FormItem[] = Array.from({ length: 40 }, (_, index) => ({
  points: String((index % 4) + 1),
  step: '0.05',
  ...(index % 7 === 0
    ? {}
    : {
        score: decimal('0.05')
          .times(decimal(String((index * 7) % 20)))
          .toString(),
      }),
}));
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-forms-'));
const fonts = inject('fonts');
/** Forms of the shipped repository, one of each kind, and samples with scores and without. */
const documents = new Map<string, Document>([
  ['sample', sampleForm()],
  ['scored', sampleForm(SCORED)],
]);

function pathOf(name: string, folder = 'written'): string {
  return join(work, folder, `${name}.xlsx`);
}

async function recalculated(names: readonly string[], from: string, to: string): Promise<void> {
  const files = names.map((name) => pathOf(name, from));
  await convert(files, {
    format: 'xlsx',
    folder: join(work, to),
    profile: recalculating(join(work, 'profile')),
    fonts,
  });
}

beforeAll(async () => {
  const forms = await formsOf(await sourceOf(SHIPPED));
  for (const kind of ['self-1-county', 'self-2-municipal', 'score-1-county-party', 'summary-1-county']) {
    const [name, form] = [...forms].find(([each]) => each.startsWith(kind)) ?? [];
    if (name !== undefined && form !== undefined) documents.set(name, form);
  }
  mkdirSync(join(work, 'written'));
  for (const [name, document] of documents) writeFileSync(pathOf(name), await writeXlsx(document));
  await recalculated([...documents.keys()], 'written', 'recalculated');
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('openpyxl', () => {
  it('reads a form of each kind', () => {
    expect(documents.size).toBe(6);
  });

  it('finds what is filled in unlocked, each with a rule and a message, and nothing else', async () => {
    for (const [name, document] of documents) {
      const { sheets } = await readForm(pathOf(name));
      for (const { unlocked, rules, formulas } of sheets) {
        expect(Object.keys(rules).toSorted()).toEqual(unlocked.toSorted());
        expect(unlocked.filter((address) => address in formulas)).toEqual([]);
        for (const { error, prompt } of Object.values(rules)) {
          expect(error).not.toBeNull();
          expect((prompt ?? '').length).toBeLessThanOrEqual(255);
        }
      }
      const count = sheets.reduce((all, { unlocked }) => all + unlocked.length, 0);
      expect([name, count]).toEqual([name, blanksIn(document)]);
    }
  });

  it('finds every sheet protected without a password, and which form it is', async () => {
    for (const [name, { form }] of documents) {
      const written = form === undefined ? {} : writtenIdentity(form);
      const { sheets, properties, isStructureLocked } = await readForm(pathOf(name));
      expect(isStructureLocked).toBe(true);
      expect(sheets.filter(({ isProtected, password }) => !isProtected || password !== null)).toEqual([]);
      expect(properties).toMatchObject(written);
      const identity = sheets.find((sheet) => sheet.name === '_zhunsheng');
      expect(identity?.state).toBe('hidden');
      expect(identity?.rows.map(([key, value]) => [key, value ?? ''])).toEqual(Object.entries(written));
    }
  });
});

describe('LibreOffice', () => {
  it('calculates what was written with the formulas', async () => {
    for (const name of documents.keys()) {
      const [written, found] = [await readForm(pathOf(name)), await readForm(pathOf(name, 'recalculated'))].map(
        computedIn,
      );
      expect([...(found?.keys() ?? [])]).toEqual([...(written?.keys() ?? [])]);
      for (const [place, value] of written ?? []) {
        const other = found?.get(place);
        if (typeof value === 'number') expect(other, `${name} ${place}`).toBeCloseTo(value, 9);
        else expect(other ?? '', `${name} ${place}`).toBe(value ?? '');
      }
    }
  });

  it('saves a form anew with its blanks, rules, keys and identity', async () => {
    for (const name of documents.keys()) {
      const [written, saved] = [await readForm(pathOf(name)), await readForm(pathOf(name, 'recalculated'))];
      for (const [index, sheet] of written.sheets.entries()) {
        const other = saved.sheets[index];
        expect(other?.unlocked).toEqual(sheet.unlocked);
        expect(Object.keys(other?.rules ?? {}).toSorted()).toEqual(Object.keys(sheet.rules).toSorted());
        expect([other?.state, other?.isProtected, other?.hiddenRows]).toEqual([sheet.state, true, sheet.hiddenRows]);
      }
    }
  });

  it('takes the same numbers as the rules mean', async () => {
    const cases = [
      { points: '1.5', step: '0.05' },
      { points: '0.5', step: '0.1' },
      { points: '3', step: '1' },
    ].flatMap((item) => {
      const [most, step] = [Number(item.points), Number(item.step)];
      const values = [0, step, most, most - step, most + step, step / 2, -step, '1', '１', '', 0.1 + 0.2];
      return values.map((value) => ({ item, value }));
    });
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('规则');
    for (const [index, { item, value }] of cases.entries()) {
      const formula = allowedFormula(score(item), `$A${index + 1}`, `$B${index + 1}`);
      sheet.addRow([value, Number(item.points), { formula: `IF(${formula},1,0)` }]);
    }
    mkdirSync(join(work, 'rules'));
    writeFileSync(pathOf('rules', 'rules'), new Uint8Array(await book.xlsx.writeBuffer()));
    await recalculated(['rules'], 'rules', 'ruled');
    const { rows } = (await readForm(pathOf('rules', 'ruled'))).sheets[0] as Sheet;
    for (const [index, { item, value }] of cases.entries()) {
      expect([value, item.step, rows[index]?.[2]]).toEqual([value, item.step, isAllowed(item, value) ? 1 : 0]);
    }
  });
});

describe('a form that openpyxl fills in and LibreOffice saves', () => {
  const SHEETS: readonly [kind: string, sheet: string, fullMarks: number][] = [
    ['self-1-county', '自评表', 200],
    ['self-2-municipal', '自评表', 100],
  ];

  it.each(SHEETS)(
    '%s says what it said, and adds up to the full marks and to nothing',
    async (kind, sheet, fullMarks) => {
      const [name, document] = [...documents].find(([each]) => each.startsWith(kind)) ?? [];
      if (name === undefined || document === undefined) throw new Error(`there is no ${kind}`);
      const form = (await readForm(pathOf(name))).sheets.find((each) => each.name === sheet) as Sheet;
      const scores = scoresIn(form);
      expect(scores.length).toBeGreaterThan(100);
      const fillings: readonly [string, number, Filling][] = [
        ['full', fullMarks, Object.fromEntries(scores.map(({ address, points }) => [address, points]))],
        ['none', 0, Object.fromEntries(scores.map(({ address }) => [address, 0]))],
      ];
      mkdirSync(join(work, `filled-${kind}`));
      for (const [filling, , cells] of fillings) {
        const target = pathOf(filling, `filled-${kind}`);
        await python('fill-cells.py', pathOf(name), target, JSON.stringify({ [sheet]: cells }));
      }
      await recalculated(['full', 'none'], `filled-${kind}`, `saved-${kind}`);
      for (const [filling, wanted] of fillings) {
        const path = pathOf(filling, `saved-${kind}`);
        const { rows } = (await readForm(path)).sheets.find((each) => each.name === sheet) as Sheet;
        const column = (scores[0]?.address.charCodeAt(0) ?? 65) - 65;
        expect(rows.find(([first]) => first === '合计')?.[column]).toBeCloseTo(wanted, 9);
        const { blocks } = await readXlsx(readFileSync(path));
        expect(compareBlocks(expectedIn(document, 'xlsx'), blocks).differences).toEqual([]);
      }
    },
  );
});

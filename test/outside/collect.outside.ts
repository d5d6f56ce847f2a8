import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Decimal, sum } from '../../src/model/decimal.ts';
import { ROOT } from '../support/fixtures.ts';
import { runBeside } from '../support/program.ts';
import { convert, outputOf, python } from './programs.ts';

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-collect-'));
const sent = join(work, 'sent/2020/forms');
const fonts = inject('fonts');
const PROGRAM = join(ROOT, 'dist/zhunsheng.cjs');

beforeAll(async () => {
  await outputOf(process.execPath, [
    PROGRAM,
    'forms',
    '2020',
    '--root',
    ROOT,
    '--format',
    'xlsx',
    '-o',
    join(work, 'sent'),
  ]);
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What is to be filled in by openpyxl, and what is then done to the form. */
interface Orders {
  readonly score: 'full' | 'zero' | readonly number[];
  readonly spoil?: readonly string[];
}

/** A form filled in by openpyxl, in a folder of forms that came back. */
async function giveBack(form: string, folder: string, orders: Orders): Promise<void> {
  mkdirSync(join(work, folder), { recursive: true });
  await python('fill-form.py', join(sent, form), join(work, folder, form), JSON.stringify(orders));
}

interface Scores {
  readonly units: readonly {
    readonly unit: string;
    readonly class: string;
    readonly self: {
      readonly hasCome: boolean;
      readonly sum: string;
      readonly levels: Readonly<Record<string, { readonly sum: string }>>;
    };
    readonly verified: { readonly sum: string; readonly scored: number; readonly total: number };
  }[];
  readonly forms: readonly {
    readonly file: string;
    readonly use: string;
    readonly rows: readonly {
      readonly criterion: string;
      readonly values: Readonly<Record<string, { readonly value: string }>>;
    }[];
  }[];
}

async function collect(folder: string) {
  const output = join(work, `collected-${folder}`);
  const asked = ['collect', join(work, folder), '--root', ROOT, '--year', '2020', '--format', 'json', '-o', output];
  const answer = await runBeside(asked, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } });
  const { findings } = JSON.parse(answer.out) as {
    findings: { code: string; file: string; sheet: string | null; cell: string | null; message: string }[];
  };
  const scores = JSON.parse(readFileSync(join(output, '2020/collected/scores.json'), 'utf8')) as Scores;
  return { code: answer.code, findings: findings.filter(({ code }) => code !== 'form-missing'), scores };
}

const SELF = [
  'self-1-county-jia-xian',
  'self-1-county-geng-qu',
  'self-1-county-ren-qu',
  'self-2-municipal-education',
].map((name) => `${name}.xlsx`);

describe('openpyxl fills in', () => {
  it.each([
    ['full', ['200', '200', '200', '100']],
    ['zero', ['0', '0', '0', '0']],
  ] as const)('%s points, and they add to the same for a unit of every class', async (score, expected) => {
    for (const form of SELF) await giveBack(form, `self-${score}`, { score });
    const { findings, scores } = await collect(`self-${score}`);
    expect(findings).toEqual([]);
    const came = scores.units.filter(({ self }) => self.hasCome);
    expect(came.map(({ self }) => self.sum)).toEqual(expected);
  });

  it.each([
    ['full', '200', '100'],
    ['zero', '0', '0'],
  ] as const)(
    '%s points in every form for scoring, and all departments together give the whole',
    async (score, county, municipal) => {
      const forms = readdirSync(sent).filter((name) => name.startsWith('score-'));
      for (const form of forms) await giveBack(form, `score-${score}`, { score });
      const { findings, scores } = await collect(`score-${score}`);
      expect(findings).toEqual([]);
      const sums = new Map(scores.units.map((unit) => [unit.class, unit.verified.sum]));
      expect(scores.units.every(({ verified }) => verified.scored === verified.total)).toBe(true);
      expect([...sums]).toEqual([
        ['county', county],
        ['district', county],
        ['district-without-townships', county],
        ['municipal', municipal],
      ]);
    },
  );

  it('any points, LibreOffice saves them anew, and what is collected is the same to the cell', async () => {
    for (const form of SELF) await giveBack(form, 'parts', { score: [1, 0.35, 0.8, 0, 0.55] });
    await giveBack('score-1-county-organization.xlsx', 'parts', { score: [0.9, 0.15, 1] });
    const files = readdirSync(join(work, 'parts')).map((name) => join(work, 'parts', name));
    await convert(files, { format: 'xlsx', folder: join(work, 'parts-saved'), profile: join(work, 'profile'), fonts });
    const [as, saved] = [await collect('parts'), await collect('parts-saved')];
    expect([as.findings, saved.findings]).toEqual([[], []]);
    expect(saved.scores).toEqual(as.scores);
    for (const { file, rows } of as.scores.forms.filter((each) => each.file.startsWith('self-'))) {
      const unit = as.scores.units.find(({ unit: id }) => file.endsWith(`-${id}.xlsx`));
      const exact = sum(rows.map(({ values }) => Decimal.parse(values['self-score']?.value ?? '') ?? Decimal.zero));
      expect(unit?.self.sum, file).toBe(exact.toString());
    }
  });
});

describe('a form for scoring with what units have said of themselves', () => {
  it('is filled in by openpyxl, saved by LibreOffice, and read as one without', async () => {
    const form = 'score-1-county-organization.xlsx';
    for (const self of SELF.slice(0, 2)) await giveBack(self, 'said', { score: [1, 0.35, 0.8] });
    await collect('said');
    const from = join(work, 'collected-said', '2020/collected');
    const asked = ['forms', '2020', '--root', ROOT, '--from', from, '--format', 'xlsx', '-o', join(work, 'beside')];
    await outputOf(process.execPath, [PROGRAM, ...asked]);
    const orders = JSON.stringify({ score: [0.9, 0.15, 1] });
    mkdirSync(join(work, 'with'), { recursive: true });
    await python('fill-form.py', join(work, 'beside/2020/forms', form), join(work, 'with', form), orders);
    await giveBack(form, 'without', { score: [0.9, 0.15, 1] });
    const saved = { format: 'xlsx', folder: join(work, 'with-saved'), profile: join(work, 'profile'), fonts };
    await convert([join(work, 'with', form)], saved);
    const [plain, filled, converted] = [await collect('without'), await collect('with'), await collect('with-saved')];
    expect([filled.findings, converted.findings]).toEqual([plain.findings, plain.findings]);
    expect(filled.scores.units).toEqual(plain.scores.units);
    expect(converted.scores.units).toEqual(plain.scores.units);
    expect(filled.scores.units.some(({ verified }) => verified.scored > 0)).toBe(true);
  });
});

const JIA = 'self-1-county-jia-xian.xlsx';
const SCORING = 'score-1-county-party-history.xlsx';

/** What people do to forms, and the codes of what is then found, in their order. */
const SPOILT: readonly (readonly [spoil: string, form: string, codes: readonly string[]])[] = [
  ['full_width', JIA, ['score-written']],
  ['as_text', JIA, ['score-written']],
  ['as_date', JIA, ['score-date']],
  ['too_high', JIA, ['score-range']],
  ['too_fine', JIA, ['score-step']],
  ['in_words', JIA, ['score-not-number']],
  ['by_formula', JIA, ['input-formula']],
  ['other_points', JIA, ['points-changed']],
  ['other_wording', JIA, ['text-changed']],
  ['no_reason', SCORING, ['reason-missing']],
  ['row_deleted', JIA, ['row-missing']],
  ['row_added', JIA, ['row-added']],
  ['column_deleted', JIA, ['column-missing']],
  ['column_inserted', JIA, []],
  ['rows_reversed', JIA, []],
  ['columns_hidden', JIA, []],
  ['sheets_renamed', JIA, []],
  ['identity_gone', JIA, ['identity-gone', 'form-unproved']],
  ['other_edition', JIA, ['form-edition']],
  ['other_digest', JIA, ['form-unproved']],
  ['unit_of_others', JIA, ['identity-contradictory', 'identity-contradictory', 'form-unproved']],
  ['unit_typed', 'self-1-county-class-county.xlsx', ['unit-typed']],
];

/** What somebody does to a form who wants it to count as something else, and what is then found first. */
const FORGED: readonly (readonly [forgery: string, code: string])[] = [
  ['unit_line', 'identity-contradictory'],
  ['tab_of_others', 'identity-contradictory'],
  ['titles_swapped', 'title-changed'],
  ['wordings_swapped', 'text-changed'],
  ['label_changed', 'text-changed'],
  ['other_points', 'points-changed'],
  ['other_wording', 'text-changed'],
  ['shown_as_one', 'score-shown'],
  ['shown_as_percent', 'score-shown'],
  ['shown_as_nothing', 'score-shown'],
  ['shown_as_words', 'score-shown'],
  ['struck', 'cell-struck'],
  ['commented', 'comment-added'],
  ['merged', 'score-merged'],
  ['raised', 'score-not-number'],
  ['circled', 'score-not-number'],
  ['percent', 'score-not-number'],
  ['seal_gone', 'form-unproved'],
  ['seal_made_up', 'form-unproved'],
  ['other_unit_same_seal', 'form-unproved'],
];

describe('what is forged with openpyxl', () => {
  it.each(FORGED)('%s is found, and does not give the full points', async (forgery, expected) => {
    await giveBack(JIA, forgery, { score: 'full', spoil: [forgery] });
    const { code, findings, scores } = await collect(forgery);
    expect([code, findings.map((each) => each.code)]).toEqual([1, expect.arrayContaining([expected])]);
    expect(scores.units.some(({ self }) => self.hasCome && self.sum === '200')).toBe(false);
  });
});

describe('what people do to a form with openpyxl', () => {
  it.each(SPOILT)('%s in %s is found', async (spoil, form, codes) => {
    await giveBack(form, spoil, { score: 'full', spoil: [spoil] });
    const { code, findings } = await collect(spoil);
    expect([code, findings.map((each) => each.code)]).toEqual([1, codes]);
    for (const each of findings.filter(({ code: one }) => one.startsWith('score-') || one === 'input-formula')) {
      expect(each.cell, each.code).toMatch(/^[A-Z]+\d+$/);
    }
  });

  it('a form that comes twice, filled in differently, has every difference listed', async () => {
    await giveBack(JIA, 'twice', { score: 'full' });
    await giveBack(JIA, 'other', { score: 'zero' });
    copyFileSync(join(work, 'other', JIA), join(work, 'twice', '甲县（二）.xlsx'));
    const { findings, scores } = await collect('twice');
    const differing = findings.filter(({ code }) => code === 'value-differs');
    expect(findings[0]).toMatchObject({ code: 'form-twice', file: '甲县（二）.xlsx' });
    expect([differing.length, findings.length]).toEqual([scores.forms[0]?.rows.length, differing.length + 1]);
  });
});

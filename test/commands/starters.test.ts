import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INIT } from '../../src/cli/specs/author.ts';
import { STARTERS as MADE } from '../../src/engine/revise/starter-files.js';
import { filesIn } from '../support/authoring.ts';
import { QUICK } from '../support/built.ts';
import { STARTERS } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { cellIn, sheetIn, textIn, textsIn } from '../support/returned.ts';
import { criteriaFor, level1In, type StarterCriterion } from '../support/starter-scores.ts';

/** What clerks call the starters, and how many hundredths of a point a score is a multiple of. */
const CALLED: Readonly<Record<string, string>> = {
  'party-building': '党建',
  town: '乡镇工作',
  safety: '安全生产',
  comprehensive: '综合考核',
};
const STEP = 50;

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly class: string;
}

/** A starter as it was made in a folder, with what its own files say, read by the other parser. */
function made(name: string, like = name) {
  const root = folderWith(new Map());
  expect(run(['init', '.', '--like', like], { cwd: root })).toMatchObject({ code: 0, err: '' });
  const files = filesIn(root);
  const scheme = parse(files.get('indicators/2025/scheme.yaml') ?? '');
  const { units } = parse(files.get('indicators/units.yaml') ?? '') as { units: readonly Unit[] };
  const [system] = scheme.systems;
  const fullMarks = (unit: Unit): number =>
    system.classes.find((each: { id: string }) => each.id === unit.class).fullMarks ?? system.fullMarks;
  const level1 = level1In(files);
  const criteria = (unit: Unit) => criteriaFor(level1, unit.class, fullMarks(unit));
  return { root, files, scheme, system, units, level1, fullMarks, criteria };
}

/** What a unit gets for a criterion, in hundredths. */
type Scorer = (unit: Unit, criterion: StarterCriterion) => number;

const full: Scorer = (_, { kind, most }) => (kind === 'points' ? most : 0);

/** Anything that may be filled in, the same in each run. */
const anything: Scorer = (unit, { id, most }) => {
  const seed = [...`${unit.id}${id}`].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % 9973, 7);
  return (seed % (most / STEP + 1)) * STEP;
};

/** Fills in the scores of a unit on a sheet, with a reason wherever one may be wanted. */
function fill(
  sheet: ExcelJS.Worksheet,
  unit: string,
  criteria: readonly StarterCriterion[],
  score: (of: StarterCriterion) => number,
) {
  const [own, titles] = [new Set<string>(), new Set<string>()];
  sheet.eachRow((_, row) => {
    const texts = textsIn(sheet, row);
    for (const text of texts) titles.add(text);
    if (texts.includes(unit)) for (const text of texts) own.add(text);
  });
  for (const criterion of criteria.filter(({ id, kind }) => kind !== 'veto' && own.has(id))) {
    const key = titles.has('self-score') ? 'self-score' : 'score';
    cellIn(sheet, criterion.id, key, unit).value = score(criterion) / 100;
    if (titles.has('reason')) cellIn(sheet, criterion.id, 'reason', unit).value = '据实评分';
  }
}

/** The sheet of a form on which a unit is scored, if there is one. */
function scoredSheet(workbook: ExcelJS.Workbook, name: string, unit: Unit): ExcelJS.Worksheet | undefined {
  if (name.startsWith('score-')) return workbook.getWorksheet(unit.name) ?? workbook.getWorksheet('评分表');
  return name.startsWith('self-') && name.endsWith(`-${unit.id}.xlsx`) ? sheetIn(workbook) : undefined;
}

/** Fills in every form of a folder, the summary sheet too, into another folder. */
async function fillAll({ root, units, criteria }: ReturnType<typeof made>, to: string, scorer: Scorer): Promise<void> {
  const from = join(root, 'output/2025/forms');
  mkdirSync(join(root, to));
  for (const name of readdirSync(from).filter((each) => each.endsWith('.xlsx') && !each.includes('-class-'))) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(from, name));
    for (const unit of units) {
      const sheet = scoredSheet(workbook, name, unit);
      if (sheet !== undefined) fill(sheet, unit.id, criteria(unit), (of) => scorer(unit, of));
      if (name.startsWith('summary-')) enter(sheetIn(workbook), unit);
    }
    await workbook.xlsx.writeFile(join(root, to, name));
  }
}

/** What the office enters of a unit, in hundredths, by the keys of columns. */
function entered(unit: Unit, key: string): number {
  const most = key === 'bonus.honours' ? 300 : key === 'bonus' || key === 'deduction' ? 300 : 10_000;
  return 100 + ([...`${key}${unit.id}`].reduce((sum, each) => sum + each.charCodeAt(0), 0) % (most / 100)) * 100;
}

const ENTERED = /^(?:component\..*|satisfaction|bonus(?:\..*)?|deduction)$/;

function keysOf(sheet: ExcelJS.Worksheet): readonly string[] {
  const keys: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => void (ENTERED.test(textIn(cell)) && keys.push(textIn(cell)))));
  return keys;
}

function enter(sheet: ExcelJS.Worksheet, unit: Unit): void {
  for (const key of keysOf(sheet)) cellIn(sheet, unit.id, key).value = entered(unit, key) / 100;
}

/** What is in the sum of some criteria, with what is added and taken beside it within the limit of each level-1 indicator: in hundredths. */
function performance({ level1, criteria }: ReturnType<typeof made>, unit: Unit, scorer: Scorer): number {
  return level1.reduce((whole, { id, adds, deducts }) => {
    const own = criteria(unit).filter((each) => each.level1 === id);
    const sumOf = (kind: string) =>
      own.filter((each) => each.kind === kind).reduce((sum, each) => sum + scorer(unit, each), 0);
    const added = Math.min(sumOf('adds'), typeof adds === 'number' ? adds * 100 : 0);
    return (
      whole +
      sumOf('points') +
      added -
      Math.min(sumOf('deducts'), typeof deducts === 'number' ? deducts * 100 : sumOf('deducts'))
    );
  }, 0);
}

/** The final score: the components by their weights, each scaled to the full marks, with what is added and taken. In ten-thousandths of a hundredth, so that a share of a mean is a whole number. */
function final(starter: ReturnType<typeof made>, unit: Unit, scorer: Scorer, keys: readonly string[]): number {
  const { yearEnd } = starter.scheme.method;
  const own = performance(starter, unit, scorer);
  const has = (key: string): number => (keys.includes(key) ? entered(unit, key) : 0);
  const shares = (text: string | number): number =>
    typeof text === 'number' ? Math.round(text * 100) : parseInt(text, 10);
  const parts: readonly number[] = yearEnd.components?.map((each: Readonly<Record<string, string>>) => {
    if (each['of'] === 'indicators') return own * 100 * shares(each['weight'] ?? '');
    const periods = keys.filter((key) => key.startsWith(`component.${each['id']}`));
    const sum = periods.reduce((all, key) => all + entered(unit, key), 0);
    return (sum / periods.length) * starter.fullMarks(unit) * shares(each['weight'] ?? '');
  }) ?? [
    own * 100 * shares(yearEnd.performance ?? 1),
    has('satisfaction') * starter.fullMarks(unit) * shares(yearEnd.satisfaction ?? 0),
  ];
  const adjustment = Math.min(has('bonus.honours') + has('bonus'), 300) - has('deduction');
  return parts.reduce((sum, part) => sum + part, adjustment * 10_000);
}

/** The sheet of a summary that was made, and the keys of what was entered in it. */
async function summaryOf({ root }: ReturnType<typeof made>) {
  const folder = join(root, 'output/2025/collected');
  const name = readdirSync(folder).find((each) => each.startsWith('summary-')) ?? '';
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, name));
  const sheet = sheetIn(workbook);
  const resultOf = (unit: Unit, key: string): number => Number(cellIn(sheet, unit.id, key).result);
  return { keys: keysOf(sheet), resultOf };
}

describe('the starters of init', () => {
  it('are those of the folder, each by its name and by what clerks call it', () => {
    expect(Object.keys(CALLED).sort()).toEqual([...STARTERS.keys()].sort());
    expect(Object.keys(MADE).sort()).toEqual([...STARTERS.keys()].sort());
    expect([...INIT.options.like.choices].sort()).toEqual([...Object.keys(CALLED), ...Object.values(CALLED)].sort());
  });

  it('are listed in the help, and to whom asks for one that there is not', () => {
    for (const language of ['zh', 'en']) {
      const asked = run(['init', 'x', '--like', '乡镇', '--lang', language], { cwd: folderWith(new Map()) });
      const { out } = run(['help', 'init', '--lang', language]);
      expect(asked.code).toBe(2);
      for (const name of Object.entries(CALLED).flat())
        expect(
          [out, asked.err].every((each) => each.includes(name)),
          name,
        ).toBe(true);
    }
  });

  it.each(Object.entries(CALLED))(
    'make the same of %s and %s, sound and with a README of their own',
    (name, called) => {
      const [one, other] = [made(name), made(name, called)];
      expect(other.files).toEqual(one.files);
      const { code, out } = run(['check'], { cwd: one.root });
      expect(code, out).toBe(0);
      expect(out).toContain('没有发现问题');
      expect(run(['fmt', '--check'], { cwd: one.root }).code).toBe(0);
      const readme = one.files.get('README.md') ?? '';
      expect(readme).not.toContain('《');
      for (const [, proved = ''] of readme.matchAll(/“([^”]+ \/ \d+)”/g)) {
        expect(out.replace(/ +/g, ' ')).toContain(proved);
      }
      const typed = [...readme.matchAll(/^ *zhunsheng ((?:add|set|move) .+)$/gm)].map(([, line = '']) =>
        line.split(' '),
      );
      expect(typed).toHaveLength(3);
      for (const line of typed)
        expect(run([...line, '--dry-run'], { cwd: one.root }), line.join(' ')).toMatchObject({ err: '' });
      expect(one.units.length).toBeGreaterThan(4);
    },
  );

  it.each(Object.keys(CALLED))(
    '%s is built and read back whole',
    (name) => {
      const { root } = made(name);
      expect(run(['build', '2025', ...QUICK], { cwd: root }).code).toBe(0);
      expect(run(['forms', '2025', '--format', 'xlsx,docx'], { cwd: root }).code).toBe(0);
      for (const folder of ['output/2025', 'output/2025/forms']) {
        const { code, out } = run(['verify', folder], { cwd: root });
        expect(code, out).toBe(0);
        expect(out).toMatch(/一致 \d+\n$/);
        expect(out).not.toMatch(/不一致|内容相符/);
      }
    },
    60_000,
  );

  it.each(Object.keys(CALLED))(
    '%s adds up to the last hundredth when its forms come back',
    async (name) => {
      const starter = made(name);
      expect(run(['forms', '2025', '--format', 'xlsx'], { cwd: starter.root }).code).toBe(0);
      for (const [to, scorer] of [
        ['full', full],
        ['any', anything],
      ] as const) {
        await fillAll(starter, to, scorer);
        const { code, out } = run(['collect', to, '--year', '2025'], { cwd: starter.root });
        expect(code, out).toBe(0);
        const { keys, resultOf } = await summaryOf(starter);
        for (const unit of starter.units) {
          const own = performance(starter, unit, scorer);
          if (scorer === full) expect(own).toBe(starter.fullMarks(unit) * 100);
          expect(resultOf(unit, 'performance'), unit.name).toBe(own / 100);
          expect(resultOf(unit, 'total'), unit.name).toBe(
            Math.round(final(starter, unit, scorer, keys) / 10_000) / 100,
          );
        }
      }
      expect(readFileSync(join(starter.root, 'output/2025/collected/scores.json'), 'utf8')).toContain('"verified"');
    },
    60_000,
  );
});

import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../../../src/collect/data-file.ts';
import { type Collection, collectionOf } from '../../../src/collect/delivery.ts';
import { type Came, holdTogether } from '../../../src/collect/entry/together.ts';
import { readScores } from '../../../src/collect/reported/given.ts';
import { reportingOf } from '../../../src/engine/collect/self-reports.ts';
import { printedRatio } from '../../../src/model/grading/ratio.ts';
import type { EntryCell, Resolution } from '../../../src/model/years/double-entry.ts';
import { SMALL, SMALL_YEAR } from '../../support/fixtures.ts';
import { cameFrom, cellIn, collectedFrom, fillIn, openForm, sentForms, sheetIn } from '../../support/returned.ts';
import { sourceOf } from '../../support/sources.ts';
import { givenFor } from '../../support/years.ts';

const sent = await sentForms();
const JIA = { form: 'self', unit: 'jia-xian' };
const PUBLICITY = { form: 'department', department: 'publicity' };
/** A decision of the small repository, of which others are made. */
const DECIDED = (await givenFor(SMALL_YEAR, '2020'))?.year?.entries?.resolved[0] as Resolution;

type Files = Readonly<Record<string, ExcelJS.Workbook>>;
type Filled = Readonly<Record<string, number | string | null>>;

/** A form filled in with full points, but for what is given for items. */
async function form(about: Readonly<Record<string, string>>, other: Filled = {}): Promise<ExcelJS.Workbook> {
  const workbook = await openForm(sent, about);
  for (const sheet of workbook.worksheets) {
    fillIn(sheet, ({ id, most }) => (Object.hasOwn(other, id) ? (other[id] ?? null) : most));
  }
  return workbook;
}

/** What comes of two folders that are held against each other. */
async function held(first: Files, second: Files, more: Partial<Parameters<typeof holdTogether>[2]> = {}) {
  const cameIn = (prefix: string, files: Files): Promise<Came> =>
    cameFrom(sent, Object.fromEntries(Object.entries(files).map(([file, book]) => [`${prefix}/${file}`, book])));
  const holding = { sent, resolved: [], copied: new Set<string>(), ...more };
  const { came, entered } = holdTogether(await cameIn('一录', first), await cameIn('二录', second), holding);
  return { collection: collectionOf(sent, came, entered), entered };
}

/** Everything that was collected, without where it came from. */
function known({ collected, counts, findings, forms }: Collection, prefix = '') {
  return {
    ...{ collected, counts },
    findings: findings.map(({ place, ...each }) => ({
      ...each,
      place: { ...place, file: place.file.replace(prefix, '') },
    })),
    used: forms.filter(({ refused }) => refused === undefined).map(({ key }) => key),
  };
}

const codesOf = ({ findings }: Collection) => findings.filter(({ place }) => place.file !== '').map(({ code }) => code);

describe('two folders that say the same', () => {
  it('give what one of them gives, also where scores and reasons are missing or cannot be used', async () => {
    const files = async (): Promise<Files> => ({
      'a.xlsx': await form(JIA, { 'lecture-team': null, 'center-group-plan': '满分' }),
      'b.xlsx': await form(PUBLICITY, { 'lecture-team': 1 }),
      'c.xlsx': await openForm(sent, { form: 'summary' }),
    });
    const once = await collectedFrom(sent, await files());
    const { collection, entered } = await held(await files(), await files());
    const twice = known(collection, '一录/');
    // What cannot be used is said of both files, since it is typed in both.
    expect(twice.findings.filter(({ place }) => !place.file.startsWith('二录/'))).toEqual(known(once).findings);
    expect({ ...twice, findings: [] }).toEqual({ ...known(once), findings: [] });
    expect(entered.differences).toEqual([]);
    expect(collection.findings.map(({ code }) => code)).toContain('scores-missing');
    expect(collection.findings.map(({ code }) => code)).toContain('reason-missing');
  });

  it('have both cells in the data', async () => {
    const { collection } = await held({ 'a.xlsx': await form(JIA) }, { 'x.xlsx': await form(JIA) });
    const decoder = new TextDecoder();
    const data = JSON.parse([...dataFile(collection)].map((piece) => decoder.decode(piece)).join(''));
    expect(data.entries).toEqual({ forms: 1, agreed: 7, differing: 0, resolved: 0 });
    expect(data.forms).toMatchObject([{ file: '一录/a.xlsx', second: '二录/x.xlsx', use: 'used' }]);
    const { values, sheet } = data.forms[0].rows[0];
    expect(values['self-score']).toMatchObject({ value: '1', second: { sheet, cell: values['self-score'].cell } });
  });
});

const CRITERIA = ['center-group-plan', 'center-group-report', 'lecture-team', 'delegate-studio'];

/** What of a form is typed otherwise by the second: another score, none, or one that cannot be used. */
const OTHERWISE = fc.dictionary(fc.constantFrom(...CRITERIA), fc.constantFrom(0, null, '９²'), { maxKeys: 4 });

describe('what two people typed differently', () => {
  it('is listed cell by cell, counts as not given, and nothing else does', async () => {
    await fc.assert(
      fc.asyncProperty(OTHERWISE, async (other) => {
        const { collection, entered } = await held({ 'a.xlsx': await form(JIA) }, { 'a.xlsx': await form(JIA, other) });
        const [jia] = collection.collected.systems[0]?.units ?? [];
        expect(entered.differences.map(({ cell }) => cell?.item).toSorted()).toEqual(Object.keys(other).toSorted());
        expect(entered.agreed).toBe(7 - Object.keys(other).length);
        expect(jia?.self).toMatchObject({ hasCome: true, scored: 7 - Object.keys(other).length, total: 7 });
        for (const { cell, first, second } of entered.differences) {
          const typed = other[cell?.item ?? ''];
          expect([first.place?.file, second.value, second.isRefused]).toEqual([
            '一录/a.xlsx',
            typed === null ? '' : String(typed),
            typed === '９²',
          ]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is the same with the folders swapped but for the sides', async () => {
    await fc.assert(
      fc.asyncProperty(OTHERWISE, OTHERWISE, async (one, other) => {
        const there = await held({ 'a.xlsx': await form(JIA, one) }, { 'a.xlsx': await form(JIA, other) });
        const back = await held({ 'a.xlsx': await form(JIA, other) }, { 'a.xlsx': await form(JIA, one) });
        const swapped = back.entered.differences.map(({ first, second, ...each }) => ({
          ...each,
          first: second,
          second: first,
        }));
        const plain = (differences: typeof swapped) =>
          JSON.parse(JSON.stringify(differences).replaceAll(/[一二]录/g, '录'));
        expect(plain(swapped)).toEqual(plain([...there.entered.differences]));
        expect(back.collection.collected).toEqual(there.collection.collected);
      }),
      { numRuns: 15 },
    );
  });

  it('is named with form, unit, item, both cells and both values', async () => {
    const second = await form(PUBLICITY);
    const sheet = sheetIn(second, '评分表');
    const cell = cellIn(sheet, 'lecture-team', 'score', 'yi-xian');
    cell.value = 1;
    const { collection } = await held({ 'a.xlsx': await form(PUBLICITY) }, { 'b.xlsx': second });
    expect(collection.findings.filter(({ code }) => code === 'entry-differs')).toMatchObject([
      {
        place: { file: '一录/a.xlsx', sheet: '评分表', cell: cell.address },
        facts: {
          ...{ form: { form: 'department', of: '市委宣传部' }, unit: '乙县', column: '核实分' },
          ...{ item: expect.stringContaining('宣讲'), value: '2', otherValue: '1', side: 'first' },
          other: `二录/b.xlsx 评分表!${cell.address}`,
        },
      },
    ]);
  });
});

/** A decision of the score that 甲县 gave itself for an item. */
function decided(item: string, value: string, more: Partial<EntryCell> = {}): Resolution {
  return {
    ...DECIDED,
    form: 'self',
    department: undefined,
    unit: 'jia-xian',
    item,
    column: 'self-score',
    value,
    ...more,
  };
}

describe('what somebody decided', () => {
  const other = { 'lecture-team': '９²', 'center-group-plan': null };
  const files = async () => [{ 'a.xlsx': await form(JIA) }, { 'a.xlsx': await form(JIA, other) }] as const;

  it('is used as if both had typed it, also what neither typed, and nothing is open any more', async () => {
    const resolved = [decided('lecture-team', '1.5'), decided('center-group-plan', '1')];
    const { collection } = await held(...(await files()), { resolved });
    const [jia] = collection.collected.systems[0]?.units ?? [];
    expect(jia && [printedRatio(jia.self.sum), jia.self.scored]).toEqual(['9.5', 7]);
    expect(codesOf(collection)).toEqual(['entry-resolved', 'entry-resolved']);
  });

  it('is told from what was typed by whoever reads what was collected', async () => {
    const resolved = [decided('lecture-team', '1.5'), decided('center-group-plan', '1')];
    const { collection } = await held(...(await files()), { resolved });
    const scores = readScores(dataFile(collection), reportingOf(await sourceOf(SMALL)));
    const all = 'kind' in scores ? [] : [...scores];
    expect(all.filter(([, { hasResolved }]) => hasResolved).map(([id]) => id)).toEqual(['jia-xian']);
    const self = 'kind' in scores ? undefined : scores.get('jia-xian')?.self;
    expect(self?.get('lecture-team')?.resolved).toEqual(new Set(['score']));
    expect([...(self?.values() ?? [])].filter((each) => each.resolved !== undefined)).toHaveLength(2);
  });

  it('may be that nothing stands on the paper, which is missing then', async () => {
    const { collection } = await held(...(await files()), {
      resolved: [decided('lecture-team', '2'), decided('center-group-plan', '')],
    });
    expect(codesOf(collection)).toEqual(['entry-resolved', 'entry-resolved', 'scores-missing']);
  });

  it('is not used where the form would not take it, or nothing differs', async () => {
    const resolved = [
      decided('lecture-team', '2.01'),
      decided('delegate-studio', '0'),
      decided('lecture-team', '有', { column: 'self-note' }),
    ];
    const { collection, entered } = await held(...(await files()), { resolved });
    expect(entered.differences.every(({ resolution }) => resolution === undefined)).toBe(true);
    const own = collection.findings.filter(({ code }) => code.startsWith('resolution-'));
    expect(own.map(({ code, place }) => [code, place.file])).toEqual([
      ['resolution-value', 'results/2020/entries.yaml'],
      ['resolution-idle', 'results/2020/entries.yaml'],
      ['resolution-idle', 'results/2020/entries.yaml'],
    ]);
  });
});

describe('a form that was not typed twice', () => {
  it('is not used, and which folder has it is said; unless it is accepted by name', async () => {
    const { collection } = await held({}, { 'b.xlsx': await form(JIA) });
    expect(codesOf(collection)).toEqual(['entry-single']);
    expect(collection.findings[0]?.facts).toMatchObject({ side: 'second', isThere: false, form: { of: '甲县' } });
    expect(collection.collected.systems[0]?.units[0]?.self.hasCome).toBe(false);
    expect(collection.findings.filter(({ code }) => code === 'form-missing')).toHaveLength(4);
    const accepting = { ...sent, accepted: new Set(['二录/b.xlsx']) };
    const came = await cameFrom(accepting, { '二录/b.xlsx': await form(JIA) });
    const none = { forms: [], unread: new Map(), findings: [] };
    const used = holdTogether(none, came, { sent: accepting, resolved: [], copied: new Set() });
    const accepted = collectionOf(sent, used.came, used.entered);
    expect(codesOf(accepted)).toEqual(['entry-accepted']);
    expect(accepted.collected.systems[0]?.units[0]?.self.scored).toBe(7);
  });

  it('is not used when one is a copy of the other, but an empty one is no matter', async () => {
    const copied = new Set(['一录/a.xlsx', '二录/a.xlsx']);
    const { collection } = await held({ 'a.xlsx': await form(JIA) }, { 'a.xlsx': await form(JIA) }, { copied });
    expect(codesOf(collection)).toEqual(['entry-copied']);
    expect(collection.collected.systems[0]?.units[0]?.self.hasCome).toBe(false);
    const empty = { 'a.xlsx': await openForm(sent, JIA) };
    expect(codesOf((await held(empty, empty, { copied })).collection)).toEqual(['scores-missing']);
  });

  it('is not used when the other one is another form by what people see', async () => {
    const other = await form(JIA);
    sheetIn(other).name = '乙县';
    const { collection } = await held({ 'a.xlsx': await form(JIA) }, { 'a.xlsx': other });
    expect(codesOf(collection)).toEqual(['entry-single', 'identity-contradictory']);
    expect(collection.findings[0]?.facts).toMatchObject({ isThere: true });
  });
});

import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../src/collect/results.ts';
import { printedRatio } from '../../src/model/grading/ratio.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import {
  cellIn,
  collectedFrom,
  fillIn,
  openForm,
  rowOf,
  scoringSheet,
  sentForms,
  sheetIn,
} from '../support/returned.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const LECTURES = '        title: 基层宣讲\n        points: 2\n        department: publicity\n';
const SHARED = changed(
  changed(SMALL, IDEOLOGY, LECTURES, LECTURES.replace('publicity', '{ publicity: 60%, organization: 40% }')),
  'indicators/units.yaml',
  'name: 丙区, system: county, class: district',
  'name: 丙区, system: county, class: district, department: organization',
);
const sent = await sentForms(SHARED);

/** The units by their ids. */
const NAMES = { 'jia-xian': '甲县', 'yi-xian': '乙县', 'bing-qu': '丙区' } as const;

/** A form for scoring, full but for the lectures of every unit, which get so much. */
async function filled(about: Readonly<Record<string, string>>, lectures: number) {
  const workbook = await openForm(sent, about);
  for (const sheet of workbook.worksheets) fillIn(sheet, ({ id, most }) => (id === 'lecture-team' ? lectures : most));
  for (const [unit, name] of Object.entries(NAMES)) {
    try {
      cellIn(scoringSheet(workbook, name), 'lecture-team', 'reason', unit).value = '少开展1次';
    } catch {
      // The form has no lectures of this unit.
    }
  }
  return workbook;
}

describe('an item of which two departments score a part each', () => {
  it('is on the forms of both, each with its points, and where one is the unit itself on that of the office', async () => {
    const pointsIn = async (about: Readonly<Record<string, string>>, unit: keyof typeof NAMES) => {
      const sheet = scoringSheet(await openForm(sent, about), NAMES[unit]);
      return String(cellIn(sheet, 'lecture-team', 'points', unit).text).replace(/\s+/g, ' ');
    };
    expect(await pointsIn({ form: 'department', department: 'publicity' }, 'jia-xian')).toMatch(/^1\.2/);
    expect(await pointsIn({ form: 'department', department: 'organization' }, 'jia-xian')).toMatch(/^0\.8/);
    expect(await pointsIn({ form: 'department', department: 'publicity' }, 'bing-qu')).toMatch(/^1\.2/);
    expect(await pointsIn({ form: 'arranged' }, 'bing-qu')).toMatch(/^0\.8/);
    const organization = await openForm(sent, { form: 'department', department: 'organization' });
    expect(() => rowOf(sheetIn(organization), 'lecture-team', 'bing-qu')).toThrow();
    expect(rowOf(sheetIn(organization), 'lecture-team', 'yi-xian')).toBeGreaterThan(0);
  });

  it('has one row on a form that the unit fills in, with all of its points', async () => {
    const sheet = sheetIn(await openForm(sent, { form: 'self', unit: 'jia-xian' }), '自评表');
    expect(cellIn(sheet, 'lecture-team', 'points').value).toBe(2);
  });

  it('may be given no more on each form than the part', async () => {
    const workbook = await filled({ form: 'department', department: 'organization' }, 0.9);
    const { findings } = await collectedFrom(sent, { 'a.xlsx': workbook });
    expect(findings.map(({ code, facts }) => [code, 'most' in facts ? facts.most : ''])).toContainEqual([
      'score-range',
      '0.8',
    ]);
  });

  it('has as its score what all of them gave, once all have', async () => {
    const publicity = await filled({ form: 'department', department: 'publicity' }, 1.1);
    const organization = await filled({ form: 'department', department: 'organization' }, 0.7);
    const part = sent.systems[0];
    if (part === undefined) throw new Error('there is no system');
    const levelsOf = async (files: Parameters<typeof collectedFrom>[1]) => {
      const { collected } = await collectedFrom(sent, files);
      const [system] = collected.systems;
      if (system === undefined) throw new Error('nothing was collected');
      const results = resultsOf(system, part.view.system);
      return ['jia-xian', 'bing-qu']
        .map((unit) => results.get(unit)?.levels.get('ideology'))
        .map((each) => each && printedRatio(each));
    };
    expect(await levelsOf({ 'a.xlsx': publicity })).toEqual([undefined, undefined]);
    expect(await levelsOf({ 'a.xlsx': publicity, 'b.xlsx': organization })).toEqual(['3.8', undefined]);
    const arranged = await filled({ form: 'arranged' }, 0.6);
    expect(await levelsOf({ 'a.xlsx': publicity, 'b.xlsx': organization, 'c.xlsx': arranged })).toEqual(['3.8', '3.7']);
  });
});

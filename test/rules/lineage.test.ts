import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL, SMALL_TWO_YEARS, withYear } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const NEXT = 'indicators/2021/county/1-ideology.yaml';
const RETIRED = 'indicators/retired.yaml';
const PLAN =
  '          - id: center-group-plan\n            text: 制定年度学习计划并按月落实\n            points: 1\n            scoring:\n              deduct:\n                - { for: 每少1次, minus: 0.5 }\n';
const REPORT =
  '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n';
const GROUP =
  '      - id: center-group\n        title: 中心组学习\n        points: 2\n        department: publicity\n        criteria:\n';
const LECTURES = /^ {6}- id: lectures\n[\s\S]*/m;

type Files = Map<string, string>;

/** Two years, the second with one text of its first file replaced. */
function revised(right: string, other: string): Files {
  return changed(SMALL_TWO_YEARS, NEXT, right, other);
}

function retiring(files: Files, ...entries: readonly string[]): Files {
  return new Map(files).set(RETIRED, `retired:\n${entries.map((each) => `  - ${each}\n`).join('')}`);
}

async function findingsOf(files: Files): Promise<readonly string[]> {
  const examined = await examine(memoryWorld(files), { digests: false });
  return (examined?.findings ?? []).map(
    ({ code, place }) => `${code} ${place.source.path.replace('indicators/', '')} ${textOf(place)}`,
  );
}

/** The findings about lineage alone: a correction has rules of its own. */
async function lineageOf(files: Files): Promise<readonly string[]> {
  return (await findingsOf(files)).filter((each) => /^(?:lineage|id)-/.test(each));
}

function criterion(id: string, text: string, points: number, lineage: string): string {
  return `          - id: ${id}\n            text: ${text}\n            points: ${points}\n            lineage: ${lineage}\n`;
}

describe('an id of the previous edition', () => {
  it('may be retired in the year in which it is gone, or before, and not later', async () => {
    const files = revised(PLAN + REPORT, PLAN.replace('points: 1', 'points: 2'));
    const entry = (since: number): string => `{ id: center-group-report, system: county, since: ${since} }`;
    expect(await findingsOf(retiring(files, entry(2021)))).toEqual([]);
    expect(await findingsOf(retiring(files, entry(2022)))).toEqual([
      'lineage-missing 2021/county/1-ideology.yaml center-group',
    ]);
  });

  it('may be split, also when one of the parts keeps it', async () => {
    const part = (id: string): string => criterion(id, `${id}的要求`, 1, '{ splits: center-group-plan }');
    expect(
      await findingsOf(
        revised(PLAN + REPORT, part('plan-a') + part('plan-b')).set(
          RETIRED,
          'retired:\n  - { id: center-group-report, system: county, since: 2021 }\n',
        ),
      ),
    ).toEqual([]);
    const halved = PLAN.replace('points: 1', 'points: 0.5') + part('plan-b').replace('points: 1', 'points: 0.5');
    expect(await findingsOf(revised(PLAN, halved))).toEqual([]);
  });

  it('may not be split into a single part', async () => {
    expect(
      await findingsOf(revised(REPORT, criterion('report', '形成调研报告', 1, '{ splits: center-group-report }'))),
    ).toEqual(['lineage-form 2021/county/1-ideology.yaml center-group-report']);
  });

  it('may be merged into a new one or into one that continues', async () => {
    expect(
      await findingsOf(
        revised(
          PLAN + REPORT,
          criterion('study', '学习并形成报告', 2, '{ merges: [center-group-plan, center-group-report] }'),
        ),
      ),
    ).toEqual([]);
    const lineage = '            lineage: { merges: [center-group-report] }\n';
    expect(await findingsOf(revised(PLAN + REPORT, PLAN.replace('points: 1\n', `points: 2\n${lineage}`)))).toEqual([]);
  });

  it('may be replaced, but not by one that was there before', async () => {
    expect(
      await findingsOf(revised(REPORT, criterion('report', '形成调研报告', 1, '{ replaces: center-group-report }'))),
    ).toEqual([]);
    const lineage = '            lineage: { replaces: center-group-report }\n';
    expect(await findingsOf(revised(PLAN + REPORT, PLAN.replace('points: 1\n', `points: 2\n${lineage}`)))).toEqual([
      'lineage-form 2021/county/1-ideology.yaml center-group-report',
    ]);
  });

  it('is answered for once', async () => {
    const twice =
      criterion('one', '形成报告', 0.5, '{ replaces: center-group-report }') +
      criterion('two', '报送报告', 0.5, '{ replaces: center-group-report }');
    expect(await findingsOf(revised(REPORT, twice))).toEqual([
      'lineage-twice 2021/county/1-ideology.yaml center-group-report',
    ]);
    const named = revised(REPORT, criterion('report', '形成调研报告', 1, '{ replaces: center-group-report }'));
    expect(await findingsOf(retiring(named, '{ id: center-group-report, system: county, since: 2021 }'))).toEqual([
      'lineage-twice retired.yaml center-group-report',
    ]);
  });

  it('goes with the indicator above it when that is retired or replaced, and not when it is merged', async () => {
    const text = SMALL_TWO_YEARS.get(NEXT) ?? '';
    const lectures = LECTURES.exec(text)?.[0] ?? '';
    const grown = text
      .replace(lectures, '')
      .replace('title: 中心组学习\n        points: 2', 'title: 中心组学习\n        points: 4')
      .replace(REPORT, REPORT.replace('points: 1', 'points: 3'));
    const files = new Map(SMALL_TWO_YEARS).set(NEXT, grown);
    expect(await findingsOf(files)).toEqual(['lineage-missing 2021/county/1-ideology.yaml theory']);
    expect(await findingsOf(retiring(files, '{ id: lectures, system: county, since: 2021 }'))).toEqual([]);
    const replaced = changed(
      SMALL_TWO_YEARS,
      NEXT,
      'id: lectures\n',
      'id: talks\n        lineage: { replaces: lectures }\n',
    );
    expect(await findingsOf(changed(replaced, NEXT, 'id: lecture-team', 'id: talk-team'))).toEqual([]);
    const merging = 'id: study\n        lineage: { merges: [lectures, center-group] }\n';
    const merged = new Map(SMALL_TWO_YEARS).set(NEXT, grown.replace('id: center-group\n', merging));
    expect(await findingsOf(merged)).toEqual(['lineage-missing 2021/county/1-ideology.yaml theory']);
  });

  it('is not one of another kind of item', async () => {
    const files = revised(
      GROUP + PLAN + REPORT,
      (GROUP + PLAN + REPORT)
        .replace('id: center-group\n', 'id: group\n        lineage: { replaces: center-group }\n')
        .replace('id: center-group-plan', 'id: lectures'),
    );
    expect((await findingsOf(files)).map((each) => each.split(' ')[0])).toContain('lineage-kind');
  });

  it('is missed with its system', async () => {
    const municipal = new Map(
      [...SMALL_TWO_YEARS].map(([path, text]) => [
        path.replace('2020/county', '2020/counties'),
        path.endsWith('2020/scheme.yaml')
          ? text.replace('id: county\n', 'id: counties\n').replace(/systems\.county/g, 'systems.counties')
          : text,
      ]),
    );
    expect((await findingsOf(municipal)).filter((each) => each.startsWith('lineage'))).toEqual([
      'lineage-missing 2021/scheme.yaml systems',
      'lineage-missing 2021/scheme.yaml systems',
    ]);
  });
});

describe('a statement of lineage', () => {
  it('names nothing in the first edition', async () => {
    const first = changed(
      SMALL,
      NEXT.replace('2021', '2020'),
      REPORT,
      criterion('report', '形成调研报告', 1, '{ replaces: center-group-report }'),
    );
    expect(await findingsOf(first)).toEqual(['lineage-unknown 2020/county/1-ideology.yaml center-group-report']);
  });

  it.each([
    ['[none]', REPORT, true],
    ['[wording]', REPORT.replace('1篇', '2篇'), true],
    ['[wording]', REPORT, false],
    ['[wording]', REPORT.replace('text: 每年', 'text: 全年').replace('points: 1', 'points: 0.5'), false],
    ['[wording, points]', REPORT.replace('text: 每年', 'text: 全年').replace('points: 1', 'points: 0.5'), true],
    ['[none]', REPORT.replace('points: 1', 'points: 0.5'), false],
    ['[requirements]', `${REPORT}            remark: 以印发为准\n`, true],
    ['[applicability]', `${REPORT}            only: [county]\n`, true],
    ['[department]', `${REPORT}            cooperating: [organization]\n`, true],
    ['[scoring]', `${REPORT}            scoring: { judgement: 按质量评定 }\n`, true],
  ])('that the change is %s is held against the data', async (stated, text, isTrue) => {
    const found = await findingsOf(revised(REPORT, `${text}            lineage: { change: ${stated} }\n`));
    expect(found.some((each) => each.startsWith('lineage-contradicted'))).toBe(!isTrue);
  });

  it('that something moved is true of what moved alone', async () => {
    const moved = (text: string): string => text.replace(/\n$/, '\n            lineage: { change: [moved] }\n');
    const found = await findingsOf(revised(PLAN + REPORT, moved(REPORT) + PLAN));
    const other = await findingsOf(revised(PLAN + REPORT, REPORT + moved(PLAN)));
    expect([found, other].filter((each) => each.length === 0)).toHaveLength(1);
  });
});

describe('an id that is gone', () => {
  it('does not come back, whatever it went by', async () => {
    const gone = revised(REPORT, criterion('report', '形成调研报告', 1, '{ replaces: center-group-report }'));
    const files = new Map([...gone, ...[...withYear(SMALL, '2022')].filter(([path]) => path.includes('/2022/'))]);
    expect(await findingsOf(files)).toEqual([
      'lineage-missing 2022/county/1-ideology.yaml center-group',
      'id-returned 2022/county/1-ideology.yaml center-group-report',
    ]);
  });

  it('is not looked for where an edition could not be read', async () => {
    const gone = revised(REPORT, criterion('report', '形成调研报告', 1, '{ replaces: center-group-report }'));
    const files = new Map([...gone, ...[...withYear(SMALL, '2022')].filter(([path]) => path.includes('/2022/'))]);
    files.delete('indicators/2021/scheme.yaml');
    expect(await findingsOf(files)).toEqual(['file-missing 2021/scheme.yaml ']);
  });

  it('is looked for in a correction as in a year', async () => {
    const files = new Map(
      [...SMALL_TWO_YEARS].map(([path, text]) => [
        path.replace('/2021/', '/2020.1/'),
        text.replace('year: 2021', 'year: 2020'),
      ]),
    );
    expect(await lineageOf(files)).toEqual([]);
    const right = files.get('indicators/2020.1/county/1-ideology.yaml') ?? '';
    files.set('indicators/2020.1/county/1-ideology.yaml', right.replace('id: lecture-team', 'id: lecture-teams'));
    expect(await lineageOf(files)).toEqual(['lineage-missing 2020.1/county/1-ideology.yaml lectures']);
  });
});

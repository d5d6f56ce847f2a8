import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { locked } from '../support/locked.ts';
import { CHANGES } from '../support/meanings.ts';
import { memoryWorld } from '../support/memory-world.ts';

const FOLDER = 'indicators/2020';
const LOCK = `${FOLDER}/lock.json`;
const SCHEME = `${FOLDER}/scheme.yaml`;
const MEASURES = `${FOLDER}/measures.md`;
const IDEOLOGY = `${FOLDER}/county/1-ideology.yaml`;
const ORGANIZATION = `${FOLDER}/county/2-organization.yaml`;

let frozen: Map<string, string>;
beforeAll(async () => {
  frozen = await locked(SMALL);
});

async function findingsOf(files: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  return (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
}

/** What a lock finds: the place, what stands there, and what is another. */
async function departures(files: ReadonlyMap<string, string>): Promise<readonly unknown[]> {
  return (await findingsOf(files)).flatMap(({ code, facts, place }) =>
    code === 'lock-differs' && 'change' in facts ? [[place.source.path, textOf(place), facts.change]] : [],
  );
}

describe('a locked edition', () => {
  it('has nothing to say while it is as it was locked', async () => {
    expect(await findingsOf(frozen)).toEqual([]);
  });

  for (const [name, [file, right, other]] of Object.entries(CHANGES)) {
    it(`does not take another meaning: ${name}`, async () => {
      expect(await departures(changed(frozen, file, right, other))).not.toEqual([]);
    });
  }

  it('takes another way of writing the same', async () => {
    const rewritten = [
      [SCHEME, 'year: 2020\nstate: final\n', '# 定稿\nstate: final\nyear: 2020\n'],
      [SCHEME, 'fullMarks: 10\n', 'fullMarks: 10.00\n'],
      [IDEOLOGY, 'title: 基层宣讲\n', 'title: "基层宣讲"\n'],
      [IDEOLOGY, 'points: 4\n', 'points: 4 # 见附件\n'],
      [MEASURES, '人组成。\n', '人组成。  \n\n\n'],
    ] as const;
    let files: Map<string, string> = frozen;
    for (const [file, right, other] of rewritten) {
      const text = files.get(file) ?? '';
      expect(text, right).toContain(right);
      files = new Map(files).set(file, text.replace(right, other));
    }
    expect((await findingsOf(files)).filter(({ code }) => code.startsWith('lock'))).toEqual([]);
  });

  it('takes other line ends, as a checkout on Windows has them', async () => {
    const files = new Map([...frozen].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')] as const));
    expect(await departures(files)).toEqual([]);
  });

  it('takes another note among colleagues', async () => {
    const right = '        title: 基层宣讲\n';
    expect(await findingsOf(changed(frozen, IDEOLOGY, right, `${right}        note: 待商\n`))).toEqual([]);
  });
});

describe('what is another is pointed at:', () => {
  it('the item that was changed, and none above or below it', async () => {
    expect(await departures(changed(frozen, IDEOLOGY, 'title: 基层宣讲', 'title: 基层宣传'))).toEqual([
      [IDEOLOGY, 'lectures', { kind: 'item', id: 'lectures' }],
    ]);
  });

  it('the highest of the items that were added, and the item that has it now', async () => {
    const right = '      - id: lectures\n';
    const added =
      '      - id: extra\n        title: 学习交流\n        points: 1\n        criteria:\n          - { id: exchange, text: 每季度交流, points: 1 }\n';
    expect(await departures(changed(frozen, IDEOLOGY, right, added + right))).toEqual([
      [IDEOLOGY, 'theory', { kind: 'item', id: 'theory' }],
      [IDEOLOGY, 'extra', { kind: 'added', id: 'extra' }],
    ]);
  });

  it('the system from which items are gone', async () => {
    const files = new Map(frozen);
    files.delete(ORGANIZATION);
    const [[path, text, change] = []] = (await departures(files)) as [
      string,
      string,
      { kind: string; ids: string[] },
    ][];
    expect([path, text, change?.kind]).toEqual([SCHEME, 'county', 'removed']);
    expect(change?.ids).toEqual(expect.arrayContaining(['organization', 'township-congress']));
  });

  it('a setting, with what it was and what it is', async () => {
    expect(await departures(changed(frozen, SCHEME, 'performance: 0.9', 'performance: 0.8'))).toEqual([
      [SCHEME, '0.8', { kind: 'setting', path: 'method.yearEnd.performance', was: '0.9', is: '0.8' }],
    ]);
    expect(await departures(changed(frozen, SCHEME, 'advanced: 1', 'advanced: 2'))).toEqual([
      [SCHEME, '2', { kind: 'setting', path: 'systems.county.thresholds.advanced', was: '1', is: '2' }],
    ]);
    expect(await departures(changed(frozen, SCHEME, '\nfigures:\n  groupSize: 7\n', '\n'))).toEqual([
      [SCHEME, '', { kind: 'setting', path: 'figures.groupSize', was: '7', is: undefined }],
    ]);
    expect(await departures(changed(frozen, SCHEME, 'state: final', 'state: draft'))).toEqual([
      [SCHEME, 'draft', { kind: 'setting', path: 'state', was: 'final', is: 'draft' }],
    ]);
  });

  it('the measures', async () => {
    expect(await departures(changed(frozen, MEASURES, '人组成', '人以上组成'))).toEqual([
      [MEASURES, '', { kind: 'measures' }],
    ]);
  });

  it('the system whose level-1 indicators changed places', async () => {
    const files = new Map(frozen);
    files.delete(IDEOLOGY);
    files.delete(ORGANIZATION);
    files.set(`${FOLDER}/county/2-ideology.yaml`, frozen.get(IDEOLOGY) ?? '');
    files.set(`${FOLDER}/county/1-organization.yaml`, frozen.get(ORGANIZATION) ?? '');
    expect(await departures(files)).toEqual([[SCHEME, 'county', { kind: 'order', id: 'county' }]]);
  });
});

describe('what a locked edition uses of the registers', () => {
  const UNITS = 'indicators/units.yaml';
  const DEPARTMENTS = 'indicators/departments.yaml';
  const unit = (id: string, was: string | undefined, is: string | undefined) => ({ kind: 'units', id, was, is });

  it.each([
    ['is renamed', 'name: 甲县', 'name: 新甲县', [UNITS, 'county/county 甲县', 'county/county 新甲县']],
    [
      'moves to another class',
      '甲县, system: county, class: county',
      '甲县, system: county, class: district',
      [UNITS, 'county/county 甲县', 'county/district 甲县'],
    ],
    [
      'is gone',
      '  - { id: jia-xian, name: 甲县, system: county, class: county }\n',
      '',
      [SCHEME, 'county/county 甲县', undefined],
    ],
    [
      'is assessed from later on',
      '甲县, system: county, class: county }',
      '甲县, system: county, class: county, from: 2021 }',
      [UNITS, 'county/county 甲县', undefined],
    ],
  ] as const)('is held: a unit that %s', async (_, right, other, [path, was, is]) => {
    const found = await departures(changed(frozen, UNITS, right, other));
    expect(found.map((each) => [(each as string[])[0], (each as unknown[])[2]])).toEqual([
      [path, unit('jia-xian', was, is)],
    ]);
  });

  it('is held: a unit that came, but none that is assessed from a later year on', async () => {
    const added = (more: string): Promise<readonly unknown[]> =>
      departures(
        changed(
          frozen,
          UNITS,
          'units:\n',
          `units:\n  - { id: ding-xian, name: 丁县, system: county, class: county${more} }\n`,
        ),
      );
    expect(await added('')).toEqual([[UNITS, 'ding-xian', unit('ding-xian', undefined, 'county/county 丁县')]]);
    expect(await added(', from: 2021')).toEqual([]);
  });

  it('is held: the name of a department', async () => {
    const [, name = ''] = /name: ([^\n,}]+)/.exec(frozen.get(DEPARTMENTS) ?? '') ?? [];
    const [[, , change] = []] = (await departures(
      changed(frozen, DEPARTMENTS, `name: ${name}`, 'name: 新名部'),
    )) as unknown[][];
    expect(change).toMatchObject({ kind: 'departments', was: name.trim(), is: '新名部' });
  });

  const PLAIN = '甲县, system: county, class: county }';
  const LINKED = '甲县, system: county, class: county, department: organization }';

  it('is held: which department a unit is', async () => {
    const link = (was: string | undefined, is: string | undefined) => ({ kind: 'links', id: 'jia-xian', was, is });
    const said = async (before: string, after: string): Promise<readonly unknown[]> =>
      departures(changed(await locked(changed(SMALL, UNITS, PLAIN, before)), UNITS, before, after));
    expect(await said(PLAIN, LINKED)).toEqual([[UNITS, 'jia-xian', link(undefined, 'organization')]]);
    expect(await said(LINKED, PLAIN)).toEqual([[UNITS, 'jia-xian', link('organization', undefined)]]);
    const other = LINKED.replace('organization', 'publicity');
    expect(await said(LINKED, other)).toEqual([[UNITS, 'jia-xian', link('organization', 'publicity')]]);
    const gone = `  - { id: jia-xian, name: ${LINKED}\n`;
    const files = await locked(changed(SMALL, UNITS, PLAIN, LINKED));
    expect(await departures(changed(files, UNITS, gone, ''))).toHaveLength(1);
  });

  it('is not held by a lock of before links were kept, which is still one and holds the rest', async () => {
    const older = JSON.parse(frozen.get(LOCK) ?? '');
    delete older.registers.links;
    const files = new Map(frozen).set(LOCK, JSON.stringify(older));
    expect(await findingsOf(changed(files, UNITS, PLAIN, LINKED))).toEqual([]);
    expect(await departures(changed(files, UNITS, 'name: 甲县', 'name: 新甲县'))).toHaveLength(1);
  });

  it('is not held by a lock of before that was kept, which is still one', async () => {
    const { registers: _, ...older } = JSON.parse(frozen.get(LOCK) ?? '');
    const files = new Map(frozen).set(LOCK, JSON.stringify(older));
    expect(await findingsOf(changed(files, UNITS, 'name: 甲县', 'name: 新甲县'))).toEqual([]);
  });
});

describe('a lock that is none', () => {
  it.each([
    ['no JSON', () => '{'],
    ['another form', (text: string) => text.replace('zhunsheng-lock-1', 'zhunsheng-lock-0')],
    ['a digest that was edited', (text: string) => text.replace(/("measures":")./, '$1G')],
    ['a list', () => '[]'],
  ])('is said at its place: %s', async (_, spoil) => {
    const files = new Map(frozen).set(LOCK, spoil(frozen.get(LOCK) ?? ''));
    expect((await findingsOf(files)).map(({ code, place, facts }) => [code, place.source.path, facts])).toEqual([
      ['lock-damaged', LOCK, { edition: '2020', problem: 'form', found: '' }],
    ]);
  });

  it('is said of one that was copied along with the folder of another year', async () => {
    const copied = [...frozen].flatMap(([path, text]) =>
      path.startsWith(FOLDER)
        ? [[path.replace('2020', '2021'), text.replace('year: 2020', 'year: 2021')] as const]
        : [],
    );
    expect((await findingsOf(new Map([...frozen, ...copied]))).map(({ code, facts }) => [code, facts])).toEqual([
      ['lock-damaged', { edition: '2021', problem: 'edition', found: '2020' }],
    ]);
  });
});

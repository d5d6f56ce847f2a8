import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import { openMemory } from '../../../src/load/memory.ts';
import { NO_RESULTS } from '../../../src/model/years/results.ts';
import type { Content, Files } from '../../../src/ports/files.ts';
import { measured } from '../../support/effort.ts';
import { changed, SHIPPED, SHIPPED_RESULTS, SMALL, SMALL_TWO_YEARS, SMALL_YEAR, TOWN } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';
import { foundIn, givenFor, RESULTS, toldOf } from '../../support/years.ts';

/** The files with something else in the place of one. */
const withFile = (path: string, content: string | Content) =>
  new Map<string, string | Content>(SMALL_YEAR).set(path, content);

/** Codes and paths of what is found. */
async function filesToldOf(files: ReadonlyMap<string, string | Content>): Promise<readonly string[]> {
  return (await foundIn(files)).map(({ code, place }) => `${code} ${place.source.path}`);
}

describe('the data of a year', () => {
  it('is read into exact values, each with its place', async () => {
    const { year } = (await givenFor(SMALL_YEAR, '2020')) ?? {};
    expect(year).toMatchObject({ year: 2020, isSample: true });
    expect(year?.components?.map(({ unit, satisfaction }) => [unit, String(satisfaction)])).toEqual([
      ['jia-xian', '92.5'],
      ['yi-xian', '88'],
    ]);
    const [entry] = year?.adjustments ?? [];
    expect(entry).toMatchObject({
      ...{ id: 'bonus-1', unit: 'jia-xian', kind: 'bonus', ground: '表彰', document: '市发〔2020〕12号' },
      proposed: { by: '甲县', on: '2020-11-05' },
      applied: { by: 'organization', on: '2020-12-10' },
      rejected: undefined,
    });
    expect(entry?.written.yaml.source.path).toBe(RESULTS.adjustments);
    expect(year?.ties?.[0]).toMatchObject({
      grade: 'advanced',
      units: ['jia-xian', 'yi-xian'],
      given: ['jia-xian'],
      lots: [],
    });
  });

  it('is read in several columns, in their order', async () => {
    const data = { units: [{ unit: 'jia', components: { everyday: [90.25, 88] } }] };
    const { year } =
      (await givenFor(new Map(TOWN).set('results/2026/components.yaml', JSON.stringify(data)), '2026')) ?? {};
    const [component] = year?.components?.[0]?.components ?? [];
    expect([component?.id, component?.isList, component?.values.map(String)]).toEqual([
      'everyday',
      true,
      ['90.25', '88'],
    ]);
  });

  it('comes with the grades of the years before', async () => {
    const { history } = (await givenFor(SMALL_YEAR, '2020')) ?? {};
    expect(history?.isSample).toBe(true);
    expect(history?.years.map(({ year, system, grades }) => [year, system, [...grades]])).toEqual([
      [
        2018,
        'county',
        [
          ['jia-xian', 'advanced'],
          ['yi-xian', 'qualified'],
        ],
      ],
    ]);
  });

  it('is given to the edition of its year, or to the last correction of that', async () => {
    const two = new Map([...SMALL_TWO_YEARS, ...SMALL_YEAR]);
    expect((await givenFor(two, '2020'))?.year?.year).toBe(2020);
    expect((await givenFor(two, '2021'))?.year).toBeUndefined();
    const corrected = [...SMALL].map(([path, text]) => [path.replace('/2020/', '/2020.1/'), text] as const);
    const both = new Map([...SMALL_YEAR, ...corrected]);
    expect((await givenFor(both, '2020'))?.year).toBeUndefined();
    expect((await givenFor(both, '2020.1'))?.year?.year).toBe(2020);
  });

  it('need not be there, in whole or in part', async () => {
    expect(await toldOf(SMALL)).toEqual([]);
    expect(await givenFor(SMALL, '2020')).toEqual(NO_RESULTS);
    for (const path of Object.values(RESULTS)) {
      const files = new Map(SMALL_YEAR);
      files.delete(path);
      expect(await toldOf(files), path).toEqual([]);
    }
  });

  it('is not looked at by who does not ask, and costs one look where there is none', async () => {
    const asked: string[] = [];
    const watched = (files: Files): Files => ({
      list: (folder) => {
        asked.push(folder);
        return files.list(folder);
      },
      read: (path) => {
        asked.push(path);
        return files.read(path);
      },
    });
    const world = memoryWorld(SMALL_YEAR);
    await examine({ ...world, files: watched(world.files) }, { digests: false });
    expect(asked.filter((path) => path.startsWith('results'))).toEqual([]);
    asked.length = 0;
    const bare = memoryWorld(SMALL);
    await examine({ ...bare, files: watched(bare.files) }, { digests: false, results: true });
    expect(asked.filter((path) => path.startsWith('results'))).toEqual(['results']);
    asked.length = 0;
    await examine({ ...world, files: watched(world.files) }, { digests: false, results: true });
    expect(asked.filter((path) => path.startsWith('results')).sort()).toEqual(
      ['results', 'results/2020', 'results/2020/scores.csv', 'results/templates', ...Object.values(RESULTS)].sort(),
    );
  });

  it('is shipped as a sample in which there is nothing to find', async () => {
    const shipped = new Map([...SHIPPED, ...SHIPPED_RESULTS]);
    expect(await toldOf(shipped)).toEqual([]);
    const { year, history } = (await givenFor(shipped, '2020')) ?? {};
    expect([year?.isSample, history?.isSample]).toEqual([true, true]);
    expect(year?.components?.length).toBe((shipped.get('indicators/units.yaml') ?? '').match(/- \{ id:/g)?.length);
  });
});

describe('what does not belong into results', () => {
  it('is said, but what editors leave behind', async () => {
    const more = new Map<string, string>([
      ...SMALL_YEAR,
      ...[
        'results/草稿.docx',
        'results/2020/scores.yaml',
        'results/2020.1/components.yaml',
        'results/2020/old/a.yaml',
      ].map((path) => [path, ''] as const),
      ...['results/README.md', 'results/2020/.components.yaml.swp', 'results/.DS_Store'].map(
        (path) => [path, ''] as const,
      ),
    ]);
    expect(await filesToldOf(more)).toEqual([
      ...['file-stray results/2020.1', 'file-stray results/2020/old', 'file-stray results/2020/scores.yaml'],
      'file-stray results/草稿.docx',
    ]);
  });

  it('is a year of which there is no edition', async () => {
    const files = new Map(SMALL_YEAR).set('results/2022/components.yaml', 'units: []\n');
    expect(await filesToldOf(files)).toEqual(['results-year results/2022']);
  });
});

describe('a file of results that cannot be read', () => {
  it.each<[string, string | Content, string]>([
    ['nothing', '', 'value-type'],
    ['a list', '- a\n', 'value-type'],
    ['a text', '甲县\n', 'value-type'],
    ['what is no YAML', 'units: [\n', 'yaml-syntax'],
    ['a key twice', 'units: []\nunits: []\n', 'yaml-duplicate-key'],
    ['an anchor', 'units: &a []\n', 'yaml-feature'],
    ['a folder or a pipe', { kind: 'not-a-file' }, 'file-type'],
    ['a link that leads out', { kind: 'link-outside' }, 'link-outside'],
    ['a film', { kind: 'too-large', bytes: 9_000_000, limit: 2_097_152 }, 'file-too-large'],
    ['another encoding', { kind: 'encoding', guess: 'GB18030', text: 'units:' }, 'file-encoding'],
  ])('is told, and nothing that follows from it: %s', async (_, content, code) => {
    const told = await filesToldOf(withFile(RESULTS.components, content));
    expect(new Set(told)).toEqual(new Set([`${code} ${RESULTS.components}`]));
  });

  it('is not empty to others: nothing is known of it', async () => {
    const { year } = (await givenFor(withFile(RESULTS.components, { kind: 'not-a-file' }), '2020')) ?? {};
    expect(year?.components).toBeUndefined();
    expect(year?.adjustments?.length).toBe(2);
  });

  it('with slips is read on, and told where they are', async () => {
    const slips = changed(SMALL_YEAR, RESULTS.components, 'satisfaction: 88', 'satisfaction： 88');
    expect(await toldOf(slips)).toEqual(['colon-wide ：']);
    const chinese = changed(SMALL_YEAR, RESULTS.components, 'satisfaction: 88', '满意度: 88');
    expect(await toldOf(chinese)).toEqual(['key-chinese 满意度']);
  });

  it('with as many entries as fit into a file takes no longer than they are many', async () => {
    const line = (index: number) => `  - { unit: unit-${index}, satisfaction: 88 }\n`;
    const text = `units:\n${Array.from({ length: 20_000 }, (_, index) => line(index % 500)).join('')}`;
    const { effort, result } = await measured(() => foundIn(withFile(RESULTS.components, text)));
    expect(result.length).toBeGreaterThan(20_000);
    expect(effort).toBeLessThan(20_000);
  });
});

describe('an examination that comes again', () => {
  it('says of changed files in results what a fresh one says', async () => {
    const memory = openMemory();
    const again = async (files: ReadonlyMap<string, string>) => {
      const found = await examine(memoryWorld(files), { digests: false, results: true, memory });
      memory.settle();
      return found?.findings.map(({ code, place }) => [code, place.source.path, place.start]);
    };
    const fresh = async (files: ReadonlyMap<string, string>) =>
      (await foundIn(files)).map(({ code, place }) => [code, place.source.path, place.start]);
    const states = [
      SMALL_YEAR,
      changed(SMALL_YEAR, RESULTS.components, 'satisfaction: 88', 'satisfaction: 880'),
      changed(
        SMALL_YEAR,
        'indicators/2020/scheme.yaml',
        'bonus: { least: 1, most: 3 }',
        'bonus: { least: 1, most: 1 }',
      ),
      changed(SMALL_YEAR, 'indicators/units.yaml', 'id: yi-xian', 'id: ding-xian'),
      SMALL,
      changed(SMALL_YEAR, RESULTS.history, 'yi-xian', 'nobody'),
      new Map(SMALL_YEAR).set('results/2021/components.yaml', 'units: []\n'),
      SMALL_YEAR,
    ];
    for (const files of states) expect(await again(files)).toEqual(await fresh(files));
  });
});

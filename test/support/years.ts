import { examine } from '../../src/engine/examine/examine.ts';
import type { History } from '../../src/model/years/history.ts';
import type { YearData } from '../../src/model/years/year-data.ts';
import type { Content } from '../../src/ports/files.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL_YEAR, TOWN } from './fixtures.ts';
import { memoryWorld } from './memory-world.ts';

/** The files of the small repository in `results/`, by what they hold. */
export const RESULTS = {
  history: 'results/history.yaml',
  components: 'results/2020/components.yaml',
  adjustments: 'results/2020/adjustments.yaml',
  decisions: 'results/2020/decisions.yaml',
  notices: 'results/2020/notices.yaml',
  rectifications: 'results/2020/rectifications.yaml',
  template: 'results/templates/opinion.hbs',
  entries: 'results/2020/entries.yaml',
} as const;

/** What is found in a repository, with what lies in its `results/`. */
export async function foundIn(files: ReadonlyMap<string, string | Content>): Promise<readonly Diagnostic[]> {
  return (await examine(memoryWorld(files), { digests: false, results: true }))?.findings ?? [];
}

/** What is found, each as its code and what it points at. */
export async function toldOf(files: ReadonlyMap<string, string | Content>): Promise<readonly string[]> {
  return (await foundIn(files)).map(({ code, place }) => `${code} ${textOf(place)}`.trim());
}

/** What is told of the small repository with one change in `results/`. */
export async function toldAfter(name: keyof typeof RESULTS, right: string, wrong: string): Promise<readonly string[]> {
  return toldOf(changed(SMALL_YEAR, RESULTS[name], right, wrong));
}

/** The data of a year and the history that are given for an edition. */
export async function givenFor(
  files: ReadonlyMap<string, string | Content>,
  edition: string,
): Promise<{ readonly year: YearData | undefined; readonly history: History | undefined } | undefined> {
  const given = new Map<string, { readonly year: YearData | undefined; readonly history: History | undefined }>();
  await examine(memoryWorld(files), {
    digests: false,
    results: true,
    visit: ({ id }, _registers, _previous, results) => given.set(id, results),
  });
  return given.get(edition);
}

const TOWN_SCHEME = 'indicators/2026/scheme.yaml';

/** The town's repository with data of its year, and more in its method where that is given: it has components of its own, a list of grades, and kinds of bonus. */
export function townWith(
  file: 'components' | 'adjustments' | 'decisions',
  data: object,
  method = '',
): ReadonlyMap<string, string> {
  const kinds = `  bonus:
    most: 12
    kinds:
      - { id: honours, name: 表彰奖励, amounts: [{ id: national, name: 国家级, points: 10 }, { id: province, name: 省级, points: 5 }] }
      - { id: innovation, name: 改革创新, most: 3 }
      - { id: other, name: 其他 }
`;
  const scheme = changed(TOWN, TOWN_SCHEME, 'method:\n', `method:\n${method}${kinds}`);
  return new Map(scheme).set(`results/2026/${file}.yaml`, JSON.stringify(data));
}

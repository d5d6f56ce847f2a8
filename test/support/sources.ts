import type { Source } from '../../src/artifact/generator.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import type { ProvedView } from '../../src/model/view.ts';
import { wholeViews } from '../../src/model/view.ts';
import { severityOf } from '../../src/text/diagnostic.ts';
import { SMALL } from './fixtures.ts';
import { memoryWorld } from './memory-world.ts';

/** An edition of a repository, the first unless another is named, proved and with digests, as generators are given it. Throws where there is anything to complain of: a test would prove nothing. */
export async function sourceOf(files: ReadonlyMap<string, string>, id?: string): Promise<Source> {
  const found: Omit<Source, 'proof'>[] = [];
  const examined = await examine(memoryWorld(files), {
    digests: true,
    visit: (edition, registers, previous) => found.push({ edition, registers, previous }),
  });
  const at = id === undefined ? 0 : found.findIndex(({ edition }) => edition.id === id);
  const held = found[at];
  const proof = examined?.editions[at];
  const errors = examined?.findings.filter((each) => severityOf(each) === 'error') ?? [];
  if (held === undefined || proof === undefined || errors.length > 0) {
    throw new Error(`not sound: ${errors.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`).join(', ')}`);
  }
  return { ...held, proof };
}

/** The views of the systems of a repository with all their classes, in the order of the annexes. */
export async function viewsOf(files: ReadonlyMap<string, string>): Promise<readonly ProvedView[]> {
  const { edition, proof } = await sourceOf(files);
  return wholeViews(edition, proof);
}

/** One system as it is written down; whatever the schema allows may stand in an indicator. */
export interface WrittenSystem {
  readonly classes: readonly {
    readonly id: string;
    readonly name: string;
    readonly fullMarks?: number;
    readonly scale?: number;
  }[];
  readonly fullMarks: number;
  readonly scale?: number;
  /** The full marks and scales of units alone, by the ids that `repositoryOf` gives them: `unit-1` and so on, of the classes in turn. */
  readonly units?: readonly { readonly id: string; readonly fullMarks: number; readonly scale?: number }[];
  /** Without them, the three usual levels. */
  readonly levels?: readonly string[];
  readonly scored?: string;
  /** The most that is added beside the sum. */
  readonly adds?: number;
  /** How its annex is printed. */
  readonly printing?: object;
  readonly indicators: readonly WrittenIndicator[];
  /** Texts in place of those of the small repository, by path. */
  readonly files?: ReadonlyMap<string, string>;
}
type WrittenIndicator = { readonly id: string; readonly [key: string]: unknown };

const SCHEME = 'indicators/2020/scheme.yaml';

/** A repository with one system `county`; JSON is YAML. */
export function repositoryOf({ classes, fullMarks, indicators, files, ...head }: WrittenSystem): Map<string, string> {
  const scheme = (SMALL.get(SCHEME) ?? '')
    .replace('fullMarks: 10', `fullMarks: ${fullMarks}`)
    .replace('    group:', `${headLines(head)}    group:`)
    .replace('atMost: 6', 'atMost: 0')
    .replace(/classes:\n(?: {6}- .*\n)+/, `classes: ${JSON.stringify(classes)}\n`);
  const units = [...classes, ...classes, ...classes].map((each, index) => {
    return { id: `unit-${index + 1}`, name: `第${index + 1}单位`, system: 'county', class: each.id };
  });
  return new Map([
    ...[...SMALL].filter(([path]) => !path.startsWith('indicators/2020/county/')),
    [SCHEME, scheme],
    ['indicators/units.yaml', JSON.stringify({ sample: true, units })],
    ...indicators.map((each, index): [string, string] => [
      `indicators/2020/county/${index + 1}-${each.id}.yaml`,
      JSON.stringify(each),
    ]),
    ...(files ?? []),
  ]);
}

/** What else a system states of itself, a key a line. */
function headLines(head: object): string {
  return Object.entries(head)
    .map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

/** The classes of a system by their names: `class-1`, `class-2` and so on. */
export function classesNamed(...names: readonly string[]): readonly { readonly id: string; readonly name: string }[] {
  return names.map((name, index) => ({ id: `class-${index + 1}`, name }));
}

/** A level-1 indicator with one of level 2 and one of level 3 in it, which has the criteria. All have the same points. */
export function indicatorWith(
  points: Readonly<Record<string, unknown>>,
  criteria: readonly Readonly<Record<string, unknown>>[],
): WrittenIndicator {
  const written = criteria.map((each, index) => ({
    id: `criterion-${index + 1}`,
    text: `完成第${index + 1}项`,
    ...each,
  }));
  return {
    id: 'ideology',
    title: '思想建设',
    department: 'publicity',
    ...points,
    indicators: [
      {
        id: 'theory',
        title: '理论武装',
        ...points,
        indicators: [{ id: 'study', title: '集中学习', ...points, criteria: written }],
      },
    ],
  };
}

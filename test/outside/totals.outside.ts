import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { repositoryOf, type WrittenSystem } from '../support/sources.ts';
import { arbitrarySystem } from '../support/systems.ts';
import { python } from './programs.ts';

/** The total and the most that is added beside it, for every class and unit of each system. */
type Amounts = Readonly<
  Record<string, Readonly<Record<string, readonly [total: string | null, bonus: string | null]>>>
>;

interface Checked {
  readonly editions: readonly {
    readonly id: string;
    readonly systems: readonly {
      readonly id: string;
      readonly classes: readonly { readonly id: string; readonly total: string | null; readonly bonus?: string }[];
    }[];
  }[];
}

const work = mkdtempSync(join(tmpdir(), 'zhunsheng-totals-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What `check` says of the editions of a repository, by their years. */
function amountsBy(root: string): ReadonlyMap<string, Amounts> {
  const { editions } = JSON.parse(run(['check', '--format', 'json', '--root', root]).out) as Checked;
  return new Map(
    editions.map(({ id, systems }) => [
      id,
      Object.fromEntries(
        systems.map((system) => [
          system.id,
          Object.fromEntries(system.classes.map(({ id: one, total, bonus }) => [one, [total, bonus ?? null]])),
        ]),
      ),
    ]),
  );
}

/** An edition in a folder as its YAML says it, read by another parser than ours. */
function editionIn(root: string, year: string): object {
  const read = (...path: readonly string[]) => parse(readFileSync(join(root, 'indicators', ...path), 'utf8'));
  const scheme = read(year, 'scheme.yaml') as { readonly systems: readonly { readonly id: string }[] };
  const systems = scheme.systems.map(({ id }) => [
    id,
    readdirSync(join(root, 'indicators', year, id)).map((name) => read(year, id, name)),
  ]);
  return { scheme, units: read('units.yaml').units, systems: Object.fromEntries(systems) };
}

/** What fractions of Python add editions up to. */
async function added(editions: readonly object[]): Promise<readonly Amounts[]> {
  const path = join(work, 'editions.json');
  writeFileSync(path, JSON.stringify(editions));
  return (await python('add-up.py', path)) as readonly Amounts[];
}

/** The same system where everything counts through another scale, or through one that it had not. */
function rescaled({ scale, units, classes, ...system }: WrittenSystem): WrittenSystem {
  const other = <Stated extends { readonly scale?: number }>(each: Stated) => ({
    ...each,
    scale: (each.scale ?? scale ?? 7) + 1,
  });
  return { ...system, classes: classes.map(other), ...(units === undefined ? {} : { units: units.map(other) }) };
}

/** Whether other scales of a class leave its level-1 indicators as they are. */
const statesPoints = ({ indicators }: WrittenSystem): boolean => indicators.every((each) => !('weight' in each));

const SHIPPED: readonly (readonly [name: string, root: string, years: readonly string[]])[] = [
  ['the measures of 2020 and 2021', ROOT, ['2020', '2021']],
  ...['comprehensive', 'party-building', 'safety', 'town'].map(
    (name) => [`the starter ${name}`, join(ROOT, 'starter', name), ['2025']] as const,
  ),
];

describe('fractions of Python', () => {
  it.each(SHIPPED)('give the totals and bonuses that check gives, for every class of %s', async (_, root, years) => {
    const checked = amountsBy(root);
    expect([...checked.keys()]).toEqual(years);
    expect(await added(years.map((year) => editionIn(root, year)))).toEqual([...checked.values()]);
  });

  it.each([
    ['as they are', 0, arbitrarySystem],
    ['in scales that are missed', 1, arbitrarySystem.filter(statesPoints).map(rescaled)],
  ])('give those of every class and unit of systems of any shape, %s', async (_, missed, systems) => {
    const roots = fc.sample(systems, 60).map((each) => folderWith(repositoryOf(each)));
    const checked = roots.map((root) => amountsBy(root).get('2020'));
    expect(await added(roots.map((root) => editionIn(root, '2020')))).toEqual(checked);
    const endless = checked.filter((each) => JSON.stringify(each).includes('[null'));
    expect(endless.length > 0).toBe(missed > 0);
  });
});

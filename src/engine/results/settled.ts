import type { PublishedResults } from '../../artifact/generator.ts';
import type { World } from '../../ports/world.ts';
import type { UnitOutcome } from '../../results/outcome.ts';
import { visible } from '../../text/visible.ts';
import type { ResultsWords } from '../../words/results.ts';

/** What was said of a unit: texts, empty where nothing was known. */
interface Said {
  readonly score: string;
  readonly rank: string;
  readonly grade: string;
  readonly consequences: string;
}

/** What final results that lie in a folder said of each unit, by its id; undefined where there are none, or they were not final. Whatever else the file is, it is none of ours. */
export function settledIn({ folders }: Pick<World, 'folders'>, folder: string): ReadonlyMap<string, Said> | undefined {
  const found = folders.bytes(`${folder}/results.json`);
  if (found.kind !== 'bytes') return undefined;
  const systems = listAt(parsed(found.bytes), 'systems');
  if (systems.length === 0 || systems.some((each) => at(each, 'isFinal') !== true)) return undefined;
  return new Map(
    systems.flatMap((system) =>
      listAt(system, 'units').map((unit) => [
        textAt(unit, 'unit'),
        {
          score: textAt(unit, 'score'),
          rank: textAt(unit, 'rank'),
          grade: textAt(at(unit, 'grade'), 'name'),
          consequences: listAt(unit, 'consequences')
            .map((each) => textAt(each, 'kind'))
            .join(),
        },
      ]),
    ),
  );
}

/** What is said otherwise now, a line each. */
export function changedSince(
  settled: ReadonlyMap<string, Said>,
  { outcomes }: PublishedResults,
  { changed }: ResultsWords,
): readonly string[] {
  return outcomes.flatMap(({ units }) =>
    units.flatMap((own) => {
      const [before, now] = [settled.get(own.unit.id), saidOf(own)];
      const name = visible(own.unit.name);
      if (before === undefined) return [changed.score(name, changed.none, now.score || changed.none)];
      return (['score', 'rank', 'grade', 'consequences'] as const).flatMap((key) =>
        before[key] === now[key]
          ? []
          : [changed[key](name, visible(before[key]) || changed.none, now[key] || changed.none)],
      );
    }),
  );
}

function saidOf({ standing: { published, rank, grade }, consequences }: UnitOutcome): Said {
  return {
    score: published?.toString() ?? '',
    rank: rank === undefined ? '' : String(rank),
    grade: grade?.name ?? '',
    consequences: consequences.map(({ kind }) => kind).join(),
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

function textAt(value: unknown, key: string): string {
  const text = at(value, key);
  return typeof text === 'string' ? text : '';
}

import { classNames } from '../model/classes/names.ts';
import { everyClass, onlyClass, union } from '../model/classes.ts';
import type { ClassSet, Indicator, System } from '../model/model.ts';
import { partsOf, statedFor, sumFor } from '../model/totals.ts';

/** A stated sum beside what its parts add to, both exact, for the classes for which they are the same. */
export interface SumNow {
  /** The indicator; undefined for the system with its full marks. */
  readonly id: string | undefined;
  readonly title: string;
  /** The names of the classes; empty where it is so for all. */
  readonly classes: string;
  readonly stated: string;
  readonly actual: string;
  readonly holds: boolean;
}

/** The sums that some indicators state, as they are in a system; undefined among them is the system itself. Those of which a part could not be read are left out: nothing is proved of them. */
export function sumsStated(system: System, ids: ReadonlySet<string | undefined>): readonly SumNow[] {
  const indicators = system.items.filter((item) => item.kind === 'indicator');
  const wholes = [system, ...indicators].filter(
    (each) => each.complete && ids.has('kind' in each ? each.id : undefined),
  );
  return wholes.flatMap((whole) => sumsOf(whole, system));
}

function sumsOf(whole: Indicator | System, system: System): readonly SumNow[] {
  const found = new Map<string, { stated: string; actual: string; holds: boolean; classes: ClassSet }>();
  for (const index of system.classes.keys()) {
    const [stated, actual] = [statedFor(whole, index), sumFor(partsOf(whole), index)];
    if (stated === undefined || actual === undefined) continue;
    const key = `${stated}=${actual}`;
    const known = found.get(key);
    const classes = known === undefined ? onlyClass(index) : union(known.classes, onlyClass(index));
    found.set(key, { stated: `${stated}`, actual: `${actual}`, holds: stated.equals(actual), classes });
  }
  const id = 'kind' in whole ? whole.id : undefined;
  return [...found.values()].map(({ classes, ...sum }) => ({
    id,
    title: whole.title,
    classes: classes === everyClass(system.classes) ? '' : classNames(system, classes),
    ...sum,
  }));
}

import { figureAt } from '../../model/figures.ts';
import type { Edition, Item, System } from '../../model/model.ts';
import { nearest } from '../../text/suggest.ts';

/** The path of a figure that was probably meant by one that leads to none: itself where it does, else the nearest, or what people call what it names. Undefined where nothing is near. */
export function meantPath(edition: Edition, path: string): string | undefined {
  if (figureAt(edition, path).kind === 'figure') return path;
  const last = lastOf(path);
  // What a path ends with is what it asks for: one that asks for something else is no near one.
  const asked = [...edition.figures.keys(), ...edition.systems.flatMap(countsOf)].filter(
    (each) => nearest(last, [lastOf(each)]) !== undefined,
  );
  return meantItem(edition, path) ?? nearest(path, asked);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function countsOf({ id, items }: System): readonly string[] {
  const levels = new Set(items.flatMap((item) => (item.kind === 'indicator' ? [item.level] : [])));
  return ['criteria', 'indicators', ...[...levels].sort().map((level) => `levels.${level}`)].map(
    (each) => `systems.${id}.${each}`,
  );
}

/** A path to what an item has, step by step: each may be mistyped, or be the name in place of the id; `items` and the system may be missing. */
function meantItem(edition: Edition, path: string): string | undefined {
  const steps = path.split('.');
  const begins = nearest(steps[0] ?? '', ['items']) !== undefined;
  const [first = '', ...others] = begins ? steps.slice(1) : steps;
  const named = meant(first, edition.systems, (each) => [each.title, each.group]);
  const rest = named === undefined ? [first, ...others] : others;
  for (const system of named === undefined ? edition.systems : [named]) {
    const item = itemMeant(rest[0] ?? '', system, begins);
    const found = item && pathTo(edition, system, item, rest.slice(1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function itemMeant(step: string, { items }: System, mayBeNear: boolean): Item | undefined {
  const nameOf = (item: Item): string => (item.kind === 'indicator' ? item.title : item.text);
  const exact = items.find((item) => item.id === step || nameOf(item) === step);
  return exact ?? (mayBeNear ? meant(step, items, (item) => [nameOf(item)]) : undefined);
}

const KEYS = ['points', 'title', 'adds', 'deducts', 'criteria', 'indicators'];
/** What people call them. */
const CALLED: Readonly<Record<string, string | undefined>> = {
  名称: 'title',
  name: 'title',
  分值: 'points',
  分数: 'points',
  score: 'points',
  扣分: 'deducts',
};

/** Without a key, the first is meant that the item has. */
function pathTo(edition: Edition, system: System, item: Item, [key, unitClass]: readonly string[]): string | undefined {
  const keys =
    key === undefined ? KEYS : [(Object.hasOwn(CALLED, key) ? CALLED[key] : undefined) ?? nearest(key, KEYS) ?? key];
  const id = unitClass === undefined ? undefined : meant(unitClass, system.classes, ({ name }) => [name])?.id;
  const paths = keys.flatMap((each) => {
    const path = `items.${system.id}.${item.id}.${each}`;
    return id === undefined ? [path] : [`${path}.${id}`, path];
  });
  return paths.find((each) => ['figure', 'differs'].includes(figureAt(edition, each).kind));
}

/** What has a word as its id or name, or else the nearest id. */
function meant<Thing extends { readonly id: string }>(
  word: string,
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): Thing | undefined {
  const exact = things.find((each) => each.id === word || namesOf(each).includes(word));
  if (exact !== undefined || word === '') return exact;
  const id = nearest(
    word,
    things.map((each) => each.id),
  );
  return things.find((each) => each.id === id);
}

import { levelName } from '../model/levels.ts';
import type { Edition, Item, System } from '../model/model.ts';
import { positionAt } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import { placeOf } from '../text/written.ts';
import type { Authoring } from '../words/authoring.ts';
import { asJson } from './as-json.ts';

/** An item that was looked for, with the system that it is in. */
export interface FoundItem {
  readonly system: System;
  readonly item: Item;
}

/** Items that were found, each with its id, its words, what it counts, where it stands in the tree, and its file and line. */
export function foundAsText({ id }: Pick<Edition, 'id'>, found: readonly FoundItem[], words: Authoring): string {
  const blocks = found.map(({ system, item }) => {
    const { path, line } = placeIn(item);
    const above = [system.title, ...titlesAbove(item)].join(' › ');
    const points = pointsOf(item, system);
    const what = item.kind === 'criterion' ? system.scored : levelName(system, item.level);
    return `${item.id}  ${visible(wordsOf(item))}\n  ${visible(above)} · ${visible(what)}${points === '' ? '' : ` · ${points}`}\n  ${visible(path)}:${line}\n`;
  });
  return `${words.foundItems(id, found.length)}\n\n${blocks.join('\n')}`;
}

/** The same for programs. */
export function foundAsJson({ id }: Pick<Edition, 'id'>, found: readonly FoundItem[]): string {
  const items = found.map(({ system, item }) => ({
    id: item.id,
    system: system.id,
    kind: item.kind,
    words: wordsOf(item),
    above: titlesAbove(item),
    points: Object.fromEntries(system.classes.map((each, index) => [each.id, item.points[index]?.toString() ?? null])),
    ...placeIn(item),
  }));
  return asJson({ edition: id, items });
}

function wordsOf(item: Item): string {
  return item.kind === 'criterion' ? item.text : item.title;
}

/** The titles of what lies above an item, from level 1 on. */
function titlesAbove({ parent }: Item): readonly string[] {
  return parent === undefined ? [] : [...titlesAbove(parent), parent.title];
}

/** Its points, by class where they differ; what is for none of them has none. */
function pointsOf({ points }: Item, { classes }: System): string {
  const stated = classes.flatMap(({ name }, index) => {
    const own = points[index];
    return own === undefined ? [] : [{ name, own: own.toString() }];
  });
  const [first] = stated;
  if (first === undefined) return '';
  if (stated.length === classes.length && stated.every(({ own }) => own === first.own)) return first.own;
  return stated.map(({ name, own }) => `${visible(name)} ${own}`).join(' / ');
}

function placeIn({ written }: Item): { readonly path: string; readonly line: number } {
  const { source, start } = placeOf(written, 'id');
  return { path: source.path, line: positionAt(source, start).line };
}

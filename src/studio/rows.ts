import { titleOf } from '../engine/examine/meant.ts';
import { scoringText } from '../layout/scoring-text.ts';
import { classesIn, hasClass } from '../model/classes.ts';
import { isLeaf } from '../model/levels.ts';
import type { Item, System } from '../model/model.ts';
import { statedFor, sumFor } from '../model/totals.ts';
import { inOriginal } from '../text/mending.ts';
import { positionAt } from '../text/source.ts';
import { hasKey, placeOf } from '../text/written.ts';
import { moreOf } from './more.ts';
import type { Row } from './protocol/rows.ts';
import { appliesOf, cooperatingOf, leadingOf, pointsKeyOf, ruleOf, writtenPoints } from './values.ts';

/** Every item of a system as a row of its table, with how it read in the same system of the edition before. */
export function rowsOf(system: System, previous: System | undefined): readonly Row[] {
  const before = new Map(previous?.items.map((item) => [item.id, item]));
  return system.items.map((item) => rowOf(item, system, previous === undefined ? undefined : before));
}

function rowOf(item: Item, system: System, before: ReadonlyMap<string, Item> | undefined): Row {
  const { id, kind, parent, applies, departments, core, remark, note, written } = item;
  const pointsKey = pointsKeyOf(item);
  const [words, points] = [titleOf(item), writtenPoints(item, pointsKey)];
  const place = inOriginal(placeOf(written, 'id'));
  const applied = classesIn(applies, system.classes);
  return {
    id,
    kind,
    level: kind === 'indicator' ? item.level : (parent?.level ?? 0) + 1,
    parent: parent?.id ?? null,
    isLeaf: isLeaf(item),
    words,
    pointsKey,
    points,
    byClass: byClass(item, system),
    off: sumsOff(item, system),
    applies: appliesOf(item),
    only: applied.length === system.classes.length ? [] : applied.map(({ name }) => name),
    departments,
    leading: leadingOf(item),
    cooperating: cooperatingOf(item),
    isDepartmentOwn: hasKey(written, 'department'),
    core,
    remark: remark ?? null,
    note: note ?? null,
    scoring: (kind === 'criterion' && scoringText(item)) || null,
    rule: ruleOf(item),
    more: moreOf(item),
    file: place.source.path,
    line: positionAt(place.source, place.start).line,
    before: before === undefined ? null : otherwise(before.get(id), words, points),
    isNew: before !== undefined && !before.has(id),
    formers: formersOf(item, before),
  };
}

function byClass({ points, applies, written }: Item, { classes }: System): Row['byClass'] {
  const figures = classes.flatMap(({ id, name }, index) =>
    hasClass(applies, index) ? [{ id, name, points: points[index]?.toString() ?? null }] : [],
  );
  const isAlike = figures.every((each) => each.points === figures[0]?.points);
  return isAlike && !hasKey(written, 'pointsFor') ? [] : figures;
}

/** The classes for which the parts of an indicator do not add up to what it states. */
export function sumsOff(item: Item, { classes }: System): Row['off'] {
  if (item.kind === 'criterion' || !item.complete) return [];
  return classes.flatMap(({ name }, index) => {
    const [stated, sum] = [statedFor(item, index), sumFor(item.children, index)];
    const isOff = hasClass(item.applies, index) && stated !== undefined && sum !== undefined && !stated.equals(sum);
    return isOff ? [{ name, sum: sum.toString() }] : [];
  });
}

/** The items of the edition before that an item says it has come of. */
function formersOf({ lineage }: Item, before: ReadonlyMap<string, Item> | undefined): Row['formers'] {
  if (lineage === undefined) return [];
  return [...lineage.splits, ...lineage.merges, ...lineage.replaces].flatMap(({ id }) => {
    const former = before?.get(id);
    return former === undefined ? [] : [{ id, name: titleOf(former) }];
  });
}

/** How an item read before; null where it was not there, or read the same. */
function otherwise(before: Item | undefined, words: string, points: string | null): Row['before'] {
  if (before === undefined) return null;
  const then = { words: titleOf(before), points: writtenPoints(before, pointsKeyOf(before)) };
  return then.words === words && then.points === points ? null : then;
}

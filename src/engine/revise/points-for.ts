import { hasClass } from '../../model/classes.ts';
import type { Item, System } from '../../model/model.ts';
import { within } from '../../text/written.ts';

/** How points of some classes are best written: as the points of all, as those that an item has where it states none for a class, or for these classes alone. */
export type PointsWriting = 'all' | 'general' | 'special';

/**
 * How a clerk would write other points of some unit classes, by their ids. What is the same for all is the points; and
 * where every other class has points of its own, the general ones are those of the classes that are asked for.
 */
export function writingOf(item: Item, system: System, ids: readonly string[], points: string): PointsWriting {
  const { classes } = system;
  const stated = within(item.written, 'pointsFor').value;
  const isStated = (...of: readonly (string | undefined)[]): boolean =>
    of.some((id) => id !== undefined && id in stated);
  const known = classes.every(({ id, of }) => of === undefined || !ids.includes(id));
  if (!known || !ids.every((id) => classes.some((each) => each.id === id))) return 'special';
  const applying = classes.flatMap((each, index) => (hasClass(item.applies, index) ? [{ ...each, index }] : []));
  const changed = applying.filter(({ id, of }) => ids.includes(id) || (of && ids.includes(of.id) && !isStated(id)));
  const others = applying.filter((each) => !changed.includes(each));
  if (others.every(({ index }) => item.points[index]?.toString() === points)) return 'all';
  const isGeneral = changed.every(({ id, of }) => !isStated(id, of?.id));
  return isGeneral && others.every(({ id, of }) => isStated(id, of?.id)) ? 'general' : 'special';
}

import { titleOf } from '../engine/examine/meant.ts';
import type { Item, System } from '../model/model.ts';
import type { Look } from './look.ts';
import { moreIn } from './more.ts';
import type { SetField, Wish } from './protocol.ts';
import { settingIn } from './settings/settings.ts';
import { appliesOf, cooperatingOf, leadingOf, pointsKeyOf, ruleOf, writtenPoints } from './values.ts';

/** The system of which a wish speaks; undefined where it is not there any more, or cannot be read. */
export function systemIn({ held }: Look, { edition, system }: Pick<Wish, 'edition' | 'system'>): System | undefined {
  return held.find((each) => each.edition.id === edition)?.edition.systems.find(({ id }) => id === system);
}

/** An item of that system by its id. */
export function itemIn(look: Look, wish: Pick<Wish, 'edition' | 'system'>, id: string): Item | undefined {
  return systemIn(look, wish)?.items.find((item) => item.id === id);
}

/** What stands in the place of a value that is wished, as the page shows it; undefined where nothing is to be set, or its place is not there any more. */
export function standingIn(look: Look, wish: Wish): string | null | undefined {
  if (wish.kind === 'setting') return settingIn(look, wish.edition, wish.path)?.value;
  const [system, item] = [systemIn(look, wish), wish.kind === 'set' ? itemIn(look, wish, wish.id) : undefined];
  if (wish.kind !== 'set' || system === undefined || item === undefined) return undefined;
  return shownValue(item, system, wish.field, wish.classes ?? []);
}

/** What stands in a field, as the page shows it: where it is for some classes, that of the first of them. */
function shownValue(item: Item, system: System, field: SetField, classes: readonly string[]): string | null {
  switch (field) {
    case 'title':
    case 'text':
      return titleOf(item);
    case 'department':
      return leadingOf(item);
    case 'core':
      return item.core ? 'true' : null;
    case 'only':
    case 'except': {
      const applies = appliesOf(item);
      return applies?.key === field ? applies.ids.join('、') : null;
    }
    case 'cooperating':
      return cooperatingOf(item);
    case 'scoring':
      return ruleOf(item)?.text ?? null;
    case 'remark':
    case 'note':
      return item[field] ?? null;
    case 'points':
    case 'weight':
    case 'adds':
    case 'deducts': {
      const index = system.classes.findIndex(({ id }) => classes.includes(id));
      if (index >= 0) return item.points[index]?.toString() ?? null;
      return field === pointsKeyOf(item) ? writtenPoints(item, field) : null;
    }
    default:
      return moreIn(item, field);
  }
}

/** The id of the highest item that a system has after a change and had not before; null where there is none. */
export function newIdIn(before: System | undefined, after: System | undefined): string | null {
  const known = new Set(before?.items.map(({ id }) => id));
  return after?.items.find(({ id }) => !known.has(id))?.id ?? null;
}

import type { Placeholder } from '../text/measures.ts';
import { remembering } from '../text/remembering.ts';
import { hasKey } from '../text/written.ts';
import { namedClasses } from './classes/of-unit.ts';
import { hasClass } from './classes.ts';
import { Decimal } from './decimal.ts';
import { isLeaf } from './levels.ts';
import type { Edition, Figure, Indicator, Item, Limit, System, UnitClass } from './model.ts';

/** What the path of a placeholder leads to. */
export type Found =
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** It is not the same for all unit classes, and the path names none; or for all units of the class that it names. */
  | { readonly kind: 'differs'; readonly unitClass?: UnitClass; readonly choices: readonly ClassFigure[] }
  /** It names a class for which the item is not; `choices` are those for which it is. */
  | { readonly kind: 'not-for'; readonly unitClass: UnitClass; readonly choices: readonly ClassFigure[] }
  /** It could not be read, which is said where it is written. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'unknown' };

/** What stands for one unit class. */
interface ClassFigure {
  readonly unitClass: UnitClass;
  readonly figure: Figure;
}

type Figures = Pick<Edition, 'figures' | 'systems'>;

/**
 * What a path of the measures leads to: a setting of the scheme, or what the tree of indicators has. Of an item
 * `items.<system>.<id>.title`, `.points`, `.deducts`, and how many `.criteria` and `.indicators` lie below it; of a system
 * `systems.<id>.criteria`, `.indicators`, `.levels.1`. Points and counts may end with a unit class; without one, counts
 * are those that the annex prints. The tree is looked through only for a path that the scheme does not have.
 */
export function figureAt({ figures, systems }: Figures, path: string): Found {
  const stated = figures.get(path);
  if (stated !== undefined) return { kind: 'figure', figure: stated };
  const [root, id, ...rest] = path.split('.');
  const system = systems.find((each) => each.id === id);
  if (system === undefined || (root !== 'items' && root !== 'systems')) return UNKNOWN;
  return root === 'items' ? ofItem(system, rest) : ofSystem(system, rest);
}

const UNKNOWN: Found = { kind: 'unknown' };
const UNREAD: Found = { kind: 'unread' };

/** How a placeholder is printed: the figure that it stands for, or that as a percentage. Undefined where there is none, or none that can be a percentage. */
export function printedFigure(edition: Figures, { path, isPercent }: Placeholder): string | undefined {
  const found = figureAt(edition, path);
  if (found.kind !== 'figure') return undefined;
  const { text, value } = found.figure;
  // What is stated as a percentage prints so by itself.
  return isPercent && !/[%％]$/.test(text) ? value && `${value.times(HUNDRED)}%` : text;
}

const HUNDRED = Decimal.of(100n, 0);

function ofItem(system: System, [id = '', key = '', ...classes]: readonly string[]): Found {
  const item = itemsById(system).get(id);
  if (item === undefined) return system.complete ? UNKNOWN : UNREAD;
  if (key === 'title' && item.kind === 'indicator' && classes.length === 0) return figure({ text: item.title });
  if ((key === 'adds' || key === 'deducts') && classes.length === 0) return ofLimit(item[key]);
  if (key === 'points') return pointsOf(item, system, classes);
  const isCounted = item.kind === 'indicator' && Object.hasOwn(COUNTED, key) ? COUNTED[key] : undefined;
  if (isCounted === undefined) return UNKNOWN;
  const below = itemsBelow(item as Indicator).filter(isCounted);
  return below.length === 0 ? UNKNOWN : countOf(below, system, classes, item);
}

/** What nothing limits is no figure. */
function ofLimit(limit: Limit | undefined): Found {
  return limit === undefined || limit === 'unlimited' ? UNKNOWN : figure(limit);
}

/** The items of a system by id, made for those of which a placeholder names one. */
const itemsById = remembering(
  ({ items }: System): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item])),
);

/** What is counted: criteria, and the indicators that hold them, as the foot of an annex counts them. */
const COUNTED: Readonly<Record<string, ((item: Item) => boolean) | undefined>> = {
  criteria: ({ kind }) => kind === 'criterion',
  indicators: isLeaf,
};

function itemsBelow({ children }: Indicator): readonly Item[] {
  return children.flatMap((each) => (each.kind === 'criterion' ? [each] : [each, ...itemsBelow(each)]));
}

function ofSystem(system: System, [key = '', ...rest]: readonly string[]): Found {
  const [level, ...classes] = key === 'levels' ? rest : ['', ...rest];
  const isCounted =
    key === 'levels'
      ? (item: Item) => item.kind === 'indicator' && String(item.level) === level
      : Object.hasOwn(COUNTED, key)
        ? COUNTED[key]
        : undefined;
  if (isCounted === undefined) return UNKNOWN;
  if (!system.complete) return UNREAD;
  const counted = system.items.filter(isCounted);
  return counted.length === 0 ? UNKNOWN : countOf(counted, system, classes);
}

/** Points are the same for every class that they are for, or a class is named. */
function pointsOf(item: Item, system: System, classes: readonly string[]): Found {
  const isStated = hasKey(item.written, 'points') || hasKey(item.written, 'weight');
  const choices = classFigures(system, (index) => (hasClass(item.applies, index) ? item.points[index] : undefined));
  if (choices.length === 0) return isStated ? UNREAD : UNKNOWN;
  if (classes.length > 0) return forClass(choices, system, classes);
  return sameOf(choices) ?? { kind: 'differs', choices };
}

/** The figure of all that there are, where it is the same. */
function sameOf(choices: readonly ClassFigure[]): Found | undefined {
  const [first] = choices;
  const isSame = first !== undefined && choices.every(({ figure: { text } }) => text === first.figure.text);
  return isSame ? { kind: 'figure', figure: first.figure } : undefined;
}

/** `whole` is the item whose parts are counted: for a class that it is not for there are none. */
function countOf(items: readonly Item[], system: System, classes: readonly string[], whole?: Item): Found {
  if (classes.length === 0) return figure(Decimal.of(BigInt(items.length), 0));
  const choices = classFigures(system, (index) =>
    whole === undefined || hasClass(whole.applies, index)
      ? Decimal.of(BigInt(items.filter(({ applies }) => hasClass(applies, index)).length), 0)
      : undefined,
  );
  return forClass(choices, system, classes);
}

function classFigures(system: System, valueFor: (index: number) => Decimal | undefined): readonly ClassFigure[] {
  return system.classes.flatMap((unitClass, index) => {
    const value = valueFor(index);
    return value === undefined ? [] : [{ unitClass, figure: { text: value.toString(), value } }];
  });
}

/** For a class, or a unit with something of its own. A class of which every unit has that is for each of them. */
function forClass(choices: readonly ClassFigure[], system: System, [id, ...more]: readonly string[]): Found {
  const unitClass = namedClasses(system).find((each) => each.id === id);
  if (unitClass === undefined || more.length > 0) return UNKNOWN;
  const own = system.classes.includes(unitClass)
    ? choices.filter((each) => each.unitClass === unitClass)
    : choices.filter((each) => each.unitClass.of === unitClass);
  if (own.length === 0) return { kind: 'not-for', unitClass, choices };
  return sameOf(own) ?? { kind: 'differs', unitClass, choices: own };
}

function figure(value: Decimal | { readonly text: string }): Found {
  const isText = 'text' in value;
  return {
    kind: 'figure',
    figure: isText ? { text: value.text, value: undefined } : { text: value.toString(), value },
  };
}

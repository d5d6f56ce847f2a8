import type { Difference, ItemChange, Place, SystemChanges } from '../../changes/changes.ts';
import {
  cooperatingNames,
  type Departments,
  departmentName,
  scoringText,
  splitText,
  targetsText,
  wordingLines,
} from '../../layout/item-text.ts';
import { classNames, printedPoints, type View } from '../../layout/view.ts';
import { classesIn, everyClass } from '../../model/classes.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Item, System } from '../../model/model.ts';
import type { ReviewWords } from '../../text/review.ts';

/** One thing that a change says: what it is called, and how it was and is. Undefined where the item was not or is no more; empty where there is nothing. */
export interface Facet {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What facets are made from: the systems of both sides, and the departments that each has. */
export interface FacetSource {
  readonly system: SystemChanges;
  readonly departments: { readonly before: Departments; readonly after: Departments };
  readonly words: ReviewWords;
}

/** What a change says, in the order of the printed columns: all of an item that was added or removed, else the differences alone. */
export function facetsOf(source: FacetSource, { before, after, differences }: ItemChange): readonly Facet[] {
  if (before !== undefined && after !== undefined)
    return differences.map((each) => facetOf(source, { before, after }, each));
  const side: Side = after === undefined ? 'before' : 'after';
  const item = after ?? before;
  const system = source.system[side];
  if (item === undefined || system === undefined) return [];
  return wholeOf(source, system, source.departments[side], item).map(([field, text]) => ({
    label: source.words.fields[field],
    before: side === 'before' ? text : undefined,
    after: side === 'after' ? text : undefined,
  }));
}

type Field = Difference['field'];

/** Everything that is said of an item, apart from what it only has from above. */
function wholeOf(
  { words }: FacetSource,
  system: System,
  departments: Departments,
  item: Item,
): readonly (readonly [Field, string])[] {
  const view: View = { system, classes: everyClass(system.classes) };
  const all: readonly (readonly [Field, string])[] =
    item.kind === 'indicator'
      ? [
          ['points', pointsOf(view, item, words)],
          ['department', item.level === 3 ? departmentName(departments, item.department) : ''],
        ]
      : [
          ['wording', wordingLines(view, item).join('；')],
          ['points', pointsOf(view, item, words)],
          ['deducts', item.deducts === undefined ? '' : words.points(item.deducts.toString())],
          ['scoring', scoringText(item.scoring)],
          ['targets', targetsText(view, item)],
          ['split', splitText(departments, item)],
          ['notApplicable', item.notApplicable === undefined ? '' : words.notApplicable[item.notApplicable]],
        ];
  const common: readonly (readonly [Field, string])[] = [
    ['classes', item.applies === (item.parent?.applies ?? view.classes) ? '' : classNames(system, item.applies)],
    ['cooperating', cooperatingNames(departments, item)],
    ['evidence', item.evidence.join('、')],
    ['method', item.method.join('、')],
    ['remark', item.remark ?? ''],
  ];
  return [...all, ...common].filter(([, text]) => text !== '');
}

function pointsOf(view: View, { points }: Item, words: ReviewWords): string {
  const { general, special } = printedPoints(view, points);
  const others = special.map(
    (each) => `${classNames(view.system, each.classes)} ${words.points(each.points.toString())}`,
  );
  return [...(general === undefined ? [] : [words.points(general.toString())]), ...others].join('；');
}

function facetOf(source: FacetSource, change: Pick<ItemChange, Side>, difference: Difference): Facet {
  const { words } = source;
  const field = words.fields[difference.field];
  const name = difference.field === 'split' ? words.labelled(field, officeName(source, difference.office)) : field;
  const label = 'classes' in difference ? forClasses(source, change, name, difference.classes) : name;
  return { label, ...saidOf(source, difference) };
}

/** The classes are named unless they are all that the item was or is for. */
function forClasses(
  { system, words }: FacetSource,
  change: Pick<ItemChange, Side>,
  name: string,
  ids: readonly string[],
): string {
  const concerned = new Set(
    (['before', 'after'] as const).flatMap((side) =>
      classesIn(change[side]?.applies ?? 0, system[side]?.classes ?? []).map(({ id }) => id),
    ),
  );
  return ids.length === concerned.size ? name : words.forClasses(name, classNamesOf(system, ids));
}

function classNamesOf({ before, after }: SystemChanges, ids: readonly string[]): readonly string[] {
  const classes = [...(after?.classes ?? []), ...(before?.classes ?? [])];
  return ids.map((id) => classes.find((each) => each.id === id)?.name ?? id);
}

function officeName({ departments: { before, after } }: FacetSource, id: string): string {
  const offices = [...after.values(), ...before.values()].flatMap((department) => department.offices);
  return offices.find((office) => office.id === id)?.name ?? id;
}

/** Both sides of a difference in words. */
function saidOf(source: FacetSource, difference: Difference): { readonly before: string; readonly after: string } {
  const { system, departments, words } = source;
  const both = <Value>(
    { before, after }: { before: Value; after: Value },
    say: (value: Value, side: Side) => string,
  ) => ({
    before: say(before, 'before'),
    after: say(after, 'after'),
  });
  switch (difference.field) {
    case 'place':
      return both(difference, (place, side) => placeIn(system[side], place, words));
    case 'level':
      return both(difference, (level) => words.level[level]);
    case 'points':
    case 'deducts':
    case 'split':
      return both<Decimal | undefined>(difference, (points) =>
        points === undefined ? '' : words.points(points.toString()),
      );
    case 'classes':
      return both(difference, (ids) => classNamesOf(system, ids).join('、'));
    case 'scoring':
      return both(difference, scoringText);
    case 'department':
      return both(difference, (id, side) => departmentName(departments[side], id));
    case 'cooperating':
      return both(difference, (ids, side) => ids.map((id) => departmentName(departments[side], id)).join('、'));
    case 'evidence':
    case 'method':
      return both(difference, (all) => all.join('、'));
    case 'notApplicable':
      return both(difference, (treatment) => (treatment === undefined ? '' : words.notApplicable[treatment]));
    default:
      return both<string | undefined>(difference, (text) => text ?? '');
  }
}

type Side = 'before' | 'after';

function placeIn(system: System | undefined, { parent, index }: Place, words: ReviewWords): string {
  const above = system?.items.find(({ id }) => id === parent);
  return words.place(above?.kind === 'indicator' ? above.title : parent, index + 1);
}

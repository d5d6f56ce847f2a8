import { classesIn } from '../classes.ts';
import { departmentsById, leaderNames } from '../departments.ts';
import type { Criterion, Edition, Item, System } from '../model.ts';
import type { Registers } from '../registers.ts';
import type { SuggestedField, SuggestedItem, Suggestion } from './suggestion.ts';

/** What a suggestion is held against. */
export interface Ground {
  readonly edition: Pick<Edition, 'systems' | 'figures'>;
  readonly registers: Pick<Registers, 'departments'>;
  /** How the scoring rule of a criterion is printed; without it nothing is known of scoring rules. */
  readonly scoringOf?: ((criterion: Criterion) => string) | undefined;
}

/** The system and the item that a suggestion is about, where they are there. */
export function aboutOf(
  { system: id, item }: Pick<Suggestion, 'system' | 'item'>,
  { systems }: Pick<Edition, 'systems'>,
): { readonly system: System | undefined; readonly item: Item | undefined } {
  const system = systems.find((each) => each.id === id);
  return { system, item: item === undefined ? undefined : system?.items.find((each) => each.id === item) };
}

/**
 * What the data says now of the field that a suggestion is about, in the words in which suggestions say it: points as
 * plain digits, departments by their printed names. Undefined where it says nothing, or where it is not one text: points that
 * differ from class to class, applicability, what is no field.
 */
export function saidNow(suggestion: Suggestion, { edition, registers, scoringOf }: Ground): string | undefined {
  if (suggestion.field === 'setting') return edition.figures.get(suggestion.setting ?? '')?.text;
  const { system, item } = aboutOf(suggestion, edition);
  if (system === undefined || item === undefined) return undefined;
  switch (suggestion.field) {
    case 'points':
      return suggestion.classes === undefined ? pointsOf(item, system) : undefined;
    case 'text':
      return item.kind === 'criterion' ? item.text : undefined;
    case 'title':
      return item.kind === 'indicator' ? item.title : undefined;
    case 'department':
      return leaderNames(departmentsById(registers.departments), item);
    case 'scoring':
      return item.kind === 'criterion' ? scoringOf?.(item) : undefined;
    case 'evidence':
    case 'method':
      return item[suggestion.field].join('；') || undefined;
    case 'remark':
      return item.remark;
    default:
      return undefined;
  }
}

/**
 * Whether the data is now as a suggestion wants it, `to` in place of what it wants where it was decided otherwise.
 * Undefined where that cannot be told of it: of comments, of the measures, of points that differ from class to class.
 */
export function isDone(suggestion: Suggestion, ground: Ground, to?: string): boolean | undefined {
  const { field, after } = suggestion;
  if (UNTOLD.has(field)) return undefined;
  if (field === 'insert' || field === 'delete' || field === 'move') {
    return to === undefined ? isShaped(suggestion, ground) : undefined;
  }
  const now = saidNow(suggestion, ground);
  const isUnknown = field === 'points' || (field === 'scoring' && ground.scoringOf === undefined);
  if (now === undefined && isUnknown) return undefined;
  return (now ?? '') === asSaid(field, to ?? (typeof after === 'string' ? after : ''), ground);
}

/** What somebody wants of a field, in the words in which the data says it: departments by their printed names, whatever form of them was written. */
export function asSaid(field: SuggestedField, wanted: string, { registers: { departments = [] } }: Ground): string {
  if (field !== 'department') return wanted;
  return wanted
    .split(/[、，,；\n]/)
    .map((each) => each.trim())
    .map(
      (word) => departments.find((own) => own.id === word || own.aliases.some(({ id }) => id === word))?.name ?? word,
    )
    .join('、');
}

/** Of what nothing is told. */
const UNTOLD: ReadonlySet<string> = new Set(['comment', 'disagree', 'paragraph', 'applicability']);

/** Whether an item is there that is to be new, is gone that is to go, or lies where it is to lie. */
function isShaped({ field, ...suggestion }: Suggestion, { edition }: Ground): boolean | undefined {
  const { system, item } = aboutOf(suggestion, edition);
  const { after, under, afterItem } = suggestion;
  if (field === 'delete') return system && item === undefined;
  if (field === 'insert') return system && hasItem(system, after, under);
  if (item === undefined || under === undefined) return undefined;
  const sisters = item.parent?.children ?? [];
  const before = sisters[sisters.indexOf(item) - 1]?.id;
  return item.parent?.id === under && (afterItem === undefined || before === afterItem);
}

function hasItem(system: System, wanted: string | SuggestedItem | undefined, under: string | undefined): boolean {
  const text = typeof wanted === 'string' ? wanted : wanted?.text;
  return system.items.some(
    (each) => each.parent?.id === under && (each.kind === 'criterion' ? each.text : each.title) === text,
  );
}

/** The points of an item, or the most that it adds or takes off, where that is the same for all classes. */
function pointsOf(item: Item, system: System): string | undefined {
  const limit = item.adds ?? item.deducts;
  if (item.kind === 'criterion' && limit !== undefined) return limit === 'unlimited' ? undefined : limit.toString();
  const points = classesIn(item.applies, system.classes).map((each) => item.points[system.classes.indexOf(each)]);
  const [first] = points;
  return first !== undefined && points.every((each) => each?.equals(first)) ? first.toString() : undefined;
}

import { targetsNamedIn } from '../classes/named.ts';
import { resolvedByClass } from '../classes/own.ts';
import { classesIn, classesOf, isNobody, without } from '../classes.ts';
import { departmentsById, leaderNames } from '../departments.ts';
import type { Criterion, Edition, Item, System } from '../model.ts';
import type { Registers } from '../registers.ts';
import { applicabilityNote, targetsText } from '../view.ts';
import { wordingFor } from '../wordings.ts';
import { appliesBy, classesMeant, commonTo, listedText, saidAbove, wholeOf } from './meant.ts';
import type { SuggestedItem, Suggestion } from './suggestion.ts';

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
 * plain digits, departments by their printed names, notes as they are printed. Undefined where it says nothing, where what
 * it says differs among the classes that are meant, and of what is no field.
 */
export function saidNow(suggestion: Suggestion, { edition, registers, scoringOf }: Ground): string | undefined {
  if (suggestion.field === 'setting') return edition.figures.get(suggestion.setting ?? '')?.text;
  const { system, item } = aboutOf(suggestion, edition);
  if (system === undefined || item === undefined) return undefined;
  const departments = departmentsById(registers.departments);
  const criterion = item.kind === 'criterion' ? item : undefined;
  switch (suggestion.field) {
    case 'points':
      return pointsOf(suggestion, item, system);
    case 'text':
      return criterion && wordingOf(suggestion, criterion, system);
    case 'title':
      return item.kind === 'indicator' ? item.title : undefined;
    case 'department':
      return leaderNames(departments, item);
    case 'scoring':
      return criterion && scoringOf?.(criterion);
    case 'targets':
      return criterion && (targetsText(wholeOf(system), criterion) || undefined);
    case 'applicability':
      return applicabilityNote(wholeOf(system), item) || undefined;
    case 'cooperating':
    case 'evidence':
    case 'method':
    case 'remark': {
      const all = [saidAbove(suggestion, item, departments), listedText(suggestion.field, item, departments)];
      return all.filter((each) => each !== '').join('、') || undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Whether the data is now as a suggestion wants it, `to` in place of what it wants where it was decided otherwise.
 * Undefined where that cannot be told of it: of comments, of the measures, of points that differ among the classes meant.
 */
export function isDone(suggestion: Suggestion, ground: Ground, to?: string): boolean | undefined {
  const { field } = suggestion;
  if (UNTOLD.has(field)) return undefined;
  if (field === 'insert' || field === 'delete' || field === 'move') {
    return to === undefined ? isShaped(suggestion, ground) : undefined;
  }
  const after = to ?? suggestion.after;
  const now = saidNow({ ...suggestion, after }, ground);
  const isUnknown = field === 'points' || (field === 'scoring' && ground.scoringOf === undefined);
  if (now === undefined && isUnknown) return undefined;
  return (now ?? '') === asSaid(suggestion, typeof after === 'string' ? after : '', ground);
}

/** What somebody wants of a field, in the words in which the data says it: departments by their printed names, whatever form of them was written, classes in their order. As it is where that cannot be told. */
export function asSaid(suggestion: Suggestion, wanted: string, { edition, registers }: Ground): string {
  const { departments = [] } = registers;
  const { system, item } = aboutOf(suggestion, edition);
  switch (suggestion.field) {
    case 'department':
    case 'cooperating':
      return wanted
        .split(/[、，,；\n]/)
        .map((each) => each.trim())
        .map(
          (word) =>
            departments.find((own) => own.id === word || own.aliases.some(({ id }) => id === word))?.name ?? word,
        )
        .join('、');
    case 'applicability': {
      if (system === undefined || item === undefined) return wanted;
      const applies = appliesBy(wanted, item, system);
      return applies === undefined || isNobody(applies)
        ? wanted
        : applicabilityNote(wholeOf(system), { ...item, applies });
    }
    case 'targets': {
      if (system === undefined || item?.kind !== 'criterion') return wanted;
      const applying = classesIn(item.applies, system.classes).map(({ id }) => id);
      const targets = targetsNamedIn(wanted, applying, system.classes);
      // What is of a class for which the item is not cannot be said of it.
      return targets === undefined || !isNobody(without(classesOf([...targets.keys()], system.classes), item.applies))
        ? wanted
        : targetsText(wholeOf(system), { ...item, targets: resolvedByClass(targets, system) });
    }
    default:
      return wanted;
  }
}

/** Of what nothing is told. */
const UNTOLD: ReadonlySet<string> = new Set(['comment', 'disagree', 'agree', 'paragraph']);

/** Whether an item is there that is to be new, is gone that is to go, or lies where it is to lie. */
function isShaped({ field, ...suggestion }: Suggestion, { edition }: Ground): boolean | undefined {
  const { system, item } = aboutOf(suggestion, edition);
  const { after, under, afterItem } = suggestion;
  if (field === 'delete') return system && item === undefined;
  if (field === 'insert') return system && hasItem(system, after, under);
  if (item === undefined || under === undefined) return undefined;
  const sisters: readonly Item[] = item.parent?.children ?? [];
  const isBehind = sisters.slice(0, sisters.indexOf(item)).some(({ id }) => id === afterItem);
  return item.parent?.id === under && (afterItem === undefined || isBehind);
}

function hasItem(system: System, wanted: string | SuggestedItem | undefined, under: string | undefined): boolean {
  const text = typeof wanted === 'string' ? wanted : wanted?.text;
  return system.items.some(
    (each) => each.parent?.id === under && (each.kind === 'criterion' ? each.text : each.title) === text,
  );
}

/** The points of the classes meant, or the most that an item adds or takes off. */
function pointsOf(suggestion: Suggestion, item: Item, system: System): string | undefined {
  const limit = item.adds ?? item.deducts;
  if (item.kind === 'criterion' && limit !== undefined) return limit === 'unlimited' ? undefined : limit.toString();
  return commonTo(classesMeant(suggestion, item, system), system, (index) => item.points[index]?.toString());
}

/** The wording of the classes that are named, else the one that is nobody's in particular. */
function wordingOf({ classes, ...suggestion }: Suggestion, item: Criterion, system: System): string | undefined {
  if (classes === undefined) return item.text;
  return commonTo(classesMeant({ ...suggestion, classes }, item, system), system, (index) => wordingFor(item, index));
}

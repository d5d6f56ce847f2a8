import { type Hover, MarkupKind } from 'vscode-languageserver';
import { titleOf } from '../engine/examine/meant.ts';
import { classNames } from '../model/classes/names.ts';
import { cooperatingNames, departmentsById, leaderNames } from '../model/departments.ts';
import { levelName } from '../model/levels.ts';
import type { Item, System } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import type { Span } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import type { EditorWords } from '../words/editor.ts';
import { idAt, idsIn, type NamedId } from './ids.ts';
import { type Held, itemsIn, nameKey, placeIn } from './items.ts';
import { rangeOf } from './positions.ts';
import type { State } from './repository.ts';
import { pointsText, sumText } from './saying.ts';

/** What is told of what stands at an offset: of an item at its id, its title or wording and its points; of whatever else has an id where that is written. Undefined anywhere else, where the schema speaks. */
export function hoverAt(state: State, path: string, offset: number, words: EditorWords): Hover | undefined {
  const isAt = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  for (const held of itemsIn(state, path)) {
    const place = [nameKey(held.item), 'id' as const, 'points' as const]
      .map((key) => placeIn(held.item, key))
      .find(isAt);
    if (place !== undefined) return shown(itemLines(held, registersOf(state), words), place);
  }
  const named = idAt(idsIn(state), path, offset);
  return named && shown(linesOf(state, named, words), named.place);
}

function shown(lines: readonly string[], place: Span): Hover | undefined {
  if (lines.length === 0) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value: lines.join('  \n') }, range: rangeOf(place) };
}

function registersOf({ held }: State): Registers {
  return held.at(-1)?.registers ?? { departments: undefined, units: undefined, retired: [] };
}

/** What is told of an item, line by line: how it is called, its points and their sum, who leads, whom it is for, what it was a year before. */
function itemLines({ previous, system, item }: Held, registers: Registers, words: EditorWords): readonly string[] {
  const departments = departmentsById(registers.departments);
  const points = pointsText(system, item.points, words);
  const before = previous?.systems.find(({ id }) => id === system.id);
  const past = before?.items.find(({ id }) => id === item.id);
  return [
    `**${literal(titleOf(item))}** · ${literal(kindName(system, item))}`,
    [...(points === '' ? [] : [words.points(points)]), sumText(system, item, words) ?? ''].filter(isSaid).join(' · '),
    ...[leaderNames(departments, item)].filter(isSaid).map(words.leads),
    ...[cooperatingNames(departments, item)].filter(isSaid).map(words.cooperates),
    ...[classNames(system, item.applies)].filter(isSaid).map(words.appliesTo),
    ...(previous === undefined || before === undefined || past === undefined
      ? []
      : [words.before(previous.id, titleOf(past), pointsText(before, past.points, words))]),
  ]
    .filter(isSaid)
    .map((line, index) => (index === 0 ? line : literal(line)));
}

function kindName(system: System, item: Item): string {
  return item.kind === 'criterion' ? system.scored : levelName(system, item.level);
}

/** What is told of the thing that an id names. */
function linesOf(state: State, named: NamedId, words: EditorWords): readonly string[] {
  const registers = registersOf(state);
  switch (named.kind) {
    case 'item':
      return itemNamed(state, named, words);
    case 'department': {
      const department = registers.departments?.find(({ id }) => id === named.id);
      if (department === undefined) return [];
      const aliases = department.aliases.map(({ id }) => id);
      return told(department.name, [
        ...(aliases.length === 0 ? [] : [words.alsoCalled(aliases)]),
        ...state.held.map(({ edition }) => words.leadsIn(edition.id, countLed(edition.systems, named.id))),
      ]);
    }
    case 'unit': {
      const unit = registers.units?.find(({ id }) => id === named.id);
      if (unit === undefined) return [];
      const system = state.held.at(-1)?.edition.systems.find(({ id }) => id === unit.system);
      const className = system?.declared.find(({ id }) => id === unit.class)?.name ?? unit.class;
      return told(unit.name, [words.ofClass(system?.title ?? unit.system, className)]);
    }
    case 'class':
    case 'system': {
      const { edition, system } = systemNamed(state, named);
      const proof = state.examined.editions
        .find(({ id }) => id === edition)
        ?.systems.find(({ id }) => id === system?.id);
      const classes = proof?.classes.filter(({ id }) => named.kind === 'system' || id === named.id) ?? [];
      const totals = classes.map((each) =>
        words.total(each.name, String(each.total ?? '?'), String(each.fullMarks ?? '?')),
      );
      return system === undefined || totals.length === 0 ? [] : told(system.title, totals);
    }
  }
}

/** The system that is meant by an id, or in which it is one: of the edition in which that is written, else of the newest. */
function systemNamed(
  { held: editions }: State,
  { kind, id, system, edition }: NamedId,
): { readonly edition: string | undefined; readonly system: System | undefined } {
  const held = editions.find((each) => each.edition.id === edition) ?? editions.at(-1);
  const wanted = kind === 'system' ? id : system;
  return { edition: held?.edition.id, system: held?.edition.systems.find((each) => each.id === wanted) };
}

/** What is told of an item by its id: of lineage, that of the edition before. */
function itemNamed(
  { held: editions }: State,
  { id, system, edition, isPast }: NamedId,
  words: EditorWords,
): readonly string[] {
  const order = editions.findIndex((each) => each.edition.id === edition);
  const held = order < 0 ? editions.at(-1) : editions[order];
  const meant = isPast ? held?.previous : held?.edition;
  const found = meant?.systems
    .filter((each) => system === undefined || each.id === system)
    .flatMap((each) => each.items.filter((item) => item.id === id).map((item) => ({ system: each, item })))[0];
  if (held === undefined || meant === undefined || found === undefined) return [];
  const previous = isPast ? undefined : held.previous;
  return itemLines({ edition: meant, previous, ...found }, held.registers, words);
}

function countLed(systems: readonly System[], id: string): number {
  return systems.reduce(
    (count, { items }) =>
      count + items.filter((item) => item.kind === 'criterion' && item.departments.includes(id)).length,
    0,
  );
}

function told(name: string, lines: readonly string[]): readonly string[] {
  return [`**${literal(name)}**`, ...lines.map(literal)];
}

const isSaid = (text: string): boolean => text !== '';

/** A text that stands for itself in Markdown. */
function literal(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&');
}

import { isLeaf } from '../model/levels.ts';
import type { Edition, Item } from '../model/model.ts';
import { type Department, isAssessedIn, type Registers } from '../model/registers.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { named } from '../text/key.ts';
import type { Span } from '../text/source.ts';
import { nearest } from '../text/suggest.ts';
import { hasKey, type Mention, mentionsAt, placeOf, placeOfKey, type Written, within } from '../text/written.ts';
import { forEachItem, forEachSystem, type Rule } from './rule.ts';

/** Every department that leads or cooperates is registered, every criterion has one that leads, and none cooperates with itself. */
const departments = forEachItem(function* (item, _system, _edition, registers) {
  if (registers.departments === undefined) return;
  for (const { id, place } of leadersAt(item.written)) yield* known(id, place, registers.departments);
  const isLed = item.departments.length > 0 || hasKey(item.written, 'department');
  if (isLeaf(item) && !isLed && item.children.some(({ departments: own }) => own.length === 0)) {
    yield finding('department-none', placeOf(item.written, 'id'), { title: item.title });
  }
  for (const { id, place } of item.cooperating) {
    yield* known(id, place, registers.departments);
    if (item.departments.includes(id)) yield finding('department-cooperates-with-itself', place, { id });
  }
});

/** The departments that are stated at an item or a system to lead it, each with its place. */
function leadersAt(written: Written): readonly Mention[] {
  if (!hasKey(written, 'department')) return [];
  const parts = within(written, 'department');
  const keys = Object.keys(parts.value);
  if (keys.length > 0) return keys.map((id) => ({ id, place: placeOfKey(parts, named(id)) }));
  const several = mentionsAt(written, 'department');
  const one = written.value['department'];
  if (typeof one !== 'string') return several;
  return [{ id: one.trim().normalize('NFC'), place: placeOf(written, 'department') }];
}

function* known(id: string, place: Span, registered: readonly Department[]): Iterable<Diagnostic> {
  if (registered.some((department) => department.id === id)) return;
  const names = id.split(/[、，,；;/\s]+/).filter((name) => name !== '');
  const several = names.map((name) => departmentMeant(name, registered)).filter((each) => each !== undefined);
  if (names.length > 1 && several.length === names.length) {
    yield finding('department-unknown', place, { id, suggestion: undefined, several });
  } else yield finding('department-unknown', place, { id, suggestion: departmentMeant(id, registered) });
}

/** The id that somebody meant who wrote a department's name or another form of it, or mistyped its id. */
function departmentMeant(typed: string, registered: readonly Department[]): string | undefined {
  const named = registered.find(({ name, aliases }) => name === typed || aliases.some((alias) => alias.id === typed));
  return (
    named?.id ??
    nearest(
      typed,
      registered.map((department) => department.id),
    )
  );
}

/** A department that something is said of is registered. */
export function* registeredDepartment(
  id: string,
  place: Span,
  { departments }: Pick<Registers, 'departments'>,
): Iterable<Diagnostic> {
  if (departments !== undefined) yield* known(id, place, departments);
}

/** The department that a unit says it is, is registered. */
export function* registeredDepartments({ departments: registered, units }: Registers): Iterable<Diagnostic> {
  if (registered === undefined) return;
  for (const unit of units ?? []) {
    if (unit.department !== undefined) yield* known(unit.department, placeOf(unit.written, 'department'), registered);
  }
}

/** The departments that lead whole systems are registered. */
const leadingAll = forEachSystem(function* ({ written }, _edition, registers) {
  if (registers.departments === undefined) return;
  for (const { id, place } of leadersAt(written)) yield* known(id, place, registers.departments);
});

/** The department that organizes the assessment is registered. */
const office: Rule = function* ({ office: id, written }, { departments: registered }) {
  if (id !== undefined && registered !== undefined) yield* known(id, placeOf(written, 'office'), registered);
};

/** Every unit that is assessed in the edition's year belongs to one of its systems and to a class of it: units without a class are an error (R1). */
const unitClasses: Rule = function* ({ systems, year }, { units }) {
  for (const unit of units ?? []) {
    if (!isAssessedIn(unit, year)) continue;
    const system = systems.find((each) => each.id === unit.system);
    if (system === undefined) {
      const suggestion = nearest(
        unit.system,
        systems.map((each) => each.id),
      );
      if (unit.system !== '')
        yield finding('system-unknown', placeOf(unit.written, 'system'), { id: unit.system, suggestion });
    } else if (unit.class !== '' && !system.declared.some((each) => each.id === unit.class)) {
      const suggestion = nearest(
        unit.class,
        system.declared.map((each) => each.id),
      );
      yield finding('class-unknown', placeOf(unit.written, 'class'), { id: unit.class, suggestion, wanted: 'class' });
    }
  }
};

/** Which departments lead, and which systems there are, over all editions. */
export interface Usage {
  readonly leading: Set<string>;
  readonly systems: Set<string>;
}

/** Adds what an edition says of departments to the usage. */
export function countUsage({ systems }: Edition, usage: Usage): void {
  const count = (item: Item) => {
    if (item.kind === 'criterion' || isLeaf(item)) for (const id of item.departments) usage.leading.add(id);
  };
  for (const system of systems) {
    usage.systems.add(system.id);
    system.items.forEach(count);
  }
}

/** Every department leads something in some edition, unless it is registered as one that only cooperates; then it leads nothing. */
export function* idleDepartments({ departments: registered }: Registers, usage: Usage): Iterable<Diagnostic> {
  for (const { id, name, leads, written } of registered ?? []) {
    const isLeading = usage.leading.has(id);
    if (leads && !isLeading) yield finding('department-idle', placeOf(written, 'id'), { id, name });
    if (!leads && isLeading) yield finding('department-leads', placeOf(written, 'leads'), { id, name });
  }
}

/** The system in which an id is retired exists in some edition. */
export function* retiredSystems({ retired }: Registers, { systems }: Usage): Iterable<Diagnostic> {
  for (const { system: id, written } of retired) {
    if (id === '' || systems.has(id)) continue;
    yield finding('system-unknown', placeOf(written, 'system'), { id, suggestion: nearest(id, systems) });
  }
}

/** The rules of what is named by its id. */
export const REFERENCES: readonly Rule[] = [departments, leadingAll, office, unitClasses];

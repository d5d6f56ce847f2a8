import { type AssessedUnit, type Department, isAssessedIn, type Registers } from '../model/registers.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { hasKey, placeOf, type Written } from '../text/written.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly written: Written;
}

/** What a reader takes for the same name: white space and full-width forms do not count. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

/** Every thing whose name another one before it has, where there is a year in which both are; the first is pointed at. Of what has the same id that is said. */
export function* namedTwice<Some extends Named>(
  things: Iterable<Some>,
  areTogether?: (one: Some, other: Some) => boolean,
): Iterable<Diagnostic> {
  const named = new Map<string, Some[]>();
  for (const each of things) {
    const name = plain(each.name);
    const others = named.get(name);
    if (others === undefined) named.set(name, [each]);
    else {
      const before = others.find((other) => areTogether?.(other, each) ?? true);
      others.push(each);
      if (before === undefined || before.id === each.id || name === '') continue;
      const related = [{ place: placeOf(before.written, 'name'), label: before.id }];
      const facts = { name: each.name, other: before.id, hasYears: areTogether !== undefined };
      yield finding('name-duplicate', placeOf(each.written, 'name'), facts, related);
    }
  }
}

/** A name or another form of it belongs to one department only, and no two units of a year or offices of a department have the same. */
export function* unambiguousNames({ departments, units }: Registers): Iterable<Diagnostic> {
  const owner = new Map<string, Department>();
  for (const department of departments ?? []) {
    for (const { id: name, place } of namesOf(department)) {
      const before = owner.get(plain(name));
      if (before === undefined) owner.set(plain(name), department);
      else yield finding('name-ambiguous', place, { name, ids: [before.id, department.id] });
    }
    yield* namedTwice(department.offices);
  }
  yield* namedTwice(units ?? [], areOfOneYear);
  for (const unit of units ?? []) yield* unlinked(unit, owner.get(plain(unit.name)));
}

function namesOf({ name, aliases, written }: Department): Department['aliases'] {
  return [{ id: name, place: placeOf(written, 'name') }, ...aliases];
}

/** Whether there is a year in which both are assessed: whoever moves to another system is registered anew, under the same name. */
function areOfOneYear(one: AssessedUnit, other: AssessedUnit): boolean {
  const later = [one.from, other.from].filter((year) => year !== undefined);
  const year = later.length === 0 ? (one.until ?? other.until) : Math.max(...later);
  return isAssessedIn(one, year) && isAssessedIn(other, year);
}

/** A unit under the name of a department is that department, and says so: no department scores itself. */
function* unlinked(unit: AssessedUnit, department: Department | undefined): Iterable<Diagnostic> {
  if (department === undefined || department.id === '' || unit.department === department.id || unit.name === '') return;
  const place = placeOf(unit.written, hasKey(unit.written, 'department') ? 'department' : 'name');
  yield finding('unit-unlinked', place, { name: unit.name, department: department.id });
}

import { hasDeductionLimit } from '../layout/forms/beside.ts';
import { classIndexOf, classOf } from '../model/classes/of-unit.ts';
import { departmentOf } from '../model/form-identity.ts';
import { ARRANGED } from '../model/leading/scorer.ts';
import { linesFor } from '../model/lines.ts';
import type { System } from '../model/model.ts';
import { besideWithin, bonusFor } from '../model/totals.ts';
import type { Collected, CollectedPart, CollectedUnit } from './collected.ts';
import type { DeliveredForm } from './delivered-form.ts';
import type { Sent, SentForm } from './forms.ts';
import { NOTHING, plus, type Tally, unscored, withinLimits } from './tally.ts';

/** Holds the limits of what is deducted. */
type Limit = <Scores extends Tally>(tally: Scores) => Scores;

/** The parts of a unit while they are put together. */
interface Parts {
  self: CollectedPart | undefined;
  readonly departments: Map<string, CollectedPart>;
  adjustments: CollectedUnit['adjustments'] | undefined;
  open: CollectedUnit['open'] | undefined;
}

/** Adds up what is used of what came, unit by unit. Of forms that are missing the model says how many scores they would have had. */
export function sumUp(sent: Sent, came: readonly DeliveredForm[], missing: readonly SentForm[]): Collected {
  const parts = new Map<string, Parts>();
  const partsOf = (unit: string): Parts => {
    const known = parts.get(unit) ?? {
      ...{ self: undefined, departments: new Map(), adjustments: undefined, open: undefined },
    };
    parts.set(unit, known);
    return known;
  };
  const add = (form: SentForm, tallies: ReadonlyMap<string, Tally>, hasCome: boolean): void => {
    for (const [unit, tally] of tallies) {
      const own = partsOf(unit);
      // A form of other data and that of now, which has what changed, are one.
      const before = isSelf(form) ? own.self : own.departments.get(columnOf(form));
      const part = { ...(before === undefined ? tally : plus(before, tally)), hasCome };
      if (isSelf(form)) own.self = part;
      else own.departments.set(columnOf(form), part);
    }
  };
  for (const { sent: form, tallies, adjustments, asked, open, refused } of came) {
    if (refused === undefined) {
      add(form, tallies, true);
      for (const [unit, columns] of adjustments) partsOf(unit).adjustments = columns;
      for (const [unit, columns] of open) partsOf(unit).open = columns;
    } else if (refused !== 'form-again') {
      // What another sheet says that is used stands.
      for (const unit of open.keys()) partsOf(unit).open ??= new Set(asked);
    }
  }
  for (const form of missing) add(form, missedBy(form, sent), false);
  const order = [...sent.departments.map(({ id }) => id), ARRANGED];
  return {
    edition: sent.edition,
    systems: sent.systems.map(({ id, title, digest, needed, units, view: { system } }) => {
      const limit: Limit = hasDeductionLimit(system.indicators)
        ? (tally) => withinLimits(tally, system)
        : (tally) => tally;
      return {
        id,
        title,
        digest,
        needed,
        units: units.map((unit) => withBonus(collectedUnit(unit, partsOf(unit.id), order, limit), system)),
      };
    }),
  };
}

/** For each unit of a form that has not come what would have been scored on it. */
function missedBy(form: SentForm, { systems, scoredLineOf }: Sent): ReadonlyMap<string, Tally> {
  const { identity } = form;
  const { system } = identity;
  const tallies = new Map<string, Tally>();
  const part = systems.find(({ id }) => id === system);
  if (part === undefined) return tallies;
  const lines = new Map(part.view.system.classes.map(({ id }) => [id, linesFor(part.view, id)]));
  for (const each of part.units) {
    if (isSelf(form) && !(identity.form === 'self' && identity.unit === each.id)) continue;
    const own = lines.get(classOf(part.view.system, each)?.id ?? '') ?? [];
    const missed = isSelf(form) ? own : own.flatMap((line) => scoredLineOf(each, line, columnOf(form)) ?? []);
    if (missed.length > 0) tallies.set(each.id, unscored(missed));
  }
  return tallies;
}

/** The name under which the scores of a form stand beside those of others. */
function columnOf({ identity }: SentForm): string {
  return identity.form === 'arranged' ? ARRANGED : (departmentOf(identity) ?? '');
}

function isSelf({ identity: { form } }: SentForm): boolean {
  return form === 'self' || form === 'blank';
}

/** A unit with what is added beside the sum by all who score it, within the limits of items, indicators and the system. */
function withBonus(unit: CollectedUnit, system: System): CollectedUnit {
  if (bonusFor(system, classIndexOf(system, unit)) === undefined) return unit;
  const added = besideWithin(system.indicators, 'adds', (id) => unit.verified.single.get(id));
  const { adds } = system;
  return { ...unit, bonus: adds !== undefined && added.compare(adds) > 0 ? adds : added };
}

function collectedUnit(
  { id, name, class: unitClass }: Pick<CollectedUnit, 'id' | 'name' | 'class'>,
  { self, departments, adjustments, open }: Parts,
  order: readonly string[],
  limit: Limit,
): CollectedUnit {
  const sorted = order.flatMap((department) => {
    const part = departments.get(department);
    return part === undefined ? [] : [[department, part] as const];
  });
  return {
    id,
    name,
    class: unitClass,
    self: limit(self ?? { ...NOTHING, hasCome: false }),
    // A limit is one for all who deduct.
    verified: limit(sorted.reduce<Tally>((all, [, part]) => plus(all, part), NOTHING)),
    departments: new Map(sorted.map(([department, part]) => [department, limit(part)])),
    adjustments: adjustments ?? new Map(),
    open: open ?? new Set(),
  };
}

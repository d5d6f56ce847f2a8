import type { ItemEdit } from '../../edit/item-edit.ts';
import { rawAt } from '../../edit/raw.ts';
import { pointsFields, targetsFields, wordingsFields } from '../../import/criteria-sheet/values/class-fields.ts';
import { type FieldValues, type NoValue, textsOf } from '../../import/criteria-sheet/values/ground.ts';
import { itemsIn, leadersIn } from '../../import/criteria-sheet/values/names.ts';
import { applicabilityFields } from '../../import/criteria-sheet/values/plain-fields.ts';
import {
  fieldEditsOf,
  idsWithin,
  rawFields,
  restrictedBelow,
  valuesLeft,
} from '../../import/criteria-sheet/values/restricted.ts';
import { scoringText } from '../../layout/scoring-text.ts';
import { scoringFrom } from '../../load/scoring/meant.ts';
import { readScoring } from '../../load/scoring/read.ts';
import { parseYaml } from '../../load/yaml.ts';
import { classesIn, everyClass, hasClass, isNobody } from '../../model/classes.ts';
import { Decimal } from '../../model/decimal.ts';
import { departmentsById } from '../../model/departments.ts';
import type { Criterion, Item, System } from '../../model/model.ts';
import { appliesBy, classesMeant, isBehind, saidAbove } from '../../model/opinions/meant.ts';
import type { Suggestion } from '../../model/opinions/suggestion.ts';
import type { Registers } from '../../model/registers.ts';
import { wordingFor } from '../../model/wordings.ts';
import { named } from '../../text/key.ts';
import { asWritten, hasKey } from '../../text/written.ts';
import type { Obstacle } from './obstacle.ts';

/** An item whose field a suggestion is about, with what names stand for. */
export interface Field {
  readonly suggestion: Suggestion;
  readonly item: Item;
  readonly system: System;
  readonly departments: NonNullable<Registers['departments']>;
}

/** The changes that make the field say something, in the words in which suggestions say it; or what keeps them from being made. */
export function fieldEdits(field: Field, wanted: string): readonly ItemEdit[] | Obstacle {
  const { suggestion, item } = field;
  if (suggestion.field === 'applicability') return applicabilityEdits(field, wanted);
  const values = valuesFor(field, wanted);
  return 'kind' in values ? values : fieldEditsOf(item, values);
}

function valuesFor(field: Field, wanted: string): FieldValues | Obstacle {
  const { suggestion, item, system, departments } = field;
  const name = suggestion.field;
  switch (name) {
    case 'points':
      return pointsValues(field, wanted);
    case 'text':
    case 'title':
      if (wanted === '' || wanted.includes('\n')) return BY_HAND;
      return name === 'text' && suggestion.classes !== undefined ? wordingValues(field, wanted) : [[name, wanted]];
    case 'department':
      return departmentValues(wanted, departments);
    case 'scoring':
      return item.kind === 'criterion' ? scoringFields(wanted, item) : BY_HAND;
    case 'targets': {
      const applying = classesIn(item.applies, system.classes).map(({ id }) => id);
      return known(targetsFields(wanted, applying, { system }), { kind: 'class-name', typed: wanted });
    }
    case 'cooperating':
    case 'evidence':
    case 'method':
    case 'remark':
      return listedValues(field, name, wanted);
    default:
      return BY_HAND;
  }
}

/** For whom an item is, without what it and all below it say for classes that it is for no more. */
function applicabilityEdits({ item, system }: Field, wanted: string): readonly ItemEdit[] | Obstacle {
  const applies = appliesBy(wanted, item, system);
  const choice = applicabilityFields(wanted, { system });
  if (applies === undefined || typeof choice === 'string') return { kind: 'class-name', typed: wanted };
  // What is for nobody is to go, which is another opinion.
  if (isNobody(applies)) return BY_HAND;
  const above = item.parent?.applies ?? everyClass(system.classes);
  const own = choice.map(([key, ids]) => [key, ids && idsWithin(textsOf(ids), above, system)] as const);
  return [
    ...fieldEditsOf(item, [...own, ...valuesLeft(item, applies, system)]),
    ...restrictedBelow(item, applies, system),
  ];
}

const BY_HAND: Obstacle = { kind: 'by-hand' };

function known(values: FieldValues | NoValue, otherwise: Obstacle): FieldValues | Obstacle {
  return typeof values === 'string' ? otherwise : values;
}

/** Points under the key that the item has for them: they are its share of a sum, which may be another for some classes, or the most that it adds or takes off. */
function pointsValues({ suggestion, item, system }: Field, wanted: string): FieldValues | Obstacle {
  const number = pointsIn(wanted);
  if (number === undefined) return { kind: 'number', typed: wanted };
  if (hasKey(item.written, 'weight')) return { kind: 'weight' };
  const limit = (['adds', 'deducts'] as const).find((key) => hasKey(item.written, key));
  if (item.kind === 'criterion' && limit !== undefined) return [[limit, { number: number.toString() }]];
  if (!hasKey(item.written, 'points') && !hasKey(item.written, 'pointsFor')) return BY_HAND;
  const meant = classesMeant(suggestion, item, system);
  const points = system.classes.flatMap(({ id }, index) => {
    const now = hasClass(meant, index) ? number : item.points[index];
    return now === undefined ? [] : [[id, now] as const];
  });
  return pointsFields(rawFields(item.written), new Map(points), { system });
}

/** Points as people write them, 1.5分; undefined for what is no number above nothing. */
export function pointsIn(typed: string): Decimal | undefined {
  const plain = typed.normalize('NFKC').trim();
  const number = Decimal.parse(plain.replace(/\s*分$/, ''));
  return number !== undefined && number.compare(Decimal.zero) > 0 ? number : undefined;
}

/** The wording of some classes. */
function wordingValues({ suggestion, item, system }: Field, wanted: string): FieldValues | Obstacle {
  if (item.kind !== 'criterion') return BY_HAND;
  const meant = classesMeant(suggestion, item, system);
  const wordings = system.classes.flatMap(({ id }, index) =>
    hasClass(item.applies, index) ? [[id, hasClass(meant, index) ? wanted : wordingFor(item, index)] as const] : [],
  );
  return wordingsFields(rawFields(item.written), new Map(wordings), system);
}

/** Lists, of which the indicators above an item may have said the beginning. */
function listedValues(
  { suggestion, item, departments }: Field,
  key: 'cooperating' | 'evidence' | 'method' | 'remark',
  wanted: string,
): FieldValues | Obstacle {
  const above = saidAbove(suggestion, item, departmentsById(departments));
  if (!isBehind(above, wanted)) return BY_HAND;
  const own = wanted.slice(above.length).replace(/^、/u, '');
  if (own === '') return [[key, undefined]];
  if (key === 'remark') return [[key, own]];
  if (key !== 'cooperating') return [[key, itemsIn(own, item[key])]];
  const found = leadersIn(own, departments);
  if ('stranger' in found) return { kind: 'department', name: found.stranger };
  return found.every(({ share }) => share === undefined) ? [[key, found.map(({ id }) => id)]] : BY_HAND;
}

/** Who leads, by printed names, other forms of them or ids: one or several that assess together, or each with its share. */
export function departmentValues(wanted: string, departments: Field['departments']): FieldValues | Obstacle {
  const leaders = leadersIn(wanted, departments);
  if ('stranger' in leaders) return { kind: 'department', name: leaders.stranger };
  const shares = leaders.flatMap(({ id, share }) => (share === undefined ? [] : [[id, share] as const]));
  const [first, ...others] = leaders.map(({ id }) => id);
  if (first === undefined || (shares.length > 0 && shares.length < leaders.length)) return BY_HAND;
  if (shares.length > 0) return [['department', { mapping: shares }]];
  return [['department', others.length === 0 ? first : [first, ...others]]];
}

/** A scoring rule as clauses where these are printed so, else as a text; what keeps it from being written where what else the criterion says of its scoring would then be printed otherwise. */
export function scoringFields(
  wanted: string,
  criterion: Pick<Criterion, 'step' | 'parent' | 'deducts'>,
): FieldValues | Obstacle {
  if (wanted === '') return [['scoring', undefined]];
  const unit = scoringText({ ...criterion, scoring: undefined });
  const own = unit !== '' && wanted.endsWith(`；${unit}`) ? wanted.slice(0, -unit.length - 1) : wanted;
  const written = [scoringFrom(own), JSON.stringify({ text: own })].flatMap((each) => each ?? []);
  for (const each of written) {
    const yaml = parseYaml({ path: '', text: `scoring: ${each}\n` }, () => undefined);
    const scoring = yaml && readScoring(asWritten(yaml, yaml.value), () => undefined);
    const value = yaml && rawAt(yaml, yaml.value as object, named('scoring'));
    if (value !== undefined && scoringText({ ...criterion, scoring }) === wanted) return [['scoring', value]];
  }
  return BY_HAND;
}

import type { RawValue } from '../../../edit/item-edit.ts';
import { classesNamedIn } from '../../../model/classes/named.ts';
import type { SheetKey } from '../../../model/sheets/criteria-sheet.ts';
import { ruleFrom, type Worth } from '../../scoring/rule.ts';
import { plainNumber } from '../plain.ts';
import { above, type FieldValues, type Ground, type NoValue, textsOf } from './ground.ts';
import { itemsIn, leadersIn } from './names.ts';

/** A criterion, or one that is to be new below an indicator, with what it counts. */
export interface Scored {
  readonly id: string | undefined;
  readonly under: string | undefined;
  readonly worth: Worth;
}

/** What an item is given where a cell of one of these columns has another text: what holds for all classes alike. */
export function plainFields(
  key: SheetKey,
  text: string,
  { id, under, worth }: Scored,
  ground: Ground,
): FieldValues | NoValue {
  switch (key) {
    case 'weight':
      return weightFields(text);
    case 'deducts':
    case 'adds':
      return limitFields(key, text);
    case 'step':
      return text === '不封顶' ? 'not-understood' : limitFields(key, text);
    case 'veto':
      return markFields(key, text, '是');
    case 'core': {
      const isAbove = above(ground.items, under).some(({ fields }) => fields.get('core') === true);
      return isAbove ? 'from-above' : markFields(key, text, '★');
    }
    case 'department':
      return departmentFields(text, { id, under }, ground);
    case 'cooperating':
    case 'evidence':
    case 'method':
      return listFields(key, text, { id, under }, ground);
    case 'remark':
      return remarkFields(text, under, ground);
    case 'note':
      return [[key, text === '' ? undefined : oneLine(text)]];
    case 'scoring':
      return scoringFields(oneLine(text), worth);
    case 'notApplicable':
      return notApplicableFields(text);
    case 'split':
      return splitFields(text, id, under, ground);
    case 'applicability':
      return applicabilityFields(text, ground);
    default:
      return 'not-understood';
  }
}

/** Lines in one: in Chinese nothing stands between them. */
export function oneLine(text: string): string {
  return text.replaceAll('\n', '');
}

/** As clauses where every part of it is plain, else as the text that it is. */
function scoringFields(text: string, worth: Worth): FieldValues {
  return [['scoring', text === '' ? undefined : (ruleFrom(text, worth) ?? { mapping: [['text', text]] })]];
}

const WEIGHT = /^(?:(?:100|[1-9]\d?(?:\.\d{1,12})?|0\.\d{0,11}[1-9]\d{0,11})%|[1-9]\d{0,11}\/[1-9]\d{0,11})$/u;

/** A share of what stands above: 30%, 1/3 or 0.3; none of an empty text. */
export function weightFields(text: string): FieldValues | NoValue {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return [['weight', undefined]];
  if (WEIGHT.test(plain)) return [['weight', plain]];
  const number = plainNumber(plain);
  return number === undefined ? 'not-understood' : [['weight', { number: number.toString() }]];
}

function limitFields(key: 'deducts' | 'adds' | 'step', text: string): FieldValues | NoValue {
  if (text === '') return [[key, undefined]];
  if (text === '不封顶') return [[key, 'unlimited']];
  const number = plainNumber(text);
  return number === undefined ? 'not-understood' : [[key, { number: number.toString() }]];
}

function markFields(key: string, text: string, mark: string): FieldValues | NoValue {
  if (text === '' || text === '否') return [[key, undefined]];
  return text === mark || text === '是' ? [[key, true]] : 'not-understood';
}

/** Without one of its own an item has that of the indicators above it: where it has none, an empty cell would say nothing. */
function departmentFields(
  text: string,
  { id, under }: Pick<Scored, 'id' | 'under'>,
  { departments, items }: Ground,
): FieldValues | NoValue {
  if (text === '') {
    const isOwn = items.get(id ?? '')?.fields.has('department') === true;
    const isAbove = above(items, under).some(({ fields }) => fields.has('department'));
    return isAbove && !isOwn ? 'from-above' : [['department', undefined]];
  }
  const leaders = leadersIn(text, departments);
  if ('stranger' in leaders) return 'no-such-department';
  const shares = leaders.flatMap(({ id, share }): readonly (readonly [string, RawValue])[] =>
    share === undefined ? [] : [[id, share]],
  );
  if (new Set(leaders.map(({ id }) => id)).size < leaders.length) return 'not-understood';
  if (shares.length > 0)
    return shares.length === leaders.length ? [['department', { mapping: shares }]] : 'not-understood';
  const ids = leaders.map(({ id }) => id);
  return [['department', ids.length === 1 ? (ids[0] ?? '') : ids]];
}

/** What the indicators above state holds for the criterion too, and stands before its own in the cell. */
function listFields(
  key: 'cooperating' | 'evidence' | 'method',
  text: string,
  { id, under }: { readonly id: string | undefined; readonly under: string | undefined },
  { items, departments }: Ground,
): FieldValues | NoValue {
  const inherited = above(items, under).flatMap(({ fields }) => textsOf(fields.get(key)));
  const before = [...inherited, ...textsOf(items.get(id ?? '')?.fields.get(key))];
  const typed = key === 'cooperating' ? idsIn(text, departments) : itemsIn(oneLine(text), before);
  if (typed === undefined) return 'no-such-department';
  if (!inherited.every((each, index) => typed[index] === each)) return 'from-above';
  const own = typed.slice(inherited.length);
  return [[key, own.length === 0 ? undefined : own]];
}

function idsIn(text: string, departments: Ground['departments']): readonly string[] | undefined {
  const leaders = leadersIn(text, departments);
  if ('stranger' in leaders || leaders.some(({ share }) => share !== undefined)) return undefined;
  return leaders.map(({ id }) => id);
}

function remarkFields(text: string, under: string | undefined, { items }: Ground): FieldValues | NoValue {
  const inherited = above(items, under)
    .flatMap(({ fields }) => textsOf(fields.get('remark')))
    .join('、');
  const line = oneLine(text);
  if (inherited === '') return [['remark', line === '' ? undefined : line]];
  if (line === inherited) return [['remark', undefined]];
  return line.startsWith(`${inherited}、`) ? [['remark', line.slice(inherited.length + 1)]] : 'from-above';
}

const NOT_APPLICABLE: ReadonlyMap<string, string> = new Map([
  ['按其余各项折算', 'scale'],
  ['计满分', 'full'],
  ['不计分', 'zero'],
]);

function notApplicableFields(text: string): FieldValues | NoValue {
  if (text === '') return [['notApplicable', undefined]];
  const word = NOT_APPLICABLE.get(text);
  return word === undefined ? 'not-understood' : [['notApplicable', word]];
}

function splitFields(
  text: string,
  id: string | undefined,
  under: string | undefined,
  { items, departments }: Ground,
): FieldValues | NoValue {
  if (text === '') return [['split', undefined]];
  const path = [...above(items, under), ...[items.get(id ?? '')].filter((each) => each !== undefined)];
  const [leader] = path.flatMap(({ fields }) => textsOf(fields.get('department'))).slice(-1);
  const offices = departments.find((each) => each.id === leader)?.offices ?? [];
  const parts = text.split(/[、，\n]/u).map((part) => /^(.+?)([\d.]+)\s*分$/u.exec(part.trim().normalize('NFKC')));
  const shares = parts.map((part): readonly [string, RawValue] | undefined => {
    const office = offices.find((each) => each.name === part?.[1] || each.id === part?.[1]);
    const points = plainNumber(part?.[2] ?? '');
    return office && points && [office.id, { number: points.toString() }];
  });
  const known = shares.filter((each) => each !== undefined);
  return known.length < shares.length ? 'not-understood' : [['split', { mapping: known }]];
}

/** For whom an item is by a note: 仅适用于县, 不适用于城市区; for all of an empty one. */
export function applicabilityFields(text: string, { system }: Pick<Ground, 'system'>): FieldValues | NoValue {
  if (text === '')
    return [
      ['only', undefined],
      ['except', undefined],
    ];
  const [, isExcept, names = ''] = /^(?:(不适用于)|仅适用于|适用于)?(.+)$/u.exec(oneLine(text)) ?? [];
  const known = [...system.classes, ...system.declared.filter((each) => !system.classes.includes(each))];
  const ids = classesNamedIn(names, known);
  if (ids === undefined) return 'no-such-class';
  return isExcept === undefined
    ? [
        ['only', ids],
        ['except', undefined],
      ]
    : [
        ['except', ids],
        ['only', undefined],
      ];
}

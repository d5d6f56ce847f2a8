import { Decimal } from '../model/decimal.ts';
import type { Item, System } from '../model/model.ts';
import { generalPoints } from '../model/opinions/meant.ts';
import type {
  SuggestedField,
  SuggestedItem,
  SuggestedPlace,
  SuggestedValue,
  Suggestion,
} from '../model/opinions/suggestion.ts';
import { type CellField, type CellFields, figureOf } from './table/fields.ts';
import type { Undone } from './table/views.ts';
import { editsBetween, sameKey } from './table/wording.ts';

/** What a suggestion says beside what it is about and where it stands. */
export type Said = Partial<Omit<Suggestion, 'file' | 'place'>> & { readonly field: SuggestedField };

/** A suggestion of a file: what nobody says of it is empty. The day is that of its time. */
export function suggestion(file: string, place: SuggestedPlace, said: Said): Suggestion {
  const { stamp = '' } = said;
  return {
    ...{ system: undefined, item: undefined, setting: undefined, before: undefined, after: undefined, edits: [] },
    ...{ author: '', stamp, date: dayOf(stamp), file, place, typed: undefined, over: undefined },
    ...{ under: undefined, afterItem: undefined, items: [], untracked: false },
    ...said,
    ...(typeof said.after === 'object' ? counting(said.after, said.typed) : {}),
  };
}

/** An item that is to be new, with points only where they are some. Other words in their place are kept as they were typed, for somebody to look at. */
function counting(item: SuggestedItem, typed = ''): Pick<Suggestion, 'after' | 'typed' | 'unsure'> {
  const words = new Set<string>();
  const counted = (each: SuggestedItem): SuggestedItem => {
    const points = pointsIn(each.points ?? '');
    if (points === undefined && each.points !== undefined) words.add(each.points);
    return { ...each, points, ...(each.criteria && { criteria: each.criteria.map(counted) }) };
  };
  const after = counted(item);
  const said = [typed, ...[...words].map((each) => `分值：${each}`)].filter((each) => each !== '').join('；');
  return { after, typed: said === '' ? undefined : said, ...(words.size > 0 && { unsure: true }) };
}

function pointsIn(text: string): string | undefined {
  const points = Decimal.parse(figureOf(text) ?? '');
  return points !== undefined && points.compare(Decimal.zero) > 0 ? points.toString() : undefined;
}

/** That somebody does not want what another one changed, and undid it. */
export function objectionTo(undone: Undone['kind'], value: string): Pick<Said, 'field' | 'after'> {
  return { field: 'disagree', after: `${OBJECTION[undone]}“${value}”` };
}

const OBJECTION: Readonly<Record<Undone['kind'], string>> = {
  addition: '不同意增加',
  change: '不同意改为',
  removal: '不同意删去',
};

/** The day of a time as files have it: `2021-03-05T09:30:02Z`; empty for anything else. */
export function dayOf(stamp: string): string {
  return /^[12]\d{3}-[01]\d-[0-3]\d/.exec(stamp)?.[0] ?? '';
}

/** A field that two readings of a cell do not have in common. */
export interface FieldChange {
  readonly field: CellField;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The fields in which a cell differs from what it said, in their order. */
export function changedFields(before: CellFields, after: CellFields): readonly FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field), after.get(field)];
    return sameKey(was ?? '') === sameKey(is ?? '') ? [] : [{ field, before: was, after: is }];
  });
}

/** What the change of a field of an item says: a wording of which nothing is left is the item that goes, what has no field of its own is a word on it. */
export function saidOf(change: FieldChange, item: Item, system: System): readonly Said[] {
  const hasVariants = change.field === 'text' && item.kind === 'criterion' && item.textFor.length > 0;
  return (hasVariants ? variantsOf(change, item, system) : undefined) ?? [saidAlone(change, item, system)];
}

/** Wordings of classes that stand one below the other, each behind the names of its classes: those that changed. Undefined where they are no longer written so. */
function variantsOf({ before = '', after = '' }: FieldChange, item: Item, system: System): readonly Said[] | undefined {
  const [was, is] = [before, after].map((text) =>
    text.split('\n').map((line) => /^([^：]{1,200})：(.*)$/su.exec(line)),
  );
  const isAlike =
    was?.length === is?.length && was?.every((line, index) => line !== null && line[1] === is?.[index]?.[1]);
  if (was === undefined || is === undefined || !isAlike) return undefined;
  return was.flatMap((line, index) => {
    const [, names = '', own = ''] = line ?? [];
    const other = is[index]?.[2] ?? '';
    const about = { system: system.id, item: item.id, classes: classesNamed(names, system) };
    if (sameKey(own) === sameKey(other)) return [];
    return [{ ...about, field: 'text', before: own, after: other, edits: editsBetween(own, other) }];
  });
}

function saidAlone({ field, before, after }: FieldChange, item: Item, system: System): Said {
  const about = { system: system.id, item: item.id };
  if (field === 'text' && after === undefined) return { ...about, field: 'delete', before: itemValue(item) };
  if (field.startsWith('points:')) {
    const classes = classesNamed(field.slice('points:'.length), system);
    const general = generalPoints(item, system);
    const points = { ...about, field: 'points', before: before ?? general, after: after ?? general } as const;
    return { ...points, ...(classes.length > 0 ? { classes } : { unsure: true }) };
  }
  if (field.startsWith('other:')) return { ...about, field: 'comment', after: otherWords(field, before, after) };
  const edits = field === 'points' || before === undefined || after === undefined ? [] : editsBetween(before, after);
  return { ...about, field: field as SuggestedField, before, after, edits };
}

/** An item as it was sent out: its wording or title, and its points. */
export function itemValue(item: Item): SuggestedValue {
  const points = item.points.find((each) => each !== undefined)?.toString();
  return { text: item.kind === 'criterion' ? item.text : item.title, points };
}

/** The ids of the classes that are named in a text, each name once. */
function classesNamed(names: string, { classes }: System): readonly string[] {
  let left = names;
  const longFirst = classes.toSorted((a, b) => b.name.length - a.name.length);
  const found = longFirst.flatMap(({ id, name }) => {
    if (!left.includes(name)) return [];
    left = left.replace(name, '');
    return [id];
  });
  return classes.flatMap(({ id }) => (found.includes(id) ? [id] : []));
}

function otherWords(field: CellField, before: string | undefined, after: string | undefined): string {
  const label = field.slice('other:'.length);
  const named = (text: string): string => `“${label === '' ? text : `${label}：${text}`}”`;
  if (before === undefined) return `增加${named(after ?? '')}`;
  return after === undefined ? `删去${named(before)}` : `${named(before)}改为${named(after)}`;
}

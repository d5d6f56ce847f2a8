import type { DraftItem } from './draft.ts';
import { FIGURE, plainFigure } from './said/numbers.ts';

/** What a note says of whom an item is for. */
export interface Note {
  /** The kind of units that it names, in its own words. */
  readonly units: string;
  readonly kind: 'only' | 'except' | 'points';
  /** What the item counts for them instead. */
  readonly points: string | undefined;
}

const OTHER = new RegExp(`^(.{1,20}?)(?:此项|该项|本项|考核内容|指标|分值|标准|为|计|按){0,6}[:：]?(${FIGURE})分`, 'u');
const OTHER_CELL = new RegExp(`^(\\D{1,20}?)[:：]?(${FIGURE})$`, 'u');
const NOT = /^不(?:适用于|考核)(.{1,30}?)[。；;]?$/u;
const EXCEPT = /^(.{1,30}?)(?:不考核|不适用|不计|除外)/u;
const ONLY = /(?:只|仅)?(?:适用于|适用|限于|仅限|仅|只)(?:考核)?(.{1,30}?)(?:考核|使用|适用)?[。；;]?$/u;

/** A name of units and nothing else. */
const BARE = /^[\p{Script=Han}、]{1,20}$/u;

/** What a note says, as far as its sentence is plain; undefined where it is not. */
export function noteOf(note: string): Note | undefined {
  const said = note.replace(/\s/gu, '');
  const [, unitsOther, points] = OTHER.exec(said) ?? OTHER_CELL.exec(said) ?? [];
  if (unitsOther !== undefined && !/最多|最高|至少|不超过/u.test(unitsOther))
    return { units: unitsOther, kind: 'points', points: plainFigure(points ?? '') };
  const [, excepted] = NOT.exec(said) ?? EXCEPT.exec(said) ?? [];
  if (excepted !== undefined) return { units: excepted, kind: 'except', points: undefined };
  const [, only] = ONLY.exec(said) ?? [];
  const units = only ?? (BARE.test(said) ? said : undefined);
  return units === undefined ? undefined : { units, kind: 'only', points: undefined };
}

/** What the note of an item says: several things only where each of them is what it counts for some units, or that it is not for these. */
function notesOf({ applicability }: DraftItem): readonly Note[] {
  if (applicability === undefined) return [];
  const parts = applicability.split(/[；;]/u).flatMap((each) => noteOf(each) ?? []);
  if (parts.length > 1 && parts.every(({ kind }) => kind !== 'only')) return parts;
  const note = noteOf(applicability);
  return note === undefined ? [] : [note];
}

/** The kinds of units that notes name, those that are named alone rather than with others; without any of them all units are one kind, with an empty name. */
export function viewsOf(items: readonly DraftItem[]): readonly string[] {
  const named = new Set<string>();
  const visit = (each: DraftItem): void => {
    for (const { units } of notesOf(each)) named.add(units);
    each.children.forEach(visit);
  };
  items.forEach(visit);
  const isMany = (name: string) => name.split('、').some((part) => part !== name && named.has(part));
  return named.size === 0 ? [''] : [...named].filter((name) => !isMany(name));
}

/** Whether an item counts for a kind of units: by its own note, or by that which all its parts have. */
export function appliesFor(item: DraftItem, view: string): boolean {
  const notes = notesOf(item);
  const [note] = notes;
  if (note?.kind === 'only') return includes(note.units, view);
  if (notes.some(({ kind, units }) => kind === 'except' && includes(units, view))) return false;
  if (notes.some(({ kind }) => kind === 'except')) return true;
  return item.children.length === 0 || note !== undefined || item.children.some((each) => appliesFor(each, view));
}

/** What an item counts for a kind of units where its note says so; undefined where it does not. */
export function worthFor(item: DraftItem, view: string): string | undefined {
  return notesOf(item).find(({ kind, units }) => kind === 'points' && includes(units, view))?.points;
}

/** Whether units that a note names include those of a view: 城市区 includes 无乡镇的城市区, 镇、街道 includes 街道, but 县 no 县级市. */
function includes(units: string, view: string): boolean {
  const parts = units.split('、').filter((part) => part !== '');
  return view === units || view.split('、').some((each) => parts.some((part) => each.endsWith(part)));
}

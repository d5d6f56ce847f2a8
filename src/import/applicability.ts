import { remembering } from '../text/remembering.ts';
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
/** Names of units and a figure behind them, which a colon parts from a name that ends in one. */
const OTHER_NAMED = new RegExp(`^(.{0,400}?[^\\d.])(${FIGURE})分?$`, 'u');
const NOT = /^不(?:适用于|考核)(.{1,400}?)[。；;]?$/u;
const EXCEPT = /^(.{1,30}?)(?:不考核|不适用|不计|除外)/u;
const ONLY = /^(?:只|仅)(?:适用于|适用|限于|限)(.{1,400}?)[。；;]?$/u;
const ONLY_WITHIN = /(?:只|仅)?(?:适用于|适用|限于|仅限|仅|只)(?:考核)?(.{1,30}?)(?:考核|使用|适用)?[。；;]?$/u;

/** A name of units and nothing else. */
const BARE = /^[\p{Script=Han}、]{1,20}$/u;

/** What kinds of units are called. */
const UNITS = /(?:[县市区旗乡镇村类组]|街道|社区|部门|单位|机关|企业|学校|除外[）)])$/u;

/** Whether a text says only what kinds of units have instead of the points before it: 城市区1.5分. */
export function isForUnits(text: string): boolean {
  const note = noteOf(text);
  return note?.kind === 'points' && UNITS.test(note.units) && !/[每少缺得加扣]/u.test(note.units);
}

/** What a note says, as far as its sentence is plain; undefined where it is not. */
export function noteOf(note: string): Note | undefined {
  const said = note.replace(/\s/gu, '');
  const [, unitsOther, points] = OTHER.exec(said) ?? OTHER_NAMED.exec(said) ?? [];
  if (unitsOther !== undefined && !/最多|最高|至少|不超过/u.test(unitsOther))
    return { units: unitsOther.replace(/[:：]$/u, ''), kind: 'points', points: plainFigure(points ?? '') };
  const [, named] = ONLY.exec(said) ?? [];
  if (named !== undefined) return { units: named, kind: 'only', points: undefined };
  const [, excepted] = NOT.exec(said) ?? EXCEPT.exec(said) ?? [];
  if (excepted !== undefined) return { units: excepted, kind: 'except', points: undefined };
  const [, only] = ONLY_WITHIN.exec(said) ?? [];
  const units = only ?? (BARE.test(said) ? said : undefined);
  return units === undefined ? undefined : { units, kind: 'only', points: undefined };
}

/** A note with the names in it. */
interface ReadNote extends Note {
  readonly names: readonly Name[];
}

/** A kind of units, with those that are taken out of it. */
interface Name {
  readonly name: string;
  readonly except: readonly string[];
}

/** What the note of an item says: several things only where each of them is what it counts for some units, or whom it is for beside these. */
const notesOf = remembering(({ applicability }: DraftItem): readonly ReadNote[] => notesIn(applicability));

function notesIn(applicability: string | undefined): readonly ReadNote[] {
  return statements(applicability).map((each) => ({ ...each, names: namesIn(each.units) }));
}

function statements(applicability: string | undefined): readonly Note[] {
  if (applicability === undefined) return [];
  const parts = applicability.split(/[；;\n]/u).flatMap((each) => noteOf(each) ?? []);
  const limits = parts.filter(({ kind }) => kind === 'only');
  if (parts.length > 1 && limits.length <= (parts.some(({ kind }) => kind === 'points') ? 1 : 0)) return parts;
  const note = noteOf(applicability);
  return note === undefined ? [] : [note];
}

/** Names that stand side by side, each with those that are taken out of it: 县（甲县除外） and 城市区. */
function namesIn(units: string): readonly Name[] {
  const parts = units.match(/[^、和（(]+(?:[（(][^）)]*除外[）)])?/gu) ?? [];
  return parts.map((each) => {
    const [, name = each, except = ''] = /^([^（(]+)[（(](.*)除外[）)]$/u.exec(each) ?? [];
    return { name, except: except.split('、').filter((one) => one !== '') };
  });
}

/** A kind of units, or a unit alone, as notes name it; `of` is the kind that it belongs to, where that is another. */
export interface Units {
  readonly name: string;
  readonly of: string | undefined;
}

/** The kinds of units that notes name, those that are named alone rather than with others; without any of them all units are one kind, with an empty name. With the names of all to which one may belong. */
export function unitsNamed(items: readonly DraftItem[]): {
  readonly views: readonly string[];
  readonly names: readonly string[];
} {
  const named = new Set<string>();
  const names = new Set<string>();
  const visit = (each: DraftItem): void => {
    for (const { units, names: own } of notesOf(each)) {
      const all = own.flatMap(({ name, except }) => [name, ...except]);
      for (const one of all) names.add(one);
      for (const one of /[和（(]/u.test(units) ? all : [units]) named.add(one);
    }
    each.children.forEach(visit);
  };
  items.forEach(visit);
  const isMany = (name: string) => name.split('、').some((part) => part !== name && named.has(part));
  return { views: named.size === 0 ? [''] : [...named].filter((name) => !isMany(name)), names: [...names] };
}

/** Whether an item counts for a kind of units: by its own note, or by that which all its parts have. */
export function appliesFor(item: DraftItem, view: Units): boolean {
  const notes = notesOf(item);
  const limit = notes.find(({ kind }) => kind === 'only');
  if (limit !== undefined) return includes(limit, view);
  if (notes.some((each) => each.kind === 'except' && includes(each, view))) return false;
  if (notes.some(({ kind }) => kind === 'except')) return true;
  return item.children.length === 0 || notes.length > 0 || item.children.some((each) => appliesFor(each, view));
}

/** What an item counts for a kind of units where its note says so; undefined where it does not. */
export function worthFor(item: DraftItem, view: Units): string | undefined {
  return worthIn(notesOf(item), view);
}

/** What a note that stands beside a total says that it is for a kind of units. */
export function statedFor(note: string | undefined, view: Units): string | undefined {
  return worthIn(notesIn(note), view);
}

/** A kind's own figure before that of the kind that it belongs to. */
function worthIn(notes: readonly ReadNote[], view: Units): string | undefined {
  const stated = notes.filter(({ kind }) => kind === 'points');
  const own = stated.find(({ names }) => names.some(({ name }) => name === view.name));
  return (own ?? stated.find((each) => includes(each, view)))?.points;
}

/** Whether units that a note names include those of a view: 城市区 includes what belongs to it, 镇、街道 includes 街道, but 县 no 县级市. */
function includes({ units, names }: ReadNote, view: Units): boolean {
  if (view.name === units || view.of === units) return true;
  const parts = view.name.split('、');
  return names.some(({ name, except }) => (parts.includes(name) || name === view.of) && !except.includes(view.name));
}

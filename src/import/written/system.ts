import type { RawItem, RawValue } from '../../edit/item-edit.ts';
import type { System } from '../../model/model.ts';
import { classesByKind } from '../criteria-list/classes.ts';
import type { DraftItem, DraftParagraph, DraftSystem, Remark } from '../draft.ts';
import { classId } from '../ids/classes.ts';
import { type Former, formerItems } from '../ids/like.ts';
import { idsOf } from '../ids/of-items.ts';
import { classesOf, type WrittenClass } from './classes.ts';
import { eachItem } from './counted.ts';
import { fullMarksOf } from './full-marks.ts';
import { type Ground, rawIndicator } from './items.ts';
import { isLedWhole, leadsOf } from './leads.ts';
import { NO_CLASSES_KNOWN } from './named-units.ts';
import { type Settled, settled } from './settled.ts';
import { classFields, unwrittenTotals } from './totals.ts';
import { wordingFrom } from './wording.ts';

/** What a system of a file is to be written by. */
export interface SystemGround {
  /** The id that was asked for. */
  readonly id: string | undefined;
  /** Ids of systems that the edition has. */
  readonly taken: ReadonlySet<string>;
  /** The system of an earlier edition whose ids are kept. */
  readonly like: { readonly edition: string; readonly system: System } | undefined;
  /** Ids that are retired or were used in an edition, by the id of the system. */
  readonly used: (system: string) => Iterable<string>;
  readonly departments: ReadonlyMap<string, string>;
  /** Who assesses what the file says nobody of. */
  readonly office: string;
  readonly measures: readonly DraftParagraph[];
  /** Full marks that a person stated, by the title of the system. */
  readonly fullMarks: ReadonlyMap<string, string>;
}

/** A system as it is written: its entry in the scheme without its number, and its level-1 indicators. */
export interface WrittenSystem {
  readonly id: string;
  readonly title: string;
  /** What the assessed units are called. */
  readonly group: string;
  readonly entry: readonly (readonly [key: string, value: RawValue])[];
  readonly classes: readonly WrittenClass[];
  readonly indicators: readonly RawItem[];
  readonly remarks: readonly Remark[];
  /** What its levels are called; empty where they have their usual names. */
  readonly levels: readonly string[];
  /** How many indicators of each level there are, and criteria. */
  readonly counts: readonly number[];
  readonly criteria: number;
  readonly fullMarks: string;
  /** What the edition that ids were taken from calls each item that has one. */
  readonly former: ReadonlyMap<DraftItem, Former>;
  readonly fresh: number;
  /** Whether the file says of every criterion who assesses it. */
  readonly isLed: boolean;
  /** What of the draft is written nowhere. */
  readonly leftOut: readonly DraftItem[];
}

const USUAL_LEVELS = ['一级指标', '二级指标', '三级指标', '四级指标', '五级指标'];
const USUAL_SCORED = '考核内容';
const GROUPS =
  /县（市、区）|市直(?:单位|部门|机关)|县直(?:单位|部门|机关)|区直(?:单位|部门|机关)|乡镇（街道）|镇（街道）|乡镇、街道|乡镇|街道|村（社区）|各?部门|班主任|学校|医院|企业/u;

/** Writes a system down. Its title, group and full marks are those of the file; what the file does not say is said to be assumed. */
export async function writtenSystem(draft: DraftSystem, ground: SystemGround): Promise<WrittenSystem> {
  const whole = settled(draft);
  const remarks: Remark[] = [...whole.remarks];
  const named = draft.title === undefined ? ground.like?.system : undefined;
  const title = named?.title || wordingFrom(draft.title ?? '') || '考核指标体系';
  const group = named?.group || GROUPS.exec(title)?.[0] || '被考核单位';
  if (named === undefined && !GROUPS.test(title)) remarks.push(about('group-assumed', { group }, false));
  const id = ground.id ?? ground.like?.system.id ?? classId(group, ground.taken);
  const own = { id: id.length <= 60 ? id : 'units', name: group };
  const known = ground.like?.system ?? NO_CLASSES_KNOWN;
  const fullMarks = fullMarksOf(draft, whole, { group, title, ...ground }, remarks);
  const { fullMarks: total, scale } = draft;
  const said = { fullMarks: total, scale, marks: fullMarks, title, whole: own, known };
  const { kinds } = draft;
  const classes = kinds === undefined ? classesOf(whole.items, said) : classesByKind(whole.items, kinds, said);
  if (classes.totals === undefined) remarks.push(...unwrittenTotals(draft));
  const former =
    ground.like === undefined ? new Map<DraftItem, Former>() : formerItems(whole.items, ground.like.system.items);
  const ids = await idsOf(whole.items, former, ground.used(id), remarks);
  const names = new Map(classes.classes.map((each) => [each.id, each.name]));
  const leads = leadsOf(whole.items, ground.departments, remarks);
  const isLed = isLedWhole(whole.items, leads);
  const items: Ground = {
    ids,
    restrictions: classes.restrictions,
    leads,
    departments: ground.departments,
    notes: whole.notes,
    names,
    saysGrouping: groupingOf(whole.items),
    remarks,
  };
  const indicators = whole.items.map((item) => rawIndicator(item, items));
  remarks.push(...classes.remarks, ...likelyRemarks(former, ground.like?.edition));
  const counts = countsOf(whole);
  const levels = levelNames(draft, whole.depth);
  return {
    id,
    title,
    group,
    entry: [
      ['title', title],
      ['group', group],
      ...levelFields(draft, levels),
      ...(isLed ? [] : [['department', ground.office] as const]),
      ['fullMarks', { number: fullMarks }],
      ...(draft.scale === undefined ? [] : [['scale', { number: draft.scale.value }] as const]),
      ...classFields(classes.classes, classes.totals),
    ],
    classes: classes.classes,
    indicators,
    remarks,
    levels,
    counts,
    criteria: eachItem(whole.items).filter(({ kind }) => kind === 'criterion').length,
    fullMarks,
    former,
    fresh: ids.size - former.size,
    isLed,
    leftOut: whole.leftOut,
  };
}

/** How many levels of indicators a system may have. */
export const MOST_LEVELS = 5;

/** The names of its levels, each another, also of those that no branch reaches; none where they are the three usual ones. */
function levelNames({ levels }: DraftSystem, depth: number): readonly string[] {
  const names: string[] = [];
  const count = Math.max(depth, Math.min(levels.length, MOST_LEVELS));
  for (let level = 0; level < count; level += 1) {
    const name = wordingFrom(levels[level] ?? '');
    names.push(name === '' || names.includes(name) ? unusedLevel(names, level) : name);
  }
  const isUsual = count === 3 && names.every((name, level) => name === USUAL_LEVELS[level]);
  return isUsual ? [] : names;
}

/** The names of levels, and of what is scored, where they are not the usual ones. */
function levelFields({ scored }: DraftSystem, levels: readonly string[]): readonly (readonly [string, RawValue])[] {
  const called = wordingFrom(scored);
  return [
    ...(levels.length === 0 ? [] : [['levels', levels] as const]),
    ...(called === '' || called === USUAL_SCORED ? [] : [['scored', called] as const]),
  ];
}

function unusedLevel(names: readonly string[], level: number): string {
  return USUAL_LEVELS.slice(level).find((each) => !names.includes(each)) ?? `第${level + 1}级`;
}

/** Which items are only likely to be the same as those whose ids they keep. */
function likelyRemarks(former: ReadonlyMap<DraftItem, Former>, edition = ''): readonly Remark[] {
  return [...former].flatMap(([{ words, from }, { item, sureness }]) => {
    const named = item.kind === 'indicator' ? item.title : item.text;
    const facts = { words: wordingFrom(words), former: named, id: item.id, edition };
    return sureness === 'same' ? [] : [{ code: 'id-likely', facts, at: from[0], changesTotal: false }];
  });
}

/** Whether indicators of a level say that they group: where one of the level counts something itself. */
function groupingOf(items: readonly DraftItem[]): (level: number) => boolean {
  const levels = new Set<number>();
  const visit = (item: DraftItem, level: number): void => {
    if (item.kind === 'indicator' && (item.points?.kind === 'points' || item.points?.kind === 'weight'))
      levels.add(level);
    for (const each of item.children) visit(each, level + 1);
  };
  for (const item of items) visit(item, 1);
  return (level) => levels.has(level);
}

function countsOf({ items, depth }: Settled): readonly number[] {
  const counts = Array.from({ length: depth }, () => 0);
  const visit = (item: DraftItem, level: number): void => {
    if (item.kind === 'criterion') return;
    counts[level] = (counts[level] ?? 0) + 1;
    for (const each of item.children) visit(each, level + 1);
  };
  for (const item of items) visit(item, 0);
  return counts;
}

function about(code: string, facts: Remark['facts'], changesTotal: boolean): Remark {
  return { code, facts, at: undefined, changesTotal };
}

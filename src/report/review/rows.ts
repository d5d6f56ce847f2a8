import type { Changes } from '../../changes/changes.ts';
import type { ItemChange, LockChange, RegisterChange, SystemChanges } from '../../changes/facts.ts';
import { type Judgement, needsDecision } from '../../changes/judgement.ts';
import type { CellParagraph } from '../../layout/document.ts';
import { nameCell, type Readings, textCells } from '../../layout/revision/cells.ts';
import { type Entry, entriesOf } from '../../layout/revision/entries.ts';
import { pairOf } from '../../layout/revision/marks.ts';
import { printedChanges } from '../../layout/revision/measures.ts';
import { unprintedSettings } from '../../layout/revision/settings.ts';
import type { TextChange } from '../../layout/revision/table.ts';
import { everyClass } from '../../model/classes.ts';
import { type Departments, departmentName, departmentsById } from '../../model/departments.ts';
import { isLeaf } from '../../model/levels.ts';
import type { Item, System } from '../../model/model.ts';
import { LABELS } from '../../words/labels.js';
import type { ReviewWords } from '../../words/review.ts';

/** What a change can be filtered by: kinds of change of items, `follows` for what only follows from others, and where a text stands. */
export type RowKind = keyof ReviewWords['kinds'];

/** A change as it is reviewed: that of the revision table, with what it takes to find it and to judge it. */
export interface ReviewRow {
  readonly kinds: readonly RowKind[];
  /** What it is, and where it stands. */
  readonly name: string;
  readonly path: string;
  /** The id of the item, empty where there is none. */
  readonly id: string;
  /** The departments that lead it now or did before; none above level 3. */
  readonly departments: readonly RowDepartment[];
  readonly before: readonly CellParagraph[];
  readonly after: readonly CellParagraph[];
  readonly reasons: readonly string[];
  /** What the kept scores of the newest year say of it; empty where nothing is known. */
  readonly scored: string;
  readonly needsDecision: boolean;
  /** The changes of items that are told in it, with the system; none where it is of no item. */
  readonly items: readonly ItemChange[];
  readonly system: SystemChanges | undefined;
}

/** A department by its id, with its name: the present one where it has one. */
interface RowDepartment {
  readonly id: string;
  readonly name: string;
}

/** Changes under one heading: those of a level-1 indicator of a system, the measures, the settings, the registers. */
export interface RowGroup {
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

/** What the kept scores of the newest year say of items, by their ids. */
export type ScoredItems = ReadonlyMap<string, string>;

/** Everything that differs between two editions, in the order and with the cells of the revision table; beside items what scores say of them. */
export function rowGroups(changes: Changes, words: ReviewWords, scored: ScoredItems = new Map()): readonly RowGroup[] {
  const departments = {
    before: departmentsById(changes.before.registers.departments),
    after: departmentsById(changes.after.registers.departments),
  };
  const { judgement } = changes;
  const rowOf = (kind: RowKind, text: TextChange): ReviewRow =>
    textRow(text, kind, needsDecision(judgement, text.changes));
  return [
    ...changes.systems.flatMap((system) => systemGroups(system, departments, judgement, { words, scored })),
    { title: words.measures, rows: printedChanges(changes).map((each) => rowOf('measures', each)) },
    { title: words.settings, rows: unprintedSettings(changes).map((each) => rowOf('settings', each)) },
  ].filter(({ rows }) => rows.length > 0);
}

/** What differs in what belongs to no edition or guards one: the locks, and the registers, whose entries are named as editors name them. */
export function commonGroups(
  { locks, registers }: { readonly locks: readonly LockChange[]; readonly registers: readonly RegisterChange[] },
  words: ReviewWords,
): readonly RowGroup[] {
  const groups = [
    { title: words.locks, rows: locks.map((each) => lockRow(each, words)) },
    { title: words.registers, rows: registers.map(registerRow) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function lockRow({ edition, kind }: LockChange, { lock }: ReviewWords): ReviewRow {
  const [before, after] =
    kind === 'added' ? [lock.none, lock.there] : [lock.there, kind === 'removed' ? lock.none : lock.replaced];
  return { ...textRow({ name: edition, before, after }, 'locks', kind !== 'added'), kinds: ['locks'] };
}

/** A change of a register. Which units are assessed in which class, and which of them are departments and so do not score themselves, decides about forms and ranks also of years that are locked. */
function registerRow(change: RegisterChange): ReviewRow {
  const { register, keys } = change;
  const { values = {} } = LABELS[register]?.definitions[entryOf(register)]?.properties?.[keys[0] ?? ''] ?? {};
  const [before = '', after = ''] = [change.before, change.after].map((each) => each && (values[each] ?? each));
  return textRow({ name: registerName(change), before, after }, 'registers', register === 'units');
}

/** What rows are worded with. */
interface RowWords {
  readonly words: ReviewWords;
  readonly scored: ScoredItems;
}

interface DepartmentsOfBoth {
  readonly before: Departments;
  readonly after: Departments;
}

function systemGroups(
  system: SystemChanges,
  departments: DepartmentsOfBoth,
  judgement: Judgement,
  said: RowWords,
): readonly RowGroup[] {
  const readings: Readings = {
    before: readingOf(system.before, departments.before),
    after: readingOf(system.after, departments.after),
  };
  const title = (system.after ?? system.before)?.title ?? system.id;
  const groups = new Map<string, { readonly title: string; readonly rows: ReviewRow[] }>();
  for (const entry of entriesOf(system, judgement)) {
    const top = topOf((entry.after[0] ?? entry.before[0])?.item);
    const group = groups.get(top?.id ?? '') ?? { title: `${title} · ${titleOf(top)}`, rows: [] };
    groups.set(top?.id ?? '', group);
    group.rows.push({ ...entryRow(entry, readings, departments, judgement, said), system });
  }
  return [...groups.values()];
}

function readingOf(system: System | undefined, departments: Departments): Readings['before'] {
  return system && { view: { system, classes: everyClass(system.classes) }, departments };
}

function entryRow(
  entry: Entry,
  readings: Readings,
  departments: DepartmentsOfBoth,
  judgement: Judgement,
  { words, scored }: RowWords,
): Omit<ReviewRow, 'system'> {
  const { kinds, reasons, follows } = entry;
  const [label, note] = nameCell(entry).map(textOf);
  const leading = new Set([...entry.after, ...entry.before].flatMap(({ item }) => leadersOf(item)));
  return {
    kinds: follows === undefined ? kinds : ['follows'],
    name: label ?? '',
    path: note ?? '',
    id: (entry.after[0] ?? entry.before[0])?.item.id ?? '',
    departments: [...leading].flatMap((each) => (each === undefined ? [] : rowDepartment(each, departments))),
    ...textCells(entry, readings),
    reasons: follows === undefined ? reasons : [words.follows[follows]],
    scored: [...entry.before, ...entry.after].flatMap(({ item }) => scored.get(item.id) ?? [])[0] ?? '',
    needsDecision: needsDecision(judgement, entry.changes),
    items: entry.changes,
  };
}

function textRow({ name, before, after }: Omit<TextChange, 'changes'>, kind: RowKind, isDecided: boolean): ReviewRow {
  const kinds: readonly RowKind[] = before === '' ? [kind, 'added'] : after === '' ? [kind, 'removed'] : [kind];
  const pair = pairOf('text', '', before, after);
  const common = { path: '', id: '', departments: [], reasons: [], scored: '', items: [], system: undefined };
  return { ...common, kinds, name, ...pair, needsDecision: isDecided };
}

function topOf(item: Item | undefined): Item | undefined {
  return item?.parent === undefined ? item : topOf(item.parent);
}

function titleOf(item: Item | undefined): string {
  return item?.kind === 'indicator' ? item.title : '';
}

function leadersOf(item: Item): readonly string[] {
  return item.kind === 'criterion' || isLeaf(item) ? item.departments : [];
}

function rowDepartment(id: string, { before, after }: DepartmentsOfBoth): RowDepartment {
  return { id, name: departmentName(after.has(id) ? after : before, id) };
}

/** The text of a paragraph without its marks. */
function textOf({ runs }: CellParagraph): string {
  return runs.map(({ text }) => text).join('');
}

/** What changed in a register, in words: 考核单位 publicity／单位名称. */
function registerName({ register, ids, keys: [field = '', ...below] }: RegisterChange): string {
  const labels = LABELS[register];
  const list = labels?.root.properties?.[register];
  const entry = labels?.definitions[entryOf(register)];
  const title = [entry?.properties?.[field]?.title ?? field, ...below].join(' ');
  return `${list?.title ?? register} ${ids.join(' ')}／${title}`;
}

/** The definition of what a register lists. */
function entryOf(register: string): string {
  return LABELS[register]?.root.properties?.[register]?.items?.of ?? '';
}

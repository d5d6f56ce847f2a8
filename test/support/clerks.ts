import type { Indicator, Item, System } from '../../src/model/model.ts';
import {
  type CriteriaSheet,
  isPointsKey,
  levelKey,
  type SheetKey,
  worthKey,
} from '../../src/model/sheets/criteria-sheet.ts';
import type { Chooser } from './drafts.ts';

/** A row on a clerk's screen: its criterion unless she put it in, the indicators that it names now, its texts by their columns. */
export interface DeskRow {
  readonly id: string | undefined;
  path: readonly string[];
  readonly cells: Map<SheetKey, string>;
}

/** A sheet while a clerk edits it, and the commands that would do the same, each by the step in which it is done. */
export interface Desk {
  readonly rows: DeskRow[];
  readonly keys: readonly SheetKey[];
  readonly system: System;
  readonly done: {
    readonly step: 'set' | 'add' | 'move' | 'remove';
    readonly words: readonly string[];
    readonly id?: string;
  }[];
  made: number;
}

export function deskOf({ columns, rows }: CriteriaSheet, system: System): Desk {
  const keys = columns.map(({ key }) => key);
  return {
    keys,
    system,
    done: [],
    made: 0,
    rows: rows.map(({ id, path, cells }) => ({
      id,
      path,
      cells: new Map(keys.map((key, index) => [key, cells[index] ?? ''])),
    })),
  };
}

const STEPS = ['set', 'add', 'move', 'remove'] as const;

/** The commands that do what a clerk did. */
export function commandsOf({ done, rows }: Desk): readonly (readonly string[])[] {
  const there = new Set(rows.flatMap(({ id, path }) => [id ?? '', ...path]));
  const isThere = (id: string | undefined): boolean => id === undefined || there.has(id);
  return STEPS.flatMap((step) =>
    done.filter((each) => each.step === step && (step === 'remove' || isThere(each.id))).map(({ words }) => words),
  );
}

type ClerkEdit = (desk: Desk, choose: Chooser) => void;

/** Edits that a command can do as well. */
export const CLERK_EDITS: Readonly<Record<string, ClerkEdit>> = {
  text: (desk, choose) =>
    onKnown(desk, choose, (row, id) => {
      const text = `${row.cells.get('text') ?? ''}，${choose.among(['按季报告', '形成台账：每年不少于2次', '“双报到” # 1', "it's"])}`;
      if (text.includes('\n')) return;
      row.cells.set('text', text);
      desk.done.push({ step: 'set', id, words: ['set', id, '--text', text] });
    }),
  note: (desk, choose) =>
    onKnown(desk, choose, (row, id) => {
      const note = `请核对第${choose.number(50)}项`;
      row.cells.set('note', note);
      desk.done.push({ step: 'set', id, words: ['set', id, '--note', note] });
    }),
  points: (desk, choose) =>
    onKnown(desk, choose, (row, id) => {
      const filled = pointsOf(desk, row);
      if (filled.length === 0 || (row.cells.get('weight') ?? '') !== '') return;
      const points = String((choose.number(400) + 1) / 20);
      for (const key of filled) row.cells.set(key, points);
      desk.done.push({ step: 'set', id, words: ['set', id, '--points', points, '--class', 'all'] });
    }),
  pointsOfOne: (desk, choose) =>
    onKnown(desk, choose, (row, id) => {
      const filled = pointsOf(desk, row);
      const key = choose.among(filled.filter((each) => isAlone(desk, each)));
      if (key === undefined || (row.cells.get('weight') ?? '') !== '') return;
      const points = String((choose.number(400) + 1) / 20);
      row.cells.set(key, points);
      const unitClass = key.startsWith('points:') ? ['--class', key.slice('points:'.length)] : ['--class', 'all'];
      desk.done.push({ step: 'set', id, words: ['set', id, '--points', points, ...unitClass] });
    }),
  department: (desk, choose) =>
    onKnown(desk, choose, (row, id) => {
      const [department, name] = choose.among(Object.entries(NAMES)) ?? ['', ''];
      if (row.cells.get('department') === name) return;
      row.cells.set('department', name);
      desk.done.push({ step: 'set', id, words: ['set', id, '--department', department] });
    }),
  title: (desk, choose) => {
    const id = choose.among(choose.among(desk.rows)?.path ?? []);
    const item = itemIn(desk, id);
    if (item?.kind !== 'indicator' || id === undefined) return;
    desk.made += 1;
    const title = `改名${desk.made}`;
    for (const row of desk.rows.filter(({ path }) => path.includes(id))) row.cells.set(levelKey(item.level), title);
    desk.done.push({ step: 'set', id, words: ['set', id, '--title', title] });
  },
  worth: (desk, choose) => {
    const id = choose.among(choose.among(desk.rows)?.path ?? []);
    const item = itemIn(desk, id);
    if (item?.kind !== 'indicator' || id === undefined || item.groups || item.weight !== undefined) return;
    const points = String((choose.number(400) + 1) / 20);
    if (desk.done.some((each) => each.id === id && each.words.includes('--points'))) return;
    const own = desk.rows.filter((row) => row.path.includes(id) && row.id !== undefined);
    for (const row of own) row.cells.set(worthKey(item.level), points);
    desk.done.push({ step: 'set', id, words: ['set', id, '--points', points, '--class', 'all'] });
  },
  add: (desk, choose) => {
    const at = choose.number(desk.rows.length);
    const row = desk.rows[at];
    const parent = itemIn(desk, row?.path.at(-1));
    if (row?.id === undefined || parent === undefined || (row.cells.get('weight') ?? '') !== '') return;
    if (pointsOf(desk, row).length !== countOf(parent) || pointsOf(desk, row).length === 0) return;
    desk.made += 1;
    const [text, points] = [`新的第${desk.made}项`, String((choose.number(40) + 1) / 20)];
    const cells = new Map<SheetKey, string>([['text', text]]);
    for (const key of desk.keys) {
      if (key.startsWith('level-')) cells.set(key, row.cells.get(key) ?? '');
      else if (isPointsKey(key) && row.cells.get(key) !== '') cells.set(key, points);
    }
    desk.rows.splice(at + 1, 0, { id: undefined, path: row.path, cells });
    const words = ['--text', text, '--points', points];
    desk.done.push({ step: 'add', id: parent.id, words: ['add', '--under', parent.id, ...words] });
  },
  addIndicator: (desk, choose) => {
    const row = choose.among(desk.rows);
    const leaf = itemIn(desk, row?.path.at(-1));
    const parent = leaf?.parent;
    if (row === undefined || leaf?.kind !== 'indicator' || parent === undefined) return;
    if (leaf.level !== desk.system.levels.length || pointsOf(desk, row).length !== countOf(parent)) return;
    if ((row.cells.get('weight') ?? '') !== '') return;
    desk.made += 1;
    const [text, title, points] = [`新的第${desk.made}项`, `新指标${desk.made}`, String((choose.number(40) + 1) / 20)];
    const cells = new Map<SheetKey, string>([['text', text]]);
    for (const key of desk.keys) {
      if (key.startsWith('level-')) cells.set(key, row.cells.get(key) ?? '');
      else if (isPointsKey(key) && row.cells.get(key) !== '') cells.set(key, points);
    }
    cells.set(levelKey(leaf.level), title);
    desk.rows.push({ id: undefined, path: [...row.path.slice(0, -1), `new ${desk.made}`], cells });
    const words = ['--title', title, '--text', text, '--points', points];
    desk.done.push({ step: 'add', id: parent.id, words: ['add', '--under', parent.id, ...words] });
  },
  remove: (desk, choose) =>
    onKnown(desk, choose, (row, id) => {
      if (knownBelow(desk, row.path.at(-1) ?? '') < 2) return;
      desk.rows.splice(desk.rows.indexOf(row), 1);
      desk.done.push({ step: 'remove', id, words: ['remove', id] });
    }),
  removeIndicator: (desk, choose) => {
    const id = choose.among(choose.among(desk.rows)?.path ?? []);
    const item = itemIn(desk, id);
    if (item === undefined || id === undefined) return;
    const siblings = item.parent?.children ?? desk.system.indicators;
    const left = siblings.filter((each) => each !== item && knownBelow(desk, each.id) > 0);
    const isHome = (row: DeskRow) => row.id === undefined || itemIn(desk, row.id)?.parent?.id === row.path.at(-1);
    const own = desk.rows.filter(({ path }) => path.includes(id));
    const away = (item.kind === 'indicator' ? criteriaOf(item) : []).some((each) =>
      desk.rows.some((row) => row.id === each.id && !row.path.includes(id)),
    );
    if (left.length === 0 || away || own.some((row) => row.id === undefined || !isHome(row))) return;
    for (const row of own) desk.rows.splice(desk.rows.indexOf(row), 1);
    desk.done.push({ step: 'remove', id, words: ['remove', id] });
  },
  move: (desk, choose) =>
    onKnown(desk, choose, (row, id) => {
      const target = choose.among(desk.rows);
      const [home, to] = [row.path.at(-1) ?? '', target?.path.at(-1) ?? ''];
      if (target === undefined || home === to || itemIn(desk, to) === undefined) return;
      if (knownBelow(desk, home) < 2 || desk.done.some((each) => each.step === 'move' && each.id === id)) return;
      for (const key of desk.keys) if (/^(?:level|worth)-/.test(key)) row.cells.set(key, target.cells.get(key) ?? '');
      row.path = target.path;
      desk.done.push({ step: 'move', id, words: ['move', id, '--under', to] });
    }),
};

const NAMES: Readonly<Record<string, string>> = { organization: '市委组织部', publicity: '市委宣传部' };

function onKnown(desk: Desk, choose: Chooser, edit: (row: DeskRow, id: string) => void): void {
  const row = choose.among(desk.rows);
  if (row?.id !== undefined) edit(row, row.id);
}

function pointsOf({ keys }: Desk, { cells }: DeskRow): readonly SheetKey[] {
  return keys.filter((key) => isPointsKey(key) && (cells.get(key) ?? '') !== '');
}

/** Whether no unit has what a class has: what is set for a class is for its units, too, which have columns of their own. */
function isAlone({ system }: Desk, key: SheetKey): boolean {
  return !system.classes.some(({ of }) => of !== undefined && key === `points:${of.id}`);
}

function countOf({ points }: Item): number {
  return points.filter((each) => each !== undefined).length;
}

function itemIn({ system }: Desk, id: string | undefined): Item | undefined {
  return system.items.find((each) => each.id === id);
}

function criteriaOf({ children }: Indicator): readonly Item[] {
  return children.flatMap((each) => (each.kind === 'criterion' ? [each] : criteriaOf(each)));
}

/** How many rows that were sent out name an indicator now. */
function knownBelow({ rows }: Desk, id: string): number {
  return rows.filter((row) => row.id !== undefined && row.path.includes(id)).length;
}

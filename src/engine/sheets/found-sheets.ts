import { type Grid, gridOfSheet } from '../../import/criteria-sheet/grid.ts';
import { headerOf } from '../../import/criteria-sheet/header.ts';
import { criteriaSheet } from '../../layout/criteria-sheet.ts';
import type { MergeState } from '../../merge/merge.ts';
import { stateOf } from '../../merge/state.ts';
import { stateOfRows } from '../../merge/state-rows.ts';
import { everyClass } from '../../model/classes.ts';
import { departmentsById } from '../../model/departments.ts';
import type { System } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { CriteriaSheet } from '../../model/sheets/criteria-sheet.ts';
import { isFailure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { SheetWords } from '../../words/sheets.ts';
import { sheetEdition } from './edition.ts';
import type { SheetOfSystem } from './merge-sheet.ts';
import { type OpenedFile, openFile } from './open-sheet.ts';

/** Sheets of systems of one edition, in one file. */
export interface FoundSheets {
  readonly file: string;
  readonly edition: string;
  readonly sheets: readonly (SheetOfSystem & { readonly system: string })[];
  /** Whether the file has what was sent out; otherwise it is compared with the data of now. */
  readonly hasBase: boolean;
}

/** What was asked for. */
export interface AskedSheets {
  readonly root: string;
  readonly year: string | undefined;
  readonly system: string | undefined;
}

/**
 * The sheets of criteria in the files that were named. Undefined where none is one. Throws a failure where one is among
 * others, and as `foundSheets` does.
 */
export async function sheetsAmong(
  world: Pick<World, 'files' | 'folders' | 'hashes'>,
  asked: AskedSheets & { readonly operands: readonly string[] },
  words: { readonly authoring: Authoring; readonly sheets: SheetWords },
): Promise<FoundSheets | undefined> {
  for (const path of asked.operands) {
    const opened = await openFile(world, path, asked.year === undefined ? words.sheets : undefined);
    const found = await foundSheets(world, opened, asked, words);
    if (found === undefined) continue;
    if (asked.operands.length > 1) throw refusal(words.sheets.failure.oneSheet);
    return found;
  }
  return undefined;
}

/**
 * The sheets of criteria that a file has: those that were sent out with it, or a table in which ids of a system stand.
 * Undefined for a file without any. Throws a failure for those of another edition or system, and for what was tampered with.
 */
async function foundSheets(
  world: Pick<World, 'files' | 'hashes'>,
  opened: OpenedFile,
  asked: AskedSheets,
  words: { readonly authoring: Authoring; readonly sheets: SheetWords },
): Promise<FoundSheets | undefined> {
  if (opened.kind === 'returned') return returnedSheets(opened, asked, words.sheets);
  if (opened.kind === 'other' || !opened.grids.some(mayBeSheet)) return undefined;
  return sheetsInTables(world, opened, asked, words.authoring);
}

function returnedSheets(
  { file, workbook }: Extract<OpenedFile, { kind: 'returned' }>,
  { year, system }: AskedSheets,
  { failure }: SheetWords,
): FoundSheets {
  if (year !== undefined && year !== workbook.edition) throw refusal(failure.notThisYear(file, workbook.edition, year));
  const ids = workbook.systems.map((each) => each.system);
  if (system !== undefined && !ids.includes(system)) throw refusal(failure.otherSystem(file, ids.join(', '), [system]));
  const wanted = workbook.systems.filter((each) => system === undefined || each.system === system);
  const sheets = wanted.map(({ system: id, base, sheet }) => {
    if (sheet === undefined) throw refusal(failure.sheetGone(file, id));
    const state = base && stateOfRows(base.state);
    if (base === undefined || state === undefined) throw refusal(failure.baseChanged(file, id));
    return { system: id, grid: gridOfSheet(sheet, workbook.systems.length === 1), sent: base.sent, base: state };
  });
  return { file, edition: workbook.edition, sheets, hasBase: true };
}

/** Whether the head of a sheet of criteria may stand in a grid: whatever system it is of, it has these columns. */
function mayBeSheet(grid: Grid): boolean {
  const columns = [
    { key: 'id', title: '编号' },
    { key: 'department', title: '考核单位' },
    { key: 'scoring', title: '评分标准' },
  ] as const;
  return (headerOf(grid, { columns })?.columns.size ?? 0) > 1;
}

/** The tables of which most ids are those of a system, compared with that system as it is now. */
async function sheetsInTables(
  world: Pick<World, 'files' | 'hashes'>,
  { file, grids }: Extract<OpenedFile, { kind: 'tables' }>,
  asked: AskedSheets,
  words: Authoring,
): Promise<FoundSheets | undefined> {
  const known = await knownEdition(world, asked, words);
  if (known === undefined) return undefined;
  const { edition, registers } = known;
  const systems = edition.systems.filter(({ id }) => asked.system === undefined || id === asked.system);
  const sheets = systems.flatMap((system) => {
    const sent = sheetOf(system, registers);
    const grid = grids.find((each) => 2 * knownIds(each, sent) > each.rows.length);
    return grid === undefined ? [] : [{ system: system.id, grid, sent, base: writtenState(edition.id, system, words) }];
  });
  return sheets.length === 0 ? undefined : { file, edition: edition.id, sheets, hasBase: false };
}

/** The edition that is meant; undefined where there is none, as for a table that is to become one. */
async function knownEdition(world: Pick<World, 'files' | 'hashes'>, asked: AskedSheets, words: Authoring) {
  try {
    return await sheetEdition(world, asked, words);
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

function knownIds({ rows }: Grid, sent: CriteriaSheet): number {
  const ids = new Set(sent.rows.map(({ id }) => id));
  return rows.filter(({ cells }) => [...cells.values()].some(({ text }) => ids.has(text.trim()))).length;
}

function sheetOf(system: System, registers: Registers): CriteriaSheet {
  const view = { system, classes: everyClass(system.classes) };
  return criteriaSheet(view, departmentsById(registers.departments), 'editing');
}

/** A system as it is written. Throws a failure where a part of it is no item. */
export function writtenState(edition: string, { id, indicators }: System, { failure }: Authoring): MergeState {
  const state = stateOf(indicators.map(({ written }) => written));
  if (state === undefined) throw refusal(failure.brokenFile(`indicators/${edition}/${id}/`));
  return state;
}

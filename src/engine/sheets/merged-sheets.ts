import type { ItemEdit, RawItem } from '../../edit/item-edit.ts';
import type { Choice, MergeConflict, Side } from '../../merge/merge.ts';
import { type SumNow, sumsStated } from '../../merge/sums.ts';
import { mergeStates } from '../../merge/three-way.ts';
import type { System } from '../../model/model.ts';
import { isFailure, refusal } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import type { ToldConflict } from '../../report/merging/conflicts.ts';
import { visible } from '../../text/visible.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { SheetWords } from '../../words/sheets.ts';
import { openState } from '../compare/states.ts';
import { wholesOf } from '../merge/conflict-sums.ts';
import { textField } from '../revise/field-values.ts';
import { givenUp } from '../revise/given-up.ts';
import { freshIds } from '../revise/ids.ts';
import { filesAfterEdits } from '../revise/item-edits.ts';
import { lastUseBefore, type Survey } from '../revise/survey.ts';
import { withFiles } from '../revise/with-files.ts';
import { type Decisions, decisionOn } from './decisions.ts';
import { type FoundSheets, writtenState } from './found-sheets.ts';
import { type MergedSheet, mergeSheet } from './merge-sheet.ts';

/** A sheet merged with its system as it is now, and what is still to be decided. */
export interface DecidedSheet extends MergedSheet {
  readonly system: System;
  /** What is to be done to the data as was decided; nothing is while anything is open. */
  readonly edits: readonly ItemEdit[];
  readonly open: readonly MergeConflict[];
}

/** Merges a sheet with its system. Throws a failure where there is no such system, and where the sheet is not what was sent out. */
export function decidedSheet(
  { file }: Pick<FoundSheets, 'file'>,
  sheet: FoundSheets['sheets'][number],
  survey: Survey,
  decisions: Decisions,
  words: { readonly authoring: Authoring; readonly sheets: SheetWords },
): DecidedSheet {
  const { edition, registers } = survey;
  const { failure } = words.sheets;
  const system = edition.systems.find(({ id }) => id === sheet.system);
  const ids = edition.systems.map(({ id }) => id);
  if (system === undefined) throw refusal(failure.otherSystem(file, sheet.system, ids));
  const ours = writtenState(edition.id, system, words.authoring);
  const fresh = freshIds(survey);
  const result = mergeSheet(sheet, ours, system, registers, (under, count) => fresh.below(under ?? system.id, count));
  if (typeof result === 'string') {
    const { sheet: name } = sheet.grid.placeOf(0, 0);
    const where = name === undefined ? file : words.sheets.sheetOf(file, visible(name));
    throw refusal(failure.noSheet[result](where));
  }
  const open = result.merge.conflicts.filter((each) => decisionOn(each, decisions) === undefined);
  const { edits } = mergeStates(result.states, (conflict) => decisionOn(conflict, decisions) ?? 'ours');
  return { ...result, system, edits, open };
}

/** Edits with why ids are given up that earlier editions have. Throws a failure where that is not said, or not in one line of what can be printed. */
export function withReasons(
  { edits, system }: DecidedSheet,
  survey: Survey,
  reason: string | undefined,
  words: Authoring,
): readonly ItemEdit[] {
  return edits.map((edit) => {
    const [first] = edit.kind === 'remove' ? givenUp(survey, system, edit.id, edits) : [];
    if (edit.kind !== 'remove' || first === undefined) return edit;
    const before = lastUseBefore(survey, system.id, first.id)?.edition ?? '';
    if (reason === undefined) throw refusal(words.failure.needsReason(first.id, before));
    const [, retire] = textField('reason', reason, words);
    return { ...edit, retire: String(retire) };
  });
}

/** The keys that decide what an item counts. */
const WORTH: ReadonlySet<string> = new Set([
  ...['points', 'pointsFor', 'weight', 'scale', 'adds', 'deducts', 'veto', 'only', 'except'],
]);

/** The items whose sums edits are about: they, and what they stand below now and stood below before. */
export function itemsOf({ edits, states }: DecidedSheet): readonly string[] {
  const parentOf = (id: string): string => states.ours.items.get(id)?.parent ?? '';
  const ids = edits.flatMap((edit): readonly string[] => {
    if (edit.kind === 'field') return WORTH.has(edit.key) ? [edit.id] : [];
    if (edit.kind === 'add') return [edit.under ?? '', ...idsIn(edit.item)];
    return [edit.id, parentOf(edit.id), edit.kind === 'move' ? (edit.under ?? '') : ''];
  });
  return [...new Set(ids)].filter((id) => id !== '');
}

/** The ids of an item and of all below it. */
export function idsIn({ id, below }: RawItem): readonly string[] {
  return [id, ...(below?.items.flatMap(idsIn) ?? [])];
}

/** More conflicts than these are told without their sums: for each the whole system is read twice. */
const MOST_TOLD = 40;

/** What is open with what each choice does to the sums. */
export async function toldConflicts(
  files: Files,
  { open, states, system }: DecidedSheet,
  survey: Survey,
  words: Authoring,
): Promise<readonly ToldConflict[]> {
  const told: ToldConflict[] = [];
  for (const conflict of open) {
    const sums = async (side: Side): Promise<readonly SumNow[] | undefined> => {
      if (open.length > MOST_TOLD) return undefined;
      const choose: Choice = (each) => (isSame(each, conflict) ? side : 'ours');
      const { edits } = mergeStates(states, choose);
      const after = await systemAfter(files, edits, system, survey, words);
      return after && sumsStated(after, wholesOf(conflict, states));
    };
    told.push({ conflict, sums: { ours: await sums('ours'), theirs: await sums('theirs') } });
  }
  return told;
}

function isSame(a: MergeConflict, b: MergeConflict): boolean {
  if (a.kind !== b.kind || a.id !== b.id) return false;
  return a.kind !== 'field' || b.kind !== 'field' || a.key === b.key;
}

/** The system after edits; undefined where it cannot be read whole. */
async function systemAfter(
  files: Files,
  edits: readonly ItemEdit[],
  system: System,
  survey: Survey,
  words: Authoring,
): Promise<System | undefined> {
  try {
    const changes = edits.length === 0 ? [] : filesAfterEdits(files, survey, system, edits, words);
    const gone = changes.flatMap(({ before, after }) =>
      before === undefined || after !== undefined ? [] : [before.path],
    );
    const texts = changes.flatMap(({ after }) => after ?? []);
    const side = await openState({ name: '', files: withFiles(files, texts, new Set(gone)) }).side(survey.edition.id);
    const held = side?.edition.systems.find(({ id }) => id === system.id);
    return held?.complete === true ? held : undefined;
  } catch (error) {
    if (isFailure(error)) return undefined;
    throw error;
  }
}

import type { ExitCode } from '../../cli/exit-code.ts';
import { sameState } from '../../merge/values.ts';
import type { World } from '../../ports/world.ts';
import { conflictLines } from '../../report/merging/conflicts.ts';
import { assumedAsText, commentsAsText, remarksAsText, reorderedAsText } from '../../report/merging/sheets.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { Language } from '../../words/languages.ts';
import type { SheetWords } from '../../words/sheets.ts';
import { filesAfterAll } from '../revise/item-edits.ts';
import { revise } from '../revise/revise.ts';
import { survey as surveyOf } from '../revise/survey.ts';
import { checkDecisions, decisionsFrom } from './decisions.ts';
import type { AskedSheets, FoundSheets } from './found-sheets.ts';
import { type DecidedSheet, decidedSheet, idsIn, itemsOf, toldConflicts, withReasons } from './merged-sheets.ts';

/** What was asked of an import of sheets. */
export interface AskedImport extends AskedSheets {
  /** What was decided of conflicts. */
  readonly take: readonly string[];
  readonly reason: string | undefined;
  readonly dryRun: boolean;
}

/** The words of an import of sheets. */
interface SheetImportWords {
  readonly authoring: Authoring;
  readonly sheets: SheetWords;
}

type ImportWorld = Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>;

/**
 * Merges sheets that came back with the edition that they are of, and says what that does, as `set` does. While anything
 * that both sides changed is undecided, nothing is written of any of them, and else all is or none.
 */
export async function importSheets(
  world: ImportWorld,
  asked: AskedImport,
  language: Language,
  found: FoundSheets,
  words: SheetImportWords,
): Promise<ExitCode> {
  const decisions = decisionsFrom(asked.take, words.sheets);
  const say = (text: string): void => {
    if (text !== '') world.terminal.print(`${text}\n`);
  };
  if (!found.hasBase) say(words.sheets.withoutBase);
  const wanted = { root: asked.root, year: found.edition, system: undefined };
  const survey = await surveyOf(world, wanted, found.sheets[0]?.system ?? '', words.authoring);
  const decided = found.sheets.map((sheet) => decidedSheet(found, sheet, survey, decisions, words));
  checkDecisions(
    decisions,
    decided.flatMap(({ merge }) => merge.conflicts),
    words.sheets,
  );
  for (const merged of decided) {
    say(commentsAsText(merged.differences.comments, words.sheets));
    say(remarksAsText(merged.remarks, words.sheets));
    say(assumedAsText(merged.assumed, words.sheets));
    say(reorderedAsText(merged.differences, words.sheets));
    if (merged.open.length === 0) continue;
    const told = await toldConflicts(world.files, merged, survey, words.authoring);
    const lines = told.map((each) => conflictText(each, merged, words.sheets));
    say([words.sheets.conflicts(told.length), ...lines].join('\n'));
    say(words.sheets.howToDecide(merged.open.flatMap(({ id }) => id ?? [])));
  }
  if (decided.some(({ open }) => open.length > 0)) return 1;
  const hasRemarks = decided.some(({ remarks, assumed }) => remarks.length + assumed.length > 0);
  const [first, ...others] = decided
    .filter(({ edits }) => edits.length > 0)
    .map((merged) => ({
      system: merged.system,
      items: itemsOf(merged),
      edits: withReasons(merged, survey, asked.reason, words.authoring),
    }));
  if (first === undefined) {
    say(nothingWritten(decided, words.sheets));
    return hasRemarks ? 1 : 0;
  }
  const all = [first, ...others];
  const code = await revise(world, asked, language, survey, {
    files: filesAfterAll(world.files, survey, all, words.authoring),
    system: first.system,
    items: first.items,
    others,
    newIds: all.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === 'add' ? idsIn(edit.item) : []))),
  });
  return hasRemarks ? 1 : code;
}

/** Why sheets write nothing: nobody changed them, nothing but what was refused, or what they change is there or was decided for the data. */
function nothingWritten(decided: readonly DecidedSheet[], { untouched, nothingLeft }: SheetWords): string {
  const refused = decided.reduce((sum, { remarks }) => sum + remarks.length, 0);
  if (decided.some(({ merge }) => merge.conflicts.length > 0)) return nothingLeft.kept(refused);
  if (!decided.every(({ states }) => sameState(states.base, states.theirs))) return nothingLeft.there(refused);
  return refused === 0 ? untouched : nothingLeft.refused(refused);
}

function conflictText(
  told: Parameters<typeof conflictLines>[0],
  { states }: DecidedSheet,
  { merging }: SheetWords,
): string {
  const lines = conflictLines(told, [states.ours, states.theirs, states.base], merging);
  return lines.map((line, index) => `${index === 0 ? '  ' : '    '}${line}`).join('\n');
}

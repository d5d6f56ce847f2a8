import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { MERGE_DRIVER } from '../cli/specs/review.ts';
import { sumsBroken, withSums } from '../engine/merge/conflict-sums.ts';
import { type MergedText, mergedText } from '../engine/merge/merge-texts.ts';
import { fullMarksBroken, withSystemSums } from '../engine/merge/scheme-sums.ts';
import type { ThreeTexts } from '../merge/marks.ts';
import type { SumNow } from '../merge/sums.ts';
import { failure, refusal } from '../ports/failure.ts';
import { LARGEST } from '../ports/files.ts';
import type { World } from '../ports/world.ts';
import { conflictLines, entryConflictLine, sumLine } from '../report/merging/conflicts.ts';
import { settingLines } from '../report/merging/settings.ts';
import { type Language, mergingIn } from '../words/languages.ts';
import type { MergingWords } from '../words/merging.ts';

/**
 * Puts two changes of a file together for Git (a merge driver): reads base, ours and theirs, writes what they make
 * together in the place of ours, and tells what somebody has to decide. Gives 1 where there is something, so that Git
 * stops there. Throws a failure, with nothing written, for what is no text.
 */
export async function mergeDriver(
  world: Pick<World, 'files' | 'folders' | 'editing' | 'terminal'>,
  { operands: [base, ours, theirs, path] }: Asked<typeof MERGE_DRIVER>,
  language: Language,
): Promise<ExitCode> {
  const words = await mergingIn(language);
  const texts = {
    base: textOf(world, base, path, words),
    ours: textOf(world, ours, path, words),
    theirs: textOf(world, theirs, path, words),
  };
  const merged = mergedText(path, texts, words.sides);
  const outcome = world.editing.replace(ours, texts.ours, merged.text);
  if (outcome !== 'done') throw refusal(words.notWritten(path));
  const told = await tellingOf(world, path, texts, merged, words);
  if (told.length > 0) world.terminal.tell(`${told.join('\n')}\n`);
  return isOpen(merged) ? 1 : 0;
}

function isOpen(merged: MergedText): boolean {
  return 'conflicts' in merged ? merged.conflicts.length > 0 : merged.disputes > 0;
}

async function tellingOf(
  { files }: Pick<World, 'files'>,
  path: string,
  texts: ThreeTexts,
  merged: MergedText,
  words: MergingWords,
): Promise<readonly string[]> {
  if (merged.kind === 'unread') return [words.byLines(path, merged.disputes)];
  if (!('conflicts' in merged)) return merged.disputes === 0 ? [] : [words.paragraphs(path, merged.disputes)];
  if (merged.kind === 'settings') return tellingOfScheme(files, path, texts, merged, words);
  const { conflicts, states, lost } = merged;
  const all = [states.ours, states.theirs, states.base];
  const isItems = merged.kind === 'items';
  const broken = isItems && conflicts.length === 0 ? await sumsBroken(files, path, texts, merged) : [];
  const told = isItems
    ? (await withSums(files, path, merged)).map((each) => conflictLines(each, all, words))
    : conflicts.map((each) => [entryConflictLine(each, merged.register, all, words)]);
  return telling(path, { told, broken, lost }, words);
}

async function tellingOfScheme(
  files: World['files'],
  path: string,
  texts: ThreeTexts,
  merged: Extract<MergedText, { readonly kind: 'settings' }>,
  words: MergingWords,
): Promise<readonly string[]> {
  const told = (await withSystemSums(files, path, merged)).map((each) => settingLines(each, words));
  const broken = told.length === 0 ? await fullMarksBroken(files, path, texts, merged) : [];
  return telling(path, { told, broken, lost: merged.lost }, words);
}

/** What is told of a file: conflicts in a few lines each, sums that no longer hold, comments that could not come along. */
function telling(
  path: string,
  {
    told,
    broken,
    lost,
  }: {
    readonly told: readonly (readonly string[])[];
    readonly broken: readonly SumNow[];
    readonly lost: readonly string[];
  },
  words: MergingWords,
): readonly string[] {
  const lines = told.flatMap(([first = '', ...rest]) => [`  ${first}`, ...rest.map((line) => `    ${line}`)]);
  return [
    ...(told.length === 0 ? [] : [words.open(path, told.length), ...lines, words.howTo]),
    ...(broken.length === 0 ? [] : [words.broken(path), ...broken.map((each) => `  ${sumLine(each, words)}`)]),
    ...(lost.length === 0 ? [] : [words.lostComments(path), ...lost.map((each) => `  ${each}`)]),
  ];
}

/** The text of a file that Git hands over, a byte order mark included; `path` is what it calls it. */
function textOf({ folders }: Pick<World, 'folders'>, file: string, path: string, words: MergingWords): string {
  const content = folders.bytes(file);
  if (content.kind === 'missing') throw failure((say) => say.noFile(file));
  if (content.kind === 'too-large' || (content.kind === 'bytes' && content.bytes.length > LARGEST)) {
    throw failure((say) => say.tooLarge(path, LARGEST));
  }
  if (content.kind !== 'bytes') throw failure((say) => say.notPlain(file));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content.bytes);
  } catch {
    throw refusal(words.noText(path));
  }
}

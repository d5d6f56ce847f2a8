import type { Source } from '../../artifact/generator.ts';
import { beginOf } from '../../collect/kept/line.ts';
import { keptText } from '../../collect/kept/write.ts';
import { keptPath } from '../../load/years/folder.ts';
import { refusal } from '../../ports/failure.ts';
import { LARGEST } from '../../ports/files.ts';
import type { World } from '../../ports/world.ts';
import { outcomeOf } from '../../results/outcome.ts';
import type { ResultsWords } from '../../words/results.ts';
import { writeFile } from '../build/write-file.ts';
import { keptScores, keptSource } from '../collect/kept.ts';
import { proofLine, withoutProof } from '../examine/kept-proof.ts';
import { type Assessments, assessmentsWith } from './assessments.ts';

/** Whether scores are to be kept, and how. */
interface Keeping {
  readonly root: string;
  readonly keep: boolean;
  /** Whether others that are kept may be replaced. */
  readonly renew: boolean;
  readonly words: ResultsWords;
}

/**
 * Keeps the scores of a year in the repository, as `results/2020/scores.csv`, where that is asked for, and tells so; tells
 * of others that are kept where it is not. Throws a failure, and writes nothing, as long as a score is missing, or where
 * others are kept that are not to be replaced, or for more than is read of a file. Behind the scores stands by what they
 * are proved, where their edition is locked.
 */
export async function keepOrTell(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal'>,
  { assessments }: Assessments,
  source: Source,
  { root, keep, renew, words }: Keeping,
): Promise<void> {
  const path = keptPath(source.edition.year ?? '');
  const whole = textOf(world, source);
  // Of many units it is long, and made only where it is written or held against another.
  if (!keep && whole === undefined) return;
  const text = keptText(assessments);
  const isLaidOut = whole !== undefined && withoutProof(whole) === text;
  const isSame = isLaidOut || (whole !== undefined && saysSame(world, source, text));
  if (!keep) {
    if (!isSame) world.terminal.tell(`${words.keep.other(path, '--keep --renew')}\n`);
    return;
  }
  refuseLacking(assessments, words);
  const proved = `${text}${proofLine(world, source.edition, text)}`;
  // What is written otherwise by somebody stays so, unless it is to be written anew.
  if (whole === proved || (isSame && !isLaidOut && !renew)) {
    world.terminal.tell(`${words.keep.unchanged(path)}\n`);
    return;
  }
  if (whole !== undefined && !isSame && !renew) throw refusal(words.keep.differs(path, '--renew'));
  await writeFile(world, root === '.' ? path : `${root}/${path}`, bytesOf(proved, words));
  world.terminal.tell(`${words.keep.written(path)}\n`);
}

/** Throws a failure as long as a score is missing, or is said differently in two places. */
function refuseLacking(assessments: Assessments['assessments'], { keep }: ResultsWords): void {
  const missing = assessments
    .flatMap((each) => outcomeOf(each).units.flatMap((unit) => unit.missing))
    .filter(({ kind }) => kind === 'score' || kind === 'unused' || kind === 'differs');
  if (missing.length > 0) throw refusal(keep.notWhole(missing.length));
}

/** A text as it is written. Throws a failure for more than is ever read of a file. */
function bytesOf(text: string, { keep }: ResultsWords): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LARGEST) throw refusal(keep.tooLarge(bytes.length, LARGEST, '--from'));
  return bytes;
}

/** Whether what is kept says what a text says, though it is written otherwise: in another order, with more quotation marks or zeros. */
function saysSame({ files }: Pick<World, 'files'>, source: Source, text: string): boolean {
  const kept = keptScores(files, source);
  // What the office entered stands in the order in which it was read.
  const sorted = (lines: string): string => lines.split('\n').sort().join('\n');
  return kept !== undefined && sorted(keptText(assessmentsWith(kept, source))) === sorted(text);
}

/** What is kept, as it is written. */
function textOf({ files }: Pick<World, 'files'>, source: Source): string | undefined {
  const text = keptSource(files, source)?.text;
  return text?.slice(beginOf(text)).replaceAll('\r\n', '\n');
}

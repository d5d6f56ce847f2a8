import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { type DIFF, DIFF_FORMATS } from '../cli/specs/review.ts';
import { bytesOf } from '../engine/build/write.ts';
import { writeOutside } from '../engine/build/write-file.ts';
import { type Comparison, compareStates, compareYears } from '../engine/compare/compare-states.ts';
import { type Named, namedStates } from '../engine/compare/named-states.ts';
import type { OpenState } from '../engine/compare/states.ts';
import { failure } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { isUnchanged, type Review } from '../report/review/review.ts';
import { findingsAsText, painter } from '../report/text.ts';
import { type Language, messagesIn, reviewWordsIn, wordsIn } from '../words/languages.ts';

type Format = (typeof DIFF_FORMATS)[number];

/** Compares two states of the data, and prints in what they differ or writes it to a file: first who gained and who lost, then the changes. Gives 1 when there are changes, 2 when something could not be read. */
export async function diff(
  world: Pick<World, 'files' | 'folders' | 'revisions' | 'terminal' | 'typesetter'>,
  asked: Asked<typeof DIFF>,
  language: Language,
): Promise<ExitCode> {
  const format = formatOf(asked);
  const reviewWords = await reviewWordsIn(language);
  const named = await namedStates(world, { ...asked, current: reviewWords.current });
  const comparison = await compared(named, asked.year);
  if (!(await couldBeRead(world, statesOf(named), language))) return 2;
  const code = isUnchanged(comparison) ? 0 : 1;
  const content = await contentOf(world, comparison, named, format, language);
  const words = await wordsIn(language);
  if (content === undefined) world.terminal.tell(`${words.nothingTabled}\n`);
  else if (asked.output === undefined) world.terminal.print(content);
  else {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writeOutside(world, asked.root, asked.output, bytes);
    world.terminal.tell(`${words.fileWritten(asked.output)}\n`);
  }
  return code;
}

/** The form that is asked for, by its name or by the extension of the file. Throws a failure for a document that is to be shown on the screen. */
function formatOf({ format, output }: Asked<typeof DIFF>): Format {
  const extension = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const named = format ?? (extension === 'md' ? 'markdown' : DIFF_FORMATS.find((each) => each === extension)) ?? 'text';
  if (output === undefined && isPackage(named)) throw failure((say) => say.needsFile(named));
  return named;
}

function isPackage(format: Format): boolean {
  return format === 'docx' || format === 'xlsx' || format === 'pdf' || format === 'ofd';
}

async function compared(named: Named, year: string | undefined): Promise<Comparison> {
  if (named.kind === 'years') {
    if (year !== undefined) throw failure((say) => say.spareYear);
    return compareYears(named.state, named.before, named.after);
  }
  const ids = [...new Set([...(named.before.ids ?? []), ...(named.after.ids ?? [])])].sort();
  if (year !== undefined && !ids.includes(year)) throw failure((say) => say.unknownYear(year, ids));
  return compareStates(named.before, named.after, year);
}

function statesOf(named: Named): readonly OpenState[] {
  return named.kind === 'years' ? [named.state] : [named.before, named.after];
}

async function couldBeRead(
  world: Pick<World, 'terminal'>,
  states: readonly OpenState[],
  language: Language,
): Promise<boolean> {
  for (const state of states) {
    const unread = await state.unread();
    if (unread.length === 0) continue;
    const words = await wordsIn(language);
    const findings = findingsAsText(unread, await messagesIn(language), words, painter(false));
    world.terminal.tell(`${words.notCompared(state.name)}\n\n${findings}`);
    return false;
  }
  return true;
}

async function contentOf(
  world: Pick<World, 'terminal' | 'typesetter'>,
  comparison: Comparison,
  named: Named,
  format: Format,
  language: Language,
): Promise<string | Uint8Array | undefined> {
  const review: Review = { ...comparison, findings: [], editions: [] };
  const words = await reviewWordsIn(language);
  const names = named.kind === 'years' ? undefined : ([named.before.name, named.after.name] as const);
  switch (format) {
    case 'text':
      return (await import('../report/diff/text.ts')).reviewAsText(
        review,
        names,
        words,
        painter(world.terminal.hasColours),
      );
    case 'json':
      return (await import('../report/diff/json.ts')).comparisonAsJson(comparison, names);
    case 'markdown': {
      const { reviewAsComment } = await import('../report/review/comment.ts');
      return `${reviewAsComment(review, words, await messagesIn(language), '', Number.POSITIVE_INFINITY)}\n`;
    }
    case 'html':
    case 'docx':
    case 'xlsx':
    case 'pdf':
    case 'ofd':
      return documentOf(world, comparison, names, format);
  }
}

/** The revision table of the one edition that changed; undefined when none did. Documents are in Chinese whatever the language. */
async function documentOf(
  world: Pick<World, 'typesetter'>,
  { comparisons }: Comparison,
  names: readonly [string, string] | undefined,
  format: 'html' | 'docx' | 'xlsx' | 'pdf' | 'ofd',
): Promise<Uint8Array | undefined> {
  const [changes, ...others] = comparisons;
  if (others.length > 0) throw failure((say) => say.severalYears(comparisons.map(({ after }) => after.edition.id)));
  if (changes === undefined) return undefined;
  // A new edition is compared with the one before it, in one state.
  const states = changes.before.edition.id === changes.after.edition.id ? names : undefined;
  const { revisionDocument } = await import('../layout/revision/document.ts');
  const document = revisionDocument(changes, {
    name: 'revision',
    views: [],
    department: undefined,
    states,
  });
  return bytesOf({ kind: 'document', document }, format, { typesetter: () => world.typesetter(), pdf: '1.7' });
}

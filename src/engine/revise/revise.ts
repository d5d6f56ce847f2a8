import type { ExitCode } from '../../cli/exit-code.ts';
import type { FileChange } from '../../edit/applied/applied.ts';
import { type Edit, edited, isSound } from '../../edit/edit.ts';
import { lineSplices } from '../../edit/line-splices.ts';
import type { Edition, System } from '../../model/model.ts';
import type { Step } from '../../ports/editing.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { departmentChangesAsText } from '../../report/department-changes.ts';
import { hunksAsText } from '../../report/hunks.ts';
import { sumChangesAsText } from '../../report/sum-changes.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { positionAt, type SourceText } from '../../text/source.ts';
import { visible } from '../../text/visible.ts';
import type { Authoring } from '../../words/authoring.ts';
import { authoringIn, type Language } from '../../words/languages.ts';
import { examine } from '../examine/examine.ts';
import type { Survey } from './survey.ts';
import { freshFindings, verdict } from './verdict.ts';
import { withFiles } from './with-files.ts';

/** What is to become of the data. */
export interface Revision {
  /** Changes of files, in the order in which they are written; undefined where something is written too unusually to be changed safely. */
  readonly edits?: readonly Edit[] | undefined;
  /** Files with what they are to be, where many changes were made in them (`src/edit/applied/`). */
  readonly files?: readonly FileChange[] | undefined;
  /** Files that get another name in their folder. */
  readonly renames?: readonly Rename[] | undefined;
  /** A file that is to be new. */
  readonly newFile?: SourceText | undefined;
  readonly system: System;
  /** The items whose sums are of interest; none where no sum can change. */
  readonly items: readonly string[];
  /** The same of other systems. */
  readonly others?: readonly Pick<Revision, 'system' | 'items'>[] | undefined;
  readonly newIds?: readonly string[] | undefined;
  /** Whether the lines that are put in are not shown: what is said says all. */
  readonly isQuiet?: boolean;
  /** What is said above all, of the edition as it then is; a failure that it throws keeps everything from being written. */
  readonly said?: ((after: Edition | undefined) => string) | undefined;
  /** Where something is written that cannot be changed, if edits cannot be made. */
  readonly place?: Diagnostic['place'];
}

/** A file with the name that it is to have. */
export interface Rename {
  readonly source: SourceText;
  readonly name: string;
}

/**
 * Changes the data, and says what that does: which lines, every sum before and after, and what `check` then says. A file
 * is written only where it reads, with every value, as it is to read; of two files both are changed or none.
 */
export async function revise(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  { root, dryRun }: { readonly root: string; readonly dryRun: boolean },
  language: Language,
  survey: Survey,
  revision: Revision,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const files = filesAfter(revision, words);
  const { renames = [] } = revision;
  if (renames.length === 0 && files.every(({ before, after }) => before?.text === after?.text)) {
    world.terminal.print(`${words.nothingChanged}\n`);
    return 0;
  }
  const held: System[] = [];
  let edition: Edition | undefined;
  const changed = withFiles(
    world.files,
    [...renames.map(renamed), ...files.flatMap(({ after }) => after ?? [])],
    new Set([
      ...renames.map(({ source }) => source.path),
      ...files.flatMap(({ before, after }) => (before === undefined || after !== undefined ? [] : [before.path])),
    ]),
  );
  const after = await examine(
    { ...world, files: changed },
    {
      digests: false,
      visit: (each) => {
        if (each.id !== survey.edition.id) return;
        edition = each;
        held.push(...each.systems);
      },
    },
  );
  if (after === undefined) throw failure((say) => say.noIndicators(root));
  const said = revision.said?.(edition);
  if (!dryRun) write(world, renames, files, words);
  const parts = [
    ...(said === undefined ? [] : [said]),
    ...(revision.isQuiet === true ? [] : [changesAsText(revision, words)]),
    ...[revision, ...(revision.others ?? [])].flatMap((each) => effectsAsText(each, held, survey, words)),
    await verdict(world, language, survey.examined, after),
    ...(dryRun ? [`${words.dryRun}\n`] : []),
  ];
  world.terminal.print(parts.join('\n'));
  return freshFindings(survey.examined, after).length > 0 ? 1 : 0;
}

/** What becomes of the sums and of who leads, where anything does. */
function effectsAsText(
  { system, items }: Pick<Revision, 'system' | 'items'>,
  held: readonly System[],
  { registers }: Survey,
  words: Authoring,
): readonly string[] {
  const after = held.find(({ id }) => id === system.id) ?? system;
  const sums = items.length === 0 ? '' : sumChangesAsText(system, after, items, words);
  const leading = departmentChangesAsText(system, after, registers.departments ?? [], words);
  return [sums, leading].filter((part) => part !== '');
}

function filesAfter({ edits, files = [], newFile, place }: Revision, words: Authoring): readonly FileChange[] {
  const unusual = () => {
    if (place === undefined) return new Error('edits come with their place');
    const { line } = positionAt(place.source, place.start);
    return refusal(words.failure.unusual(place.source.path, line));
  };
  if (edits === undefined && files.length === 0) throw unusual();
  const inPlace = (edits ?? []).map((edit): FileChange => {
    const { source } = edit.yaml;
    if (!isSound(edit.yaml)) throw refusal(words.failure.brokenFile(source.path));
    const after = edited(edit);
    if (after === undefined) throw unusual();
    return { before: source, after };
  });
  return [...inPlace, ...files, ...(newFile === undefined ? [] : [{ before: undefined, after: newFile }])];
}

/** Makes the whole change. Throws a failure where somebody has changed a file meanwhile, or it lies elsewhere. */
function write(
  { editing }: Pick<World, 'editing'>,
  renames: readonly Rename[],
  files: readonly FileChange[],
  { failure: { changedMeanwhile, leavesRepository } }: Authoring,
): void {
  const { outcome, path } = editing.change([
    ...renames.map(({ source, name }): Step => ({ kind: 'rename', path: source.path, name })),
    ...files.map(({ before, after }): Step => {
      const path = after?.path ?? before?.path ?? '';
      return { kind: 'replace', path, before: before?.text, after: after?.text };
    }),
  ]);
  if (outcome === 'changed') throw refusal(changedMeanwhile(path));
  if (outcome === 'link-outside') throw refusal(leavesRepository(path));
}

/** A file under the name that it is to have. */
function renamed({ source, name }: Rename): SourceText {
  return { path: `${source.path.slice(0, source.path.lastIndexOf('/'))}/${name}`, text: source.text };
}

function changesAsText(
  { edits = [], files = [], renames = [], newFile, newIds = [] }: Revision,
  words: Authoring,
): string {
  const hunks = edits.map(({ yaml, splices }) => hunksAsText(yaml.source, splices, words));
  const ids = newIds.length === 0 ? [] : [`${words.newIds(newIds)}\n`];
  const names = renames.map(({ source, name }) => `${words.becomes(visible(source.path), visible(name))}\n`);
  return [
    ...names,
    ...hunks,
    ...files.map((file) => fileAsText(file, files, words)),
    ...(newFile === undefined ? [] : [`${words.newFile(newFile.path)}\n`]),
    ...ids,
  ].join('');
}

/** What becomes of a file: its lines, or that it comes, goes, or has another name. */
function fileAsText({ before, after }: FileChange, all: readonly FileChange[], words: Authoring): string {
  if (before !== undefined && after !== undefined)
    return hunksAsText(before, lineSplices(before.text, after.text), words);
  if (before !== undefined) {
    const now = all.find((each) => each.before === undefined && each.after?.text === before.text)?.after;
    return `${now ? words.becomes(visible(before.path), visible(now.path)) : words.goneFile(visible(before.path))}\n`;
  }
  const isRenamed = all.some((each) => each.after === undefined && each.before?.text === after?.text);
  return isRenamed || after === undefined ? '' : `${words.newFile(visible(after.path))}\n`;
}

import { type Edit, edited, isSound } from '../edit/edit.ts';
import type { System } from '../model/model.ts';
import { departmentChangesAsText } from '../report/department-changes.ts';
import { hunksAsText } from '../report/hunks.ts';
import { authoringIn, type Language } from '../report/language.ts';
import { sumChangesAsText } from '../report/sum-changes.ts';
import type { Authoring } from '../text/authoring.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { positionAt, type SourceText } from '../text/source.ts';
import { examine } from './examine.ts';
import { failure, refusal } from './failure.ts';
import type { Survey } from './survey.ts';
import { freshFindings, verdict } from './verdict.ts';
import { withFiles } from './with-files.ts';
import type { ExitCode, World } from './world.ts';

/** What is to become of the data. */
export interface Revision {
  /** Changes of files, in the order in which they are written; undefined where something is written too unusually to be changed safely. */
  readonly edits: readonly Edit[] | undefined;
  /** A file that is to be new. */
  readonly newFile?: SourceText | undefined;
  readonly system: System;
  /** The items whose sums are of interest; none where no sum can change. */
  readonly items: readonly string[];
  readonly newIds?: readonly string[] | undefined;
  /** Where something is written that cannot be changed, if it cannot. */
  readonly place: Diagnostic['place'];
}

/**
 * Changes the data, and says what that does: which lines, every sum before and after, and what `check` then says. A file
 * is written only where it reads, with every value, as it is to read; of two files both are changed or none.
 */
export async function revise(
  world: World,
  { root, dryRun }: { readonly root: string; readonly dryRun: boolean },
  language: Language,
  survey: Survey,
  revision: Revision,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const files = filesAfter(revision, words);
  if (files.every(({ before, after }) => before?.text === after.text)) {
    world.print(`${words.nothingChanged}\n`);
    return 0;
  }
  const held: System[] = [];
  const changed = withFiles(
    world,
    files.map((file) => file.after),
  );
  const after = await examine(changed, {
    digests: false,
    visit: ({ id, systems }) => {
      if (id === survey.edition.id) held.push(...systems.filter((each) => each.id === revision.system.id));
    },
  });
  if (after === undefined) throw failure((say) => say.noIndicators(root));
  if (!dryRun) write(world, files, words);
  const parts = [
    changesAsText(revision, words),
    ...effectsAsText(revision, held[0] ?? revision.system, survey, words),
    await verdict(world, language, survey.examined, after),
    ...(dryRun ? [`${words.dryRun}\n`] : []),
  ];
  world.print(parts.join('\n'));
  return freshFindings(survey.examined, after).length > 0 ? 1 : 0;
}

/** What becomes of the sums and of who leads, where anything does. */
function effectsAsText(
  { system, items }: Revision,
  after: System,
  { registers }: Survey,
  words: Authoring,
): readonly string[] {
  const sums = items.length === 0 ? '' : sumChangesAsText(system, after, items, words);
  const leading = departmentChangesAsText(system, after, registers.departments ?? [], words);
  return [sums, leading].filter((part) => part !== '');
}

interface ChangedFile {
  readonly before: SourceText | undefined;
  readonly after: SourceText;
}

function filesAfter({ edits, newFile, place }: Revision, words: Authoring): readonly ChangedFile[] {
  const { line } = positionAt(place.source, place.start);
  const unusual = () => refusal(words.failure.unusual(place.source.path, line));
  if (edits === undefined) throw unusual();
  const files = edits.map((edit): ChangedFile => {
    const { source } = edit.yaml;
    if (!isSound(edit.yaml)) throw refusal(words.failure.brokenFile(source.path));
    const after = edited(edit);
    if (after === undefined) throw unusual();
    return { before: source, after };
  });
  return newFile === undefined ? files : [...files, { before: undefined, after: newFile }];
}

/** Writes file after file; when one cannot be written, those before it are as they were. */
function write(world: World, files: readonly ChangedFile[], words: Authoring): void {
  const done: ChangedFile[] = [];
  for (const file of files) {
    const { path } = file.after;
    const result = world.replace(path, file.before?.text, file.after.text);
    if (result === 'done') {
      done.push(file);
      continue;
    }
    for (const { before, after } of done.toReversed()) if (before) world.replace(after.path, after.text, before.text);
    const { changedMeanwhile, leavesRepository } = words.failure;
    throw refusal(result === 'changed' ? changedMeanwhile(path) : leavesRepository(path));
  }
}

function changesAsText({ edits = [], newFile, newIds = [] }: Revision, words: Authoring): string {
  const hunks = edits.map(({ yaml, splices }) => hunksAsText(yaml.source, splices, words));
  const ids = newIds.length === 0 ? [] : [`${words.newIds(newIds)}\n`];
  return [...hunks, ...(newFile === undefined ? [] : [`${words.newFile(newFile.path)}\n`]), ...ids].join('');
}

import { accountOf } from '../../import/account.ts';
import type { Draft } from '../../import/draft.ts';
import type { Stretch } from '../../import/source.ts';
import { eachItem } from '../../import/written/counted.ts';
import { type Plan, planned, type Surroundings } from '../../import/written/plan.ts';
import { MOST_LEVELS } from '../../import/written/system.ts';
import { isEditionName, isId } from '../../load/names.ts';
import type { Edition } from '../../model/model.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Imported, ReadFile } from '../../report/imported/imported.ts';
import { remarkSentence } from '../../report/imported/sentence.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { ImportWords } from '../../words/import.ts';
import { examine } from '../examine/examine.ts';
import { withFiles } from '../revise/with-files.ts';
import { type Around, type Destination, lookAround } from './around.ts';
import { combined } from './combined.ts';
import { answered, askAbout, fullMarksIn } from './questions.ts';
import { type OpenedFile, readLike } from './read-files.ts';
import { writePlan } from './written.ts';

/** What is to be imported where. */
export interface Wanted extends Omit<Destination, 'year'> {
  readonly year: string | undefined;
  readonly dryRun: boolean;
}

type Touched = Pick<World, 'files' | 'folders' | 'hashes' | 'editing' | 'terminal'>;

/** The year that is meant. Throws a failure where none was stated, or what was is none. */
export function checkedYear({ year, system }: Pick<Wanted, 'year' | 'system'>, words: ImportWords): string {
  if (year === undefined) throw refusal(words.failure.yearMissing);
  if (!isEditionName(year) || year.length > 4) throw refusal(words.failure.badYear(year));
  if (system !== undefined && !isId(system)) throw refusal(words.failure.systemBad(system));
  return year;
}

/** Makes data of what files were read as, whole or not at all, and tells what that is with what is found in it afterwards. Throws a failure where there is nothing to make, or something in the way; what was assumed of figures is asked where somebody can answer. */
export async function importDrafts(
  world: Touched,
  read: readonly OpenedFile[],
  wanted: Wanted,
  words: ImportWords,
  authoring: Authoring,
): Promise<Imported> {
  const year = checkedYear(wanted, words);
  const titles = combined(read).systems.map(({ title }) => title ?? '');
  if (titles.length === 0) throw refusal(nothingIn(read, words));
  if (titles.length > 1 && wanted.system !== undefined) throw refusal(words.failure.severalSystems(titles));
  const around = await lookAround(world, { ...wanted, year }, words);
  const { like } = around;
  const departments = around.registers.departments ?? [];
  const files = like === undefined ? read : await Promise.all(read.map((each) => readLike(each, like, departments)));
  const draft = combined(files);
  const surroundings = surroundingsOf(around, year, wanted);
  const { plan, remarks } = await settledPlan(world, draft, surroundings, words, authoring);
  if (plan.systems.length === 0) throw refusal(nothingIn(files, words));
  const paths = files.map(({ file }) => file);
  for (const { title, counts } of plan.systems) {
    if (counts.length > MOST_LEVELS)
      throw refusal(words.failure.tooManyLevels(paths, title, counts.length, MOST_LEVELS));
  }
  const changes = plan.files.map(({ path, after }) => ({ path, text: after }));
  const editions: Edition[] = [];
  const after = await examine(
    { ...world, files: withFiles(world.files, changes) },
    { digests: false, visit: (edition) => void (edition.id === year && editions.push(edition)) },
  );
  if (after === undefined) throw failure((say) => say.noIndicators(wanted.root));
  const isFresh = around.examined === undefined;
  const outcome = wanted.dryRun ? 'whole' : writePlan(world, wanted.root, plan, isFresh, authoring);
  return {
    year,
    files: files.map((each) => accountedFor(each, plan)),
    plan,
    remarks,
    like: around.like?.id,
    couldBeLike: around.couldBeLike,
    isWritten: !wanted.dryRun,
    isWithoutSettings: outcome === 'data-alone',
    edition: editions[0],
    after,
  };
}

/** A file with what became of its characters once it is known what was written: what became no item, and paragraphs that became no measures, were not used. */
function accountedFor({ draft, ...file }: ReadFile, { measures, systems }: Plan): ReadFile {
  const written = new Set(measures.map(({ from }) => from.text));
  const leftOut = systems.flatMap((system) => eachItem(system.leftOut)).flatMap(({ from }) => from);
  const uses = draft.uses.filter(({ stretch, as }) =>
    as === 'measures' ? written.has(stretch.text) : !leftOut.some((each) => overlap(each, stretch)),
  );
  const own = { ...draft, uses };
  return { ...file, draft: own, account: accountOf(file.source, own) };
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.text === other.text && one.start < other.end && other.start < one.end;
}

/** Why there is nothing to make: what was said of tables that cannot be read, or else what a system needs; that tables of a PDF need marks is no fault that its reader sees. */
function nothingIn(files: readonly ReadFile[], words: ImportWords): string {
  const say = words.failure;
  const paths = files.map(({ file }) => file);
  if (paths.some((path) => /\.pdf$/i.test(path))) return say.nothingInPages(paths);
  const reasons = files.flatMap(({ draft }) =>
    draft.remarks.flatMap((each) =>
      each.at === undefined || !UNREAD.has(each.code)
        ? []
        : [[each.at.text.place, remarkSentence(each, words, undefined)] as const],
    ),
  );
  return reasons.length === 0 ? say.nothing(paths) : say.nothingBecause(paths, reasons.slice(0, MOST_REASONS));
}

/** What is said of tables and texts of which nothing was read. */
const UNREAD: ReadonlySet<string> = new Set([
  ...[
    'columns-apart',
    'columns-dashed',
    'cells-torn',
    'levels-lost',
    'drawing-broken',
    'table-too-wide',
    'table-dropped',
    'table-not-used',
  ],
]);

/** How many reasons are told at most why there is nothing to make. */
const MOST_REASONS = 5;

function surroundingsOf(
  { edition, like, registers, used }: Around,
  year: string,
  { system }: Wanted,
): Omit<Surroundings, 'fullMarks'> {
  return {
    year,
    system,
    edition,
    like,
    registers,
    used,
  };
}

/** The plan of a draft, made again with what somebody answered. */
async function settledPlan(
  world: Touched,
  draft: Draft,
  around: Omit<Surroundings, 'fullMarks'>,
  words: ImportWords,
  authoring: Authoring,
): Promise<Pick<Imported, 'plan' | 'remarks'>> {
  const first = await planOf(draft, around, new Map(), authoring);
  const remarks = remarksOf(draft, first);
  const answers = askAbout(world, remarks, words, (remark) => remarkSentence(remark, words, around.edition));
  if (answers === undefined) return { plan: first, remarks };
  const settled = answered(draft, answers);
  const plan = await planOf(settled, around, fullMarksIn(answers, remarks), authoring);
  return { plan, remarks: remarksOf(settled, plan) };
}

async function planOf(
  draft: Draft,
  around: Omit<Surroundings, 'fullMarks'>,
  fullMarks: Surroundings['fullMarks'],
  authoring: Authoring,
): Promise<Plan> {
  const plan = await planned(draft, { ...around, fullMarks });
  if ('unusual' in plan) throw refusal(authoring.failure.unusual(plan.unusual, 1));
  return plan;
}

function remarksOf(draft: Draft, plan: Plan): Imported['remarks'] {
  return [...draft.remarks, ...plan.systems.flatMap(({ remarks }) => remarks), ...plan.remarks];
}

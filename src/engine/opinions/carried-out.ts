import type { FileChange } from '../../edit/applied/applied.ts';
import { scoringText } from '../../layout/scoring-text.ts';
import type { Edition } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { isDone } from '../../model/opinions/said.ts';
import type { Obstacle } from '../../opinions/deciding/obstacle.ts';
import { type Plan, planOf } from '../../opinions/deciding/plan.ts';
import { relationsIn } from '../../opinions/deciding/relations.ts';
import type { Standing } from '../../opinions/deciding/standing.ts';
import { refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { examine } from '../examine/examine.ts';
import { withFiles } from '../revise/with-files.ts';
import { touchedBy } from './affected.ts';
import { changesOf } from './carried.ts';
import { freshItemIds } from './fresh-ids.ts';
import type { Opened } from './opened.ts';

/** What came of opinions that were carried out one upon the other. */
export interface CarriedOut {
  /** How each was. */
  readonly plans: ReadonlyMap<Opinion, Plan>;
  readonly files: readonly FileChange[];
  /** Throws a failure where the data that came of it would not say what was decided: then nothing is to be written. */
  readonly check: (after: Edition | undefined) => void;
}

/** What is to be carried out, and in whose words it is told. */
interface Wanted {
  readonly opinions: readonly Opinion[];
  /** What the field is to become, where it was decided otherwise than suggested. */
  readonly to: string | undefined;
  readonly reasonFor: (opinion: Opinion) => string;
  readonly words: OpinionWords;
  readonly authoring: Authoring;
}

/**
 * Carries opinions out, each upon what those before made: as many at once as have nothing to do with each other, then the
 * data is read again. What goes comes last, so that whatever is behind it finds its place. Throws a failure for the first
 * that cannot be.
 */
export async function carryOut(
  world: Pick<World, 'files' | 'hashes'>,
  wanted: Wanted,
  opened: Opened,
): Promise<CarriedOut> {
  checkTogether(wanted, opened);
  const idsFor = await freshItemIds(opened);
  const plans = new Map<Opinion, Plan>();
  let changes: readonly FileChange[] = [];
  let [standing, files] = [opened, world.files];
  let left = inOrder(wanted.opinions);
  for (;;) {
    const batch = plansTogether(left, wanted, { opened: standing, idsFor });
    for (const [opinion, plan] of batch) plans.set(opinion, plan);
    left = left.slice(batch.size);
    changes = joined(changes, changesOf(files, batch, standing, wanted.reasonFor, wanted.authoring));
    const check = (after: Edition | undefined): void => {
      for (const each of batch) checkDone(each, after, opened, wanted);
    };
    if (left.length === 0) return { plans, files: changes, check };
    files = withFiles(
      world.files,
      changes.flatMap(({ after }) => after ?? []),
      goneIn(changes),
    );
    standing = await readAgain({ ...world, files }, standing);
    check(standing.edition);
  }
}

/** Throws a failure where two of them contradict each other, or one is an objection to what was taken, or what an objection that was taken is about. */
function checkTogether({ opinions, to, words }: Wanted, { edition, opinions: { all } }: Opened): void {
  const isTaken = ({ decision }: Opinion): boolean => to === undefined && decision?.outcome === 'adopted';
  const relations = relationsIn(all, edition);
  for (const opinion of opinions) {
    const isObjection = (other: Opinion): boolean =>
      [opinion, other].some(({ suggestion }) => suggestion.field === 'disagree');
    const { contrary = [] } = relations.get(opinion) ?? {};
    const earlier = contrary.find((each) => opinions.includes(each) && (each.number ?? 0) < (opinion.number ?? 0));
    const taken = contrary.find((each) => isTaken(each) && isObjection(each));
    const against = earlier ?? taken;
    if (against === undefined) continue;
    const why = { kind: 'contrary', number: against.number ?? 0, isTaken: against === taken } as const;
    throw refusal(cannot(opinion, why, words));
  }
}

function inOrder(opinions: readonly Opinion[]): readonly Opinion[] {
  const isGoing = ({ suggestion }: Opinion): boolean => suggestion.field === 'delete';
  return [...opinions.filter((each) => !isGoing(each)), ...opinions.filter(isGoing)];
}

/** The plans of the first opinions, as many as touch nothing that one before them does. */
function plansTogether(
  opinions: readonly Opinion[],
  { to, words }: Wanted,
  { opened, idsFor }: { readonly opened: Opened; readonly idsFor: Standing['idsFor'] },
): ReadonlyMap<Opinion, Plan> {
  const { edition, registers } = opened;
  const plans = new Map<Opinion, Plan>();
  const touched = new Set<string>();
  let measures = edition.measures?.text;
  for (const opinion of opinions) {
    const standing: Standing = {
      edition,
      registers,
      scoringOf: scoringText,
      opinions: opened.opinions.all,
      measures,
      idsFor,
    };
    const plan = planOf(opinion, standing, to);
    const own = touchedBy(plan, edition);
    // What is refused now may be carried out upon what the others make.
    if (plans.size > 0 && (plan.kind === 'refused' || own.some((each) => touched.has(each)))) break;
    if (plan.kind === 'refused') throw refusal(cannot(opinion, plan.why, words));
    if (plan.kind === 'measures') measures = plan.text;
    for (const each of own) touched.add(each);
    plans.set(opinion, plan);
  }
  return plans;
}

function cannot({ number = 0 }: Opinion, why: Obstacle, words: OpinionWords): string {
  return words.failure.cannot(number, words.obstacle(why, number));
}

/** Changes of files with those that were made upon them. */
function joined(first: readonly FileChange[], second: readonly FileChange[]): readonly FileChange[] {
  const changes = new Map(first.map((each) => [pathOf(each), each]));
  for (const each of second) {
    const known = changes.get(pathOf(each));
    changes.set(pathOf(each), { before: known === undefined ? each.before : known.before, after: each.after });
  }
  return [...changes.values()].filter(({ before, after }) => before?.text !== after?.text);
}

function pathOf({ before, after }: FileChange): string {
  return after?.path ?? before?.path ?? '';
}

function goneIn(changes: readonly FileChange[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ before, after }) => (before === undefined || after !== undefined ? [] : [before.path])),
  );
}

/** The same edition in files that are others by now. */
async function readAgain(world: Pick<World, 'files' | 'hashes'>, opened: Opened): Promise<Opened> {
  let again = opened;
  await examine(world, {
    digests: false,
    visit: (edition, registers) => {
      if (edition.id === opened.edition.id) again = { ...opened, edition, registers };
    },
  });
  return again;
}

/** Throws a failure where the data would not say what was decided. */
function checkDone(
  [{ number = 0, suggestion }, plan]: readonly [Opinion, Plan],
  edition: Edition | undefined,
  { registers }: Opened,
  { to, words }: Wanted,
): void {
  if (plan.kind !== 'items' && plan.kind !== 'setting') return;
  const means = edition && { edition, registers, scoringOf: scoringText };
  if (means === undefined || isDone(suggestion, means, to ?? plan.becomes) === false) {
    throw refusal(words.failure.notSaid(number));
  }
}

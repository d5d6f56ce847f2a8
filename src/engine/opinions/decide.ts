import type { ExitCode } from '../../cli/exit-code.ts';
import { scoringText } from '../../layout/scoring-text.ts';
import type { Edition } from '../../model/model.ts';
import { isAgreement, type Opinion, type Outcome } from '../../model/opinions/opinion.ts';
import { isDone } from '../../model/opinions/said.ts';
import type { Plan } from '../../opinions/deciding/plan.ts';
import { refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { decidedAsText } from '../../report/opinions/decided.ts';
import { bodyOf } from '../../report/opinions/told.ts';
import { dayMeant, isDay } from '../../text/day.ts';
import { FORBIDDEN } from '../../text/forbidden.ts';
import { placeOf } from '../../text/written.ts';
import { authoringIn, type Language, opinionWordsIn } from '../../words/languages.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { revise } from '../revise/revise.ts';
import { affected, newIds } from './affected.ts';
import { decisionsEdit } from './carried.ts';
import { type CarriedOut, carryOut } from './carried-out.ts';
import { numbered, type Opened, openOpinions } from './opened.ts';

/** What was asked to be decided. */
export interface AskedDecision {
  readonly root: string;
  readonly year: string | undefined;
  readonly dryRun: boolean;
  readonly operands: readonly string[];
  readonly outcome: Outcome;
  /** What the field is to become, where it was decided otherwise than suggested. */
  readonly to: string | undefined;
  readonly reason: string | undefined;
  readonly by: string | undefined;
  readonly on: string | undefined;
}

/** Decides opinions: changes the data as they are taken, and keeps them with their decisions. All of it is done or nothing. */
export async function decide(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: AskedDecision,
  language: Language,
): Promise<ExitCode> {
  const [words, authoring] = [await opinionWordsIn(language), await authoringIn(language)];
  const opened = await openOpinions(world, asked, words);
  const wanted = numbered(asked.operands, opened, words);
  checkAsked(asked, wanted, words);
  const by = asked.by ?? opened.edition.office;
  if (by === undefined) throw refusal(words.failure.byWhom);
  for (const each of wanted) checkOpen(each, asked, words);
  const reasonFor = (opinion: Opinion): string =>
    asked.reason ?? `采纳${bodyOf(opinion, opened) || '征求意见时收到'}的意见，予以删去`;
  const isCarried = asked.outcome === 'adopted' || asked.to !== undefined;
  const { plans, files, check } = isCarried
    ? await carryOut(world, { opinions: wanted, to: asked.to, reasonFor, words, authoring }, opened)
    : UNCHANGED;
  const made = [...plans.values()];
  checkFinal(opened.edition, made, words);
  if (asked.outcome === 'rejected') checkNotDone(wanted, opened, words);
  const decisions = decisionsEdit(wanted, plans, { ...asked, by });
  const [first, ...others] = affected(made, opened.edition);
  const [system] = opened.edition.systems;
  if (system === undefined) throw refusal(authoring.failure.brokenFile(opened.edition.written.yaml.source.path));
  return revise(world, asked, language, opened, {
    edits: decisions && [decisions],
    files,
    ...(first ?? { system, items: [] }),
    others,
    newIds: newIds(made),
    place: placeOf(opened.opinions.written, 'opinions'),
    said: (after) => {
      check(after);
      return decidedAsText({ wanted, plans, outcome: asked.outcome, to: asked.to, opened }, words);
    },
  });
}

/** What comes of a decision that changes no data. */
const UNCHANGED: CarriedOut = { plans: new Map(), files: [], check: () => undefined };

/** Throws a failure for a day that is none, a text that is not one line, a reason that is missing, and words for several opinions. */
function checkAsked(
  { on, reason, by, to, outcome }: AskedDecision,
  wanted: readonly Opinion[],
  words: OpinionWords,
): void {
  if (on !== undefined && !isDay(on)) throw refusal(words.failure.badDay(on, dayMeant(on)));
  if (outcome !== 'adopted' && reason === undefined) throw refusal(words.failure.needsReason);
  if (to !== undefined && wanted.length > 1) throw refusal(words.failure.oneTo);
  for (const [option, typed] of Object.entries({ reason, by, to })) {
    if (
      typed !== undefined &&
      (typed.trim() === '' || typed.includes('\n') || new RegExp(FORBIDDEN.source, 'u').test(typed))
    ) {
      throw refusal(words.failure.badText(`--${option}`));
    }
  }
}

/** Throws a failure for an opinion that only agrees, and for one on which is decided already. What was taken may be said to have become something else. */
function checkOpen(opinion: Opinion, { outcome }: AskedDecision, words: OpinionWords): void {
  const { number, decision } = opinion;
  if (isAgreement(opinion)) throw refusal(words.failure.agrees(number ?? 0));
  if (decision === undefined) return;
  if (outcome === 'adapted' && decision.outcome !== 'rejected') return;
  throw refusal(words.failure.decided(number ?? 0, decision.outcome ?? 'adopted'));
}

/** Throws a failure where a final edition would be changed: it takes decisions, and no changes. */
function checkFinal({ id, state }: Edition, plans: readonly Plan[], words: OpinionWords): void {
  if (state === 'final' && plans.some(({ kind }) => kind !== 'nothing')) throw refusal(words.failure.isFinal(id));
}

/** Throws a failure where the data says already what is to be rejected. */
function checkNotDone(wanted: readonly Opinion[], { edition, registers }: Opened, words: OpinionWords): void {
  for (const { number, suggestion } of wanted) {
    const isNoChange = suggestion.before === suggestion.after;
    if (!isNoChange && isDone(suggestion, { edition, registers, scoringOf: scoringText }) === true) {
      throw refusal(words.failure.isSaid(number ?? 0));
    }
  }
}

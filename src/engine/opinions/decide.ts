import type { ExitCode } from '../../cli/exit-code.ts';
import { scoringText } from '../../layout/scoring-text.ts';
import type { Edition } from '../../model/model.ts';
import type { Opinion, Outcome } from '../../model/opinions/opinion.ts';
import { isDone } from '../../model/opinions/said.ts';
import { fieldOf, type Plan, planOf, type Standing } from '../../opinions/deciding/plan.ts';
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
import { changesOf, decisionsEdit, settingsEdit } from './carried.ts';
import { freshItemIds } from './fresh-ids.ts';
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
  const plans = asked.outcome === 'rejected' ? wanted.map(() => NOTHING) : await plansFor(wanted, asked, opened, words);
  checkFinal(opened.edition, plans, words);
  if (asked.outcome === 'rejected') checkNotDone(wanted, opened, words);
  const reasonFor = (plan: Plan): string => {
    const opinion = wanted[plans.indexOf(plan)];
    return asked.reason ?? `采纳${(opinion && bodyOf(opinion, opened)) || '征求意见时收到'}的意见，予以删去`;
  };
  const files = changesOf(world.files, plans, opened, reasonFor, authoring);
  const scheme = settingsEdit(plans, opened.edition);
  const decisions = decisionsEdit(wanted, plans, { ...asked, by });
  const edits = [...(scheme === undefined ? [] : [scheme]), decisions];
  const [first, ...others] = affected(plans, opened.edition);
  const [system] = opened.edition.systems;
  if (system === undefined) throw refusal(authoring.failure.brokenFile(opened.edition.written.yaml.source.path));
  return revise(world, asked, language, opened, {
    edits: edits.includes(undefined) ? undefined : edits.flatMap((each) => each ?? []),
    files,
    ...(first ?? { system, items: [] }),
    others,
    newIds: newIds(plans),
    place: placeOf(opened.opinions.written, 'opinions'),
    said: (after) => {
      for (const [index, each] of wanted.entries()) {
        checkDone(each, plans[index] ?? NOTHING, { after, opened, to: asked.to, final: finalOf(wanted, plans) }, words);
      }
      return decidedAsText({ wanted, plans, outcome: asked.outcome, to: asked.to, opened }, words);
    },
  });
}

const NOTHING: Plan = { kind: 'nothing', isSaid: false };

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

/** Throws a failure for an opinion on which is decided already. What was taken may be said to have become something else. */
function checkOpen({ number, decision }: Opinion, { outcome }: AskedDecision, words: OpinionWords): void {
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

/** How each is carried out, one upon the other. Throws a failure for the first that cannot be. */
async function plansFor(
  wanted: readonly Opinion[],
  { to, outcome }: AskedDecision,
  opened: Opened,
  words: OpinionWords,
): Promise<readonly Plan[]> {
  const become = new Map<string, string>();
  const { edition, registers } = opened;
  const idFor = await freshItemIds(wanted, opened);
  let measures = edition.measures?.text;
  return wanted.map(({ number, suggestion }) => {
    if (outcome === 'adapted' && to === undefined) return NOTHING;
    const standing: Standing = { edition, registers, scoringOf: scoringText, become, measures, idFor };
    const plan = planOf(suggestion, standing, to);
    if (plan.kind === 'refused')
      throw refusal(words.failure.cannot(number ?? 0, words.obstacle(plan.why, number ?? 0)));
    if (plan.kind === 'items' && plan.becomes !== undefined) become.set(fieldOf(suggestion), plan.becomes);
    if (plan.kind === 'setting') become.set(fieldOf(suggestion), plan.becomes);
    if (plan.kind === 'measures') measures = plan.text;
    return plan;
  });
}

/** What fields become in the end, where several change one after the other. */
function finalOf(wanted: readonly Opinion[], plans: readonly Plan[]): ReadonlyMap<string, string> {
  return new Map(
    wanted.flatMap(({ suggestion }, index) => {
      const plan = plans[index];
      const becomes = plan?.kind === 'items' || plan?.kind === 'setting' ? plan.becomes : undefined;
      return becomes === undefined ? [] : [[fieldOf(suggestion), becomes] as const];
    }),
  );
}

/** Throws a failure where the data would not say what was decided: then nothing is written. */
function checkDone(
  { number, suggestion }: Opinion,
  plan: Plan,
  means: {
    readonly after: Edition | undefined;
    readonly opened: Opened;
    readonly to: string | undefined;
    readonly final: ReadonlyMap<string, string>;
  },
  words: OpinionWords,
): void {
  if (plan.kind !== 'items' && plan.kind !== 'setting') return;
  const { after: edition, opened } = means;
  if (edition === undefined) throw refusal(words.failure.notSaid(number ?? 0));
  const isShape = suggestion.field === 'insert' || suggestion.field === 'delete' || suggestion.field === 'move';
  const ground = { edition, registers: opened.registers, scoringOf: scoringText };
  const isSaid = isShape
    ? means.to !== undefined || isDone(suggestion, ground) !== false
    : isDone(suggestion, ground, means.final.get(fieldOf(suggestion))) !== false;
  if (!isSaid) throw refusal(words.failure.notSaid(number ?? 0));
}

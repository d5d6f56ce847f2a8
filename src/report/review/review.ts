import type { BalanceRow, Shift, SystemBalance } from '../../changes/balance.ts';
import type { Changes } from '../../changes/changes.ts';
import type { LockChange, RegisterChange } from '../../changes/facts.ts';
import { compareRatios, NONE, printedRatio, signedRatio } from '../../model/grading/ratio.ts';
import type { EditionProof } from '../../model/proof.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { shortened } from '../../text/width.ts';
import type { ReviewWords } from '../../words/review.ts';
import { countFindings } from '../count.ts';
import type { OpinionGroup } from '../opinions/list.ts';
import type { TrialSaid } from '../trial/said.ts';
import type { ReviewRow, ScoredItems } from './rows.ts';

/** What is reviewed: every edition that changed, beside what it was or, when it is new, beside the edition before it. */
export interface Review {
  readonly comparisons: readonly Changes[];
  /** What changed in the registers of departments, units and retired ids. */
  readonly registers: readonly RegisterChange[];
  /** What became of the locks of editions. */
  readonly locks: readonly LockChange[];
  /** The paths of files of years in `results/` that are other ones. */
  readonly results: readonly string[];
  /** The ids of editions that are no more. */
  readonly removed: readonly string[];
  /** The ids of editions that changed and have nothing to be compared with: the first one, or one that could not be read before. */
  readonly uncompared: readonly string[];
  /** What is wrong with the data as it is now. */
  readonly findings: readonly Diagnostic[];
  /** What the kept scores of the newest year would come to; absent where that was not asked or cannot be told. */
  readonly tried?: TriedInReview | undefined;
  /** What was said of drafts, as far as it is open, edition by edition; absent where that was not asked. */
  readonly opinions?: readonly OpinionsInReview[] | undefined;
  /** What was proved of the data as it is now. */
  readonly editions: readonly EditionProof[];
}

/** The open opinions on the draft of an edition, item by item, below how many there are and how many were decided. */
export interface OpinionsInReview {
  readonly title: string;
  readonly groups: readonly OpinionGroup[];
}

/** What the kept scores of the newest year say of a review. */
interface TriedInReview {
  /** Heads the section, and the charts in it. */
  readonly title: string;
  readonly chart: string;
  readonly trials: readonly TrialSaid[];
  readonly items: ScoredItems;
}

/** What a review comes to, in one line: whether the totals are the same, what they are (only the others where some are others), and how much is to be looked at. */
export interface Summary {
  readonly verdict: string;
  readonly isGood: boolean;
  readonly totals: readonly string[];
  /** Of each of these totals whether it is another one. */
  readonly altered: readonly boolean[];
  readonly counts: string;
}

/** Names and totals beyond these are left out of the one line: no sound scheme has so many. */
const LONGEST_NAME = 40;
const MOST_TOTALS = 24;

/** Says in one line what a review comes to. Names of the data in it are cut to what a line bears. */
export function summaryOf(review: Review, rows: readonly ReviewRow[], words: ReviewWords): Summary {
  const { comparisons, findings, editions } = review;
  const { errors } = countFindings(findings);
  const isKept = comparisons.every(({ judgement }) => judgement.keepsTotals);
  const shifted = shiftedTotals(comparisons, words);
  const others = shifted.filter(({ isAltered }) => isAltered);
  const shown = (others.length > 0 ? others : shifted).slice(0, MOST_TOTALS);
  return {
    verdict: verdictOf(review, errors, words),
    isGood: errors === 0 && isKept && review.removed.length === 0,
    totals:
      comparisons.length === 0 ? provedTotals(editions, words).slice(0, MOST_TOTALS) : shown.map(({ text }) => text),
    altered: shown.map(({ isAltered }) => isAltered),
    counts: words.counts(rows.length, rows.filter(({ needsDecision }) => needsDecision).length),
  };
}

/** What is said of the totals: only what was proved of both sides of every comparison. */
function verdictOf(review: Review, errors: number, { verdict }: ReviewWords): string {
  const { comparisons, removed, uncompared } = review;
  if (errors > 0) return verdict.unsound(errors);
  if (isUnchanged(review)) return verdict.same;
  const totals = comparisons.flatMap(({ balance }) =>
    balance.flatMap(({ classes }) => classes.map(({ total }) => total)),
  );
  if (totals.some(({ difference }) => difference === undefined)) return verdict.unproved;
  if (!comparisons.every(({ judgement }) => judgement.keepsTotals)) return verdict.altered;
  return removed.length + uncompared.length > 0 ? verdict.editions : verdict.kept;
}

/** Whether there is nothing to review. */
export function isUnchanged(
  review: Pick<Review, 'comparisons' | 'registers' | 'locks' | 'results' | 'removed' | 'uncompared'>,
): boolean {
  const { comparisons, registers, locks, results, removed, uncompared } = review;
  return [comparisons, registers, locks, results, removed, uncompared].every((each) => each.length === 0);
}

function shiftedTotals(
  comparisons: readonly Changes[],
  words: ReviewWords,
): readonly { readonly text: string; readonly isAltered: boolean }[] {
  return comparisons.flatMap(({ balance, after }) =>
    balance.flatMap(({ classes }) =>
      classes.map(({ name, total }) => ({
        text: words.total(
          shortened(comparisons.length > 1 ? `${after.edition.id} ${name}` : name, LONGEST_NAME),
          ...sidesAsText(total, words),
        ),
        isAltered: isShifted(total),
      })),
    ),
  );
}

/** Where nothing changed, the totals of the newest edition. */
function provedTotals(editions: readonly EditionProof[], words: ReviewWords): readonly string[] {
  const classes = editions.at(-1)?.systems.flatMap((system) => system.classes) ?? [];
  return classes.map(({ name, total }) => `${shortened(name, LONGEST_NAME)} ${total?.toString() ?? words.unknown}`);
}

/** A balance with only the unit classes for which something in it has changed; with all where nothing has for anybody. */
export function movedIn(balance: SystemBalance): SystemBalance {
  const { classes, indicators, departments } = balance;
  const isMoved = classes.map(
    ({ total }, index) =>
      isShifted(total) ||
      [...indicators, ...departments].some(({ shifts }) => shifts.slice(index, index + 1).some(isShifted)),
  );
  if (!isMoved.includes(true)) return balance;
  const keep = <Part>(all: readonly Part[]): readonly Part[] => all.filter((_, index) => isMoved[index]);
  const ofMoved = (row: BalanceRow): BalanceRow => ({ ...row, shifts: keep(row.shifts) });
  return {
    ...balance,
    classes: keep(classes),
    indicators: indicators.map(ofMoved),
    departments: departments.map(ofMoved),
  };
}

/** A number before and after, with by how much it rose: `60 → 58（−2）`; the one number where it is the same. */
export function shiftAsText(shift: Shift, words: ReviewWords): string {
  const { difference } = shift;
  const [was, is] = sidesAsText(shift, words);
  if (difference === undefined) return words.states(was, is);
  return was === is ? is : words.shift(was, is, signedRatio(difference, words.about));
}

/** Both sides: a number, or that there is none, or, where nothing can be said of the difference, that it is not proved. */
function sidesAsText({ before, after, difference }: Shift, words: ReviewWords): readonly [string, string] {
  const absent = difference === undefined ? words.unknown : words.none;
  return [before ? printedRatio(before, words.about) : absent, after ? printedRatio(after, words.about) : absent];
}

/** Whether a number is not the same before and after. */
export function isShifted({ before, after, difference }: Shift): boolean {
  return (
    difference === undefined ||
    compareRatios(difference, NONE) !== 0 ||
    (before === undefined) !== (after === undefined)
  );
}

/** Whether a number rose, fell or is as it was; what is not proved is taken to have risen, so that it is looked at. */
export function signOf(shift: Shift): 'up' | 'down' | 'even' {
  if (!isShifted(shift)) return 'even';
  return shift.difference !== undefined && compareRatios(shift.difference, NONE) < 0 ? 'down' : 'up';
}

/** The two editions of a comparison, as they are called. */
export function namesOf({ before, after }: Changes, words: ReviewWords): readonly [string, string] {
  return [words.edition(before.edition.id, before.edition.state), words.edition(after.edition.id, after.edition.state)];
}

import type { ResultsWords } from '../results.ts';

const list = (names: readonly string[]): string => names.join(', ');
const meant = (suggestion: string | undefined): string => (suggestion === undefined ? '' : ` Did you mean ${suggestion}?`);

/** What is said of scores, ranks and grades, in English. */
export const words: ResultsWords = {
  notExplained: 'There are errors in the data; mend them before scores are explained:',
  head: (unit, edition) => `${unit}, ${edition}`,
  final: (score) => (score === undefined ? 'the final score is not known yet' : `final score ${score}`),
  rank: (rank, count, above, same) => `rank ${rank} of ${count} (${above} above${same > 1 ? `, ${same - 1} with the same score` : ''})`,
  noRank: 'ranks are known once all units have their scores',
  grade: (name) => name,
  open: ' (tie to be decided)',
  names: {
    published: 'final score',
    exact: 'score before it is rounded',
    unlimited: 'score without its upper limit',
    bonus: 'bonus',
    deduction: 'deduction',
    fraud: 'deduction for fraud',
    adjustment: 'bonus and deductions',
    adjusted: (name) => `${name} with bonus and deductions`,
    adds: (title) => `${title}: bonus`,
    deducts: (title) => `${title}: deductions`,
    allAdds: 'all that is added',
    beyond: 'what is added beyond the limit',
  },
  rounded: (places, isToEven) => `rounded once to ${places} places, half ${isToEven ? 'to even' : 'up'}`,
  atMost: (limit) => `at most ${limit}`,
  beyond: (limit) => `what is above ${limit}`,
  scaled: (over, under) => `${under} points count ${over}`,
  mean: (count, dropped) => `mean of ${count}${dropped > 0 ? `, ${dropped} left out` : ''}`,
  dropped: 'left out',
  setting: (path) => `${path} in scheme.yaml`,
  of: (points) => `of ${points}`,
  by: (department) => `scored by ${department}`,
  arranged: 'arranged by the office',
  office: 'summary',
  notGiven: 'nothing yet',
  unknown: 'not known yet',
  refused: 'what was filled in cannot be used',
  self: (score) => `self-score ${score}`,
  note: (text) => `reason: ${text}`,
  place: (file, sheet, cell) => `${file}${sheet === undefined ? '' : `, sheet "${sheet}"`}${cell === undefined ? '' : ` ${cell}`}`,
  about: 'about ',
  sections: {
    score: 'How the score comes about',
    grades: 'How the grade was given',
    consequences: 'Consequences',
    losses: (shown, all) => (shown < all ? `The ${shown} greatest losses of ${all}` : `All ${all} losses`),
    missing: (count) => `${count} missing, so there is no final score`,
    altered: (item, before, after) => `If "${item}" had ${after} in place of ${before}`,
  },
  loss: (title, lost, score, points) => `-${lost}  ${title} (${score} of ${points})`,
  deducted: (title, lost) => `-${lost}  ${title}`,
  noLosses: 'nothing was lost',
  noConsequences: 'none',
  conditions: {
    barred: () => 'no veto and no loss of eligibility',
    vetoed: () => 'vetoed: this grade follows',
    core: ({ missed }) => `all core items (★) reached: ${missed} are not`,
    line: ({ at, isBelow, isInclusive }) => `final score ${isBelow ? (isInclusive ? 'at most' : 'below') : isInclusive ? 'at least' : 'above'} ${at}`,
    need: ({ title, least, has }) => `${title} at least ${least}: has ${has}`,
    place: ({ isFromLast, most, before, same, tie }) => {
      const where = `among the ${isFromLast ? 'last' : 'first'} ${most}: ${before} ${isFromLast ? 'behind' : 'before'} it${same > 1 ? `, ${same} with the same score` : ''}`;
      if (tie === undefined) return where;
      const ends = { 'all-in': 'equals are all in', 'all-out': 'equals are all out', decided: 'decided by people', open: 'not decided yet' };
      return `${where}, ${ends[tie]}`;
    },
  },
  met: 'yes',
  notMet: 'no',
  rest: 'all other units',
  consequences: {
    'performance-barred': () => 'its performance grade may not be advanced',
    'leader-barred': () => 'its principal leader may not be rated excellent',
    unqualified: ({ what }) => ({ 'talk-and-rectification': 'a talk and ordered rectification', talk: 'a talk', rectification: 'ordered rectification' })[what],
    repeated: ({ what, years, noPromotionYears }) => {
      const then = { 'leader-adjusted': 'its leader is adjusted', 'leader-admonished': 'its leader is admonished', decide: 'people decide about its leader' }[what];
      return `unqualified ${years} years in a row: ${then}${noPromotionYears > 0 ? `, no promotion for ${noPromotionYears} year(s)` : ''}`;
    },
  },
  missing: {
    score: (title, department) => `${title}: not scored by ${department} yet`,
    refused: (title, department) => `${title}: what ${department} filled in cannot be used`,
    component: (title) => `${title} is not in the summary sheet yet`,
    unused: (title) => `${title} in the summary sheet cannot be used`,
    differs: (title, there, here) => (here === undefined ? `${title}: filled in at ${there}, but applied nowhere in the ledger of results/; enter it there, or clear the cell` : `${title}: ${there} and ${here} differ; make them the same`),
    entry: (id, at) => `${id} in the ledger is not settled (${at}): write applied or rejected`,
  },
  changed: {
    score: (unit, before, after) => `${unit}: final score ${before} → ${after}`,
    rank: (unit, before, after) => `${unit}: rank ${before} → ${after}`,
    grade: (unit, before, after) => `${unit}: grade ${before} → ${after}`,
    consequences: (unit, before, after) => `${unit}: consequences ${before} → ${after}`,
    nobody: 'no unit would have another rank, grade or consequence',
    none: 'none',
    more: (count) => `${count} more`,
  },
  notFinal: (system) => `The results of ${system} are not final:`,
  ofUnit: (unit, what) => `${unit}: ${what}`,
  undecided: 'its grade or a consequence is a tie that nobody has decided',
  sample: 'what lies in results/ is a sample: put your own there and take sample: true away',
  page: { title: (unit) => `Where the score of ${unit} comes from`, unfold: 'Unfold a line to see its parts', written: (path) => `wrote where the score comes from into ${path}` },
  failure: {
    settled: (folder, count, option) => `The results in ${folder} are final, and they come out with ${count} differences; nothing was written. To put the new ones there, add ${option}.`,
    unknownUnit: (word, edition, suggestion) => `There is no unit "${word}" in ${edition}.${meant(suggestion)} Names and ids stand in indicators/units.yaml.`,
    severalUnits: (word, names) => `"${word}" may be ${list(names)}. Write the whole name, or the id.`,
    unknownItem: (word, system, suggestion) => `${system} has no indicator or criterion "${word}".${meant(suggestion)} Write an id, a title or a part of one.`,
    severalItems: (word, names) => `"${word}" may be ${list(names)}. Write more of it, or the id.`,
    notForUnit: (item, unit) => `"${item}" does not apply to ${unit}, so it has no score.`,
    ifNeedsCriterion: (option) => `${option} needs a criterion behind the unit: its id or a part of its text, and nothing below it.`,
    ifNeedsScorer: (option, item, departments) => `${list(departments)} each score a part of "${item}". Say with ${option} whose score is meant.`,
    byNeedsIf: (option) => `${option} goes with --if: it says whose score is another.`,
    notScoredBy: (item, department, departments) => `"${item}" is not scored by ${department} but by ${list(departments)}.`,
    badScore: (option, value, least, most, step) => `${option} cannot be ${value}: ${least} to ${most} in steps of ${step}.`,
  },
};

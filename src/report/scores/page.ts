import { consequenceSaid, headOf, missingSaid, triedLines } from '../../layout/results/judged.ts';
import { itemName, type Naming } from '../../layout/results/naming.ts';
import { templateOf } from '../../layout/template.ts';
import type { Explained } from '../../results/explained.ts';
import { visible } from '../../text/visible.ts';
import type { Language } from '../../words/languages.ts';
import type { View } from '../../writers/html/runs.ts';
import { changesSaid } from './changed.ts';
import { spec as list } from './list.hbs.js';
import { text as style, digest as styleDigest } from './score.css.js';
import { spec } from './score.hbs.js';
import { spec as step } from './step.hbs.js';
import { type Step, stepsOf } from './steps.ts';
import { lossSaid, reasonsOf } from './text.ts';

/** What became of a unit and why as one HTML file that needs nothing else and runs nothing: each figure unfolds into its parts, down to the cells in which they were written. */
export function explainedAsPage(explained: Explained, naming: Naming, language: Language): string {
  const { unit, edition, outcome, own, item } = explained;
  const { words } = naming;
  return templateOf<View>(spec, { step, list })({
    language: language === 'zh' ? 'zh-CN' : 'en',
    style,
    styleDigest,
    title: visible(words.page.title(unit.name)),
    heading: visible(words.head(unit.name, edition)),
    head: headOf(own, outcome, naming),
    before: listsBefore(explained, naming),
    stepsTitle: words.sections.score,
    unfold: words.page.unfold,
    steps: [stepView(stepsOf(explained, naming), item !== undefined, 0)],
    after: listsAfter(explained, naming),
  });
}

/** How many steps from the final score down are unfolded to begin with. */
const OPEN_DEPTH = 2;

function stepView({ name, value, notes, isMeant, isOnWay, parts }: Step, isAsked: boolean, depth: number): View {
  const isOpen = isAsked ? isOnWay || isMeant : depth < OPEN_DEPTH;
  return {
    ...{ name, value, notes },
    isMeant: isMeant ? 'yes' : '',
    isOpen: isOpen ? 'yes' : '',
    parts: parts.map((each) => stepView(each, isAsked, depth + 1)),
  };
}

/** What stands above the steps: what is missing, and what would be with another score. */
function listsBefore({ own, outcome, altered, item }: Explained, naming: Naming): readonly View[] {
  const { sections, notGiven } = naming.words;
  const { missing } = own;
  const lacking = missing.map((each) => line(missingSaid(each, naming)));
  const said = own.standing.published === undefined ? sections.missing : sections.pending;
  const lists = missing.length === 0 ? [] : [{ title: said(missing.length), lines: lacking }];
  if (altered === undefined || item === undefined) return lists;
  const changes = changesSaid(outcome, altered.outcome, naming);
  const before = altered.before?.toString() ?? notGiven;
  return [
    ...lists,
    {
      title: sections.altered(itemName(item, naming), before, altered.after.toString()),
      lines: [
        line(headOf(altered.own, altered.outcome, naming).join('　'), true),
        ...changes.map((each) => line(each)),
      ],
    },
  ];
}

/** What stands below them: how the grade was given, what follows, where points were lost. */
function listsAfter({ own, outcome, losses }: Explained, naming: Naming): readonly View[] {
  const { sections, noConsequences, noLosses, open } = naming.words;
  const tried = triedLines(own, outcome, naming).map(({ name, outcome: end, conditions }) =>
    line(`${name}${end === 'open' ? open : ''}`, end !== 'not-given', conditions),
  );
  const consequences = own.consequences.map((each) => consequenceSaid(each, naming));
  const follows = (consequences.length === 0 ? [noConsequences] : consequences).map((each) => line(each));
  const lost = losses.map((each) => line(lossSaid(each, naming), false, reasonsOf(each, naming)));
  return [
    ...(tried.length === 0 ? [] : [{ title: sections.grades, lines: tried }]),
    ...(own.standing.rank === undefined ? [] : [{ title: sections.consequences, lines: follows }]),
    { title: sections.losses(losses.length, losses.length), lines: lost.length === 0 ? [line(noLosses)] : lost },
  ];
}

function line(text: string, isStrong = false, below: readonly string[] = []): View {
  return { text, isStrong: isStrong ? 'yes' : '', below };
}

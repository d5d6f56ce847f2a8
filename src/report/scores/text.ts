import { consequenceSaid, headOf, missingSaid, triedLines } from '../../layout/results/judged.ts';
import { itemName, type Naming, told } from '../../layout/results/naming.ts';
import type { Explained } from '../../results/explained.ts';
import type { Loss } from '../../results/losses.ts';
import { visible } from '../../text/visible.ts';
import type { Paint } from '../text.ts';
import { changesSaid } from './changed.ts';
import { type Step, stepsOf } from './steps.ts';

/** So many losses, missing scores and changes are told; all are in the answer as JSON and on the page. */
const MOST_SHOWN = 10;
const GAP = '  ';

/**
 * What became of a unit and why, for people: its score down to its level-1 indicators, or to the cells of what was asked
 * about; how its grade was given, what follows, where it lost points, or what would be with another score.
 */
export function explainedAsText(explained: Explained, naming: Naming, paint: Paint): string {
  const { unit, edition, outcome, own, altered } = explained;
  const { words } = naming;
  const head = `${paint(visible(words.head(unit.name, edition)), 'bold')}${GAP}${headOf(own, outcome, naming).join(GAP)}`;
  const steps = stepLines(stepsOf(explained, naming), explained.item !== undefined, paint);
  const parts = [
    head,
    ...(altered === undefined ? missingLines(explained, naming, paint) : []),
    section(words.sections.score, steps, paint),
    ...(altered === undefined ? judged(explained, naming, paint) : [alteredLines(explained, naming, paint)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return [paint(title, 'bold'), ...lines.map((line) => `${GAP}${line}`)].join('\n');
}

function judged(explained: Explained, naming: Naming, paint: Paint): readonly string[] {
  const { own, outcome, losses, item } = explained;
  const { words } = naming;
  const tried = triedLines(own, outcome, naming).flatMap(({ name, outcome: end, conditions }) => [
    `${end === 'not-given' ? ' ' : '→'} ${name}${end === 'open' ? words.open : ''}`,
    ...conditions.map((each) => `${GAP}${GAP}${each}`),
  ]);
  const consequences = own.consequences.map((each) => consequenceSaid(each, naming));
  const isRanked = own.standing.rank !== undefined;
  return [
    ...(tried.length > 0 ? [section(words.sections.grades, tried, paint)] : []),
    ...(isRanked
      ? [section(words.sections.consequences, consequences.length > 0 ? consequences : [words.noConsequences], paint)]
      : []),
    ...(item === undefined ? [lossLines(losses, naming, paint)] : []),
  ];
}

function lossLines(losses: readonly Loss[], naming: Naming, paint: Paint): string {
  const { words } = naming;
  const shown = losses.slice(0, MOST_SHOWN);
  const lines = shown.flatMap((loss) => [
    lossSaid(loss, naming),
    ...reasonsOf(loss, naming).map((each) => `${GAP}${each}`),
  ]);
  return section(
    words.sections.losses(shown.length, losses.length),
    lines.length > 0 ? lines : [words.noLosses],
    paint,
  );
}

/** A loss in one line. */
export function lossSaid({ criterion, lost, score, points }: Loss, naming: Naming): string {
  const [title, said] = [itemName(criterion, naming), told(lost, naming)];
  return criterion.deducts === undefined
    ? naming.words.loss(title, said, score.toString(), points.toString())
    : naming.words.deducted(title, said);
}

/** Why points were taken off, by all who scored. */
export function reasonsOf({ given }: Loss, { words }: Naming): readonly string[] {
  return [...given.values()].flatMap(({ note }) => (note === '' ? [] : [words.note(visible(note))]));
}

function missingLines({ own }: Explained, naming: Naming, paint: Paint): readonly string[] {
  const { words } = naming;
  const { missing } = own;
  if (missing.length === 0) return [];
  const lines = missing.slice(0, MOST_SHOWN).map((each) => missingSaid(each, naming));
  const more = missing.length > MOST_SHOWN ? [words.changed.more(missing.length - MOST_SHOWN)] : [];
  const said = own.standing.published === undefined ? words.sections.missing : words.sections.pending;
  return [section(said(missing.length), [...lines, ...more], paint)];
}

function alteredLines(explained: Explained, naming: Naming, paint: Paint): string {
  const { item, altered, outcome } = explained;
  const { words } = naming;
  if (item === undefined || altered === undefined) throw new Error('nobody asked for another score');
  const title = words.sections.altered(
    itemName(item, naming),
    altered.before?.toString() ?? words.notGiven,
    altered.after.toString(),
  );
  const changes = changesSaid(outcome, altered.outcome, naming);
  const shown = changes.slice(0, MOST_SHOWN);
  return section(
    title,
    [
      `→ ${headOf(altered.own, altered.outcome, naming).join(GAP)}`,
      ...shown,
      ...(changes.length > shown.length ? [words.changed.more(changes.length - shown.length)] : []),
    ],
    paint,
  );
}

/** Down to the level-1 indicators; or on the way to what was asked about, and all below it. */
function stepLines(whole: Step, isAsked: boolean, paint: Paint): readonly string[] {
  const lines: string[] = [];
  const walk = (step: Step, before: string, branch: string, isBelow: boolean, depth: number): void => {
    const notes = step.notes.length === 0 ? '' : `${GAP}${paint(step.notes.join('　'), 'dim')}`;
    const name = step.isMeant ? paint(step.name, 'bold') : step.name;
    lines.push(`${before}${branch}${name} ${step.value}${notes}`);
    const isOpen = isBelow || step.isMeant || (isAsked ? step.isOnWay : depth < DEPTH);
    if (!isOpen) return;
    const inner = branch === '' ? '' : `${before}${branch === LAST ? '   ' : '│  '}`;
    step.parts.forEach((part, index) => {
      const end = index === step.parts.length - 1 ? LAST : '├─ ';
      walk(part, inner, end, isBelow || step.isMeant, depth + 1);
    });
  };
  walk(whole, '', '', false, 0);
  return lines;
}

const LAST = '└─ ';
/** How deep is told where nothing is asked about: final score, score before rounding, components, level-1 indicators. */
const DEPTH = 3;

import type { BalanceRow, SystemBalance } from '../../changes/balance.ts';
import type { Changes } from '../../changes/changes.ts';
import type { CellParagraph, Run } from '../../layout/document.ts';
import { type Diagnostic, severityOf } from '../../text/diagnostic.ts';
import { positionAt } from '../../text/source.ts';
import { type Messages, say } from '../../words/messages.ts';
import type { ReviewWords } from '../../words/review.ts';
import { countFindings } from '../count.ts';
import { compose, type Section } from './compose.ts';
import { escaped } from './escape.ts';
import { opinionSections } from './opinions.ts';
import { isShifted, movedIn, namesOf, type Review, shiftAsText, summaryOf } from './review.ts';
import { commonGroups, type ReviewRow, type RowGroup, rowGroups } from './rows.ts';
import { triedSections } from './tried.ts';

/** The longest comment that GitHub takes, in characters; the other hosts take longer ones. */
export const LONGEST_COMMENT = 65_536;

/**
 * The comment on a pull request, in Markdown: verdict and totals in the first line, then who gained and who lost, then
 * everything else folded. At the end stands the marker by which it is found again. Every text of the data comes out as
 * text. What there is no room for is counted.
 */
export function reviewAsComment(
  review: Review,
  words: ReviewWords,
  messages: Messages,
  marker: string,
  longest = LONGEST_COMMENT,
): string {
  const compared = review.comparisons.map((changes) => ({
    changes,
    groups: rowGroups(changes, words, review.tried?.items),
  }));
  const common = commonGroups(review, words);
  const rows = [...compared.flatMap(({ groups }) => groups), ...common].flatMap((group) => group.rows);
  const { verdict, isGood, totals, counts } = summaryOf(review, rows, words);
  const line = escaped(words.listed([...totals, counts]));
  const opening = `${isGood ? '✅' : '❌'} ${words.labelled(`**${escaped(verdict)}**`, line)}\n\n`;
  const sections = [
    ...findingsSection(review.findings, words, messages),
    ...editionSections(review, words),
    ...compared.flatMap(({ changes, groups }) => sectionsOf(changes, groups, words)),
    ...opinionSections(review.opinions),
    ...triedSections(review.tried),
    ...common.map((group) => groupSection(group, words)),
  ];
  return compose(opening, sections, marker, (count) => `${escaped(words.notShown(count))}\n\n`, longest);
}

function findingsSection(findings: readonly Diagnostic[], words: ReviewWords, messages: Messages): readonly Section[] {
  const { errors, warnings } = countFindings(findings);
  const rows = findings.map((each) => `- ${findingAsMarkdown(each, words, messages)}\n`);
  return rows.length === 0 ? [] : [folded(words.findings(errors, warnings), '', rows)];
}

/** A finding in one line of Markdown: its place, its severity and code, both sentences. */
export function findingAsMarkdown(finding: Diagnostic, words: ReviewWords, messages: Messages): string {
  const { source, start } = finding.place;
  const { message, hint } = say(messages, finding);
  const place = `${source.path}:${positionAt(source, start).line}`;
  return `**${words.severity[severityOf(finding)]}** ${escaped(`${place} ${finding.code}`)} ${escaped(message)}<br>${escaped(hint)}`;
}

/** What concerns whole editions, and the data of years. */
function editionSections({ removed, uncompared, results }: Review, words: ReviewWords): readonly Section[] {
  const lines = [
    ...(removed.length === 0 ? [] : [words.removedEditions(removed)]),
    ...(results.length === 0 ? [] : [words.changedResults(results)]),
    ...(uncompared.length === 0 ? [] : [words.uncomparedEditions(uncompared)]),
  ];
  return lines.map((line) => ({ head: '', rows: [`**${escaped(line)}**\n\n`], foot: '' }));
}

function sectionsOf(changes: Changes, groups: readonly RowGroup[], words: ReviewWords): readonly Section[] {
  const { balance, judgement } = changes;
  const [before, after] = namesOf(changes, words);
  const note = judgement.isCorrection ? `\n\n${escaped(words.mayBeCorrection)}` : '';
  return [
    { head: `### ${escaped(before)} → ${escaped(after)}${note}\n\n`, rows: [''], foot: '' },
    ...balance.flatMap((each) => balanceSections(movedIn(each), words)),
    ...groups.map((group) => groupSection(group, words)),
  ];
}

/** Who gained and who lost in a system; nothing where all is as it was. */
function balanceSections(
  { title, level1, classes, indicators, departments }: SystemBalance,
  words: ReviewWords,
): readonly Section[] {
  const sum = { id: '', title: words.sum, shifts: classes.map(({ total }) => total) };
  const isChanged = [...indicators, ...departments, sum].some(hasShift);
  if (!isChanged) return [];
  const names = classes.map(({ name }) => name);
  return [
    { head: `**${escaped(words.labelled(words.balance, title))}**\n\n`, rows: [''], foot: '' },
    balanceTable(words.byIndicator(level1), names, indicators, sum, words),
    balanceTable(words.byDepartment, names, departments, sum, words),
  ];
}

function balanceTable(
  head: string,
  classes: readonly string[],
  rows: readonly BalanceRow[],
  sum: BalanceRow,
  words: ReviewWords,
): Section {
  const changed = rows.filter(hasShift);
  const rest = rows.length - changed.length;
  const total = [
    `**${escaped(sum.title)}**`,
    ...sum.shifts.map((shift) => `**${escaped(shiftAsText(shift, words))}**`),
  ];
  return {
    head: `${rowOf([head, ...classes].map(escaped))}${rowOf(['---', ...classes.map(() => '---:')])}`,
    rows: changed.map(({ title, shifts }) =>
      rowOf([title === '' ? words.unled : title, ...shifts.map((shift) => shiftAsText(shift, words))].map(escaped)),
    ),
    foot: `${rowOf(total)}\n${rest === 0 ? '' : `${escaped(words.rowsUnchanged(rest))}\n\n`}`,
  };
}

function hasShift({ shifts }: BalanceRow): boolean {
  return shifts.some(isShifted);
}

/** The changes of a group, folded. */
function groupSection({ title, rows }: RowGroup, words: ReviewWords): Section {
  const head = `${rowOf([words.item, words.before, words.after].map(escaped))}${rowOf(['---', '---', '---'])}`;
  const lines = rows.map((row) => rowOf([nameOf(row, words), cellOf(row.before), cellOf(row.after)]));
  return folded(words.changes(title, rows.length), head, lines);
}

function nameOf({ kinds, name, path, reasons, scored, needsDecision }: ReviewRow, words: ReviewWords): string {
  const decision = needsDecision ? ` ❗${escaped(words.decision)}` : '';
  return [
    `**${escaped(words.kindsListed(kinds.map((kind) => words.kinds[kind])))}**${decision}`,
    escaped(name),
    ...(path === '' ? [] : [escaped(path)]),
    ...reasons.map((reason) => escaped(words.labelled(words.reason, reason))),
    ...(scored === '' ? [] : [escaped(scored)]),
  ].join('<br>');
}

function cellOf(paragraphs: readonly CellParagraph[]): string {
  return paragraphs.map(({ runs }) => runs.map(runOf).join('')).join('<br>');
}

function runOf({ text, mark }: Run): string {
  const tag = mark === undefined ? undefined : TAGS[mark];
  return tag === undefined ? escaped(text) : `<${tag}>${escaped(text)}</${tag}>`;
}

/** Elements that all hosts let through. */
const TAGS: Readonly<Record<NonNullable<Run['mark']>, string>> = {
  strong: 'strong',
  emphasis: 'em',
  inserted: 'ins',
  deleted: 'del',
};

function folded(summary: string, head: string, rows: readonly string[]): Section {
  return { head: `<details><summary>${escaped(summary)}</summary>\n\n${head}`, rows, foot: '\n</details>\n\n' };
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

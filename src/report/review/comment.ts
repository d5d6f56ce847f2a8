import type { BalanceRow, SystemBalance } from '../../changes/balance.ts';
import type { Changes, SettingChange } from '../../changes/changes.ts';
import { textDifference } from '../../changes/text-difference.ts';
import { type Diagnostic, severityOf } from '../../text/diagnostic.ts';
import { type Messages, say } from '../../text/messages.ts';
import type { ReviewWords } from '../../text/review.ts';
import { positionAt } from '../../text/source.ts';
import { countFindings } from '../count.ts';
import { compose, type Section } from './compose.ts';
import { escaped } from './escape.ts';
import type { Facet } from './facets.ts';
import { isShifted, namesOf, type Review, shiftAsText, summaryOf } from './review.ts';
import { type Subject, subjectsOf } from './subject.ts';

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
  const { verdict, isGood, totals, counts } = summaryOf(review, words);
  const line = escaped(words.listed([...totals, counts]));
  const opening = `${isGood ? '✅' : '❌'} ${words.labelled(`**${escaped(verdict)}**`, line)}\n\n`;
  const sections = [
    ...findingsSection(review.findings, words, messages),
    ...editionSections(review, words),
    ...review.comparisons.flatMap((changes) => sectionsOf(changes, words)),
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

/** What concerns whole editions, and the registers that belong to all of them. */
function editionSections({ removed, uncompared, registers }: Review, words: ReviewWords): readonly Section[] {
  const lines = [
    ...(removed.length === 0 ? [] : [words.removedEditions(removed)]),
    ...(uncompared.length === 0 ? [] : [words.uncomparedEditions(uncompared)]),
  ];
  return [
    ...lines.map((line): Section => ({ head: '', rows: [`**${escaped(line)}**\n\n`], foot: '' })),
    ...foldedTable(
      words.registers,
      registers.map((each) => settingCells(each, words)),
      words,
    ),
  ];
}

function sectionsOf(changes: Changes, words: ReviewWords): readonly Section[] {
  const { balance, settings, measures, judgement } = changes;
  const [before, after] = namesOf(changes, words);
  const note = judgement.isCorrection ? `\n\n${escaped(words.mayBeCorrection)}` : '';
  const title: Section = { head: `### ${escaped(before)} → ${escaped(after)}${note}\n\n`, rows: [''], foot: '' };
  return [
    title,
    ...balance.flatMap((each) => balanceSections(each, words)),
    ...itemSections(subjectsOf(changes, words), words),
    ...foldedTable(
      words.settings,
      settings.map((each) => settingCells(each, words)),
      words,
    ),
    ...foldedTable(
      words.measures,
      measures.map(({ before: was, after: is }) => [
        escaped(words.paragraph(((is ?? was)?.index ?? 0) + 1)),
        ...sidesOf(was?.text, is?.text, words),
      ]),
      words,
    ),
  ];
}

/** Who gained and who lost in a system; nothing where all is as it was. */
function balanceSections(
  { title, classes, indicators, departments }: SystemBalance,
  words: ReviewWords,
): readonly Section[] {
  const sum = { id: '', title: words.sum, shifts: classes.map(({ total }) => total) };
  const isChanged = [...indicators, ...departments, sum].some(hasShift);
  if (!isChanged) return [];
  const names = classes.map(({ name }) => name);
  return [
    { head: `**${escaped(words.labelled(words.balance, title))}**\n\n`, rows: [''], foot: '' },
    balanceTable(words.byIndicator, names, indicators, sum, words),
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

/** The items of each level-1 indicator, folded. */
function itemSections(subjects: readonly Subject[], words: ReviewWords): readonly Section[] {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const key = `${subject.system.id} ${subject.indicator.id}`;
    groups.set(key, [...(groups.get(key) ?? []), subject]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = `${systemTitle(first)} ${first.indicator.title}`;
    return foldedTable(
      name,
      group.map((subject) => cellsOf(subject, words)),
      words,
    );
  });
}

function systemTitle({ system }: Subject): string {
  return (system.after ?? system.before)?.title ?? system.id;
}

function cellsOf(subject: Subject, words: ReviewWords): readonly string[] {
  const { kinds, path, what, id, facets, change, succession, reason, needsDecision } = subject;
  const lines = [
    `**${kinds.map((kind) => escaped(words.kinds[kind])).join(' ')}**${needsDecision ? ` ❗${escaped(words.decision)}` : ''}`,
    escaped(path.slice(1).join(' › ') || (path[0] ?? '')),
    escaped(`${what} ${id}`),
    ...(succession ? [escaped(words.became(succession.from, succession.to))] : []),
    ...(reason === undefined ? [] : [escaped(words.labelled(words.reason, reason))]),
  ];
  const before = change.before === undefined ? `*${escaped(words.kinds.added)}*` : sideOf(facets, 'before', words);
  const after = change.after === undefined ? `*${escaped(words.kinds.removed)}*` : sideOf(facets, 'after', words);
  return [lines.join('<br>'), before, after];
}

function sideOf(facets: readonly Facet[], side: 'before' | 'after', words: ReviewWords): string {
  return facets
    .map(
      ({ label, before, after }) =>
        `${escaped(label)}：${marked(before ?? '', after ?? '', side, before !== undefined && after !== undefined, words)}`,
    )
    .join('<br>');
}

/** One side of a text, with what is only on this side marked; a side on which there is nothing says so. */
function marked(
  before: string,
  after: string,
  side: 'before' | 'after',
  isMarked: boolean,
  words: ReviewWords,
): string {
  const own = side === 'before' ? before : after;
  if (own === '') return `*${escaped(words.none)}*`;
  if (!isMarked) return escaped(own);
  const tag = side === 'before' ? 'del' : 'ins';
  const other = side === 'before' ? 'inserted' : 'deleted';
  return textDifference(before, after)
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text }) => (kind === 'same' ? escaped(text) : `<${tag}>${escaped(text)}</${tag}>`))
    .join('');
}

function settingCells({ path, before, after }: SettingChange, words: ReviewWords): readonly string[] {
  return [escaped(path), ...sidesOf(before, after, words)];
}

function sidesOf(before: string | undefined, after: string | undefined, words: ReviewWords): readonly string[] {
  if (before === undefined) return [`*${escaped(words.kinds.added)}*`, escaped(after ?? '')];
  if (after === undefined) return [escaped(before), `*${escaped(words.kinds.removed)}*`];
  return (['before', 'after'] as const).map((side) => marked(before, after, side, true, words));
}

function foldedTable(name: string, rows: readonly (readonly string[])[], words: ReviewWords): readonly Section[] {
  if (rows.length === 0) return [];
  const head = `${rowOf([words.item, words.before, words.after].map(escaped))}${rowOf(['---', '---', '---'])}`;
  return [folded(words.changes(name, rows.length), head, rows.map(rowOf))];
}

function folded(summary: string, head: string, rows: readonly string[]): Section {
  return { head: `<details><summary>${escaped(summary)}</summary>\n\n${head}`, rows, foot: '\n</details>\n\n' };
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

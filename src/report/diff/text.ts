import type { BalanceRow, SystemBalance } from '../../changes/balance.ts';
import type { Changes } from '../../changes/changes.ts';
import type { CellParagraph, Run } from '../../layout/document.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth, padToWidth } from '../../text/width.ts';
import type { ReviewWords } from '../../words/review.ts';
import { isShifted, movedIn, namesOf, type Review, shiftAsText, summaryOf } from '../review/review.ts';
import { commonGroups, type ReviewRow, type RowGroup, rowGroups } from '../review/rows.ts';
import type { Paint } from '../text.ts';

/** What two states of the data differ in, for people at a terminal: the totals in the first line, then for each edition who gained and who lost, then every change as the revision table has it. `states` are the names of the states; undefined where two editions of one are compared. Whatever the data says, it breaks no line and steers no terminal. */
export function reviewAsText(
  review: Review,
  states: readonly [string, string] | undefined,
  words: ReviewWords,
  paint: Paint,
): string {
  const compared = review.comparisons.map((changes) => ({ changes, groups: rowGroups(changes, words) }));
  const common = commonGroups(review, words);
  const rows = [...compared.flatMap(({ groups }) => groups), ...common].flatMap((group) => group.rows);
  const parts: readonly Lines[] = [
    [
      ...(states === undefined ? [] : [paint(visible(words.states(...states)), 'dim')]),
      ...headOf(review, rows, words, paint),
    ],
    ...compared.flatMap(({ changes, groups }) => changesAsText(changes, groups, words, paint)),
    ...common.map((group) => groupAsText(group, words, paint)),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Lines = readonly string[];

/** The verdict with the totals, and what concerns whole editions and the data of years. */
function headOf(review: Review, rows: readonly ReviewRow[], words: ReviewWords, paint: Paint): Lines {
  const { removed, uncompared, results, comparisons } = review;
  const whole = [
    ...(removed.length === 0 ? [] : [words.removedEditions(removed)]),
    ...(uncompared.length === 0 ? [] : [words.uncomparedEditions(uncompared)]),
    ...(results.length === 0 ? [] : [words.changedResults(results)]),
  ].map(visible);
  const { verdict, isGood, totals, counts } = summaryOf(review, rows, words);
  const said = paint(visible(verdict), isGood ? 'green' : 'red');
  if (comparisons.length + rows.length + whole.length === 0) return [said];
  return [words.labelled(said, visible(words.listed([...totals, counts]))), ...whole];
}

function changesAsText(
  changes: Changes,
  groups: readonly RowGroup[],
  words: ReviewWords,
  paint: Paint,
): readonly Lines[] {
  const { balance, judgement } = changes;
  const title = paint(visible(words.states(...namesOf(changes, words))), 'bold');
  return [
    judgement.isCorrection ? [title, words.mayBeCorrection] : [title],
    ...balance.flatMap((each) => balanceAsText(movedIn(each), words, paint)),
    ...groups.map((group) => groupAsText(group, words, paint)),
  ];
}

/** Who gained and who lost in a system, in columns; nothing where all is as it was. */
function balanceAsText(
  { title, level1, classes, indicators, departments }: SystemBalance,
  words: ReviewWords,
  paint: Paint,
): readonly Lines[] {
  const sum: BalanceRow = { id: '', title: words.sum, shifts: classes.map(({ total }) => total) };
  if (![...indicators, ...departments, sum].some(hasShift)) return [];
  const names = classes.map(({ name }) => name);
  const rows = [
    [words.byIndicator(level1), ...names],
    ...rowsOf(indicators, sum, words),
    [words.byDepartment, ...names],
    ...rowsOf(departments, sum, words),
  ];
  const table = inColumns(rows.map((cells) => cells.map(visible)));
  return [[paint(visible(words.labelled(words.balance, title)), 'bold'), ...table.map((line) => `  ${line}`)]];
}

function hasShift({ shifts }: BalanceRow): boolean {
  return shifts.some(isShifted);
}

function rowsOf(rows: readonly BalanceRow[], sum: BalanceRow, words: ReviewWords): readonly Lines[] {
  const changed = rows.filter(hasShift);
  const rest = rows.length - changed.length;
  return [
    ...[...changed, sum].map(({ title, shifts }) => [
      title === '' ? words.unled : title,
      ...shifts.map((shift) => shiftAsText(shift, words)),
    ]),
    ...(rest === 0 ? [] : [[words.rowsUnchanged(rest)]]),
  ];
}

/** Cells below one another, but for the last of each row, which may be as wide as it is. */
function inColumns(rows: readonly Lines[]): Lines {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (column < cells.length - 1 ? displayWidth(cells[column] ?? '') : 0))),
  );
  return rows.map((cells) =>
    cells
      .map((each, column) => padToWidth(each, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function groupAsText({ title, rows }: RowGroup, words: ReviewWords, paint: Paint): Lines {
  const lines = rows.flatMap((row) => rowAsText(row, words, paint));
  return [paint(visible(words.changes(title, rows.length)), 'bold'), ...lines.map((line) => `  ${line}`)];
}

/** A change: what it is of and where, what was and what is, why. */
function rowAsText(
  { kinds, name, path, before, after, reasons, needsDecision }: ReviewRow,
  words: ReviewWords,
  paint: Paint,
): Lines {
  const said = words.kindsListed(kinds.map((kind) => words.kinds[kind]));
  const place = path === '' ? name : words.noted(name, path);
  return [
    `${paint(said, 'bold')}  ${visible(place)}${needsDecision ? `  ${paint(words.decision, 'yellow')}` : ''}`,
    ...sidesAsText(before, after, paint),
    ...reasons.map((reason) => `  ${words.labelled(words.reason, visible(reason))}`),
  ];
}

/** Both sides: what is the same on both stands before them, once. */
function sidesAsText(before: readonly CellParagraph[], after: readonly CellParagraph[], paint: Paint): Lines {
  const were = before.map((each) => lineOf(each, paint));
  const are = after.map((each) => lineOf(each, paint));
  const same = were.filter((line) => are.includes(line));
  const only = (lines: Lines, sign: '-' | '+'): Lines =>
    lines
      .filter((line) => !same.includes(line))
      .map((line) => `${paint(sign, sign === '-' ? 'red' : 'green')} ${line}`);
  return [...same.map((line) => `  ${line}`), ...only(were, '-'), ...only(are, '+')];
}

function lineOf({ runs }: CellParagraph, paint: Paint): string {
  return runs.map((run) => runAsText(run, paint)).join('');
}

/** What was deleted or inserted is marked as Git marks words, so that it can be told without colours. */
function runAsText({ text, mark }: Run, paint: Paint): string {
  if (mark === 'deleted') return paint(`[-${visible(text)}-]`, 'red');
  return mark === 'inserted' ? paint(`{+${visible(text)}+}`, 'green') : visible(text);
}

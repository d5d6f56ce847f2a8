import type { BalanceRow, SystemBalance } from '../../changes/balance.ts';
import type { Changes } from '../../changes/changes.ts';
import { textDifference } from '../../changes/text-difference.ts';
import { namedSetting } from '../../layout/revision/settings.ts';
import type { ReviewWords } from '../../text/review.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth, padToWidth } from '../../text/width.ts';
import type { Facet } from '../review/facets.ts';
import { isShifted, namesOf, type Review, shiftAsText, summaryOf } from '../review/review.ts';
import { type Subject, subjectsOf } from '../review/subject.ts';
import type { Paint } from '../text.ts';

/** What two states of the data differ in, for people at a terminal: the totals in the first line, then for each edition who gained and who lost, then every change. `states` are the names of the states; undefined where two editions of one are compared. Whatever the data says, it breaks no line and steers no terminal. */
export function reviewAsText(
  review: Review,
  states: readonly [string, string] | undefined,
  words: ReviewWords,
  paint: Paint,
): string {
  const { verdict, isGood, totals, counts } = summaryOf(review, words);
  const isSame =
    review.comparisons.length + review.registers.length + review.removed.length + review.uncompared.length === 0;
  const head = [
    ...(states === undefined ? [] : [paint(visible(words.states(...states)), 'dim')]),
    isSame
      ? paint(visible(verdict), 'green')
      : words.labelled(paint(visible(verdict), isGood ? 'green' : 'red'), visible(words.listed([...totals, counts]))),
    ...(review.removed.length === 0 ? [] : [visible(words.removedEditions(review.removed))]),
    ...(review.uncompared.length === 0 ? [] : [visible(words.uncomparedEditions(review.uncompared))]),
  ];
  const parts = [
    head,
    ...review.comparisons.flatMap((changes) => changesAsText(changes, words, paint)),
    ...part(
      words.registers,
      review.registers.map(({ path, before, after }) => lineOf({ label: path, before, after }, words, paint)),
      paint,
    ),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Lines = readonly string[];

/** A heading with lines below it; nothing for no lines. */
function part(heading: string, lines: Lines, paint: Paint): readonly Lines[] {
  return lines.length === 0 ? [] : [[paint(visible(heading), 'bold'), ...lines.map((line) => `  ${line}`)]];
}

function changesAsText(changes: Changes, words: ReviewWords, paint: Paint): readonly Lines[] {
  const [before, after] = namesOf(changes, words);
  const { balance, settings, measures, judgement } = changes;
  const title = paint(visible(words.states(before, after)), 'bold');
  return [
    judgement.isCorrection ? [title, words.mayBeCorrection] : [title],
    ...balance.flatMap((each) => balanceAsText(each, words, paint)),
    ...itemsAsText(changes, words, paint),
    ...part(
      words.settings,
      settings.map((each) => {
        const { name, before: was, after: is } = namedSetting(each, changes.after.edition);
        return lineOf({ label: words.setting(each.path, name), before: was, after: is }, words, paint);
      }),
      paint,
    ),
    ...part(
      words.measures,
      measures.map(({ before: was, after: is }) => {
        const label = words.paragraph(((is ?? was)?.index ?? 0) + 1);
        return lineOf({ label, before: was?.text, after: is?.text }, words, paint);
      }),
      paint,
    ),
  ];
}

/** Who gained and who lost in a system, in columns; nothing where all is as it was. */
function balanceAsText(
  { title, classes, indicators, departments }: SystemBalance,
  words: ReviewWords,
  paint: Paint,
): readonly Lines[] {
  const sum: BalanceRow = { id: '', title: words.sum, shifts: classes.map(({ total }) => total) };
  if (![...indicators, ...departments, sum].some(hasShift)) return [];
  const names = classes.map(({ name }) => name);
  const rows = [
    [words.byIndicator, ...names],
    ...rowsOf(indicators, sum, words),
    [words.byDepartment, ...names],
    ...rowsOf(departments, sum, words),
  ];
  return part(words.labelled(words.balance, title), inColumns(rows.map((cells) => cells.map(visible))), paint);
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
      .map((cell, column) => padToWidth(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The items of each level-1 indicator under its title. */
function itemsAsText(changes: Changes, words: ReviewWords, paint: Paint): readonly Lines[] {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjectsOf(changes, words)) {
    const key = `${subject.system.id} ${subject.indicator.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [subject]);
    else group.push(subject);
  }
  const told = new Set<object>();
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const system = (first?.system.after ?? first?.system.before)?.title ?? '';
    const lines = group.flatMap((subject) => subjectAsText(subject, told, words, paint));
    return part(`${system} › ${first?.indicator.title ?? ''}`, lines, paint);
  });
}

/** An item with what is said of it. What became of what is said with the first of the items that it is about. */
function subjectAsText(subject: Subject, told: Set<object>, words: ReviewWords, paint: Paint): Lines {
  const { kinds, path, what, id, facets, reason, needsDecision, change } = subject;
  const isTold = change.succession === undefined || told.has(change.succession);
  const succession = isTold ? undefined : subject.succession;
  if (change.succession !== undefined) told.add(change.succession);
  const said = kinds.map((kind) => words.kinds[kind]).join('、');
  const note = needsDecision ? ` ${paint(words.decision, 'yellow')}` : '';
  const where = path.slice(1).join(' › ');
  const wording = change.after ?? change.before;
  const isShown = facets.some(({ label }) => label === words.fields.wording);
  const lines = [
    ...(where === '' ? [] : [where]),
    ...(succession === undefined ? [] : [words.became(succession.from, succession.to)]),
    ...(wording?.kind === 'criterion' && !isShown ? [wording.text] : []),
  ].map(visible);
  return [
    `${paint(said, 'bold')}  ${visible(`${what} ${id}`)}${note}`,
    ...[...lines, ...facets.map((each) => lineOf(each, words, paint))].map((line) => `  ${line}`),
    ...(reason === undefined ? [] : [`  ${words.labelled(words.reason, visible(reason))}`]),
  ];
}

/** A facet in one line: what was added or removed as it is, prose with its changes marked, all else before and after. */
function lineOf({ label, before, after }: Facet, words: ReviewWords, paint: Paint): string {
  return words.labelled(visible(label), saidOf(label, before, after, words, paint));
}

function saidOf(
  label: string,
  before: string | undefined,
  after: string | undefined,
  words: ReviewWords,
  paint: Paint,
): string {
  const deleted = (text: string): string => paint(`[-${visible(text)}-]`, 'red');
  const inserted = (text: string): string => paint(`{+${visible(text)}+}`, 'green');
  if (before === undefined) return inserted(after ?? '');
  if (after === undefined) return deleted(before);
  const segments = isTerse(label, words) ? [] : textDifference(before, after);
  const same = segments.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  if (same < LEAST_COMMON) return `${visible(before) || words.none} → ${visible(after) || words.none}`;
  return segments
    .map(({ kind, text }) => (kind === 'same' ? visible(text) : kind === 'deleted' ? deleted(text) : inserted(text)))
    .join('');
}

/** Whether what a label stands for is said in few words, of which none need be marked. */
function isTerse(label: string, { fields }: ReviewWords): boolean {
  return [
    fields.place,
    fields.points,
    fields.id,
    fields.level,
    fields.deducts,
    fields.classes,
    fields.department,
  ].includes(label.replace(/（.*$/, ''));
}

/** Texts that have fewer characters than this in common are said one after the other. */
const LEAST_COMMON = 4;

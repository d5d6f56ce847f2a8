import { checkCode } from '../model/check-code.ts';
import type { Decimal } from '../model/decimal.ts';
import type { EditionProof, Examined, SystemProof } from '../model/proof.ts';
import { COLOURS } from '../ports/terminal.ts';
import { type Diagnostic, severityOf } from '../text/diagnostic.ts';
import { positionAt, type Span } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import { displayWidth, padToWidth } from '../text/width.ts';
import { type Messages, say } from '../words/messages.ts';
import type { Words } from '../words/words.ts';
import { countFindings } from './count.ts';
import { codeFrame } from './frame.ts';
import { foldUnconfirmed, type Unconfirmed, unconfirmedInWords } from './unconfirmed.ts';

const MOST_RELATED = 12;

/** A colour of the terminal, or none. */
export type Paint = (text: string, colour: Exclude<keyof typeof COLOURS, 'none'>) => string;

/** Gives colours to words, or leaves them as they are. */
export function painter(hasColours: boolean): Paint {
  return (text, colour) => (hasColours ? `\u001b[${COLOURS[colour]}m${text}\u001b[${COLOURS.none}m` : text);
}

/** The findings for people: each with its place, its sentence, its lines and what to do; indicators that are not confirmed yet are listed together where they are many. */
export function findingsAsText(
  findings: readonly Diagnostic[],
  messages: Messages,
  words: Words,
  paint: Paint,
): string {
  const blocks = foldUnconfirmed(findings).map((each) =>
    'code' in each ? findingAsText(each, messages, words, paint) : unconfirmedAsText(each, words, paint),
  );
  const { errors, warnings } = countFindings(findings);
  return [...blocks, paint(words.found(errors, warnings), 'bold')].join('\n\n').concat('\n');
}

/** One finding for people. */
export function findingAsText(diagnostic: Diagnostic, messages: Messages, words: Words, paint: Paint): string {
  const severity = severityOf(diagnostic);
  const { message, hint } = say(messages, diagnostic);
  const label = paint(words.severity[severity], severity === 'error' ? 'red' : 'yellow');
  return [
    `${label} ${paint(diagnostic.code, 'bold')} ${placeAsText(diagnostic.place)}`,
    message,
    ...codeFrame(diagnostic.place).map((line) => `  ${line}`),
    words.labelled(words.hint, hint),
    ...relatedAsText(diagnostic, words).map((line) => paint(line, 'dim')),
  ].join('\n');
}

/** Many indicators that are not confirmed yet, for people. */
function unconfirmedAsText(group: Unconfirmed, words: Words, paint: Paint): string {
  const label = paint(words.severity.warning, 'yellow');
  return [
    `${label} ${paint('unconfirmed', 'bold')} ${visible(group.folder)}`,
    unconfirmedInWords(group, words),
    words.labelled(words.hint, words.unconfirmedHint),
  ].join('\n');
}

function relatedAsText({ related }: Diagnostic, words: Words): readonly string[] {
  const shown = related
    .slice(0, MOST_RELATED)
    .map(({ place, label }) => words.labelled(words.related, `${placeAsText(place)} ${visible(label)}`));
  return related.length > MOST_RELATED ? [...shown, words.andMore(related.length - MOST_RELATED)] : shown;
}

function placeAsText({ source, start }: Span): string {
  const { line, column } = positionAt(source, start);
  return `${visible(source.path)}:${line}:${column}`;
}

/** The control totals of every edition, system and unit class. */
export function proofsAsText({ editions }: Examined, words: Words): string {
  return editions.map((edition) => proofAsText(edition, words)).join('\n');
}

function proofAsText({ id, state, isLocked, systems }: EditionProof, words: Words): string {
  const standing = words.state[state ?? 'unknown'];
  const noted = isLocked ? words.noted(standing, words.locked) : words.noted(standing, words.notFrozen);
  return `${id} ${state === 'final' || isLocked ? noted : standing}\n${systems.map((system) => systemAsText(system, words)).join('')}`;
}

interface TotalRow {
  readonly name: string;
  readonly total: string;
}

/** More units alone than this whose totals hold and are the same are one row. */
const MOST_NAMED = 3;

function totalText(total: Decimal | undefined, scale: Decimal | undefined, words: Words): string {
  if (total === undefined) return words.unknownTotal;
  return scale === undefined ? total.toString() : words.scaled(scale.toString(), total.toString());
}

/** The total of each class, then of each unit with something of its own. Where many of these have the same, and it is as it should be, they are counted in one row; one with another is always named. */
function totalsOf({ classes }: SystemProof, words: Words): readonly TotalRow[] {
  const rows = classes.map(({ name, isUnit, total, fullMarks, scale, bonus }) => ({
    name: visible(name),
    total: `${totalText(total, scale, words)} / ${fullMarks ?? '?'}${bonus === undefined ? '' : words.bonus(bonus)}`,
    isAlike: isUnit && total !== undefined && String(total) === String(fullMarks),
  }));
  const counts = new Map<string, number>();
  for (const { total, isAlike } of rows) if (isAlike) counts.set(total, (counts.get(total) ?? 0) + 1);
  const said = new Set<string>();
  return rows.flatMap(({ name, total, isAlike }): readonly TotalRow[] => {
    const count = isAlike ? (counts.get(total) ?? 0) : 0;
    if (count <= MOST_NAMED) return [{ name, total }];
    if (said.has(total)) return [];
    said.add(total);
    return [{ name: words.unitsEach(count), total }];
  });
}

function systemAsText(system: SystemProof, words: Words): string {
  const rows = totalsOf(system, words);
  const names = Math.max(...rows.map(({ name }) => displayWidth(name)));
  const totals = rows.map(({ name, total }) => `    ${padToWidth(name, names)}  ${total}\n`);
  const code = system.digest === undefined ? '' : `  ${words.checkCode(checkCode(system.digest))}`;
  return `  ${visible(system.title)}\n${totals.join('')}    ${words.criteria(system.criteria, visible(system.scored))}${code}\n`;
}

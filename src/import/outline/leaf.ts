import type { DraftPoints } from '../draft.ts';
import { type Growing, growing } from '../recognise/growing.ts';
import { type Ledger, remark, use } from '../recognise/ledger.ts';
import { kindIn, pointsOf } from '../recognise/titles.ts';
import { labelled } from '../said/labels.ts';
import { FIGURE, plainFigure } from '../said/numbers.ts';
import { saying, sentence, trimmed } from '../said/piece.ts';
import { type Worth, worthIn, worthOfTitle } from '../said/worth.ts';
import type { Stretch } from '../source.ts';
import { nameDepartments, withoutNames } from './departments.ts';
import type { Entry } from './entries.ts';

/** Deeper than any title. */
const RANK = 1000;
const RULE = /[扣减加]\s?\d|不得分|不计分|[扣减]完|否则|按.{0,12}[计得]分/u;
const TAKEN = new RegExp(`[扣减]\\s?(${FIGURE})`, 'gu');
const AT_MOST = new RegExp(`(?:最高|最多|累计不超过)(?:[扣减])?\\s?(${FIGURE})\\s?分`, 'u');

/** A criterion of an outline: what it says, what it counts, how that is lost, and who scores it, also in brackets at its end where it is said that these are departments. */
export function leafOf(entry: Entry, above: readonly Growing[], hasBrackets: boolean, book: Ledger): Growing {
  const { label, mark, rest } = labelled(entry.piece);
  use(book, 'label', mark);
  const { pieces, more, named } = apartFrom(rest, entry.more, hasBrackets);
  const item = readLeaf(pieces, more, label, above, book);
  for (const each of named) nameDepartments(item, each, hasBrackets, book);
  // What parts its sentences belongs to its wording.
  use(book, 'wording', rest);
  return item;
}

/** What an entry says apart from the departments that it names, and the texts that name these: none where it says nothing else. */
function apartFrom(
  rest: Stretch,
  more: readonly Stretch[],
  hasBrackets: boolean,
): { readonly pieces: readonly Stretch[]; readonly more: readonly Stretch[]; readonly named: readonly Stretch[] } {
  const pieces = withoutNames(rest, hasBrackets);
  if (!pieces.some(hasWords)) return { pieces: [rest], more, named: [] };
  return { pieces, more: more.flatMap((each) => withoutNames(each, hasBrackets)), named: [rest, ...more] };
}

function readLeaf(
  pieces: readonly Stretch[],
  others: readonly Stretch[],
  label: string,
  above: readonly Growing[],
  book: Ledger,
): Growing {
  const kind = kindIn(above.map(({ words }) => words));
  const stated = pieces.map(statedIn);
  const at = stated.findIndex((each) => each.length > 0);
  const [rest, worth] = [pieces[at], stated[at]?.[0]];
  if (kind !== 'points' || rest === undefined || worth === undefined)
    return unstated(pieces, others, label, kind, book);
  const { wording, rules } = apart(rest, worth, [...pieces.slice(at + 1), ...others]);
  use(book, 'points', worth.at);
  const item = criterion([...pieces.slice(0, at), ...wording], rules, label, book);
  item.points = pointsOf(kind, worth.points ?? '');
  if (stated.flat().length > 1) {
    item.sureness = 'assumed';
    remark(book, 'points-assumed', { words: item.words, value: worth.points ?? '' }, rest, true);
  }
  return item;
}

/** How many sentences of a criterion may come before its points. */
const MOST_SENTENCES = 8;

/** What a criterion states that it counts: in one of its first sentences, or in brackets at its end without a unit: （5）. */
function statedIn(rest: Stretch): readonly Worth[] {
  const all = pointsIn(rest);
  if (all.length > 0) return all;
  const ends = [...saying(rest).matchAll(/[。；;](?!\d)/gu)].slice(0, MOST_SENTENCES);
  for (const { index } of ends) {
    const found = pointsIn({ ...rest, end: rest.start + index + 1 });
    if (found.length > 0) return found;
  }
  const title = worthOfTitle(rest);
  return title?.points === undefined ? [] : [title];
}

function pointsIn(piece: Stretch): readonly Worth[] {
  return worthIn(piece).filter(({ points }) => points !== undefined);
}

/** What is scored stands before its points, and how they are lost behind them. */
function apart(
  rest: Stretch,
  { at, rule }: Worth,
  more: readonly Stretch[],
): { readonly wording: readonly Stretch[]; readonly rules: readonly Stretch[] } {
  const [before, after] = [trimmed({ ...rest, end: at.start }), trimmed({ ...rest, start: at.end })];
  const isRule = RULE.test(saying(after));
  const behind = hasWords(after) ? [after] : [];
  const rules = [...(rule === undefined ? [] : [rule]), ...(isRule ? behind : []), ...more.filter(isRuleOnly)];
  return { wording: [before, ...(isRule ? [] : behind), ...more.filter((each) => !isRuleOnly(each))], rules };
}

function hasWords(piece: Stretch): boolean {
  return /[\p{L}\p{N}]/u.test(saying(piece));
}

function isRuleOnly(piece: Stretch): boolean {
  return RULE.test(saying(piece));
}

/** A criterion that states no points of its own: beside the sum what it takes or adds, else nothing yet. */
function unstated(
  pieces: readonly Stretch[],
  others: readonly Stretch[],
  label: string,
  kind: ReturnType<typeof kindIn>,
  book: Ledger,
): Growing {
  const at = Math.max(
    0,
    pieces.findIndex((each) => saying(each).search(TAKEN) >= 0),
  );
  const rest = pieces[at];
  if (rest === undefined) return criterion([], others, label, book);
  const more = [...pieces.slice(at + 1), ...others];
  const taken = [...saying(rest).matchAll(TAKEN)];
  const cause = causeEnd(rest, taken[0]?.index);
  const rules = taken.length === 0 ? more.filter(isRuleOnly) : [{ ...rest, start: cause }, ...more.filter(isRuleOnly)];
  const wording = [...pieces.slice(0, at), { ...rest, end: cause }, ...more.filter((each) => !isRuleOnly(each))];
  const item = criterion(wording, rules, label, book);
  if (taken.length > 0 && /^\s?[扣减]/u.test(item.scoring ?? '')) item.scoring = sentence([rest, ...rules.slice(1)]);
  if (kind === 'veto') item.points = { kind, sureness: 'inferred' };
  else if (kind === 'adds') item.points = { kind, value: 'unlimited', sureness: 'assumed' };
  else if (taken.length > 0) item.points = takenAtMost(saying(rest), taken.length);
  return item;
}

/** Where what is assessed ends: at the last comma before points are taken, or where no comma is, there. */
function causeEnd(rest: Stretch, at: number | undefined): number {
  if (at === undefined) return rest.end;
  const comma = saying(rest)
    .slice(0, at)
    .search(/[，,；;。](?=[^，,；;。]*$)/u);
  return comma <= 0 ? rest.end : rest.start + comma + 1;
}

/** What is taken off at most: what is stated to be, or else without a limit. */
function takenAtMost(said: string, times: number): DraftPoints {
  const limit = plainFigure(AT_MOST.exec(said)?.[1] ?? '');
  return { kind: 'deducts', value: limit !== undefined && times <= 2 ? limit : 'unlimited', sureness: 'inferred' };
}

function criterion(wording: readonly Stretch[], rules: readonly Stretch[], label: string, book: Ledger): Growing {
  const pieces = wording.map(trimmed).filter(hasWords);
  use(book, 'wording', ...pieces);
  use(book, 'scoring', ...rules);
  const item = growing(
    'criterion',
    RANK,
    sentence(pieces).replace(/[，,。；;：:、\s]+$/u, ''),
    pieces,
    undefined,
    label,
  );
  if (rules.length > 0) item.scoring = sentence(rules.map(trimmed)).replace(/^[，,。；;、\s]+/u, '');
  return item;
}

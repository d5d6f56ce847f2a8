import type { DraftPoints } from '../draft.ts';
import { greater, isSame, sumOf } from '../said/numbers.ts';
import { saying, sentence, trimmed, wholeOf } from '../said/piece.ts';
import type { SourceCell, Stretch } from '../source.ts';
import { type Growing, growing } from './growing.ts';
import { type ListedItem, listed } from './items.ts';
import { type Ledger, remark, use } from './ledger.ts';
import { annotate, annotated } from './note-lines.ts';
import { draftedPoints, kindIn, kindOfName, pointsOf, weightOf } from './titles.ts';

/** Deeper than any title. */
const RANK = 1000;
const RULE = /扣|不得分|否则|不计分|按.{0,12}(?:比例|得分)|封顶|为止/u;
const TAKES = /扣\s?\d/u;
const UNLIMITED: DraftPoints = { kind: 'deducts', value: 'unlimited', sureness: 'inferred' };
const AWARD = /奖(?:励)?\s?(\d{1,3}(?:\.\d)?)|加\s?(\d{1,3}(?:\.\d)?)\s?分/gu;
const TAKEN = /扣(?:除)?\s?(\d{1,3}(?:\.\d)?)/gu;

/** The criteria that a cell lists, with their points; `total` is what its row counts, `each` what it says that each of them does. */
export function criteriaOf(
  cell: SourceCell,
  total: string | undefined,
  above: readonly Growing[],
  book: Ledger,
  each?: readonly string[],
): readonly Growing[] {
  const { body: piece, notes } = annotated(wholeOf(cell.text));
  const { items, isCertain } = listed(piece, total, each);
  const kind = kindIn(above.map(({ words }) => words));
  const criteria: Growing[] = [];
  for (const item of items) {
    const last = criteria.at(-1);
    if (last !== undefined && isRuleOnly(item)) addRule(last, item, book);
    else criteria.push(...criterionOf(item, cell, kind, book));
  }
  for (const last of criteria.slice(-1)) annotate(last, notes, book);
  if (!isCertain && kind === 'points') {
    for (const one of criteria.filter(({ points }) => points?.kind === 'points')) one.sureness = 'assumed';
    remark(
      book,
      'points-assumed',
      { words: criteria[0]?.words ?? '', value: sumOfPoints(criteria) ?? '' },
      piece,
      true,
    );
  }
  return criteria;
}

/** What criteria count together; undefined where one of them says nothing. */
function sumOfPoints(criteria: readonly Growing[]): string | undefined {
  const figures = criteria.map(({ points }) => (points?.kind === 'points' ? points.value : undefined));
  return figures.some((each) => each === undefined) ? undefined : sumOf(figures as readonly string[]);
}

function criterionOf(
  item: ListedItem,
  cell: SourceCell,
  kind: ReturnType<typeof kindIn>,
  book: Ledger,
): readonly Growing[] {
  use(book, 'label', item.mark);
  const { pieces, rules } = kind === 'points' ? apart(item, book) : whole(item, book);
  const words = sentence(pieces).replace(/[，,。；;：:、\s]+$/u, '');
  if (words === '') return [];
  const criterion = growing('criterion', RANK, words, pieces, cell, item.label);
  if (rules.length > 0) criterion.scoring = sentence(rules).replace(/^[，,。；;、]/u, '');
  const isWeight = item.worth.some((each) => each.isWeight);
  const apartFrom = item.worth.flatMap((each) => each.beside ?? [])[0];
  criterion.forUnits = item.worth.find(({ forUnits }) => forUnits !== undefined)?.forUnits;
  if (apartFrom !== undefined) {
    criterion.points = draftedPoints(apartFrom, kind);
    criterion.hasLimit = 'isLimit' in apartFrom;
  } else if (isWeight && item.points !== undefined) criterion.points = weightOf(item.points);
  else if (kind === 'points' && item.points !== undefined) criterion.points = pointsOf(kindOfName(words), item.points);
  else if (kind !== 'points') criterion.points = beside(words, kind, item.points);
  else if (item.label !== '' && item.adds === undefined && TAKES.test(words)) criterion.points = UNLIMITED;
  if (item.adds === undefined) return [criterion];
  const added: DraftPoints = { kind: 'adds', value: item.adds, sureness: 'stated' };
  if (item.points === undefined) return [{ ...criterion, points: added }];
  return [criterion, { ...criterion, points: added, children: [] }];
}

/** What lies beside the sum, as far as the words say it: the greatest of several awards, what is taken off; else what is stated for all of it. */
function beside(words: string, kind: 'adds' | 'deducts' | 'veto', stated: string | undefined): DraftPoints {
  if (kind === 'veto') return { kind, sureness: 'inferred' };
  const awards = [...words.matchAll(AWARD)].map(([, a, b]) => a ?? b ?? '');
  if (awards.length > 0) return { kind: 'adds', value: awards.reduce(greater), sureness: 'inferred' };
  const taken = [...words.matchAll(TAKEN)].map(([, a]) => a ?? '');
  if (taken.length > 0) return { kind: 'deducts', value: taken.reduce(greater), sureness: 'inferred' };
  if (stated !== undefined) return { kind, value: stated, sureness: 'stated' };
  return { kind, value: 'unlimited', sureness: 'assumed' };
}

/** Whether an item without a number only says how points are lost. */
function isRuleOnly({ label, worth, pieces }: ListedItem): boolean {
  return label === '' && worth.length === 0 && RULE.test(pieces.map(saying).join(''));
}

function addRule(criterion: Growing, { pieces }: ListedItem, book: Ledger): void {
  use(book, 'scoring', ...pieces);
  const said = sentence(pieces);
  criterion.scoring = criterion.scoring === undefined ? said : `${criterion.scoring}\n${said}`;
}

/** The wording of an item, and the rules that stand behind or within its points. */
function apart({ pieces, worth }: ListedItem, book: Ledger): { pieces: readonly Stretch[]; rules: readonly Stretch[] } {
  const rules: Stretch[] = [];
  for (const { at, rule } of worth) {
    if (rule !== undefined) {
      rules.push(rule);
      use(book, 'scoring', rule);
    }
    use(book, 'points', at);
  }
  // A sentence with several figures is not cut to pieces.
  if (worth.length > 1) return whole({ pieces }, book);
  const wording: Stretch[] = [];
  let isRule = false;
  for (const piece of pieces.flatMap((each) =>
    cut(
      each,
      worth.map(({ at }) => at),
    ),
  )) {
    const said = saying(piece);
    // Behind its points a sentence says how they are lost; what stands behind is of the rule as well.
    isRule =
      wording.length > 0 &&
      worth.length === 1 &&
      worth.some(({ at }) => piece.start >= at.end) &&
      (isRule || RULE.test(said));
    if (isRule && /[\p{L}\p{N}]/u.test(said)) rules.push(piece);
    else wording.push(piece);
    use(book, isRule ? 'scoring' : 'wording', piece);
  }
  return { pieces: wording.filter((piece) => /[\p{L}\p{N}]/u.test(saying(piece))), rules };
}

/** All of an item as its wording. */
function whole({ pieces }: Pick<ListedItem, 'pieces'>, book: Ledger): ReturnType<typeof apart> {
  use(book, 'wording', ...pieces);
  return { pieces, rules: [] };
}

/** A piece without the stretches that lie in it. */
function cut(piece: Stretch, stretches: readonly Stretch[]): readonly Stretch[] {
  const inside = stretches.filter(({ start, end }) => start < piece.end && end > piece.start);
  const parts: Stretch[] = [];
  let from = piece.start;
  for (const { start, end } of inside) {
    parts.push({ ...piece, start: from, end: Math.max(from, start) });
    from = Math.max(from, end);
  }
  return [...parts, { ...piece, start: from }].map(trimmed).filter(({ start, end }) => end > start);
}

/** Tells where a row counts something else than what its text says; true where it does. */
export function tellsOther(
  criteria: readonly Growing[],
  total: string,
  at: Stretch,
  book: Ledger,
  title: string,
): boolean {
  const own = sumOfPoints(criteria.filter(({ points }) => points?.kind === 'points'));
  if (own === undefined || own === '0' || isSame(own, total)) return false;
  remark(book, 'sum-differs', { title, stated: total, actual: own }, at, true);
  return true;
}

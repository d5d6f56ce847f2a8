import { isForUnits } from '../applicability.ts';
import type { DraftPoints } from '../draft.ts';
import { labelled } from '../said/labels.ts';
import { linesOf, saying, sentence, trimmed, within } from '../said/piece.ts';
import type { CountedPoints } from '../said/point-cells.ts';
import { type Worth, worthOfTitle } from '../said/worth.ts';
import type { SourceCell, Stretch } from '../source.ts';
import { type Growing, growing } from './growing.ts';
import { type Ledger, use } from './ledger.ts';
import { annotate, annotated, noteLine } from './note-lines.ts';

/** Words of sections whose points lie beside the sum. */
const BONUS = /加分|奖分|奖扣|奖惩|附加(?:分|项|贡献)|奖励(?:分|项|加)/u;
const DEDUCTION = /^[^加奖]*(?:扣分|减分|倒扣)(?:[项类]|事项|指标|因素|情形|部分|清单|$)|^负面清单/u;
const VETO = /一票否决/u;
/** A note of whom a title is for, in brackets at its end. */
const NOTE =
  /[（(][^（）()]{1,40}(?:除外|适用|不考核|专用)[^（）()]{0,20}[)）]|[（(](?:仅|只|限)[^（）()]{1,40}[)）]$/u;

/** A line below a title that is such a note; one that says what it counts for some is one, too. */
const LINE =
  /^(?:仅|只|不)?适用于|^(?:仅|只|不)考核|^[（(]?[^，。]{1,20}(?:不考核|不适用)|^\D{2,20}\d{1,3}(?:\.\d{1,2})?分$/u;

/** What all below a title adds beside the sum at most. */
const LIMIT = /^加分最多(\d{1,3}(?:\.\d{1,2})?)分/u;

/** What kind of points a section or title says that its items have. */
export function kindOfTitle(words: string): 'points' | 'adds' | 'deducts' | 'veto' {
  if (VETO.test(words)) return 'veto';
  if (BONUS.test(words)) return 'adds';
  return DEDUCTION.test(words) ? 'deducts' : 'points';
}

/** What kind of points a name says that it has, where it is nothing but such a word: 附加分, 加分项. */
export function kindOfName(words: string): ReturnType<typeof kindOfTitle> {
  return /^.{0,6}(?:分|[分奖]项目?|事项|清单|一票否决)$/u.test(words) ? kindOfTitle(words) : 'points';
}

/** Points of a kind, as they are stated. */
export function pointsOf(kind: ReturnType<typeof kindOfTitle>, value: string): DraftPoints {
  return kind === 'veto' ? { kind, sureness: 'stated' } : { kind, value, sureness: 'stated' };
}

/** What is stated of an item among those whose points are of a kind; undefined where nothing is. */
export function draftedPoints(stated: CountedPoints, kind: ReturnType<typeof kindOfTitle>): DraftPoints | undefined {
  switch (stated.kind) {
    case 'nothing':
      return undefined;
    case 'veto':
      return { kind: 'veto', sureness: 'stated' };
    case 'weight':
      return { kind: 'weight', value: stated.value, scale: stated.scale, sureness: 'stated' };
    case 'points':
      return pointsOf(kind, stated.value);
    default:
      return { kind: stated.kind, value: stated.value, sureness: 'stated' };
  }
}

/** A weight in percent, as it is stated. */
export function weightOf(value: string): DraftPoints {
  return { kind: 'weight', value: `${value}%`, scale: undefined, sureness: 'stated' };
}

/** The indicator that a text names, with what its title says of it: number, points, star, whom it is for. */
export function titledBy(
  piece: Stretch,
  rank: number,
  above: readonly Growing[],
  book: Ledger,
  cell?: SourceCell,
): Growing {
  const { body, notes: lines } = annotated(piece);
  const { title, notes } = withoutNotes(body);
  const { label, mark, rest } = labelled(title);
  use(book, 'label', mark);
  use(book, 'applicability', ...notes);
  const worth = worthOfTitle(rest);
  const end = worth === undefined ? rest.end : worth.at.start;
  let words = trimmed({ ...rest, end });
  if (saying(words) === '') words = rest;
  else if (worth !== undefined) use(book, 'points', worth.at);
  const isCore = /[★☆*]/u.test(saying(rest));
  const note = NOTE.exec(saying(words));
  use(book, 'title', { ...words, end: rest.end });
  const said = sentence([words])
    .replace(/[★☆*]/gu, '')
    .replace(/[：:]$/u, '')
    .trim();
  const item = growing('indicator', rank, note === null ? said : without(said, note[0]), [words], cell, label);
  item.core = isCore;
  if (note !== null) item.applicability = saying(within(words, note.index + 1, note.index + note[0].length - 1));
  const kind = kindIn([...above.map((each) => each.words), item.words]);
  const forWhom = notes.map(saying).filter((each) => !LIMIT.test(each));
  if (forWhom.length > 0) item.applicability = forWhom.join('；');
  annotate(item, lines, book);
  const limit = notes.map((each) => LIMIT.exec(saying(each))?.[1]).find((each) => each !== undefined);
  item.points = worth === undefined ? undefined : statedBy(worth, kind);
  item.adds = worth?.adds ?? limit;
  return item;
}

/** What a title counts by its brackets. */
function statedBy(
  { points, scale, weight, isWeight }: Worth,
  kind: ReturnType<typeof kindIn>,
): DraftPoints | undefined {
  if (weight !== undefined) return { kind: 'weight', value: weight, scale, sureness: 'stated' };
  if (points === undefined) return undefined;
  if (isWeight) return weightOf(points);
  const stated = pointsOf(kind, points);
  return stated.kind === 'points' && scale !== undefined ? { ...stated, scale } : stated;
}

/** Whether a line below a title says something of it. */
export function isNote(line: Stretch): boolean {
  return LINE.test(saying(line)) || isForUnits(saying(line)) || noteLine(line) !== undefined;
}

/** A title without the lines below it that say whom it is for, or what it counts for some. */
function withoutNotes(piece: Stretch): { readonly title: Stretch; readonly notes: readonly Stretch[] } {
  const lines = linesOf(piece);
  const first = lines.findIndex((line, index) => index > 0 && isNote(line));
  const from = lines[first];
  return first < 0 || from === undefined
    ? { title: piece, notes: [] }
    : { title: trimmed({ ...piece, end: from.start }), notes: lines.slice(first) };
}

/** The kind of points below titles: that of the first which is no sum. */
export function kindIn(titles: readonly string[]): ReturnType<typeof kindOfTitle> {
  return titles.map(kindOfTitle).find((each) => each !== 'points') ?? 'points';
}

function without(said: string, note: string): string {
  const rest = said.replace(note.replace(/\n/gu, ''), '').trim();
  return rest === '' ? said : rest;
}

import { compareText } from '../../text/diagnostic.ts';
import type { Mark, Piece } from './found.ts';
import { sameKey } from './wording.ts';

/** A text as one author wants it to be. */
export interface AuthorView {
  readonly author: string;
  readonly text: string;
  /** When the author changed something there for the first time. */
  readonly stamp: string;
  /** Laid upon what another one changed: who that was, and what that one put in, or struck out where nothing was put in. */
  readonly over: { readonly author: string; readonly value: string } | undefined;
  /** Where nothing was done but to undo what another one had done, so that it is no change of what was sent. */
  readonly undoes: Undone | undefined;
}

/** What somebody undid: words put in, words put in the place of others, or words struck out; and the text as the other one wanted it. */
export interface Undone {
  readonly kind: 'addition' | 'change' | 'removal';
  readonly text: string;
}

/** What stood there before anybody changed anything under revision marks. */
export function originalText(pieces: readonly Piece[]): string {
  return textOf(pieces, isOriginal);
}

/** What stands there when all changes are accepted. */
export function finalText(pieces: readonly Piece[]): string {
  return textOf(pieces, ({ deleted }) => deleted === undefined);
}

/** What one author put in, as that author left it; what stands there when all is accepted where nobody is said to have put it in. */
export function ownText(pieces: readonly Piece[], author: string | undefined): string {
  if (author === undefined) return finalText(pieces);
  return textOf(pieces, ({ inserted, deleted }) => inserted?.author === author && deleted?.author !== author);
}

/** Everyone who changed anything, in the order of their first change. */
export function authorsOf(pieces: readonly Piece[]): readonly string[] {
  const marks = pieces.flatMap(({ inserted, deleted }) => [inserted, deleted].filter((each) => each !== undefined));
  return [...new Set(marks.map(({ author }) => author))];
}

/**
 * The text as each author wants it: what was there before with the changes of that author alone. Where an author changes
 * what another one put in, that place stands in a view of its own, as it is when both are followed.
 */
export function viewsOf(pieces: readonly Piece[]): readonly AuthorView[] {
  const clusters = clustersOf(pieces);
  return authorsOf(pieces).flatMap((author) => {
    const own = clusters.filter((cluster) => cluster.some((piece) => isBy(piece, author)));
    const who = { author, stamp: firstStamp(marksBy(pieces, author)) };
    const isLaidUpon = (each: Cluster): boolean => isOver(each, author) || isRestored(each, author);
    const [over, plain] = [own.filter(isLaidUpon), own.filter((each) => !isLaidUpon(each))];
    return [
      ...(plain.length === 0 ? [] : [{ ...who, text: textWith(pieces, plain, keptBy(author)), ...NOT_OVER }]),
      ...over.map((each) => ({
        ...{ ...who, text: textWith(pieces, [each], isFinal) },
        ...laidUpon(each, author, pieces),
      })),
    ];
  });
}

const NOT_OVER: Pick<AuthorView, 'over' | 'undoes'> = { over: undefined, undoes: undefined };

function textOf(pieces: readonly Piece[], isKept: (piece: Piece) => boolean): string {
  return pieces
    .filter(isKept)
    .map(({ text }) => text)
    .join('');
}

function isOriginal({ inserted }: Piece): boolean {
  return inserted === undefined;
}

function isFinal({ deleted }: Piece): boolean {
  return deleted === undefined;
}

/** What is left when only the changes of one author are followed. */
function keptBy(author: string): (piece: Piece) => boolean {
  return ({ inserted, deleted }) =>
    (inserted === undefined || inserted.author === author) && deleted?.author !== author;
}

function isBy({ inserted, deleted }: Piece, author: string): boolean {
  return inserted?.author === author || deleted?.author === author;
}

type Cluster = readonly Piece[];

/** Stretches of changed pieces with nothing unchanged between them. */
function clustersOf(pieces: readonly Piece[]): readonly Cluster[] {
  const clusters: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const isChanged = piece.inserted !== undefined || piece.deleted !== undefined;
    if (isChanged && isOpen) clusters.at(-1)?.push(piece);
    else if (isChanged) clusters.push([piece]);
    isOpen = isChanged;
  }
  return clusters;
}

/** Whether an author changed there what another one put in: struck some of it out, or put something into the middle of it. */
function isOver(cluster: Cluster, author: string): boolean {
  return cluster.some(
    ({ inserted, within, deleted }, index) =>
      (deleted?.author === author && inserted !== undefined && inserted.author !== author) ||
      (inserted?.author === author &&
        ((within !== undefined && within.author !== author) || isBetween(cluster, index, author))),
  );
}

/** Whether an author did nothing there but to put in again what others had struck out. */
function isRestored(cluster: Cluster, author: string): boolean {
  const isStruck = ({ inserted, deleted }: Piece): boolean => inserted === undefined && deleted?.author !== author;
  const again = cluster.filter((piece) => !isStruck(piece));
  return (
    sameKey(textOf(again, isFinal)) !== '' &&
    again.every(({ inserted, deleted }) => inserted?.author === author && deleted === undefined) &&
    sameKey(textOf(again, isFinal)) === sameKey(textOf(cluster, isStruck))
  );
}

/** What an author did there with the change of another one. */
function laidUpon(cluster: Cluster, author: string, pieces: readonly Piece[]): Pick<AuthorView, 'over' | 'undoes'> {
  const over = underOf(cluster, author);
  const kind = sameKey(over.value) === '' ? undefined : undoneIn(cluster, author);
  return { over, undoes: kind && { kind, text: textWith(pieces, [cluster], keptBy(over.author)) } };
}

/** What an author undid there, leaving nothing but what was sent, or putting nothing in the place of what others had put in. */
function undoneIn(cluster: Cluster, author: string): Undone['kind'] | undefined {
  const isStruckOut = cluster.every(({ inserted, deleted }) =>
    inserted === undefined ? deleted?.author !== author : inserted.author !== author && deleted !== undefined,
  );
  if (!isStruckOut && sameKey(textOf(cluster, isFinal)) !== sameKey(textOf(cluster, isOriginal))) return undefined;
  if (cluster.every(({ inserted }) => inserted === undefined || inserted.author === author)) return 'removal';
  return cluster.some(isOriginal) ? 'change' : 'addition';
}

/** Whether what stands right before and behind a piece was put in by one and the same other author. */
function isBetween(cluster: Cluster, index: number, author: string): boolean {
  const [before, after] = [cluster[index - 1]?.inserted, cluster[index + 1]?.inserted];
  return before !== undefined && before.author !== author && before.author === after?.author;
}

/** Whose change an author changed there, and what that one had put in, else what that one had struck out. */
function underOf(cluster: Cluster, author: string): NonNullable<AuthorView['over']> {
  const others = cluster.filter(({ inserted }) => inserted !== undefined && inserted.author !== author);
  const struck = others.find(({ deleted }) => deleted?.author === author) ?? others[0];
  if (struck === undefined)
    return { author: cluster.find(isOriginal)?.deleted?.author ?? '', value: textOf(cluster, isOriginal) };
  const other = struck.inserted?.author ?? '';
  return { author: other, value: textOf(others, ({ inserted }) => inserted?.author === other) };
}

/** A text of which only some stretches are followed. */
function textWith(pieces: readonly Piece[], followed: readonly Cluster[], isKept: (piece: Piece) => boolean): string {
  const inside = new Set(followed.flat());
  return textOf(pieces, (piece) => (inside.has(piece) ? isKept(piece) : isOriginal(piece)));
}

function marksBy(pieces: readonly Piece[], author: string): readonly Mark[] {
  return pieces.flatMap(({ inserted, deleted }) =>
    [inserted, deleted].filter((each): each is Mark => each?.author === author),
  );
}

/** The earliest of some times; empty where none is said. */
export function firstStamp(marks: readonly Pick<Mark, 'stamp'>[]): string {
  const stamps = marks.map(({ stamp }) => stamp).filter((each) => each !== '');
  return stamps.toSorted(compareText)[0] ?? '';
}

import { labelled } from '../said/labels.ts';
import { greater, isSame, sumOf } from '../said/numbers.ts';
import { linesOf, saying, within } from '../said/piece.ts';
import { type Worth, worthIn } from '../said/worth.ts';
import type { Stretch } from '../source.ts';

/** One of the things that a cell lists, with what it states that it counts. */
export interface ListedItem {
  readonly label: string;
  readonly mark: Stretch;
  readonly pieces: readonly Stretch[];
  readonly worth: readonly Worth[];
  /** What it counts; undefined where the cell does not say. */
  readonly points: string | undefined;
  readonly adds: string | undefined;
}

/** What a cell lists, and whether what it lists adds to what its row counts. */
export interface Listed {
  readonly items: readonly ListedItem[];
  /** False where several readings of its figures are possible, and nothing says which is meant. */
  readonly isCertain: boolean;
}

/** How many items with several figures are tried in all combinations. */
const MOST_TRIED = 8;

/**
 * The items of a cell: numbered ones (1. 2. 3.), lines that each end with their points, or the cell as one. Of several
 * figures in an item those are taken that add to what the row counts. A cell whose items state nothing is one item,
 * unless its row says what each of them counts.
 */
export function listed(piece: Stretch, total: string | undefined, each?: readonly string[]): Listed {
  const parts = partsOf(piece);
  if (each !== undefined && parts.length === each.length) {
    const items = parts.map((part, index) => ({ ...part, points: each[index] }));
    return { items, isCertain: true };
  }
  const stated = parts.filter(({ worth }) => worth.length > 0);
  if (parts.length > 1 && stated.length * 2 < parts.length) return valued([wholeItem(piece)], total);
  return valued(parts, total);
}

/** How many numbered things a cell lists; 0 where one of them has no number. */
export function countNumbered(piece: Stretch): number {
  const parts = partsOf(piece);
  return parts.every(({ label }) => label !== '') ? parts.length : 0;
}

function wholeItem(piece: Stretch): ListedItem {
  const { label, mark, rest } = labelled(piece);
  // The number of a list that goes on is no number of the whole.
  const isList =
    linesOf(rest)
      .slice(1)
      .some((line) => labelled(line).form === labelled(piece).form) && label !== '';
  const whole = isList ? piece : rest;
  return itemOf(isList ? '' : label, isList ? within(piece, 0, 0) : mark, linesOf(whole));
}

function itemOf(label: string, mark: Stretch, pieces: readonly Stretch[]): ListedItem {
  return { label, mark, pieces, worth: pieces.flatMap(worthIn), points: undefined, adds: undefined };
}

/** The parts of a cell by numbers at the beginning of lines or, within a line, behind a stop; by points in brackets at the end where there are no numbers. */
function partsOf(piece: Stretch): readonly ListedItem[] {
  const lines = linesOf(piece).flatMap(sentencesWithNumbers);
  const [first] = lines;
  if (first === undefined) return [];
  const { form } = labelled(first);
  const items: { label: string; mark: Stretch; pieces: Stretch[] }[] = [];
  for (const line of lines) {
    const found = labelled(line);
    const last = items.at(-1);
    if (last === undefined || (form !== '' && found.form === form) || (form === '' && isEnded(last.pieces)))
      items.push({ label: found.label, mark: found.mark, pieces: [found.rest] });
    else last.pieces.push(line);
  }
  const parts =
    items.length === 1 ? [wholeItem(piece)] : items.map((each) => itemOf(each.label, each.mark, each.pieces));
  return parts.flatMap(byBrackets);
}

/** A line that counts on within itself: behind a stop the next number begins. */
function sentencesWithNumbers(line: Stretch): readonly Stretch[] {
  const said = saying(line);
  const { form, label } = labelled(line);
  const pieces: Stretch[] = [];
  let from = 0;
  let number = Number.parseInt(label, 10);
  if (form !== '1.' || Number.isNaN(number)) return [line];
  for (const match of said.matchAll(/[。；;）)]\s?(?=\d{1,2}[.、．](?!\d))/gu)) {
    const at = match.index + match[0].length;
    if (Number.parseInt(said.slice(at), 10) !== number + 1) continue;
    number += 1;
    pieces.push(within(line, from, at));
    from = at;
  }
  return [...pieces, within(line, from, said.length)];
}

/** Whether lines end with points: what follows is another item. */
function isEnded(pieces: readonly Stretch[]): boolean {
  const last = pieces.at(-1);
  if (last === undefined) return false;
  const found = worthIn(last).at(-1);
  return (
    found !== undefined && found.form !== 'base' && /^[。；;.，,、]?$/u.test(saying({ ...last, start: found.at.end }))
  );
}

/** An item of which every clause ends with points in brackets is as many items. */
function byBrackets(item: ListedItem): readonly ListedItem[] {
  const ends = item.worth.filter(({ form, points }) => form === 'brackets' && points !== undefined);
  if (ends.length < 2 || ends.length < item.worth.length) return [item];
  const text = item.pieces[0]?.text;
  if (text === undefined) return [item];
  const items: ListedItem[] = [];
  let from = item.pieces[0]?.start ?? 0;
  for (const [index, { at }] of ends.entries()) {
    const end = index === ends.length - 1 ? (item.pieces.at(-1)?.end ?? at.end) : endOfClause(text.text, at.end);
    const pieces = linesOf({ text, start: from, end });
    items.push(itemOf(index === 0 ? item.label : '', index === 0 ? item.mark : within(item.mark, 0, 0), pieces));
    from = end;
  }
  return items;
}

function endOfClause(text: string, at: number): number {
  return at + (/^\s?[。；;，,]/u.exec(text.slice(at))?.[0].length ?? 0);
}

/** Gives items their points: the readings of their figures that add to the total, if they do. */
function valued(items: readonly ListedItem[], total: string | undefined): Listed {
  const choices = items.map(({ worth }) => readings(worth.flatMap(({ points }) => points ?? [])));
  const open = choices.filter((each) => each.length > 1).length;
  const chosen = total === undefined || open > MOST_TRIED ? undefined : adding(choices, total);
  const values = chosen ?? choices.map(([first]) => first);
  const isCertain = chosen !== undefined || open === 0;
  const single = items.length === 1 && values[0] === undefined ? total : undefined;
  return {
    items: items.map((item, index) => ({
      ...item,
      points: values[index] ?? single,
      adds: item.worth.find(({ adds }) => adds !== undefined)?.adds,
    })),
    isCertain,
  };
}

/** What several figures of one item may mean: their sum, the first with what is taken off it, the greatest of tiers. */
function readings(figures: readonly string[]): readonly (string | undefined)[] {
  if (figures.length === 0) return [undefined];
  const all = [sumOf(figures), figures[0], figures.reduce(greater)];
  return all.filter((each, index) => all.findIndex((other) => isSame(other, each)) === index);
}

/** A reading of each that together add to a total: the first one found. Of thousands of items few have several. */
function adding(
  choices: readonly (readonly (string | undefined)[])[],
  total: string,
): readonly (string | undefined)[] | undefined {
  const open = choices.flatMap((each, index) => (each.length > 1 ? [index] : []));
  const settled = choices.flatMap((each) => (each.length > 1 ? [] : (each[0] ?? [])));
  const sum = settled.length === 0 ? '0' : sumOf(settled);
  if (sum === undefined) return undefined;
  for (const picked of combinations(open.map((index) => choices[index] ?? []))) {
    const stated = picked.filter((each) => each !== undefined);
    if (settled.length + stated.length === 0 || !isSame(sumOf([sum, ...stated]), total)) continue;
    return choices.map(([first], index) => (open.includes(index) ? picked[open.indexOf(index)] : first));
  }
  return undefined;
}

/** Every way to take one of each, the first ones first. */
function* combinations<Value>(choices: readonly (readonly Value[])[]): Iterable<readonly Value[]> {
  const [first, ...others] = choices;
  if (first === undefined) yield [];
  else for (const each of first) for (const rest of combinations(others)) yield [each, ...rest];
}

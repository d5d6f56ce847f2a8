import type { MarkupKind } from '../../text/facts.ts';

/** An item of a list that the next line may belong to. */
export interface OpenItem {
  /** The column in which its text begins, counted from 0: what belongs to it begins there, or further in. */
  readonly content: number;
  /** `-`, `*`, `+`, `.` or `)`: items of another sign are another list. */
  readonly sign: string;
  /** Of a numbered item. */
  readonly number: number | undefined;
}

/** What a line is to the list above it. */
export interface ListLine {
  /** The items that it lies in, its own last. */
  readonly items: readonly OpenItem[];
  readonly kind: 'item' | 'continued';
  /** Where its text begins, from the beginning of the line. */
  readonly at: number;
  readonly fault?: MarkupKind;
}

/** The sign of an item with what stands before and behind it; of numbers the digits and what closes them. */
const ITEM = /^( {0,3})(?:([-*+])|(\d{1,9})([.)]))( *)(?=[^ \t]|$)/;

/** The open items that a line is indented far enough for. */
export function itemsAround(line: string, open: readonly OpenItem[]): readonly OpenItem[] {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const outside = open.findIndex(({ content }) => indent < content);
  return outside < 0 ? open : open.slice(0, outside);
}

/**
 * A line that begins an item (CommonMark 0.31, 5.2), in the items around it. What is printed of a number is the number
 * as it is written, so those that follow one another must count: another program would count for them. An item that
 * stands right below a paragraph begins a list only with a sign or a one.
 */
export function itemLine(
  line: string,
  around: readonly OpenItem[],
  open: readonly OpenItem[],
  isBelowText: boolean,
): ListLine {
  const base = around.at(-1)?.content ?? 0;
  const [typed = '', lead = '', bullet, digits, close = '', blanks = ''] = ITEM.exec(line.slice(base)) ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  const sign = bullet ?? close;
  const at = base + typed.length;
  const before = open[around.length];
  const isNext = before?.sign === sign;
  const isEmpty = blanks.length === 0 || blanks.length > 4 || at >= line.trimEnd().length;
  const items = [...around, { content: at, sign, number }];
  const fault = faultOf();
  return { items, kind: 'item', at: fault === undefined ? at : base + lead.length, ...(fault && { fault }) };

  function faultOf(): MarkupKind | undefined {
    if (isEmpty) return 'list-item';
    if (isNext) return number === undefined || number === (before?.number ?? 0) + 1 ? undefined : 'list-number';
    return isBelowText && number !== undefined && number !== 1 ? 'list-blank' : undefined;
  }
}

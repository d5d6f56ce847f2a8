import type {
  AssumedOfRow,
  SheetComment,
  SheetDifferences,
  SheetPlace,
  SheetRemark,
} from '../../import/criteria-sheet/types.ts';
import { beginning } from '../../text/stretch.ts';
import { visible } from '../../text/visible.ts';
import type { SheetWords } from '../../words/sheets.ts';

/** What stands in a sheet and was not used, a line each; empty where there is nothing. */
export function remarksAsText(remarks: readonly SheetRemark[], words: SheetWords): string {
  if (remarks.length === 0) return '';
  const lines = remarks.map((remark) => {
    const line = words.remarks[remark.code](factsOf(remark, words));
    return remark.isOfRow === true ? words.rowRefused(line) : line;
  });
  return listed(words.remarked(remarks.length), lines);
}

/** How rows that are to be new were read where they do not say so themselves, a line each; empty where all do. */
export function assumedAsText(assumed: readonly AssumedOfRow[], words: SheetWords): string {
  if (assumed.length === 0) return '';
  const lines = assumed.map((each) => words.assumptions[each.code](factsOf(each, words)));
  return listed(words.assumed(assumed.length), lines);
}

function factsOf({ place, before, after }: Pick<SheetRemark, 'place' | 'before' | 'after'>, words: SheetWords) {
  return {
    place: placeOf(place, words),
    column: visible(place.column ?? ''),
    before: visible(beginning(before)),
    after: visible(beginning(after)),
  };
}

function listed(head: string, lines: readonly string[]): string {
  return `${[head, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

/** That rows were put in another order, in a line; empty where they were not. */
export function reorderedAsText({ reordered }: Pick<SheetDifferences, 'reordered'>, words: SheetWords): string {
  return reordered === undefined ? '' : words.reordered(placeOf(reordered, words));
}

/** The comments of a sheet, a line each; empty where there are none. */
export function commentsAsText(comments: readonly SheetComment[], words: SheetWords): string {
  if (comments.length === 0) return '';
  const lines = comments.map(({ place, author, text }) =>
    words.comment(placeOf(place, words), visible(author), visible(text)),
  );
  return listed(words.comments(comments.length), lines);
}

function placeOf({ sheet, cell, row }: SheetPlace, words: SheetWords): string {
  const within = words.place(cell, row);
  return sheet === undefined ? within : `${visible(sheet)}${cell === undefined ? ' ' : '!'}${within}`;
}

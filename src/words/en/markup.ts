import type { MarkupKind } from '../../text/facts.ts';

type Kinds = Exclude<MarkupKind, 'no-title'>;

/** What of Markdown was found that the documents do not print, and what to write in its place. */
export const MARKUP: { readonly [K in Exclude<Kinds, keyof typeof FAULTS>]: readonly [string, string] } = {
  break: ['a line break within a paragraph', 'remove the spaces or the backslash at the end of the line; leave a line empty to begin a new paragraph'],
  code: ['code', 'remove the backticks or the indentation, and write a paragraph'],
  'deep-heading': ['a heading below the fifth level', 'use at most five #, and write a paragraph below that'],
  entity: ['the code of a character', 'write the character itself; for an ampersand as such write \\&'],
  footnote: ['a footnote', 'say it in the text'],
  html: ['a tag of HTML', 'remove the tag; for a less-than sign as such write \\<'],
  image: ['an image', 'remove the image and say it in words'],
  link: ['a link', 'write the text alone, and copy the address behind it if it is needed'],
  list: ['a list within the list of annexes', 'write a paragraph for each annex, as “1. title”, without - or other signs before it'],
  quote: ['a block quote', 'remove the > and write a paragraph'],
  rule: ['a horizontal rule', 'remove this line'],
  'second-title': ['a second title', 'keep one title; headings have ## to #####'],
  setext: ['the underline of a heading', 'remove this line and put # or ## before the heading'],
  table: ['a table within the list of annexes', 'put the table before “附件：”, and write a paragraph for each annex'],
  'unspaced-heading': ['the mark of a heading without a space', 'put a space behind the #; for the sign as such write \\#'],
};

/** What is wrong with a list or a table, and how it is written. */
export const FAULTS = {
  'in-list': ['is not printed within a list', 'write text alone in the items of a list; put headings, tables and the like outside, below an empty line and without indentation'],
  'list-blank': ['has no empty line above it, so it is not clear what it belongs to', 'leave an empty line before a new paragraph, and before numbers that do not begin with 1; to go on with an item, indent the line as far as its text'],
  'list-item': ['is not a whole item of a list', 'put one space and text behind the - or “1.”; write “1\\.” where a paragraph really begins with a number'],
  'list-number': ['does not count on from the item before it', 'number the items in order; put a paragraph between two lists; write “1\\.” for a number that is to stand as it is'],
  'table-blank': ['is a table without an empty line above it', 'leave an empty line before the table'],
  'table-shape': ['is not like the other lines of its table', 'begin and end every line of a table with |, with as many cells in each, |---|---| in the second and content from the third on, and leave an empty line behind it; write \\| for a bar in the text'],
  'two-tables': ['follows another table at once', 'put a paragraph between two tables, such as the name of the second'],
} as const satisfies { readonly [K in Kinds]?: readonly [string, string] };

import type { Explanations } from '../../explanation.ts';

/** The explanations of what is mistyped in YAML in English. */
export const slips = {
  'white-space': {
    title: 'White space that is no ordinary space',
    meaning:
      'Indentation, keys and the marks of lists take ordinary spaces only. Full-width spaces, no-break spaces from web pages and Word, tabs and characters of no width look like spaces, but are read as text, so that a line moves to another level or a key becomes another one. Usually the space bar was pressed while typing Chinese, or the text was pasted. Where only one place is possible, check --fix mends it.',
  },
  'list-mark': {
    title: 'A wrong mark of a list',
    meaning: 'Each item of a list begins with a half-width hyphen and a space. Dashes, full-width hyphens and bullets, or a hyphen without a space, are only text, and the item does not exist. Usually an input method or the numbering of Word wrote them. Use check --fix to mend it.',
  },
  'colon-wide': {
    title: 'A full-width colon',
    meaning: 'A key and its value are separated by a half-width colon and a space. The colon that is typed along with Chinese is full-width, looks much the same and is part of the text, so the line has no key. Colons inside sentences stay full-width as ever. Use check --fix to mend it.',
  },
  'colon-space': {
    title: 'No colon or no space behind a key',
    meaning: 'A key and its value are separated by a half-width colon and a space; without either the whole line is only a text. Usually it was forgotten while typing. Use check --fix to mend it.',
  },
  'quotes-missing': {
    title: 'A text that needs quotes',
    meaning:
      'Some signs mean something else at the beginning of a text: the asterisk, @, the percent sign, the greater-than sign, the square bracket. A half-width colon with a space inside a text is taken to separate a key from its value, and nothing may follow quotes or brackets. Put such a text in quotes; they are not printed. Where the meaning is clear, check --fix adds them.',
  },
  'list-comma': {
    title: 'Full-width commas in a list',
    meaning:
      'Items in square brackets are separated by half-width commas and spaces. With full-width commas they are read and printed as one item, and ids in it are not found. Usually they were typed along with Chinese. Where all items are ids, check --fix mends it; of texts only their writer knows whether they are one or several.',
  },
  'comment-cut': {
    title: 'Part of a text taken for a comment',
    meaning: 'A # behind a space begins a comment: everything up to the end of the line is not read and not printed, without a word. Usually a number or a remark was meant. Put the text in double quotes if this is part of it; write a remark for colleagues with a space behind the #, or under note.',
  },
  'text-lines': {
    title: 'A text in several lines',
    meaning:
      'A text is written in one line, however long; editors wrap it on the screen. Another line is sometimes joined with a space, which is then printed, and sometimes makes the rest unreadable. Usually line breaks were pasted along. To print several paragraphs, put a vertical bar behind the colon and indent the lines below by two spaces.',
  },
} satisfies Partial<Explanations>;

import type { Facts } from '../../text/catalogue.ts';
import type { CharacterKind, DecisionReason, StatedWord, SumFacts, WhiteKind } from '../../text/facts.ts';
import { shortened } from '../../text/width.ts';

/** A value as it is repeated in a sentence. */
export const short = (text: string): string => shortened(text, 24);

/** Words as they are typed. */
export const quoted = (words: readonly string[]): readonly string[] => words.map((word) => `\`${word}\``);

/** Words one after the other. */
export const oneOf = (words: readonly string[]): string => quoted(words).join(', ');

/** The first few of many words. */
export const some = (words: readonly string[]): string => (words.length > 6 ? `${oneOf(words.slice(0, 6).map(short))} and ${words.length - 6} more phrases` : oneOf(words.map(short)));

/** A hint that begins with what was probably meant, where something is near. */
export const orMeant = (suggestion: string | undefined, otherwise: string): string => (suggestion === undefined ? otherwise : `did you mean \`${suggestion}\`? ${otherwise}`.trimEnd());

/** What was found, and what to do about it. */
export const FEATURES: { readonly [F in Facts['yaml-feature']['feature']]: readonly [string, string] } = {
  alias: ['a reference (`*`) is used', 'write out what it refers to; if the asterisk is part of the text, put the whole text in double quotes'],
  anchor: ['an anchor (`&`) is used', 'remove it and repeat the content; if the & is part of the text, put the whole text in double quotes'],
  'complex-key': ['the key is not a single word', 'use one word as the key, for example `title:`'],
  documents: ['a second document (`---`) begins in this file', 'remove the --- line and keep one document in each file'],
  merge: ['a merge key (`<<`) is used', 'write out the content to be merged'],
  tag: ['a tag (`!`) is used', 'remove it; if the exclamation mark is part of the text, put the whole text in double quotes'],
};

/** What is expected, by its type in the schema. */
export const TYPES: { readonly [T in Facts['value-type']['expected'][number]]: string } = {
  array: 'a list (one item a line, each beginning with -)',
  boolean: '`true` or `false`',
  integer: 'a whole number',
  number: 'a number',
  object: 'a group of “key: value” lines',
  string: 'text',
};

/** What stands in the place of something else. */
export const KINDS: { readonly [K in Facts['value-type']['kind']]: (value: string) => string } = {
  empty: () => 'nothing is written here',
  scalar: (value) => (/^["']/.test(value) ? `\`${value}\` is a text, because of its quotes` : `\`${value}\` is of the wrong type`),
  list: () => 'a list is written here',
  keys: () => 'a group of “key: value” lines is written here',
};

/** What a size or a number must keep to. */
export const SIZES: { readonly [R in Facts['value-size']['rule']]: (limit: string) => string } = {
  atLeast: (limit) => `it must be at least ${limit}`,
  atMost: (limit) => `it must be at most ${limit}`,
  moreThan: (limit) => `it must be more than ${limit}`,
  itemsAtLeast: (limit) => `the list needs at least ${limit} ${limit === '1' ? 'item' : 'items'}`,
  itemsAtMost: (limit) => `the list may have at most ${limit} ${limit === '1' ? 'item' : 'items'}`,
  keysAtLeast: (limit) => `it needs at least ${limit} ${limit === '1' ? 'key' : 'keys'}`,
  keysAtMost: (limit) => `at most ${limit} form is written in one`,
  longest: (limit) => `it may have at most ${limit} characters`,
  unique: () => 'no item may occur twice',
};

/** What an unreadable file looks like. */
export const GUESSES: { readonly [G in Facts['file-encoding']['guess']]: string } = {
  'UTF-16': 'looks like UTF-16 (“Unicode” in Notepad)',
  GB18030: 'looks like GBK/GB18030 (“ANSI” in Notepad)',
  binary: 'does not look like a text file',
};

/** Why a text could not be parsed. */
export const SYNTAX: { readonly [R in Facts['yaml-syntax']['reason']]: string } = {
  'control-character': 'there is an invisible control character',
  depth: 'the levels are nested too deeply',
  tab: 'there is a tab in the indentation',
  indentation: 'the indentation does not line up with its level, or text follows a quotation mark',
  unclosed: 'a quotation mark or a bracket is not closed',
  flow: 'something is wrong inside the square brackets or braces',
  colon: '“key: value” should stand here, or a text with a colon is not in quotes',
  'special-start': 'a text that begins with * & ! % @ or ` is not in quotes',
  escape: 'a backslash inside double quotes is not used correctly',
  block: 'something is wrong after | or >',
  other: 'it does not follow the rules of YAML',
};

/** What a character is. */
export const CHARACTERS: { readonly [K in CharacterKind]: string } = {
  'byte-order-mark': 'a byte order mark',
  control: 'a control character',
  direction: 'a control of the direction of writing',
  format: 'an invisible format character',
  joiner: 'a zero-width joiner',
  'left-to-right': 'a left-to-right mark',
  'line-separator': 'a line separator',
  'non-joiner': 'a zero-width non-joiner',
  'manual-break': 'a manual line break from Word',
  noncharacter: 'a code that is no character',
  'paragraph-separator': 'a paragraph separator',
  private: 'a character of a private or icon font',
  replacement: 'what was lost in a conversion',
  return: 'a carriage return',
  'right-to-left': 'a right-to-left mark',
  'soft-hyphen': 'a soft hyphen',
  surrogate: 'half a character',
  tab: 'a tab',
  'word-joiner': 'a word joiner',
  'zero-width-space': 'a zero-width space',
};

/** What of a text does not belong to it. */
export const AFFIXES: { readonly [P in Facts['text-affix']['problem']]: (typed: string) => string } = {
  number: (typed) => `the text begins with its number, \`${typed}\`, which is printed by the program`,
  points: (typed) => `the text ends with its points, \`${typed}\`, which are printed by the program`,
  stop: (typed) => `the text ends with \`${typed}\``,
  'no-points': (typed) => `only the case is written here; \`${typed}\` behind it is printed by the program`,
};

/** What looks like a space and is none. */
export const WHITES: { readonly [K in WhiteKind]: string } = {
  ...CHARACTERS,
  'wide-space': 'a full-width space',
  'no-break-space': 'a no-break space',
  'other-space': 'a special space',
};

/** Where it stands. */
export const WHITE_PLACES: { readonly [W in Facts['white-space']['where']]: string } = {
  indent: 'stands in the indentation',
  line: 'stands alone in its line',
  mark: 'stands behind the - of a list',
  key: 'stands in a key',
  colon: 'stands behind the colon',
};

/** A side of a merge, by the name of its branch. */
export const side = (which: 'one' | 'the other', name: string): string => (name === '' ? `${which} side` : `${which} side (${short(name)})`);

/** What a side of a merge has that the other has not. */
export const sideSays = (text: string): string => (text === '' ? 'no such lines' : `\`${shortened(text, 60)}\``);

/** Why a text needs quotes. */
export const UNQUOTED: { readonly [C in Facts['quotes-missing']['cause']]: (typed: string) => string } = {
  start: (typed) => `it begins with ${[...typed][0]}`,
  behind: () => 'text follows quotes or brackets',
  colon: () => 'there is a colon in it',
};

/** What became of an id of the previous edition. */
export const WAYS: { readonly [W in Facts['lineage-twice']['ways'][number]]: string } = {
  continued: 'it continues',
  split: 'it is split',
  merged: 'it is merged',
  replaced: 'it is replaced',
  retired: 'it is retired',
};

/** The kinds of change that an author can state. */
export const STATED: { readonly [W in StatedWord]: string } = {
  none: 'nothing',
  wording: 'wording',
  points: 'points',
  scoring: 'scoring',
  department: 'department',
  applicability: 'applicability',
  requirements: 'requirements',
  moved: 'place',
};

/** In what a change goes beyond wording. */
export const DECISIONS: { readonly [R in DecisionReason]: string } = {
  total: 'another total',
  points: 'other points',
  item: 'added, removed, split, merged or replaced',
  applicability: 'for other unit classes',
  scoring: 'another scoring rule',
  department: 'other departments',
  requirements: 'other requirements',
  moved: 'another place',
  figure: 'another figure in the text',
  setting: 'another setting',
  paragraph: 'a paragraph more or less',
};

/** What is another than when an edition was locked. */
export function differing(change: Facts['lock-differs']['change']): string {
  switch (change.kind) {
    case 'item':
      return `\`${change.id}\` is not what it was`;
    case 'added':
      return `\`${change.id}\` was added`;
    case 'removed':
      return `${change.ids
        .slice(0, 3)
        .map((id) => `\`${id}\``)
        .join(', ')}${change.ids.length > 3 ? ` and others, ${change.ids.length} in all,` : ''} ${change.ids.length > 1 ? 'are' : 'is'} gone`;
    case 'order':
      return `the level-1 indicators of \`${change.id}\` are in another order`;
    case 'classes':
      return `the classes of \`${change.id}\`, or the units with something of their own, are in another order`;
    case 'setting':
      return `the setting \`${change.path}\` went from ${value(change.was)} to ${value(change.is)}`;
    case 'measures':
      return 'the measures are not what they were';
    case 'links':
      return `the department that the unit \`${change.id}\` is went from ${value(change.was)} to ${value(change.is)}`;
    default:
      return `\`${change.id}\` in the register of ${change.kind} went from ${value(change.was)} to ${value(change.is)}`;
  }
}

function value(text: string | undefined): string {
  return text === undefined ? 'nothing' : `\`${short(text)}\``;
}

/** The parts of a sum, each with its points. */
export function parts({ parts: each }: SumFacts): string {
  if (each.length === 0) return 'nothing below applies';
  return each.map((part) => `${short(part.title)} ${part.points}`).join(' + ');
}

/** What to do about points that are not the sum of the parts. Where nothing is in the sum, 0 is no way out: there are no points of 0. */
export function wayOutOfSum({ actual, empty, explainsParent, isScaled }: Facts['sum-mismatch']): string {
  if (empty === 'beside') return isScaled ? 'add a criterion that is in the sum below; if there is none, delete `scale` and the points here' : 'delete `points` here; a limit for all together is `adds` or `deducts`';
  if (empty === 'nobody') return 'write `except` here where these units have no such item, or add the part that is missing';
  if (isScaled) return `adjust the points of the parts until they add to the scale; if the scale is wrong, make \`scale\` ${actual}`;
  return explainsParent ? `change this to ${actual}; then the sum above holds as well` : 'correct the points here, or correct, add or remove one of the parts below';
}

/** For which unit classes a sum does not hold; nothing where it is all of them. */
export function forClasses({ classes, everyClass }: SumFacts): string {
  return everyClass ? '' : `for ${classes.join(', ')}: `;
}

/** What stands in a cell, quoted; said to be empty where it is. */
export function said(text: string): string {
  return text === '' ? 'empty' : `"${short(text)}"`;
}

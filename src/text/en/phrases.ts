import type { Facts } from '../catalogue.ts';

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
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a group of “key: value” lines',
  string: 'text',
};

/** What stands in the place of something else. */
export const KINDS: { readonly [K in Facts['value-type']['kind']]: (value: string) => string } = {
  empty: () => 'nothing is written here',
  scalar: (value) => `\`${value}\` is of the wrong type`,
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
  keysAtMost: (limit) => `it may have at most ${limit} ${limit === '1' ? 'key' : 'keys'}`,
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

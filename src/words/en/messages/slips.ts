import type { Messages } from '../../messages.ts';
import { short, UNQUOTED, WHITE_PLACES, WHITES } from '../phrases.ts';

/** The sentences of what is mistyped in YAML in English. */
export const slips = {
  'white-space': ({ character, kind, where, fix }) => ({
    message: `\`${character}\` (${WHITES[kind]}) ${WHITE_PLACES[where]}`,
    hint: where === 'indent' ? `indent with ordinary spaces only, in line with its level${fix === undefined ? '' : `: here ${fix.length}`}` : fix === ' ' ? 'put an ordinary space in its place' : 'delete it',
  }),
  'list-mark': ({ typed, fix }) => ({
    message: typed === '-' ? '`-` begins an item, but no space follows' : `\`${typed}\` is no mark of a list`,
    hint: `write a half-width \`-\`${fix === '-' ? '' : ' and a space'}`,
  }),
  'colon-wide': ({ key, typed }) => ({
    message: `\`${typed}\` behind \`${short(key)}\` is a full-width colon`,
    hint: `write a half-width colon and a space: \`${short(key)}: \``,
  }),
  'colon-space': ({ key, isMissing }) => ({
    message: `\`${short(key)}\` has no ${isMissing ? 'colon' : 'space behind its colon'}`,
    hint: `add ${isMissing ? 'a half-width colon and a space' : 'a space'}: \`${short(key)}: \``,
  }),
  'quotes-missing': ({ typed, cause, fix }) => ({
    message: `\`${short(typed)}\` needs quotes: ${UNQUOTED[cause](typed)}`,
    hint: fix === undefined ? 'put a sentence in double quotes; make two lines of what is two' : `write \`${short(fix)}\``,
  }),
  'list-comma': ({ typed, fix }) => ({
    message: `\`${short(typed)}\` has full-width commas, which separate nothing`,
    hint: fix === undefined ? 'write half-width commas and spaces between items; put what is one item in double quotes' : 'write a half-width comma and a space',
  }),
  'comment-cut': ({ cut }) => ({
    message: `\`${short(cut)}\` is not read: a # behind a space begins a comment`,
    hint: 'put the text in double quotes if this is part of it; put a space behind the # if it is a comment',
  }),
  'text-lines': () => ({
    message: 'from here on the text stands in another line, which does not continue it',
    hint: 'write one paragraph in one line; for several, put `|` behind the colon and the paragraphs, indented, in the lines below',
  }),
} satisfies Partial<Messages>;

import type { CharacterKind } from '../../../text/facts.ts';
import type { Messages } from '../../messages.ts';
import { CHARACTERS, FEATURES, GUESSES, KINDS, oneOf, orMeant, quoted, SIZES, SYNTAX, short, TYPES } from '../phrases.ts';

/** The sentences of files, YAML and the shape of values in English. */
export const files = {
  'file-missing': ({ file }) => ({
    message: `\`${file}\` is missing`,
    hint: 'add it, or restore it from version control',
  }),
  'file-stray': ({ name }) => ({
    message: `\`${name}\` does not belong here, and what is in it is not read`,
    hint: 'move it to the right folder, give it the right name, or take it out of indicators/',
  }),
  'file-name': ({ name, expected }) => ({
    message: expected === undefined ? `\`${name}\` is not a name for the file of an indicator` : `\`${name}\` does not fit the id in the file`,
    hint: expected === undefined ? 'name the file “number-id.yaml”, for example `3-organization.yaml`' : `rename it to \`${expected}\`, or correct the id in the file`,
  }),
  'file-order': ({ number, expected }) => ({
    message: `\`${number}\` is the number of this file, but in order it should be ${expected}`,
    hint: 'number the files of the level-1 indicators from 1, without gaps or repeats',
  }),
  'file-type': ({ name }) => ({
    message: `\`${name}\` is not an ordinary file`,
    hint: 'replace it with an ordinary text file',
  }),
  'file-too-large': ({ bytes, limit }) => ({
    message: `\`${bytes}\` bytes is above the limit of ${limit} bytes`,
    hint: 'keep one level-1 indicator in a file, and check whether something else was saved here',
  }),
  'file-encoding': ({ guess }) => ({
    message: `the file is not encoded as UTF-8 and ${GUESSES[guess]}`,
    hint: 'open it in an editor and save it as UTF-8',
  }),
  'link-outside': ({ name }) => ({
    message: `\`${name}\` is a link that leads out of the folder`,
    hint: 'copy in what it leads to, and use no link',
  }),
  'edition-none': () => ({
    message: 'there is no folder of any year in indicators/',
    hint: 'add a folder named after the year, for example `2020`',
  }),
  'yaml-syntax': ({ reason }) => ({
    message: `from here on this cannot be read as YAML: ${SYNTAX[reason]}`,
    hint: 'check this line and the one before: indent with spaces and line up each level, put a space after a half-width colon, close every quote',
  }),
  'yaml-feature': ({ feature }) => ({ message: FEATURES[feature][0], hint: FEATURES[feature][1] }),
  'yaml-duplicate-key': ({ key }) => ({
    message: `\`${key}\` is written twice in the same place`,
    hint: 'keep one and remove the other',
  }),
  'number-form': ({ text, plain }) => ({
    message: `\`${short(text)}\` is not a number in plain form`,
    hint: plain === undefined ? 'write a plain decimal such as `0.5` or `12`, with at most 40 digits' : `write \`${plain}\``,
  }),
  'key-unknown': ({ key, suggestion, allowed }) => ({
    message: `\`${key}\` is not a key that exists here`,
    hint: orMeant(suggestion, suggestion === undefined ? `use one of ${oneOf(allowed)}` : ''),
  }),
  'key-missing': ({ keys, of }) => ({
    message: `${quoted(keys).join(' or ')} is missing ${of === '' ? 'here' : `in \`${of}\``}`,
    hint: `add a line \`${keys[0]}:\``,
  }),
  'key-conflict': ({ keys }) => ({
    message: `${quoted(keys).join(' and ')} exclude each other`,
    hint: 'keep the one that you need and remove the rest',
  }),
  'value-type': ({ kind, value, expected, suggestion }) => {
    const wanted = expected.map((type) => TYPES[type]).join(' or ');
    const hint = expected.includes('string') ? 'write text; put text that looks like a number in double quotes' : `write ${wanted}`;
    return {
      message: `${KINDS[kind](short(value))}, but ${wanted} is expected`,
      hint: suggestion === undefined ? hint : `write \`${suggestion}\``,
    };
  },
  'value-unknown': ({ value, suggestion, allowed }) => ({
    message: `\`${short(value)}\` is not one of the words to choose from`,
    hint: orMeant(suggestion, `write one of ${oneOf(allowed)}`),
  }),
  'value-size': ({ rule, limit, value }) => ({
    message: `\`${short(value)}\` is out of bounds: ${SIZES[rule](limit)}`,
    hint: 'change it so that it keeps to this',
  }),
  'id-malformed': ({ id, suggestion }) => ({
    message: `\`${short(id)}\` is not a well-formed id`,
    hint: `use lower-case English words joined by hyphens, beginning with a letter${suggestion === undefined ? '' : `, for example \`${suggestion}\``}`,
  }),
  'owner-malformed': ({ owner, suggestion }) => ({
    message: `\`${short(owner)}\` is not an account`,
    hint: orMeant(suggestion, 'write `"@user"`, `"@organization/team"` or an e-mail address, in double quotation marks'),
  }),
  'text-empty': ({ key }) => ({
    message: `\`${key}\` is empty`,
    hint: 'write the text; if there is none yet, draft a sentence and mark it `provenance: drafted`',
  }),
  'character-forbidden': ({ character, kind, after }) => ({
    message: `\`${character}\` (${CHARACTERS[kind]}) stands ${after === '' ? 'at the beginning of the text' : `after “${after}”`}, and cannot be printed or disturbs the text`,
    hint: RETYPED.has(kind) ? 'delete it and type the character that was meant' : 'delete it; where the cursor does not show it, delete the characters beside it too and type them again',
  }),
} satisfies Partial<Messages>;

/** Characters in whose place another one was meant. */
const RETYPED: ReadonlySet<CharacterKind> = new Set(['noncharacter', 'private', 'replacement', 'surrogate']);

import type { SumFacts } from '../catalogue.ts';
import type { Messages } from '../messages.ts';
import { shortened } from '../width.ts';
import { FEATURES, GUESSES, KINDS, SIZES, SYNTAX, TYPES } from './phrases.ts';

const quoted = (words: readonly string[]): readonly string[] => words.map((word) => `\`${word}\``);
const oneOf = (words: readonly string[]): string => quoted(words).join(', ');
const orMeant = (suggestion: string | undefined, otherwise: string): string => (suggestion === undefined ? otherwise : `did you mean \`${suggestion}\`? ${otherwise}`.trimEnd());

/** A value as it is repeated in a sentence. */
const short = (text: string): string => shortened(text, 24);

function parts({ parts: each }: SumFacts): string {
  if (each.length === 0) return 'nothing below applies';
  return each.map((part) => `${short(part.title)} ${part.points}`).join(' + ');
}

const forClasses = ({ classes, everyClass }: SumFacts): string => (everyClass ? '' : `for ${classes.join(', ')}: `);

/** The sentences of every code in English. */
export const messages: Messages = {
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
  'text-empty': ({ key }) => ({
    message: `\`${key}\` is empty`,
    hint: 'write the text; if there is none yet, draft a sentence and mark it `provenance: drafted`',
  }),
  'points-not-positive': ({ points }) => ({
    message: `\`${points}\` is not more than 0`,
    hint: 'write a positive number; use `deducts` for what only deducts, and `except` for a class that it is not for',
  }),
  'points-step': ({ points, step }) => ({
    message: `\`${points}\` is not a whole multiple of the step ${step}`,
    hint: `change it to a multiple of ${step}, or change \`step\` in scheme.yaml`,
  }),
  'points-in-text': ({ printed, points }) => ({
    message: `\`${printed}\` is printed as points in the text, but the item has ${points}`,
    hint: 'remove the points from the text, and state them in `points` only',
  }),
  'points-and-weights': ({ id }) => ({
    message: `\`${id}\` has parts with points and parts with weights`,
    hint: 'give every part of it `points`, or every part a `weight`',
  }),
  'sum-mismatch': (facts) => ({
    message: `${forClasses(facts)}“${short(facts.title)}” states \`${facts.stated}\`, but its parts add to ${facts.actual}: ${parts(facts)}`,
    hint: facts.explainsParent ? `change this to ${facts.actual}; then the sum above holds as well` : 'correct the points here, or correct, add or remove one of the parts below',
  }),
  'total-mismatch': (facts) => ({
    message: `${forClasses(facts)}“${facts.system}” has full marks of \`${facts.stated}\`, but its level-1 indicators add to ${facts.actual}: ${parts(facts)}`,
    hint: 'adjust the points of the level-1 indicators until they add to the full marks',
  }),
  'split-mismatch': ({ stated, actual }) => ({
    message: `\`${actual}\` is the sum over the offices, but the item has ${stated}`,
    hint: 'adjust the points of the offices until they add to those of the item',
  }),
  'scoring-mismatch': ({ problem, value, points }) => ({
    message: {
      'deduct-too-much': `\`${value}\` is deducted, but the item has only ${points}`,
      'top-tier': `\`${value}\` is what the top tier gives, but the item has ${points}`,
      'tiers-not-falling': `\`${value}\` is not less than the ${points} of the tier above`,
    }[problem],
    hint: 'keep what is given and deducted within the points of the item, and write the tiers from high to low',
  }),
  'id-duplicate': ({ id }) => ({
    message: `\`${id}\` is already used as an id`,
    hint: 'choose an id that is not used yet',
  }),
  'id-retired': ({ id, since }) => ({
    message: `\`${id}\` has been a retired id since ${since}`,
    hint: 'choose a new id; a retired one is never used again',
  }),
  'name-ambiguous': ({ name, ids }) => ({
    message: `\`${name}\` occurs twice as a name (${oneOf(ids)})`,
    hint: 'give a name or alias to one department only, and write it once',
  }),
  'text-duplicate': ({ id, other }) => ({
    message: `\`${id}\` has the same text as \`${other}\``,
    hint: 'merge the two criteria, or write how they differ',
  }),
  'department-unknown': ({ id, suggestion }) => ({
    message: `\`${id}\` is not a registered department`,
    hint: orMeant(suggestion, suggestion === undefined ? 'write an id from departments.yaml, or register the department there first' : ''),
  }),
  'department-none': ({ title }) => ({
    message: `“${short(title)}” has no department`,
    hint: 'write `department:` here or further up',
  }),
  'department-idle': ({ id, name }) => ({
    message: `\`${id}\` (${name}) leads no indicator`,
    hint: 'write it where it leads; if it only cooperates, mark it `leads: false`; if it is no longer needed, remove it',
  }),
  'department-leads': ({ id, name }) => ({
    message: `\`${id}\` (${name}) is registered as one that only cooperates, but it leads an indicator`,
    hint: 'remove `leads: false`, or let another department lead',
  }),
  'department-cooperates-with-itself': ({ id }) => ({
    message: `\`${id}\` leads here and is listed as cooperating as well`,
    hint: 'remove it from `cooperating`',
  }),
  'office-unknown': ({ id, department, suggestion }) => ({
    message: `\`${id}\` is not a registered office of ${department}`,
    hint: orMeant(suggestion, suggestion === undefined ? 'register it under `offices` of this department in departments.yaml' : ''),
  }),
  'system-unknown': ({ id, suggestion }) => ({
    message: `\`${id}\` is not a system`,
    hint: orMeant(suggestion, suggestion === undefined ? 'write an id from `systems` in scheme.yaml' : ''),
  }),
  'class-unknown': ({ id, suggestion }) => ({
    message: `\`${id}\` is not a unit class`,
    hint: orMeant(suggestion, suggestion === undefined ? 'write an id from `classes` of this system in scheme.yaml' : ''),
  }),
  'class-outside-parent': ({ id, parent }) => ({
    message: `\`${id}\` is already excluded by \`${parent}\` above`,
    hint: 'remove the class here, or first change what the indicator above applies to',
  }),
  'class-excluded': ({ id, key }) => ({
    message: `\`${id}\` is a class that this item does not apply to, yet it stands in \`${key}\``,
    hint: 'remove it there, or change what the item applies to',
  }),
  'class-twice': ({ id }) => ({
    message: `\`${id}\` has two wordings`,
    hint: 'keep the one that you need; each class has only one',
  }),
  'class-nobody': ({ id }) => ({
    message: `\`${id}\` applies to no class at all`,
    hint: 'leave at least one class; if it is no longer assessed, remove it and register its id as retired',
  }),
  'class-empty': ({ id, name, system }) => ({
    message: `\`${id}\` (${name}) has no indicator that applies to it in “${system}”`,
    hint: 'write indicators for this class, or remove the class',
  }),
  'year-mismatch': ({ year, folder }) => ({
    message: `\`${year}\` is the year, but the folder is ${folder}`,
    hint: 'use the same year in both',
  }),
  'weights-sum': ({ actual, parts: each, of }) => ({
    message: `\`${actual}\` is the sum of the weights ${of === 'yearEnd' ? 'of performance and satisfaction' : `below \`${of}\``} (${each.join(' + ')}); it should be 1`,
    hint: 'adjust the weights until they add to 1',
  }),
  'range-reversed': ({ least, most }) => ({
    message: `the lower limit \`${least}\` is above the upper limit ${most}`,
    hint: 'swap the two numbers, or correct them',
  }),
  'threshold-too-large': ({ threshold, units, group }) => ({
    message: `\`${threshold}\` is the threshold, but only ${units} units are registered for ${group}`,
    hint: 'lower the threshold, or add the missing assessed units to units.yaml',
  }),
  'threshold-overlap': ({ advanced, unqualified, units, group }) => ({
    message: `\`${advanced}\` advanced and ${unqualified} unqualified are more than the ${units} units registered for ${group}`,
    hint: 'lower one of the thresholds; no unit can be both advanced and unqualified',
  }),
  'threshold-above-full-marks': ({ atMost, fullMarks }) => ({
    message: `\`${atMost}\` is the line for unqualified, above the full marks of ${fullMarks}`,
    hint: 'set the line within the full marks',
  }),
  'placeholder-unknown': ({ placeholder, suggestion }) => ({
    message: `\`${placeholder}\` stands for nothing in scheme.yaml`,
    hint: orMeant(suggestion && `{{${suggestion}}}`, suggestion === undefined ? 'write “{{path}}”, or “{{percent path}}” for a percentage; the path is made of keys of scheme.yaml, from the top down' : ''),
  }),
  'figure-differs': ({ printed }) => ({
    message: `\`${printed}\` is in the measures, but scheme.yaml has no such number`,
    hint: 'use a placeholder; if scheme.yaml really lacks the number, add it to `figures` there first',
  }),
  'figure-literal': ({ printed, placeholder }) => ({
    message: `\`${printed}\` is written out in the measures and will not follow a change of scheme.yaml`,
    hint: `use a placeholder, for example \`${placeholder}\``,
  }),
};

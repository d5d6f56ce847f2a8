import type { SumFacts } from '../../../text/catalogue.ts';
import type { Messages } from '../../messages.ts';
import { oneOf, orMeant, short } from '../phrases.ts';

/** The sentences of points, ids, references and applicability in English. */
export const items = {
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
  'annex-duplicate': ({ annex }) => ({
    message: `\`${annex}\` is already used as the number of an annex`,
    hint: 'number the annexes of the systems from 1, each with a number of its own',
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
} satisfies Partial<Messages>;

function parts({ parts: each }: SumFacts): string {
  if (each.length === 0) return 'nothing below applies';
  return each.map((part) => `${short(part.title)} ${part.points}`).join(' + ');
}

function forClasses({ classes, everyClass }: SumFacts): string {
  return everyClass ? '' : `for ${classes.join(', ')}: `;
}

import { aroundDifference, beginning } from '../../text/stretch.ts';
import type { DeliveryMessages, DeliveryWords } from '../delivery.ts';
import { changedMessages } from './changed-items.ts';
import { fileMessages } from './delivered-files.ts';
import { form, opened, PASSED_OVER } from './delivery-phrases.ts';
import { entryMessages, entryWords } from './double-entry.ts';
import { oneOf, said, short } from './phrases.ts';

/** The sentences about returned forms in English. */
export const messages: DeliveryMessages = {
  ...fileMessages,
  'key-missing': () => ({
    message: 'the key of the forms is not here, so nobody can tell those that were sent out from those that were made up; no seal was checked',
    hint: 'copy this file from the machine on which the forms were made, and collect again',
  }),
  'form-unproved': ({ file }) => ({
    message: 'this form does not have the seal of those that were sent out and may be made up; it was not used',
    hint: `ask for the workbook that was sent out; once it is known whose it is, add --accept ${short(file)} to use it`,
  }),
  'form-accepted': () => ({
    message: 'this form does not have the seal of those that were sent out; it was accepted by name, and used',
    hint: 'nothing to do; note who vouches for it',
  }),
  'form-unknown': () => ({
    message: 'this workbook is none of the forms that were sent out: it has neither their identity nor the ids of criteria of this edition',
    hint: 'move it to another folder; scores must come back in the workbook that was sent out',
  }),
  'form-surplus': ({ keys }) => ({
    message: `this edition has no such form: ${oneOf(keys.map(short))}`,
    hint: 'look at the registers of units and departments',
  }),
  'form-edition': ({ edition, expected }) => ({
    message: `this is a form of the edition \`${short(edition)}\`, while ${expected} is collected; its scores were not used`,
    hint: `ask for the form of ${expected}; to collect the other edition, add --year ${short(edition)}`,
  }),
  'form-digest': ({ checkCode, expected }) => ({
    message: `the form was made before the system was changed (check code \`${short(checkCode)}\`, now ${expected}) and differs from what it is now; its scores were not used`,
    hint: 'see the differences below; where the system was changed, send the new form out',
  }),
  ...changedMessages,
  'form-digest-same': ({ checkCode, expected }) => ({
    message: `the form was made before the system was changed (check code \`${short(checkCode)}\`, now ${expected}), but nothing in it is different; it was used`,
    hint: 'nothing to do',
  }),
  'identity-gone': () => ({
    message: 'the identity of the form is gone; it was recognized by the ids of its rows',
    hint: 'see whether the unit is right',
  }),
  'identity-contradictory': ({ key, values }) => ({
    message: `the identity of the form contradicts itself: ${key} is ${oneOf(values.map(short))}; its scores were not used`,
    hint: 'two forms seem to have been put together; ask for the form to be filled in anew',
  }),
  'unit-empty': () => ({
    message: 'a blank form without the name of a unit; its scores were not used',
    hint: 'write the name of the unit behind its label',
  }),
  'unit-unknown': ({ name, suggestion }) => ({
    message: `\`${short(name)}\` is not in the register of units; the scores were not used`,
    hint: suggestion === undefined ? 'write the name as the register has it' : `did you mean \`${suggestion}\`? write the name as the register has it`,
  }),
  'unit-class': ({ name }) => ({
    message: `\`${short(name)}\` is not of the class that this form is for; the scores were not used`,
    hint: 'ask for the form of its own class',
  }),
  'unit-typed': ({ name }) => ({
    message: `a blank form on which \`${short(name)}\` was written; it was used as its self-assessment`,
    hint: 'see whether the unit is right',
  }),
  'form-again': ({ other }) => ({
    message: `the same form as \`${other}\`, filled in alike`,
    hint: 'nothing to do; one of them is enough',
  }),
  'form-twice': ({ other }) => ({
    message: `the same form as \`${other}\`, filled in differently; neither was used`,
    hint: 'find out which one counts, move the other away, and collect again',
  }),
  'form-passed-over': ({ other, reason }) => ({
    message: `the same form as \`${other}\`, which was used; ${PASSED_OVER[reason]}`,
    hint: 'have a look: if the other one is what was sent in, move this one away; if this one counts, move the other away, and collect again',
  }),
  'value-differs': ({ title, other, value, otherValue }) => ({
    message: `${title}: ${said(value)} here, ${said(otherValue)} in \`${other}\``,
    hint: 'find out which one counts',
  }),
  'form-missing': (facts) => ({
    message: `${form(facts)} has not come`,
    hint: 'ask for it; if it was sent, see whether it could not be read',
  }),
  ...entryMessages,
  'sheet-missing': ({ name }) => ({ message: `the sheet \`${name}\` is missing`, hint: 'ask for the whole form' }),
  'sheet-added': () => ({
    message: 'this sheet does not belong to the form; what it says is listed as unused',
    hint: 'have a look at it',
  }),
  'keys-missing': () => ({
    message: 'the hidden columns with ids are gone, so rows cannot be told apart; the scores of this sheet were not used',
    hint: 'ask for the workbook that was sent out, filled in anew',
  }),
  'column-missing': ({ title }) => ({
    message: `the column "${title}" is missing`,
    hint: 'ask for the whole form; columns may be hidden, but not deleted',
  }),
  'row-missing': ({ row }) => ({ message: `this item is missing: ${beginning(row)}`, hint: 'ask for the whole form' }),
  'row-again': ({ row }) => ({
    message: `this item is there twice, filled in alike: ${beginning(row)}`,
    hint: 'nothing to do',
  }),
  'row-twice': ({ row, other }) => ({
    message: `this item is there twice, filled in differently (also at \`${other}\`); neither was used: ${beginning(row)}`,
    hint: 'find out which row counts, and delete the other',
  }),
  'row-added': ({ text }) => ({
    message: `this row does not belong to the form and was not used: ${beginning(text)}`,
    hint: 'what is not in the form cannot be scored',
  }),
  'title-changed': ({ expected, found }) => ({
    message: `the header was "${expected}" and is ${said(found)}, which contradicts the hidden keys; the scores of this sheet were not used`,
    hint: 'find out what the column holds; ask for the workbook that was sent out, filled in anew',
  }),
  'text-changed': ({ title, expected, found }) => {
    const [was, is] = aroundDifference(expected, found);
    const now = found === '' ? 'empty' : `"${is}"`;
    return {
      message: `${title} was changed: it was "${was}" and is ${now}; the scores that it concerns were not used`,
      hint: 'what was sent out counts; change the data if it must be changed',
    };
  },
  'points-changed': ({ expected, found }) => ({
    message: `the points were changed: they were ${expected} and are ${said(found)}; the score of this item was not used`,
    hint: 'what was sent out counts; change the data if it must be changed',
  }),
  'line-missing': ({ expected }) => ({
    message: `this line of the form is gone or was changed: ${beginning(expected)}`,
    hint: 'have a look at it',
  }),
  'text-added': ({ text }) => ({
    message: `something was written where the form has nothing; it was not used: ${beginning(text)}`,
    hint: 'have a look at it',
  }),
  'formula-replaced': ({ value }) => ({
    message: `a formula was replaced by ${said(value)}; totals are computed from the scores all the same`,
    hint: 'nothing to do',
  }),
  'score-range': ({ value, least, most, mayBeZero }) => ({
    message: `\`${short(value)}\` is not from ${least} to ${most}${mayBeZero ? ', nor 0' : ''}; it was not used`,
    hint: 'ask for the right score',
  }),
  'score-step': ({ value, step }) => ({
    message: `\`${short(value)}\` is finer than the step of ${step}; it was not used`,
    hint: 'ask for the right score',
  }),
  'score-not-number': ({ value }) => ({
    message: `\`${short(value)}\` is not a number; it was not used`,
    hint: 'write a number only, such as 0.5',
  }),
  'score-date': ({ value, date }) => ({
    message: `the score has become the date \`${date}\` (the number ${short(value)}); it was not used`,
    hint: 'perhaps 1-5 was typed for 1.5; ask for the cell to be formatted as a number and filled in again',
  }),
  'score-written': ({ written, read }) => ({
    message: `\`${short(written)}\` is a number written as text; it was read as ${read}`,
    hint: 'nothing to do',
  }),
  'deduction-negative': ({ value, read }) => ({
    message: `\`${short(value)}\` is written for a deduction; it was read as ${read} points taken off`,
    hint: 'deductions are positive numbers; see that it is so much, and use forms that are written anew',
  }),
  'score-shown': ({ value, shown, format }) => ({
    message: `the cell holds \`${short(value)}\`, ${shown === undefined ? `which its format \`${short(format)}\` may show as something else` : shown === '' ? 'but looks empty' : `but shows \`${short(shown)}\``}; it was not used`,
    hint: 'ask for the score; the cell must have the format General again',
  }),
  'score-merged': ({ value }) => ({
    message: `the cell with \`${short(value)}\` is merged with others, so nobody can tell whose score it is; it was not used`,
    hint: 'ask for the cells to be split and filled in one by one',
  }),
  'cell-struck': ({ value }) => ({
    message: `\`${short(value)}\` is struck through; the scores that it concerns were not used`,
    hint: 'ask whether it counts; what does not must be deleted, and the strike-through be removed',
  }),
  'comment-added': ({ author, comment, value }) => ({
    message: `there is a comment here${author === '' ? '' : ` (${short(author)})`}: ${beginning(comment)}${value === '' ? '' : `; the \`${short(value)}\` filled in was not used`}`,
    hint: 'ask what it means; what counts must be filled in, and the comment be deleted',
  }),
  'input-formula': ({ value }) => ({
    message: `there is a formula where something should be filled in${value === '' ? '' : ` (it last gave \`${short(value)}\`)`}; it was not used`,
    hint: 'ask for the result itself',
  }),
  'choice-unknown': ({ value, allowed }) => ({
    message: `\`${short(value)}\` is none of the choices; it was not used`,
    hint: `write one of ${oneOf(allowed)}`,
  }),
  'scores-missing': ({ count, total, unit }) => ({
    message: `${unit === undefined ? '' : `"${unit}": `}${count} of ${total} items are not scored yet`,
    hint: 'ask for the others; no points is written as 0',
  }),
  'reason-missing': ({ title, value, most }) => ({
    message: most === undefined ? `${value} points taken off, and no "${title}"` : `${value} of ${most} points, and no "${title}"`,
    hint: 'ask for the reason; the score was used',
  }),
};

/** The other words about returned forms in English. */
export const words: DeliveryWords = {
  usedFiles: (count) => `Files that were used (${count}):`,
  used: {
    self: (of, values) => `the self-assessment form of "${of}", ${values} scores`,
    department: (of, values) => `the department form of "${of}", ${values} scores`,
    arranged: (of, values) => `the form of "${of}" for what departments may not score of themselves, ${values} scores`,
    summary: (of, values) => `the summary sheet of "${of}", ${values} values of satisfaction, bonus, deduction and the like`,
  },
  severity: { error: 'error', notice: 'note' },
  notCollected: 'There are errors in the data, so nothing was collected. Mend these first:',
  reading: (name, number, count) => `Reading ${name} (${number}/${count})`,
  came: (selfCame, self, scoringCame, scoring) => `${selfCame} of ${self} self-assessment forms and ${scoringCame} of ${scoring} forms for scoring have come`,
  unit: 'unit',
  self: 'self',
  selfSum: 'self sum',
  verifiedSum: 'verified sum',
  bonus: 'added beside',
  arranged: 'arranged by the office',
  ...entryWords,
  findingColumns: ['File', 'Where', 'Problem', 'What to do'],
  legend: 'scored items of those to be scored; "all" is all of them, "absent" did not come or was not used, "-" is not scored there',
  complete: 'all',
  notCome: 'absent',
  notFor: '-',
  about: 'about ',
  missing: {
    self: (names) => `Self-assessment forms that have not come (${names.length}): ${names.join(', ')}`,
    department: (names) => `Forms for scoring that have not come (${names.length}): ${names.join(', ')}`,
    arranged: (names) => `Forms arranged by the office that have not come (${names.length}): ${names.join(', ')}`,
  },
  open: opened,
  andMore: (count) => `and ${count} more`,
  found: (errors, notices) => `Found: ${errors} error${errors === 1 ? '' : 's'}, ${notices} note${notices === 1 ? '' : 's'}`,
  clean: 'Everything has come, and no problems were found',
  written: (folder, names) => `Written into ${folder}: ${names.join(', ')}`,
  kept: (name, as) => `${name} had been edited; the edited file is kept as ${as}`,
};

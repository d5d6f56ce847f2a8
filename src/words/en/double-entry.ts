import type { EntryFacts, SingleFacts } from '../../text/delivered/entry-facts.ts';
import { beginning } from '../../text/stretch.ts';
import type { EntryMessages, EntryWords } from '../double-entry.ts';
import { form } from './delivery-phrases.ts';
import { short } from './phrases.ts';

/** The sentences about forms that two people typed, in English. */
export const entryMessages: EntryMessages = {
  'entry-single': (facts) => ({
    message: `${singleForm(facts)}; there are no two to compare, and it was not used`,
    hint: facts.isThere ? 'see what is wrong with the other one, and collect again' : `type it from the paper a second time; one that was not on paper is used with --accept ${facts.file}`,
  }),
  'entry-accepted': (facts) => ({
    message: `${singleForm(facts)}; it was accepted by name, and used`,
    hint: 'nothing to do; note why it is not typed twice',
  }),
  'entry-copied': ({ other }) => ({
    message: `this is a copy of the file \`${other}\`: nobody has typed it a second time, and it was not used`,
    hint: 'have somebody else type it from the paper, and collect again',
  }),
  'entry-differs': ({ canBeResolved, ...facts }) => ({
    message: `${differing(facts)}; it was not used`,
    hint: canBeResolved ? 'look at the paper: correct the one that is wrong and collect again, or have somebody who typed nothing decide, in results/YEAR/entries.yaml' : 'look at the paper, correct the one that is wrong, and collect again',
  }),
  'entry-resolved': ({ resolved, by, on, ground, ...facts }) => ({
    message: `${differing(facts)}; ${short(by)} decided on ${on} ${resolved === '' ? 'that it is blank' : `for \`${short(resolved)}\``} (${beginning(ground)}), which was used`,
    hint: 'nothing to do',
  }),
  'resolution-idle': ({ line, unit, item, column }) => ({
    message: `the decision in line ${line} (${[unit, item, column].filter((each) => each !== '').join(' ')}) is about no difference: this cell does not differ in any form that came twice`,
    hint: 'remove it where both were made the same, correct an id or a column that is wrong, or collect again once all forms are there',
  }),
  'resolution-value': ({ line, value }) => ({
    message: `\`${short(value)}\`, which was decided in line ${line}, is nothing that its cell takes, and was not used`,
    hint: 'look at the paper, and write what the cell takes: no more than the points, in their step',
  }),
};

/** The other words about them in English. */
export const entryWords: EntryWords = {
  entered: (forms, agreed, differing, resolved) => `Typed twice: ${forms} forms, ${agreed} cells the same, ${differing} different${differing === 0 ? '' : `, of which ${resolved} were decided`}`,
  entryColumns: ['Form', 'Unit', 'Criterion', 'Column', 'First entry', 'Second entry', 'Decision'],
  entryValue: (value, isRefused) => (value === '' ? (isRefused ? '(cannot be read)' : '(blank)') : `${value}${isRefused ? ' (cannot be used)' : ''}`),
  entryForm: form,
  unresolved: 'none',
  resolution: (value, by, on, ground) => `${value === '' ? '(blank)' : value} (${by}, ${on}, ${ground})`,
};

/** The two folders of what two people typed, of which one is meant and the other is not. */
const SIDES = { first: ['the first entry', 'the second'], second: ['the second entry', 'the first'] } as const;

/** A cell that two people typed differently, with both values. */
function differing({ form: name, unit, item, column, side, ...values }: EntryFacts): string {
  const [here, there] = SIDES[side];
  const where = [form(name), unit, ...(item === '' ? [] : [beginning(item)]), column].join(', ');
  const other = values.other === '' ? '' : ` (\`${values.other}\`)`;
  return `${where}: ${here} ${typed(values.value, values.isRefused)}, ${there}${other} ${typed(values.otherValue, values.isOtherRefused)}`;
}

function typed(value: string, isRefused: boolean): string {
  if (value === '') return isRefused ? 'cannot be read' : 'is blank';
  return `says \`${short(value)}\`${isRefused ? ' (which cannot be used)' : ''}`;
}

/** A form that only one of two folders has. */
function singleForm({ form: name, side, isThere }: SingleFacts): string {
  const [here, there] = SIDES[side];
  return isThere ? `of ${form(name)} only ${here} can be used, ${there} cannot` : `${form(name)} is in ${here} only, not in ${there}`;
}

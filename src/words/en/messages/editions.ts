import type { Facts } from '../../../text/catalogue.ts';
import type { DecisionReason } from '../../../text/facts.ts';
import type { Messages } from '../../messages.ts';
import { short } from '../phrases.ts';

/** The sentences about editions that are locked, and about corrections, in English. */
export const editions = {
  'lock-damaged': ({ edition, problem, found }) => ({
    message: {
      form: `the lock of ${edition} is not whole, or was edited by hand`,
      edition: `this is the lock of \`${short(found)}\`, but it is in the folder of ${edition}`,
    }[problem],
    hint: {
      form: `get lock.json back from Git; if that cannot be done, check the data and lock it anew with zhunsheng lock ${edition} --force`,
      edition: 'copy the folder of an edition without its lock.json, and remove this file',
    }[problem],
  }),
  'lock-differs': ({ edition, correction, change }) => ({
    message: `${edition} is locked, but ${differing(change)}`,
    hint: `get it back from Git if it was not meant to change; for a correction of wordings, copy the folder to indicators/${correction}/ (without lock.json) and edit it there; points and whatever else matters take a new decision, and then zhunsheng lock ${edition} --force`,
  }),
  'correction-base': ({ edition, base, problem }) => ({
    message: {
      missing: `${edition} is a correction, but there is no ${base} to correct`,
      'not-final': `${edition} is a correction, but ${base}, which it corrects, is not final yet`,
    }[problem],
    hint: {
      missing: `the folder of a correction is named after the year of a final edition, a point and a number; there must be an indicators/${base}/ first`,
      'not-final': `what is not decided yet is edited in indicators/${base}/ itself, without a correction`,
    }[problem],
  }),
  'correction-exceeds': ({ edition, base, what, reasons }) => ({
    message: `\`${short(what)}\` is more than a correction of ${base}: ${reasons.map((reason) => DECISIONS[reason]).join(', ')}`,
    hint: `a correction such as ${edition} changes wordings only: put back what ${base} says; if it must change, have it decided anew, or revise it in the next year`,
  }),
} satisfies Partial<Messages>;

/** In what a change goes beyond wording. */
const DECISIONS: { readonly [R in DecisionReason]: string } = {
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

function differing(change: Facts['lock-differs']['change']): string {
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
    case 'setting':
      return `the setting \`${change.path}\` went from ${value(change.was)} to ${value(change.is)}`;
    case 'measures':
      return 'the measures are not what they were';
  }
}

function value(text: string | undefined): string {
  return text === undefined ? 'nothing' : `\`${short(text)}\``;
}

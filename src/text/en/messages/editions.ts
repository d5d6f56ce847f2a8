import type { Facts } from '../../catalogue.ts';
import type { Messages } from '../../messages.ts';
import { short } from '../phrases.ts';

/** The sentences about editions that are locked, in English. */
export const editions = {
  'lock-damaged': ({ edition, problem, found }) => ({
    message: { form: `the lock of ${edition} is not whole, or was edited by hand`, edition: `this is the lock of \`${short(found)}\`, but it is in the folder of ${edition}` }[problem],
    hint: {
      form: `get lock.json back from Git; if that cannot be done, check the data and lock it anew with zhunsheng lock ${edition} --force`,
      edition: 'copy the folder of an edition without its lock.json, and remove this file',
    }[problem],
  }),
  'lock-differs': ({ edition, correction, change }) => ({
    message: `${edition} is locked, but ${differing(change)}`,
    hint: `get it back from Git if it was not meant to change; for a correction of wordings, copy the folder to indicators/${correction}/ (without lock.json) and edit it there; points and whatever else matters take a new decision, and then zhunsheng lock ${edition} --force`,
  }),
} satisfies Partial<Messages>;

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

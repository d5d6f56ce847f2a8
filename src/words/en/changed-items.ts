import { aroundDifference, beginning } from '../../text/stretch.ts';
import type { ChangedMessages } from '../delivery.ts';
import { short } from './phrases.ts';

/** The sentences about items that have changed since a form was made, in English. */
export const changedMessages: ChangedMessages = {
  'form-digest-part': ({ checkCode, expected, valid, others }) => ({
    message: `the form was made before the system was changed (check code \`${short(checkCode)}\`, now ${expected}): ${valid} rows are as they are now and were used, ${others} were changed or are gone and were not`,
    hint: 'they are listed here; ask for what was changed and what is new on a form that is made anew (the rest may be left blank), and collect both together',
  }),
  'form-continued': ({ other, count }) => ({
    message: `it is used together with \`${other}\`, which was made before the system was changed: ${count} rows that are as they were from that one, the rest from this`,
    hint: 'nothing to do; keep both',
  }),
  'item-changed': ({ title, before, now }) => {
    const [is, was] = aroundDifference(now, before);
    return {
      message: `"${title}" was changed after the form was made: it says "${was}" there, and "${is}" now; the score of this item was not used`,
      hint: 'have it scored by what it says now, on a form that is made anew, and collect both together',
    };
  },
  'item-gone': ({ row }) => ({
    message: `this item was dropped after the form was made, and was not used: ${beginning(row)}`,
    hint: 'nothing to do',
  }),
  'item-new': ({ row }) => ({
    message: `the form does not have this item, which is probably newer: ${beginning(row)}`,
    hint: 'ask for it on a form that is made anew, and collect both together',
  }),
};

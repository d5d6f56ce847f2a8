import { aroundDifference, beginning } from '../../text/stretch.ts';
import type { ChangedMessages } from '../delivery.ts';
import { short } from './phrases.ts';

/** The sentences about items that have changed since a form was made, in English. */
export const changedMessages: ChangedMessages = {
  'form-digest-part': ({ checkCode, expected, valid, others }) => ({
    message: `the form was made before the system was changed (check code \`${short(checkCode)}\`, now ${expected}): ${valid} rows are as they are now and were used, ${others} were changed or are gone and were not`,
    hint: 'they are listed here; make supplementary forms with forms --supplement, have them filled in, and collect both together',
  }),
  'form-continued': ({ other }) => ({
    message: `it is used together with \`${other}\`, which went out before it: each row counts once, from the one that has it`,
    hint: 'nothing to do; keep both',
  }),
  'supplement-alone': () => ({
    message: 'this is a supplementary form, and the form itself has not come or cannot be used, so it was not used either',
    hint: 'put the form itself beside it, and collect again',
  }),
  'item-changed': ({ title, before, now }) => {
    const [is, was] = aroundDifference(now, before);
    return {
      message: `"${title}" was changed after the form was made: it says "${was}" there, and "${is}" now; the score of this item was not used`,
      hint: 'have it scored by what it says now, on the supplementary form, and collect both together',
    };
  },
  'item-gone': ({ row }) => ({
    message: `this item was dropped after the form was made, and was not used: ${beginning(row)}`,
    hint: 'nothing to do',
  }),
  'item-new': ({ row }) => ({
    message: `the form does not have this item, which is probably newer: ${beginning(row)}`,
    hint: 'it is on the supplementary form; collect both together',
  }),
};

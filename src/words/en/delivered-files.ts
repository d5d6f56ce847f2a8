import type { FileMessages } from '../delivery.ts';
import { KINDS, REASONS, REMEDIES } from './delivery-phrases.ts';

/** The sentences about files of which nothing or not all is read, in English. */
export const fileMessages: FileMessages = {
  'file-kind': ({ kind }) => ({ message: `this is ${KINDS[kind]}; it was not read`, hint: REMEDIES[kind] }),
  'file-unreadable': ({ reason }) => ({ message: REASONS[reason][0], hint: REASONS[reason][1] }),
  'file-special': () => ({
    message: 'this is no ordinary file and was not read',
    hint: 'put an ordinary file in its place',
  }),
  'file-link': () => ({
    message: 'this is a link that leads out of the folder; it was not followed',
    hint: 'copy the file that it points to',
  }),
  'file-temporary': () => ({
    message: 'this is a temporary file of a program or the system; there is no form in it, and it was not read',
    hint: 'nothing to do; one that begins with ~$ may mean that somebody still has the form open',
  }),
  'file-macros': () => ({
    message: 'the file carries macros; they were not run, and the form was read',
    hint: 'nothing to do',
  }),
};

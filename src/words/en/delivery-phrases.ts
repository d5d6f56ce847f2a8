import type { FormName } from '../../text/delivered/entry-facts.ts';
import type { DeliveryFacts, Open } from '../../text/delivery.ts';

/** What a file that is no form is. */
export const KINDS: { readonly [K in DeliveryFacts['file-kind']['kind']]: string } = {
  xls: 'a workbook of the old format .xls',
  xlsb: 'a workbook of the format .xlsb',
  et: 'a workbook of the WPS format .et',
  ods: 'a workbook of the format .ods',
  csv: 'a CSV text, without the identity of a form',
  document: 'a text document, not a workbook',
  pdf: 'a PDF, not a workbook',
  image: 'a picture, not a workbook',
  archive: 'an archive',
  other: 'not a workbook',
};

/** How a file is saved as a workbook. */
const SAVE = 'open it in an office program, save it as xlsx, and collect again';
/** How a form comes back. */
const RETURN = 'move it to another folder; scores must come back in the workbook that was sent out';
/** What to do with a file that is no form. */
export const REMEDIES: { readonly [K in DeliveryFacts['file-kind']['kind']]: string } = {
  xls: SAVE,
  xlsb: SAVE,
  et: SAVE,
  ods: SAVE,
  csv: RETURN,
  document: RETURN,
  pdf: RETURN,
  image: RETURN,
  archive: 'unpack it, and collect again',
  other: RETURN,
};

/** Why a file cannot be read, and what to do. */
export const REASONS: { readonly [R in DeliveryFacts['file-unreadable']['reason']]: readonly [string, string] } = {
  damaged: ['the file is damaged', 'ask for it to be opened in an office program, saved and sent again'],
  'too-large': ['the file is unusually large and was not read', 'ask for a file without other content and pictures'],
  encrypted: ['the file is encrypted', 'ask for it without a password'],
  denied: ['the machine would not let the file be read', 'see whether you may read it and whether the disk is sound, and collect again'],
  unsafe: ['the file has content that no office program writes, and was not read for safety', 'ask for the workbook that was sent out, filled in anew'],
};

/** A form by whose it is. */
export const form = ({ form: kind, of }: FormName): string =>
  ({
    self: `the self-assessment form of "${of}"`,
    department: `the department form of "${of}"`,
    arranged: `the form of "${of}" for what departments may not score of themselves`,
    summary: `the summary sheet of "${of}"`,
  })[kind];

/** Why a form is not the one that counts. */
export const PASSED_OVER: { readonly [R in DeliveryFacts['form-passed-over']['reason']]: string } = {
  empty: 'nothing was filled in in this one',
  blank: 'this one is a blank form with the name of the unit written on it',
  accepted: 'it was accepted by name',
  unproved: 'this one has not the seal of a form that was sent out',
};

/** That ranks and grades were not decided when forms were collected, and why. */
export function opened({ unscored, unclear, unsatisfied, lacking, errors }: Open): string {
  const reasons = [
    ...(unscored > 0 ? [`not all scores of ${unscored} units`] : []),
    ...(unclear > 0 ? [`entries of ${unclear} units in the summary sheet that cannot be used`] : []),
    ...(unsatisfied > 0 ? [`no ${(lacking ?? ['satisfaction']).join(' or ')} of ${unsatisfied} units`] : []),
    ...(errors > 0 ? [`${errors} errors in what came`] : []),
  ];
  return `Ranks and grades were not decided when this was collected: ${reasons.join('; ')}`;
}

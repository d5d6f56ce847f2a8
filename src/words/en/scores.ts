import type { ScoresWords } from '../scores.ts';

/** What is to be done about a file of what was collected that cannot be used. */
const AGAIN = 'Run zhunsheng collect on the folder of returned forms again.';

/** What is said of the file with what was collected, in English. */
export const SCORES: ScoresWords = {
  notCollected: (path, option) => `No forms of the year were collected: there is no ${path}. Run zhunsheng collect on the folder of returned forms first; if they were collected elsewhere, name it with ${option}.`,
  none: (folder) => `There is no scores.json in ${folder}. Run zhunsheng collect on the folder of returned forms first, then name the folder that it writes.`,
  notAssessed: (option, name, edition) => `${option} names ${name}, which is in the register and is not assessed in ${edition}: it has no documents, and nothing was written. Name another unit or year; if it is to be assessed, change its from, until or system in indicators/units.yaml.`,
  sameFolder: (first, second) => `${first} and ${second} are one folder, so nothing was collected. Keep what two people typed apart, and name both folders.`,
  folderWithin: (inner, outer) => `${inner} lies in ${outer}, so its forms would be read twice, and nothing was collected. Put what two people typed into two folders side by side.`,
  tooLarge: (path, limit) => `${path} is too large and was not read (at most ${limit / 1024 / 1024} MB). Put the returned self-assessments into a folder of their own and run zhunsheng collect again.`,
  fault: {
    syntax: (path, { line, column }) => `${path} cannot be read from line ${line}, character ${column} on: it is damaged or unfinished, and was not used. ${AGAIN}`,
    foreign: (path) => `${path} is no scores.json that zhunsheng collect has written, and was not used. ${AGAIN}`,
    version: (path) => `${path} was written by another version of zhunsheng, and was not used. ${AGAIN}`,
    shape: (path, { place }) => `${place === '' ? 'The content' : place} in ${path} is not as zhunsheng collect writes it, so the file was not used. ${AGAIN}`,
    repeated: (path, { line, key }) => `${key} in line ${line} of ${path} stands there twice, so the file was not used. ${AGAIN}`,
    value: (path, { place, value }) => `"${value}" at ${place} in ${path} cannot be filled in there, so the file was not used. ${AGAIN}`,
    twice: (path, { place, other }) => `${place} and ${other} in ${path} say the same thing twice, so the file was not used. ${AGAIN}`,
    edition: (path, { found, expected }) => `${path} has the forms of ${found}, not of ${expected}. Name the year ${found}, or collect those of ${expected} with zhunsheng collect --year ${expected}.`,
    system: (path, { title, found, expected }) => `After ${path} was written, ${title} was changed: its check code was ${found} and is ${expected}. ${AGAIN}`,
    unit: (path, { name }) => `After ${path} was written, the unit ${name} was changed, added or removed. ${AGAIN}`,
  },
  onlyScoring: (option, other) => `${option} makes the forms for scoring alone. Leave ${other} out, or ${option}.`,
  noSupplement: (option, other) => `${option} makes supplements of forms for scoring and of self-assessments; ${other} has none. Leave it out of --only, or leave ${option} out.`,
  nothingLacking: (path) => `By ${path} nothing is still to be filled in of the forms that came back, so no supplement was made.`,
  oneYear: (option) => `${option} makes the forms of one year at a time. Name one year.`,
  otherYear: 'the notices, the rectification tasks or the texts of notices in results/ were changed since it was made; look at them, and make it anew: zhunsheng results <year> --only notices,register',
  otherScores:
    'it was made of forms that came back, and not of the scores.json that it was held against. If it was made from another, add --from with that file or its folder and verify it again; if forms were collected since, make it anew: scoring forms with zhunsheng forms <year> --from …, results with zhunsheng results <year>',
  wanting: (sign, places) => `Units wrote characters that no font of this machine has, in ${places} place${places === 1 ? '' : 's'}: PDFs have ${sign} for each, DOCX and XLSX what was written:`,
  wantingAt: (unit, item, column, characters) => `${unit} ${item} ${column}: ${characters.join(', ')}`,
  wantingMore: (places) => `and ${places} more`,
};

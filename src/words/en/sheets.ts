import type { SheetWords } from '../sheets.ts';
import { mergingOf } from './merging.ts';

const shown = (text: string | undefined): string => (text === undefined || text === '' ? '(empty)' : text);
const otherChanges = (refused: number): string => `${refused === 0 ? 'what' : 'all else that'} was changed in`;

/** What is said of sheets that are sent out to be edited, and of what comes back, in English. */
export const words: SheetWords = {
  exported: (path) => `wrote ${path}`,
  kept: (name, other) => `the former ${name} had been edited and is kept as ${other}`,
  afterExport: (format) =>
    format === 'csv'
      ? 'Next: edit it in a spreadsheet program, save it as CSV and read it back with zhunsheng import FILE. CSV carries no baseline: it is compared with the data of that time; to merge with changes of others, use xlsx.'
      : 'Next: edit it in a spreadsheet program, save it as .xlsx and read it back with zhunsheng import FILE.',
  sheetOf: (file, sheet) => `${file} (sheet “${sheet}”)`,
  place: (cell, row) => cell ?? `row ${row}`,
  remarks: {
    'title-in-some-rows': ({ place, before, after }) => `${place}: “${before}” became “${after}” in some of its rows only, which is not used. For another title, change it in all of its rows; to move a row, write the title that another indicator has`,
    'worth-differs': ({ place, column, before, after }) => `${place} (${column}): “${before}” became “${after}”, while other rows of that indicator say something else, or it is not clear which indicator is meant; it is not used. Write the same number in all rows of an indicator, or change one of them only`,
    'number-changed': ({ place, before, after }) => `${place}: number ${before} became ${after}, which is not used (nor are others below it). The program numbers by the order; to change that, use zhunsheng move TITLE --after TITLE`,
    'id-twice': ({ place, after }) => `${place}: the id ${after} stands there a second time; this row is not used. If it was copied to make a new one, empty its hidden id`,
    'id-unknown': ({ place, after }) => `${place}: the id ${after} was not sent out; this row is not used. For a new item, empty its hidden id`,
    formula: ({ place, column }) => `${place} (${column}): a formula is not used. Write its value`,
    'error-value': ({ place, column }) => `${place} (${column}): an error value is not used. Write the value that is meant`,
    'struck-out': ({ place, column }) => `${place} (${column}): what is struck through is not used. Delete the text, or the whole row to remove the item`,
    'shown-otherwise': ({ place, column, after }) => `${place} (${column}): it holds ${shown(after)} but shows something else, so it is not used. Set the format of the cell to General`,
    'column-unknown': ({ place, before, after }) => `${place}: “${shown(before)}” is no column of the sheet and is not read. It begins with “${after}”; what is to be used belongs into one of the columns that were sent out`,
    'not-a-number': ({ place, column, after }) => `${place} (${column}): “${after}” is no number and is not used. Write only a number, such as 1.5`,
    'left-empty': ({ place, column }) => `${place} (${column}): it may not be empty and is not used. Every item needs a text, and points (or a weight, the most added, the most deducted or a veto); to remove an item delete its row`,
    'not-deepest': ({ place, after }) => `${place}: there are indicators below “${after}”, which is not used. Name the indicators down to the deepest`,
    'deeper-than-criteria': ({ place, after }) => `${place}: criteria stand right below “${after}”, which takes no further level, and is not used. Empty the title of the next level`,
    'no-indicator': ({ place }) => `${place}: not all of its indicators are named, which is not used. Name them all, as other rows of the indicator do`,
    'not-understood': ({ place, column, after }) => `${place} (${column}): “${after}” is not understood and not used. Write it as other cells of the column have it`,
    'no-such-department': ({ place, column, after }) => `${place} (${column}): “${after}” names a department that the register does not have, and is not used. Write it as registered, or add it to indicators/departments.yaml first`,
    'no-such-class': ({ place, column, after }) => `${place} (${column}): “${after}” names a unit class that is not listed, and is not used. Write the classes as the headings of the points have them`,
    'from-above': ({ place, column }) => `${place} (${column}): what was changed is stated of an indicator above, for all below it, and is not used. Change that of the indicator in the data`,
    'several-worths': ({ place, column, after }) => `${place} (${column}): with ${shown(after)} this item would count in two ways, and it is not used. Points, weight, the most added, the most deducted, veto: fill in one only; for another one, empty the cell of the old one`,
  },
  rowRefused: (remark) => `${remark}. This row was not added`,
  assumptions: {
    'indicator-above': ({ place, after }) => `${place}: the new row names no indicator; it is read as one of “${after}”, as the row above it is`,
    'some-classes': ({ place, after }) => `${place}: the new row has points for ${after} only, and is read as one for these only. If it is for all, fill in their points as well`,
  },
  assumed: (count) => `read so, ${count}:`,
  reordered: (place) => `From ${place} on, rows stand in another order than they were sent out in: sorting changes no data, so it is not used. To change the order, use zhunsheng move TITLE --after TITLE.`,
  remarked: (count) => `not used, ${count}:`,
  untouched: 'It is as it was sent out; nothing was changed',
  nothingLeft: {
    refused: (count) => `No file was written: but for what is not used above (${count}), nothing was changed in the sheet`,
    there: (refused) => `No file was written: ${otherChanges(refused)} the sheet is in the data already`,
    kept: (refused) => `No file was written: ${otherChanges(refused)} the sheet is in the data already, or --take decided for the data`,
  },
  comment: (place, author, text) => `${place}${author === '' ? '' : ` (${author})`}: ${text}`,
  comments: (count) => `comments, ${count}, which change nothing:`,
  conflicts: (count) => `In ${count} ${count === 1 ? 'place' : 'places'} the sheet and the data of now were changed differently; nothing was written:`,
  merging: mergingOf({ ours: 'the data', theirs: 'the sheet' }),
  howToDecide: (ids) => `Decide and read it again: --take sheet takes the sheet everywhere, --take data keeps the data, --take ${ids[0] ?? 'ID'}=sheet decides one item.`,
  withoutBase: 'There is no baseline: what differs from the data of now counts as changed.',
  failure: {
    noSheet: {
      'no-header': (file) => `${file} has no head of a sheet (with a column of ids). Edit a file that zhunsheng export has written.`,
      'other-ids': (file) => `None of the ids in ${file} was sent out; nothing was changed. It may be the sheet of another edition or system.`,
      displaced: (file) => `In ${file} ids stand beside the text of other items, as if rows had been sorted without the hidden column of ids; nothing was changed. Undo that, select the whole table and sort it again; where it cannot be undone, write the sheet anew with zhunsheng export and copy the changes into it.`,
    },
    damaged: (file) => `${file} is damaged and cannot be read. Open it in a spreadsheet program, save it as .xlsx and try again.`,
    encrypted: (file) => `${file} has a password and cannot be read. Remove the password and try again.`,
    tooLarge: (file) => `${file} is larger than any sheet to edit and was not read. It may be another file, or have sheets and rows that nobody needs.`,
    unsafe: (file) => `${file} is not made as spreadsheet programs make files, is a risk to open and was not read. Save it as .xlsx in a spreadsheet program and try again.`,
    notThisYear: (file, edition, asked) => `${file} is a sheet of the edition ${edition}, not of ${asked}; nothing was changed. To read it, write --year ${edition}; to change ${asked}, write a sheet of that with zhunsheng export ${asked}.`,
    otherSystem: (file, system, systems) => `${file} has a sheet of the system ${system}, which there is not (${systems.join(', ')}); nothing was changed.`,
    baseChanged: (file, system) => `The hidden baseline (${system}) in ${file} was changed, so nobody can tell what else was; the data is as it was. Run zhunsheng export again and copy the changes into the new sheet.`,
    sheetGone: (file, system) => `${file} no longer has the sheet of the system ${system}; the data is as it was. Where that system is not to be changed, name the other with --system.`,
    oneSheet: 'One sheet is read at a time.',
    badTake: (typed) => `--take is sheet, data, or ID=sheet and ID=data, not ${typed}.`,
    noConflict: (id, ids) => `Nothing of ${id} in --take is in conflict; nothing was changed. ${ids.length === 0 ? 'Nothing in this sheet is to be decided: import it without --take.' : `To be decided: ${ids.join(', ')}.`}`,
  },
};

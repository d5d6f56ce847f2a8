import type { Explanations } from '../../explanation.ts';

/** The explanations of files, YAML and the shape of values in English. */
export const files = {
  'file-missing': {
    title: 'A file is missing',
    meaning:
      'Each year needs scheme.yaml (the settings of the scheme), measures.md (the measures) and a folder for each system; all years share the registers of departments and assessed units. Without one of them, whatever depends on it cannot be checked. It was probably deleted, renamed, or forgotten when a new year was set up.',
  },
  'file-stray': {
    title: 'A file that does not belong here',
    meaning:
      'Every file in indicators/ has a fixed name and place; files and folders with other names are not read. Often a name is mistyped, a file is in the wrong folder, or a draft was left behind. It does no harm to the data that was read, so this is only a warning; but if it was meant to be an indicator, that indicator is missing, so please have a look.',
  },
  'file-name': {
    title: 'File name and content differ',
    meaning:
      'The file of a level-1 indicator is named by its number and its id: the number decides its place in print, and the id must be that of the indicator inside. Usually a file was copied and only one of the two was changed, or it has a Chinese name or ends in .yml. A file whose name is not understood is not read, and the total of its system cannot be checked.',
  },
  'file-order': {
    title: 'File numbers are not consecutive',
    meaning:
      'The number in front of the file name is the place of the level-1 indicator in the annex, and should count from 1 without gaps. Usually an indicator was added or removed and the rest were not renumbered, or two files have the same number. They are still printed in the order of their numbers and no points change, so this is only a warning; please check that this order is what you want.',
  },
  'file-type': {
    title: 'Not an ordinary file',
    meaning: 'A text file should be here, but there is a folder, a broken link or a special file of the system, which cannot be read. Often the wrong kind of thing was created, or the file behind a link is gone. Remove it and put the real file in its place.',
  },
  'file-too-large': {
    title: 'The file is too large',
    meaning: 'A data file normally has a few dozen kilobytes; one above the limit is not read, so that the program never hangs. Usually a picture, a spreadsheet or several texts were saved in one file, or something was pasted many times. Open it, see what is in it, and keep only what belongs there.',
  },
  'file-encoding': {
    title: 'Wrong text encoding',
    meaning: 'All data files are saved as UTF-8, so that Chinese text looks the same on every computer. Files from older versions of Notepad or exported from older systems are often GBK or UTF-16; it may also be a Word or Excel file with a changed ending. The place shown is the first that cannot be read.',
  },
  'link-outside': {
    title: 'A link leads outside',
    meaning: 'The data must lie in this folder completely, so that it is the same on another computer, with a colleague, or in the archive. A link to the outside breaks elsewhere and may lead to a file that has nothing to do with the data, so it is never followed. Usually it was made to avoid a second copy.',
  },
  'edition-none': {
    title: 'No folder for any year',
    meaning: 'The indicators are revised every year (Measures, section 3), and each year has its own folder, named after the year; a correction adds a point and a number. Without any, there is nothing to check. Usually the name of the folder contains more than the year, or --root points to the wrong place.',
  },
  'yaml-syntax': {
    title: 'This cannot be read as YAML',
    meaning:
      'Data files are written in YAML: each line is “key: value”, indentation shows what belongs to what, and “- ” begins an item of a list. After a slip the program cannot tell where things belong, so the file is not checked from here on, and more problems may appear once it is fixed. The slip itself is often on the line before the place shown.',
  },
  'yaml-feature': {
    title: 'A special notation is not allowed',
    meaning: 'YAML has shortcuts that make the meaning of a line depend on another place; they are easily overlooked in review, so none is allowed here and all data is written out. Mostly it was not intended: a text happens to begin with a sign such as *, & or ! and is taken for a shortcut.',
  },
  'yaml-duplicate-key': {
    title: 'A key is written twice',
    meaning: 'Within one item each key (the word before the colon) may occur only once, or nobody knows which one counts; for now the first is used and the other has no effect. Usually something was pasted twice, or the “- ” that begins a new item is missing, so that two items ran together. Compare both first.',
  },
  'number-form': {
    title: 'A number is not in plain form',
    meaning:
      'Points and weights are computed exactly, so only plain decimals count: half-width digits, with some on both sides of the point, no extra zeros in front, no plus sign and no exponent. Programs read other forms in different ways, and the result may surprise you. Usually the number was pasted from a spreadsheet, or the 0 before the point was left out.',
  },
  'key-unknown': {
    title: 'An unknown key',
    meaning:
      'The keys (the words before the colons) allowed in each place are fixed. An unknown one is an error, because whatever it says would silently be lost. Usually it is misspelt, has wrong capitals, or stands at the wrong level, such as on an indicator when only a criterion may have it; wrong indentation has the same effect.',
  },
  'key-missing': {
    title: 'Something required is missing',
    meaning: 'Some things must be stated before an item can be checked and printed, such as its id, its title and its points. Where several keys are named, one of them is enough. Usually it was forgotten in a new item, its key is misspelt, or wrong indentation moved it to another item.',
  },
  'key-conflict': {
    title: 'Keys that exclude each other',
    meaning: 'Some keys are a choice: points, a weight or the most that is deducted; and either the classes that an item is only for or those that it is not for. Together they may contradict each other, and nobody can tell which counts. Usually the way of writing was changed and the old line stayed.',
  },
  'value-type': {
    title: 'The value has the wrong type',
    meaning:
      'Each key takes a certain type of value: text, a number, a list, or lines below it. Usually a number carries the word 分, full-width digits or quotes; a list with a single item is not written as a list; nothing follows the colon; or wrong indentation turned the lines below into something else. Compare it with other items of the same kind.',
  },
  'value-unknown': {
    title: 'Not one of the allowed words',
    meaning: 'Some keys take one of a few fixed words, so that all files say the same thing in the same way and the program can act on it. Usually the word is misspelt, is the Chinese name instead of the English word, or means nearly the same. If none fits, ask whoever maintains the format.',
  },
  'value-size': {
    title: 'Out of bounds',
    meaning:
      'Some numbers have limits, such as 1 for a weight or four digits for a year; some lists need a number of items, and none may occur twice. Usually a digit is missing or doubled, a percentage was not turned into a decimal, a list was left empty, or an item was pasted twice. If a list has nothing in it, remove its key as well.',
  },
  'id-malformed': {
    title: 'The id is not well formed',
    meaning:
      'An id is the permanent name of an item, used to compare years and to refer to it from other files; it consists of lower-case letters, digits and hyphens, at most 60 characters. Usually it has capitals, underscores, spaces or Chinese characters, or begins with a digit. Ids are not printed: it is enough that one can guess the meaning and that they never change.',
  },
  'owner-malformed': {
    title: 'The account is not well formed',
    meaning:
      'The accounts of a department at the Git host are written into its CODEOWNERS file, by which it asks for reviews; where one is wrong nobody is asked. An account is @ with the name of a user, or @organization/team, or an e-mail address, without spaces; the name of a person will not do. YAML needs double quotation marks around a text that begins with @.',
  },
  'text-empty': {
    title: 'The text is empty',
    meaning: 'Titles, criteria and other texts that are printed may not be empty, and spaces alone do not count. Usually the place was kept for later, or the text after the colon was deleted by mistake. If the text is optional, such as a remark, and there is nothing to say, remove the line.',
  },
  'character-forbidden': {
    title: 'A character that cannot be printed',
    meaning:
      'Text that is pasted from web pages, chats or old documents often carries invisible characters: some take no room but make two texts differ that look the same, some turn the direction of what follows, and some are characters of private fonts or were lost in a conversion, and appear as boxes elsewhere. No text that is printed may have them, nor escapes such as \\u200B that stand for them.',
  },
} satisfies Partial<Explanations>;

import type { Explanations } from '../explanation.ts';

/** The explanations of every code in English. */
export const explanations: Explanations = {
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
  'text-empty': {
    title: 'The text is empty',
    meaning: 'Titles, criteria and other texts that are printed may not be empty, and spaces alone do not count. Usually the place was kept for later, or the text after the colon was deleted by mistake. If the text is optional, such as a remark, and there is nothing to say, remove the line.',
  },
  'points-not-positive': {
    title: 'Points must be above zero',
    meaning:
      'Points, weights, the most that is deducted and the step must all be above 0: an item without points assesses nothing, and negative points would hide a mistake in a sum. Usually it was meant as a deduction or as “not assessed”, or the points are not decided yet. Deductions and items that are not assessed have their own way of being written; neither is a zero or a negative number.',
  },
  'points-step': {
    title: 'Points do not fit the step',
    meaning:
      'In scheme.yaml, step is the smallest unit of points; the points of every item, and what its scoring gives or deducts, must be a whole multiple of it, so that no odd fractions turn up on a scoring sheet. Usually the decimal point is misplaced or there is a digit too many. Points computed from a weight must fit as well.',
  },
  'points-in-text': {
    title: 'Points in the text differ',
    meaning:
      'The points of each item are stated in the annexes (Measures, section 4(3)), where they are printed from points. If the text names another number, the annex contradicts itself and nobody knows which one counts. Usually it came along from an older document, or only one of the two was changed; first find out which is right.',
  },
  'points-and-weights': {
    title: 'Points and weights are mixed',
    meaning: 'The parts of an indicator state either points or weights, their shares of its points; with both side by side the sum cannot be checked. Items that only deduct are in no sum, so this does not concern them. Usually a new item was copied from a place that does it the other way.',
  },
  'sum-mismatch': {
    title: 'The parts do not add up',
    meaning:
      'At every level the points must be the sum of the parts right below, and for each unit class, or the total will miss the full marks (Measures, section 4(3)). Usually one item was changed and those above or below it were not, an item is missing, or something does not apply to a class and nothing makes up for it. First find out whether the sum is wrong or one of its parts.',
  },
  'total-mismatch': {
    title: 'The total misses the full marks',
    meaning:
      'The full marks of each system are fixed (Measures, section 4(3)), and its level-1 indicators must add to exactly that for each unit class; otherwise the scores of units cannot be compared. Usually a level-1 indicator was added or removed and the points were not shared out again, or a file is missing. The full marks themselves stay, unless the measures have changed.',
  },
  'split-mismatch': {
    title: 'The split over offices does not add up',
    meaning: 'When several offices of a department score one criterion, their points must add to exactly the points of the criterion. Usually the criterion got other points and the split stayed, or an office is missing. If the points differ by unit class, one split cannot fit them all: write two criteria.',
  },
  'scoring-mismatch': {
    title: 'The scoring exceeds the points',
    meaning: 'A scoring rule keeps within the points of its criterion: the top tier gives all of them and each further tier fewer, and no deduction or cap on deductions is larger. Usually the points were changed and the scoring was not. Where the points differ by unit class, this must hold for each of them.',
  },
  'id-duplicate': {
    title: 'The id is used twice',
    meaning:
      'An id is what an item is known by in scores, revision tables and other files, so it may occur only once in a system or a register; an indicator and a criterion cannot share one either. Usually an item was copied and its id was not changed. Keep the id of the older item and change the new one, so that earlier years can still be compared.',
  },
  'id-retired': {
    title: 'The id has been retired',
    meaning:
      'The id of something no longer assessed is registered in retired.yaml and never used again from that year on; otherwise two different items would pass for one when years are compared. Usually a new id is the same by chance, or an old item has been brought back. Even then it gets a new id; if the entry in the register is a mistake, correct it there.',
  },
  'name-ambiguous': {
    title: 'It is unclear whose name this is',
    meaning: 'When older documents are imported, departments are recognized by their names and aliases, so each may stand for one department only. Usually two departments were merged or renamed and both kept the same short name, or the official name was also listed as an alias. First decide which department it means.',
  },
  'text-duplicate': {
    title: 'Two criteria have the same text',
    meaning: 'Two criteria that are for the same unit class have the same wording (punctuation and spaces aside), so the same thing would be scored twice. Usually a copy was not changed, or two departments handed in the same item. It may be intended, so this is only a warning; then say what each of them looks at.',
  },
  'department-unknown': {
    title: 'A department is not registered',
    meaning:
      'Departments that lead or cooperate, and those named in the scheme or in the register of assessed units, must be registered in departments.yaml, so that their names are printed the same everywhere. Usually an id is misspelt, the Chinese name was written instead of the id, or a new department is not registered yet.',
  },
  'department-none': {
    title: 'Nobody assesses this',
    meaning: 'Every indicator needs a department that delivers its scores and an opinion (Measures, section 4(3)), or nobody scores it. It can be stated further up, once, and holds for everything below. Usually it was forgotten with a new level-1 indicator.',
  },
  'department-idle': {
    title: 'A department has nothing to lead',
    meaning:
      'A registered department leads no indicator in any year, so it has no scoring sheet to fill in. Usually it was left out somewhere, or its task went to another department and the register was not updated. No points or sums are affected, so this is only a warning; but if it was left out, its items may stand under another department.',
  },
  'department-leads': {
    title: 'A cooperating department leads',
    meaning: 'The register says that this department only cooperates, but an indicator has it lead. Such a department gets no scoring sheet, so what it leads may be scored by nobody. Either place may be right and no points are affected, so this is only a warning for you to decide.',
  },
  'department-cooperates-with-itself': {
    title: 'A department cooperates with itself',
    meaning: 'The department of an indicator leads it; cooperating departments are others that help, so none needs to be named as both. Usually the leading one is stated further up and was overlooked, or the lead changed and the list did not. It only repeats a name in print, so this is only a warning.',
  },
  'office-unknown': {
    title: 'An office is not registered',
    meaning: 'Offices that share the scoring of a criterion must be registered under their department in departments.yaml, so that scoring sheets can print their names. Usually the id is misspelt, the office is not registered yet, or the department was changed and the offices are still those of the former one.',
  },
  'system-unknown': {
    title: 'The system does not exist',
    meaning:
      'The assessed units form groups that are assessed and ranked apart (Measures, section 2), each by its own system, so every unit belongs to one of the systems in scheme.yaml. Usually the id is misspelt, or a system was given up or got another id in some year. If a unit is no longer assessed, state its last year in the register instead of deleting it.',
  },
  'class-unknown': {
    title: 'The unit class does not exist',
    meaning: 'The unit class decides which items apply and with how many points; it must be one that scheme.yaml lists for this system. Usually the id is misspelt, the Chinese name was written instead, or the class belongs to another system. Without a known class nothing can be scored.',
  },
  'class-outside-parent': {
    title: 'The class is excluded further up',
    meaning: 'An item can only choose among the classes that the indicator above applies to. What is excluded above is excluded below as well; naming it again has no effect and looks as if it had one. Usually the indicator above was changed and this item was not, or the one above was limited too far.',
  },
  'class-excluded': {
    title: 'Content for an excluded class',
    meaning: 'The item does not apply to a class, yet it has points, wording or a target for it, which would never be used. One of the two is wrong: the class is missing from what the item applies to, or the content is a leftover. First decide whether units of this class are assessed on the item.',
  },
  'class-twice': {
    title: 'Two wordings for one class',
    meaning: 'A criterion may have its own wording for some unit classes, but only one for each, or nobody knows which to print. Usually several classes were put together and one of them already had its own wording, or a copy kept its class. If both wordings are needed, they are two things: write two criteria.',
  },
  'class-nobody': {
    title: 'It applies to nobody',
    meaning: 'Taken together, the choices of this item and of the indicators above leave no unit class, so it is never assessed and its points are in no sum. Usually only and except were confused, or the indicator above is already limited to one class and this item to another.',
  },
  'class-empty': {
    title: 'A class has no indicators',
    meaning: 'Every unit class needs indicators, and the full marks must hold for it too (Measures, section 4(3)); units of a class without any have no way to score. Usually the class is new and its indicators are still to be written, or none of the level-1 indicators was made to apply to it.',
  },
  'year-mismatch': {
    title: 'Year and folder differ',
    meaning: 'The indicators are revised every year (Measures, section 3), and the year stated in a folder must be the one in its name, or printed years and comparisons go wrong. Usually the folder of the year before was copied and the year in scheme.yaml was not changed. A correction keeps the year.',
  },
  'weights-sum': {
    title: 'The weights do not add to 1',
    meaning: 'The weights of performance and satisfaction make up 100% (Measures, section 4(2)); and where the parts of an indicator have weights in place of points, these add to 1 for each unit class. Usually one weight was changed and the others were not, or a percentage was not turned into a decimal.',
  },
  'range-reversed': {
    title: 'The lower limit is above the upper',
    meaning: 'Bonuses, deductions and deductions for fraud each have a range (Measures, sections 5 and 6(3)); if its least is above its most, no number fits. Deductions are positive numbers too. The years in which a unit is assessed must not be reversed either. Usually the two were swapped, or only one was changed.',
  },
  'threshold-too-large': {
    title: 'A threshold exceeds the number of units',
    meaning:
      'Grades and their consequences count a number of units from the top or the bottom of the ranking (Measures, sections 6(2), 7(1) and 7(2)); if it is more than are registered for the year, it takes in all of them. Usually the register of assessed units is incomplete, the number is mistyped, or there are fewer units than before and the threshold stayed.',
  },
  'threshold-overlap': {
    title: 'Advanced and unqualified overlap',
    meaning: 'Each unit gets one grade (Measures, section 6(2)), so the ranks for advanced and unqualified together may not exceed the number of units, or some unit would be at both ends. Usually the register of assessed units is incomplete, or there are fewer units than before and the thresholds stayed.',
  },
  'threshold-above-full-marks': {
    title: 'The line is above the full marks',
    meaning: 'A unit is unqualified if it ranks near the bottom and its score is no higher than this line (Measures, section 6(2)); above the full marks, the line would mean nothing. Usually it is the number of another system, or the full marks were changed and the line was not.',
  },
  'placeholder-unknown': {
    title: 'A placeholder stands for nothing',
    meaning:
      'The measures name no numbers themselves: placeholders in double braces are filled in from scheme.yaml, so that text and settings always agree. One that fits nothing would leave a gap in print. Usually a name is misspelt, a setting was renamed, a brace is missing, or a percentage was asked of something that is text.',
  },
  'figure-differs': {
    title: 'A number in the measures has no source',
    meaning:
      'Points, shares, ranks and years in the measures should come from scheme.yaml, by which scores and grades are worked out. If a number is not there, the published measures may not be what is done, so this is an error. Usually only the text was changed, or the setting does not exist yet; first find out which of the two is right.',
  },
  'figure-literal': {
    title: 'A number should be a placeholder',
    meaning: 'This number in the measures is also in scheme.yaml, but it is typed by hand and will stay when the setting changes. It is right at present, and may be the same only by chance, so this is only a warning. First make sure that it means that setting, then change it.',
  },
};

import type { Explanations } from '../../explanation.ts';

/** The explanations of the scheme and the measures in English. */
export const scheme = {
  unconfirmed: {
    title: 'An indicator is not confirmed for its year yet',
    meaning:
      'A new edition takes its level-1 indicators over from another year and marks each file with confirmed: false, so that its author goes through it: is the task still assessed, are dates, document numbers, years, points and departments still right? Deleting the line takes the warning away. The related places are phrases that may belong to another year; they may be right as they are, but look at each.',
  },
  'unconfirmed-final': {
    title: 'A final edition has an indicator that is not confirmed',
    meaning: 'A final edition is published, so the author of each level-1 indicator must have gone through it. One that still says confirmed: false may keep dates, document numbers or tasks of another year; so this is an error, and no documents are made. Usually one file was overlooked when the text was settled.',
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
  'annex-list': {
    title: 'The list of annexes differs from the annexes',
    meaning:
      'The measures end with the numbers and titles of all annexes, exactly as they are printed on the annexes, without punctuation at the end (GB/T 9704-2012, 7.3.4). The list begins with the paragraph “附件：”, has a paragraph for each annex, and is the end of the text. Usually a system was renamed or added and the list was not changed; placeholders prevent it.',
  },
  'measures-markup': {
    title: 'Markup that the documents do not print',
    meaning:
      'The measures are an official document: a title, headings, paragraphs, strong text and emphasis, and the list of annexes at the end. Images, tables, lists, links, footnotes, code and HTML have no form there, and would be lost or spoilt in print, so they are errors. Usually they came along from a web page or another document, or a line happens to begin with -, > or “1.”.',
  },
} satisfies Partial<Explanations>;

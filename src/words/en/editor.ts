import type { EditorWords } from '../editor.ts';

/** What is said in an editor beside findings, in English. */
export const words: EditorWords = {
  fix: (text) => (text === '' ? 'take away what is too much' : `change to “${text}”`),
  fixAll: 'mend what can be meant in one way only in this file',
  byClass: (general, special) => `${general}${special.length === 0 ? '' : ` (${special.map(([names, value]) => `${names} ${value}`).join(', ')})`}`,
  points: (text) => `points ${text}`,
  sum: (text) => `sum ${text}`,
  sumDiffers: (text, stated) => `sum ${text}, stated ${stated}`,
  leads: (names) => `led by ${names}`,
  cooperates: (names) => `with the cooperation of ${names}`,
  appliesTo: (names) => `applies to ${names}`,
  before: (edition, title, points) => `${edition}: ${title}${points === '' ? '' : `, points ${points}`}`,
  leadsIn: (edition, criteria) => `leads ${criteria} ${criteria === 1 ? 'criterion' : 'criteria'} in ${edition}`,
  alsoCalled: (names) => `also written ${names.join(', ')}`,
  ofClass: (system, name) => `${system}, ${name}`,
  total: (name, total, fullMarks) => `${name} ${total} / ${fullMarks}`,
  onlyItems: 'No id of an indicator or a criterion stands here. Only these can be changed in an editor; ids of departments, classes and units are used by all years and by past results, and had better stay.',
  fileNotRenamed: 'The name of a file has this id too, and this editor does not rename files. Use zhunsheng rename OLD NEW in a terminal.',
};

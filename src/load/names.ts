import { readEditionName } from '../model/edition-name.ts';

/** An id (编号). */
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** The name of a file with what is meant to be an id: one with a slip in it is still read, so that its right name can be said. */
const NUMBERED = /^([1-9]\d{0,2})-([a-z][a-z0-9-]*)\.yaml$/;

/** The folder of an edition: a year, or a correction of one (`2020`, `2020.1`). */
export function isEditionName(name: string): boolean {
  return readEditionName(name) !== undefined;
}

/** Whether a name of an edition is that of a correction: `2020.1`. */
export function isCorrectionName(name: string): boolean {
  return readEditionName(name)?.correction !== undefined;
}

/** Whether a name is none of the data's: hidden files, what editors leave behind, a README. */
export function isIgnored(name: string): boolean {
  return /^[.~]|~$|^README\.md$|^Thumbs\.db$/.test(name);
}

/** The number and the id in the name of a level-1 indicator's file, `3-organization.yaml`. The number says where it stands in print. */
export function readNumberedName(name: string): { readonly number: number; readonly id: string } | undefined {
  const match = NUMBERED.exec(name);
  return match?.[1] && match[2] ? { number: Number(match[1]), id: match[2] } : undefined;
}

/** Whether a word is a well-formed id (编号): lower-case English words and digits joined by hyphens, at most 60 characters. */
export function isId(word: string): boolean {
  return word.length <= 60 && ID.test(word);
}

/** The file in an edition's folder with what was said of its draft (征求意见). */
export const OPINIONS = 'opinions.yaml';

/** The file in an edition's folder that freezes it. */
export const LOCK = 'lock.json';

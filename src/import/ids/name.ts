import { type Dictionary, dictionary, tokensOf } from './dictionary.ts';
import { ASSESSMENT } from './lists/assessment.ts';
import { DEPARTMENTS } from './lists/departments.ts';
import { GOVERNMENT } from './lists/government.ts';
import { PARTY } from './lists/party.ts';
import { SILENT } from './lists/silent.ts';
import { needsSpelling, readableId, type Spelling } from './readable.ts';

const ITEMS = dictionary([PARTY, ASSESSMENT, GOVERNMENT], SILENT);
const OFFICES = dictionary(
  [DEPARTMENTS, PARTY, GOVERNMENT, ASSESSMENT],
  `${SILENT} 省 局 委 省委 市委 县委 区委 省直 市直 县直`,
);

/** What is to have an id. */
export interface Nameless {
  /** The title or the wording that its id is made of. */
  readonly words: string;
  /** What is numbered where nothing of it can be an id: `item`. */
  readonly fallback: string;
}

/** Gives ids to titles and wordings of items in their order, none of which is taken, each another. */
export function itemIds(items: readonly Nameless[], taken: Iterable<string>): Promise<readonly string[]> {
  return idsFrom(items, taken, ITEMS);
}

/** Gives ids to names of departments and units in the same way. */
export function departmentIds(names: readonly string[], taken: Iterable<string>): Promise<readonly string[]> {
  const nameless = names.map((words) => ({ words, fallback: 'department' }));
  return idsFrom(nameless, taken, OFFICES);
}

/** Pinyin is loaded only where the dictionary has too little of something. */
async function idsFrom(
  items: readonly Nameless[],
  taken: Iterable<string>,
  words: Dictionary,
): Promise<readonly string[]> {
  const read = items.map((each) => ({ ...each, tokens: tokensOf(each.words, words) }));
  const spell: Spelling = read.some(({ tokens }) => needsSpelling(tokens))
    ? (await import('./spelling.ts')).syllablesOf
    : () => [];
  const given = { all: new Set(taken), numbers: new Map<string, number>() };
  return read.map(({ tokens, fallback }) => readableId(tokens, fallback, given, spell));
}

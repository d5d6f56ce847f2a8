import { BRACED } from './measures.ts';
import { DIGIT } from './numbers.ts';
import type { SourceText, Span } from './source.ts';

/** Why a phrase may belong to one year only. */
export type BoundKind = 'date' | 'document' | 'period' | 'relative' | 'year';

/** A phrase that may belong to one year only, with its place. */
export interface BoundPhrase {
  readonly kind: BoundKind;
  readonly place: Span;
}

// In these patterns nothing is tried from every place of a long run: a hostile text takes no longer than a long one.
const FOUR = `(?:(?:[1１][9９]|[2２][0０])${DIGIT}{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})`;
const MONTH = '(?:[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})月';
const DAY = '(?:[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[日号]';
/** Behind a number that counts something and is no year. */
const COUNTED = '\\s?(?:元|万|亿|人|名|份|户|个|字|余|多|件|次|项|篇|册|场|平方|公里|千米|米|吨|亩|学时|小时|分|[%％])';
const NOT_IN_NUMBER = '(?<![\\d０-９.．])';

/** The forms in which a year is bound, the more telling first: numbers of documents, dates, plans and sessions, years, 本年度 and the like. */
const FORMS: readonly (readonly [BoundKind, string])[] = [
  ['document', `[〔［[(（]${FOUR}[〕］\\])）](?:第?${DIGIT}{1,5}号)?`],
  ['date', `${NOT_IN_NUMBER}${FOUR}(?:年${MONTH}(?:${DAY})?|[-./]${DIGIT}{1,2}[-./]${DIGIT}{1,2}(?!${DIGIT}))`],
  ['date', `(?<![\\d０-９一二三四五六七八九十年])${MONTH}(?:${DAY}|份|底|末|中旬|上旬|下旬)`],
  ['period', '[“"]?十[一二三四五六七八九]?五[”"]?(?:规划|计划|时期)|[“"]十[一二三四五六七八九]?五[”"]'],
  ['period', `(?:${DIGIT}{1,3}|[一二三四五六七八九十百]{1,5})(?:周年|届[一二三四五六七八九十]{1,2}[中次]全会)`],
  ['year', `${NOT_IN_NUMBER}${FOUR}(?![.．]?${DIGIT}|${COUNTED})年?度?`],
  ['relative', '(?:本|当|上|下|前|后|去|今|明|次|上一|下一)(?:一?年度|年(?![级龄轻纪货]))(?:[底初末])?'],
];

const BOUND = new RegExp(FORMS.map(([, form]) => `(${form})`).join('|'), 'g');

/** Every phrase of a text that may belong to one year only, in its order: dates, numbers of documents, years, plans and anniversaries, 本年度 and the like. What stands in a placeholder, in an id or in the line for editors is no wording. */
export function boundPhrases(source: SourceText): readonly BoundPhrase[] {
  return [...source.text.replace(NO_WORDING, blanked).matchAll(BOUND)].map((match) => {
    const kind = FORMS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? 'year';
    return { kind, place: { source, start: match.index, end: match.index + match[0].length } };
  });
}

/** Placeholders of the measures, ids in YAML, the line that tells editors the schema. */
const NO_WORDING = new RegExp(`${BRACED}|^[ -]*"?id"?:[^\\n]*$|^# yaml-language-server:[^\\n]*$`, 'gm');

function blanked(stretch: string): string {
  return ' '.repeat(stretch.length);
}

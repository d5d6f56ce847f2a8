/** Facts of a remark: numbers are texts in plain digits where they are exact. */
export type RemarkFacts = Readonly<Record<string, string | number>>;

/** What is said of how a foreign file was read, in one language: a sentence for each code of a remark (`src/import/draft.ts`), without the place. */
export type RemarkSentences = Readonly<Record<RemarkCode, (facts: RemarkFacts) => string>>;

/** The codes of remarks, in the order of the road; a reading that says something else adds its code here and its sentence in both languages. */
export const REMARK_CODES = [
  'breaks-off',
  'columns-apart',
  'drawing-broken',
  'table-too-wide',
  'setting-read',
  'setting-unclear',
  'sum-differs',
  'sum-open',
  'bonus-differs',
  'total-unproved',
  'total-without-bonus',
  'cell-not-used',
  'empty-category',
  'points-differ',
  'points-unread',
  'alternatives-assumed',
  'number-twice',
  'table-not-used',
  'hidden-texts',
  'points-assumed',
  'points-inferred',
  'unscored',
  'joined',
  'criterion-from-title',
  'wrapped',
  'bonus-apart',
  'full-marks-assumed',
  'points-shared-out',
  'class-unread',
  'classes-inferred',
  'class-includes',
  'id-likely',
  'department-alias',
  'group-assumed',
  'title-assumed',
  'system-twice',
  'system-again',
] as const;

/** A code of a remark. */
export type RemarkCode = (typeof REMARK_CODES)[number];

/** Whether a word is the code of a remark. */
export function isRemarkCode(word: string): word is RemarkCode {
  return REMARK_CODES.some((each) => each === word);
}

/** What is said of foreign files that became data, in one language. */
export interface ImportWords {
  readonly remarks: RemarkSentences;
}

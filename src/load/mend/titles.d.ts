/** What the schemas call each key in Chinese, by the kind of file: `points` is `分值`. `tools/labels.ts` writes it ahead of time. */
export const TITLES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

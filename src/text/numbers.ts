/** A digit as people type it, as a pattern: half or full width. */
export const DIGIT = '[\\d０-９]';

/** A number as people type it, as a pattern: 12, 0.5, ２０, 1.2.3. */
export const NUMBER = `${DIGIT}+(?:[.．]${DIGIT}+)*`;

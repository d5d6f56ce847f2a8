/** Words as they are written, so that nothing in them is a mark; lines are paragraphs. */
export function written(text: string, isFirst: boolean): string {
  return text
    .split('\n')
    .map((line, index) => {
      const plain = line.replace(/[\\*_`[\]<]/gu, '\\$&');
      const isBegun = index > 0 || isFirst;
      return isBegun ? plain.replace(/^(?:[#+>|=~-]|\d{1,9}(?=[.)]))/u, (mark) => escapedMark(mark)) : plain;
    })
    .join('\n\n');
}

/** What would begin a list, a heading or a table: of a number the stop behind it is what says so. */
function escapedMark(mark: string): string {
  return /^\d/u.test(mark) ? `${mark}\\` : `\\${mark}`;
}

/** With more lines than so many a text is printed in running ones. */
const MOST_LINES = 6;

/** Words of others as they are printed: no more than so many characters, with the form in which all of them stand (自评表); empty lines are left out. */
export function shortened(text: string, most: number, form: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const whole = lines.length > MOST_LINES ? lines.join('　') : lines.join('\n');
  const characters = [...whole];
  if (characters.length <= most) return whole;
  return `${characters.slice(0, most).join('')}……（共${characters.length}字，全文见${form}）`;
}

/** The beginning of a text in one line, up to so many characters with the dots that stand for the rest. */
export function beginningOf(text: string, most: number): string {
  const characters = [...text.replaceAll('\n', '　')];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 2).join('')}……`;
}

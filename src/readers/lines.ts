/** Text as people see it in a line: white space is one blank, none stands at the ends of a line, empty lines are left out. Ideographic spaces are no white space here. */
export function collapsed(text: string): string {
  return text
    .replace(/[ \t\r\f]+/gu, ' ')
    .split('\n')
    .map((line) => line.replace(/^ | $/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
}

/** A text that is set above the line, as a text that has no such letters can show it: `20` and a raised `1` are 20¹ and not 201. What is no digit stays. */
export function raised(text: string): string {
  return text.replace(/[0-9]/gu, (digit) => RAISED_DIGITS[Number(digit)] ?? digit);
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Text as people see it in a line: white space is one blank, none stands at the ends of a line, empty lines are left out. Ideographic spaces are no white space here. */
export function collapsed(text: string): string {
  return text
    .replace(/[ \t\r\f]+/gu, ' ')
    .split('\n')
    .map((line) => line.replace(/^ | $/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
}

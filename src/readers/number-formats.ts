import { attributeOf, visitXml } from './xml.ts';

/** The built-in formats of dates and times (ECMA-376-1, 18.8.30; 27 to 36 and 50 to 58 are those of East Asian languages). */
const BUILT_IN: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** For each cell format by its index whether it shows a number as a date or a time (ECMA-376-1, 18.8.10 and 18.8.30). */
export function dateFormats(styles: Uint8Array): readonly boolean[] {
  const custom = new Map<number, boolean>();
  const formats: boolean[] = [];
  let isInCells = false;
  visitXml(styles, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'numFmt') {
        custom.set(
          Number(attributeOf(attributes, 'numFmtId')),
          isDateCode(attributeOf(attributes, 'formatCode') ?? ''),
        );
      } else if (name === 'xf' && isInCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        formats.push(custom.get(id) ?? BUILT_IN.some(([first, last]) => first <= id && id <= last));
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats;
}

/** Whether a code has a letter of dates, outside of quoted text, single escaped characters, and colours or conditions in brackets. */
function isDateCode(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi, ''));
}

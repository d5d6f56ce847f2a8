import fc from 'fast-check';

const PIECES = [
  '：',
  ': ',
  ' #',
  '#',
  '- ',
  '-',
  '*',
  '&',
  '!',
  '%',
  '@',
  '`',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '，',
  '?',
  '|',
  '>',
  '~',
  '\\',
  '扣0.5分',
  '集中学习',
  '2020',
  '1e3',
  'null',
  'yes',
  '０',
  '“',
  '”',
  ' ',
  '=',
  '<<',
  '---',
  '...',
  '𠮷',
  '1.10',
  '%YAML',
];

/** Texts of one line with everything that YAML has a use for, without white space at their ends. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', minLength: 1 }),
  )
  .map((text) =>
    text
      .replace(/[\r\n\u2028\u2029\u0085]/g, '')
      .trim()
      .normalize('NFC'),
  )
  .filter((text) => text !== '');

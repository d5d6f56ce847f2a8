import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from '../../src/format/format.ts';
import { readHouseStyle } from '../../src/load/lane.ts';
import { readByBoth } from '../support/both-readers.ts';
import { measured } from '../support/effort.ts';
import { anyText, houseStyle, IN_HOUSE_STYLE, SUITE } from '../support/lane-texts.ts';
import { SLIP_NAMES, slipsIn } from '../support/slips.ts';

const isAsTheParserReads = (text: string): void => {
  expect(readByBoth(text), text).toBeTypeOf('string');
};

describe('the reader of house style', () => {
  it('reads everything that is shipped as the parser does', () => {
    for (const [path, text] of IN_HOUSE_STYLE) expect(readByBoth(text), path).toBe('read');
  });

  it('reads any data that is written in house style as the parser does', () => {
    fc.assert(
      fc.property(houseStyle, (text) => {
        expect(readByBoth(text), text).toBe('read');
      }),
      { numRuns: 500 },
    );
  });

  it('reads what `fmt` writes of the shipped data', () => {
    for (const [path, text] of IN_HOUSE_STYLE) {
      const kind =
        /(departments|units|retired|scheme|history|components|adjustments|decisions|notices|rectifications|entries)\.yaml$/.exec(
          path,
        )?.[1] ?? 'indicator';
      const formatted = format({ path, text: text.replaceAll(': ', ':   ') }, kind as 'indicator');
      expect(formatted.kind === 'formatted' && readByBoth(formatted.text), path).toBe('read');
    }
  });

  it('reads any other text as the parser does, or declines it', () => {
    fc.assert(fc.property(anyText, isAsTheParserReads), { numRuns: 3000 });
  });

  it('reads the YAML test suite as the parser does, or declines it, wherever it is cut off', () => {
    expect(SUITE.length).toBeGreaterThan(300);
    for (const text of SUITE) for (let end = text.length; end >= 0; end -= 1) isAsTheParserReads(text.slice(0, end));
  });

  it('takes no slip of a typist for anything but what the parser takes it for', () => {
    const texts = IN_HOUSE_STYLE.map(([, text]) => text);
    for (const name of SLIP_NAMES) {
      const slips = texts.flatMap((text) =>
        slipsIn(text, name)
          .slice(0, 3)
          .map((slip) => ({ text, slip })),
      );
      for (const { text, slip } of slips) {
        isAsTheParserReads(text.slice(0, slip.start) + slip.typed.replace(/[⟦⟧]/g, '') + text.slice(slip.end));
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['a comment alone', '# 备注'],
    ['blank lines alone', '\n  \n'],
    ['no last line break', 'a: b'],
    ['a comment at any column', 'a:\n # x\n  b: c\n    # y\n  d: e\n# z'],
    ['a comment of any form on its own line', 'a: b\n#c: d\n#!e\n'],
    ['a comment behind a scalar, a key or brackets', 'a: b # c\nd: # e\n  - f # g\nh: [i] # j\nk: "l"  # m\n'],
    ['spaces at the end of a line', 'a: b  \nc:  \n  - d \ne: [f] \n'],
    ['spaces on the last line', 'a: b\n   '],
    ['an empty value', 'a:\nb:\n'],
    ['an empty value in a list', '- a:\n- b:\n    c:\n'],
    ['lists in lists', '- - a\n  - b\n- - - c\n'],
    ['a mapping that begins behind its dash', '- a: b\n  c:\n    - d\n  e: f\n'],
    ['colons and commas in texts', 'a: b:c, d\ne: 12:30\nf: http://g/h\n'],
    ['quoted texts that look like something else', 'a: "b: c # d"\ne: "- f"\ng: ""\nh: "1"\n'],
    ['brackets in brackets', 'a: { b: [c, {d: e}], f: "g, h" }\ni: []\nj: {}\nk: [ ]\n'],
    ['keys that objects have', 'constructor: a\ntoString: b\nhasOwnProperty: c\n'],
    ['keys that would be no texts as values', 'null: a\ntrue: b\nNaN: c\n'],
    ['characters beyond the first plane', 'a: 𠮷\nb: [👍, "🏴"]\n'],
    ['full-width punctuation', 'a: 县（市、区）：一，二；“三”\nb: {c: 一，二}\n'],
  ])('reads %s', (_, text) => {
    expect(readByBoth(text)).toBe('read');
  });

  it.each([
    ['a list at the column of its key', 'a:\n- b\n'],
    ['another indent than two spaces', 'a:\n   b: c\n'],
    ['a step of four', 'a:\n    b: c\n'],
    ['a text in two lines', 'a: b\n  c\n'],
    ['a scalar by itself', 'a\n'],
    ['brackets by themselves', '[a]\n'],
    ['a text below its key', 'a:\n  b\n'],
    ['a deeper line behind a value', 'a: b\n  c: d\n'],
    ['a key in a list', '- a\nb: c\n'],
    ['an item in a mapping', 'a: b\n- c\n'],
    ['a dash with nothing behind it', '-\n- \n'],
    ['a key twice', 'a: b\na: c\n'],
    ['a key twice in brackets', 'a: {b: c, b: d}\n'],
    ['a key with a meaning', '<<: a\n'],
    ['a key that is dangerous', '__proto__: a\n'],
    ['a number as a key', '1: a\n'],
    ['a quoted key', '"a": b\n'],
    ['a colon at the end of a text', 'a: b:\n'],
    ['two colons', 'a: b: c\n'],
    ['a comment that cuts a text off', 'a: b #c\n'],
    ['a sign that begins no comment', 'a: b# c\n'],
    ['a comment right behind quotes', 'a: "b"# c\n'],
    ['a comment right behind brackets', 'a: [b]# c\n'],
    ['a full-width comma in a list', 'a: [b，c]\n'],
    ['a comma too many', 'a: [b,]\n'],
    ['a comma too few', 'a: ["b" c]\n'],
    ['a key alone in braces', 'a: {b}\n'],
    ['a pair in a list', 'a: [b: c]\n'],
    ['brackets over two lines', 'a: [b,\n  c]\n'],
    ['what follows brackets', 'a: [b] c\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['single quotes', "a: 'b'\n"],
    ['a block of text', 'a: |\n  b\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str b\n'],
    ['a key with a question mark', '? a\n'],
    ['two documents', 'a: b\n---\nc: d\n'],
    ['the beginning of a document', '---\na: b\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return', 'a: b\r\n'],
    ['a byte order mark', '\ufeffa: b\n'],
    ['half a character', 'a: \ud83d\n'],
    ['another end of a line', 'a: b\u2028c\n'],
    ['a control', 'a: "\u0007"\n'],
    ['what is no character', 'a: \ufffe\n'],
    ['what is nested too deeply', `${'- '.repeat(31)}a\n`],
    ['brackets nested too deeply', `a: ${'['.repeat(31)}${']'.repeat(31)}\n`],
  ])('declines %s', (_, text) => {
    expect(readHouseStyle({ path: 'a.yaml', text })).toBeUndefined();
  });

  it.each([
    ['spaces', `a: b${' '.repeat(400_000)}c:\n`],
    ['spaces before a colon', `a${' '.repeat(400_000)}: b\n`],
    ['an indent', `${' '.repeat(400_000)}a\n`],
    ['colons', `a: ${'b:'.repeat(200_000)}\n`],
    ['words', `a: ${'b '.repeat(200_000)}: c\n`],
    ['letters', `${'a'.repeat(400_000)} b\n`],
    ['dashes', `${'- '.repeat(200_000)}: a\n`],
    ['brackets', `a: ${'['.repeat(400_000)}\n`],
    ['entries', `a: [${'b, '.repeat(150_000)}\n`],
    ['a quoted text', `a: "${'b'.repeat(400_000)}\n`],
    ['comments', `a: b\n${' #\n'.repeat(150_000)}`],
    ['keys', Array.from({ length: 50_000 }, (_unused, index) => `a${index}: b\n`).join('')],
  ])('takes no longer than a blink for a long run of %s', async (_, text) => {
    const { effort } = await measured(() => readHouseStyle({ path: 'a.yaml', text }));
    expect(effort).toBeLessThan(1500);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/report/frame.ts';
import { displayWidth } from '../../src/text/width.ts';

/** The frame of a text in which `⟦` and `⟧` enclose the place. */
function frameOf(marked: string): readonly string[] {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return codeFrame({ source: { path: 'indicators/units.yaml', text: marked.replace(/[⟦⟧]/g, '') }, start, end });
}

/** What is shown of the line itself, the columns before the carets, and how many carets there are. */
function readFrame(frame: readonly string[]): { shown: string; before: number; carets: number } {
  const [line = '', marks = ''] = frame.slice(-2);
  const gutter = line.indexOf('│ ') + 2;
  const shown = line.includes('│ ') ? line.slice(gutter) : '';
  const under = marks.slice(marks.indexOf('│ ') + 2);
  return { shown, before: under.indexOf('^'), carets: under.trimStart().length };
}

/** The part of a text that stands in these columns. */
function inColumns(text: string, from: number, count: number): string {
  let column = 0;
  let found = '';
  for (const character of text) {
    if (column >= from && column < from + count) found += character;
    column += displayWidth(character);
  }
  return found;
}

describe('a frame', () => {
  it('shows the line and the one before, with carets under the place', () => {
    expect(frameOf('year: 2020\nstate: ⟦finale⟧\ntitle: 办法\n')).toEqual([
      '  1 │ year: 2020',
      '> 2 │ state: finale',
      '    │        ^^^^^^',
    ]);
  });

  it('counts Chinese characters as two columns, before the place and within it', () => {
    expect(frameOf('title: 基层⟦宣讲⟧（县）\n')).toEqual(['> 1 │ title: 基层宣讲（县）', '    │            ^^^^']);
  });

  it('shows no line before the first', () => {
    expect(frameOf('⟦year⟧: 2020\nstate: final\n')).toEqual(['> 1 │ year: 2020', '    │ ^^^^']);
  });

  it('shows no line before the first when that is empty', () => {
    expect(frameOf('⟦⟧\nyear: 2020\n')).toEqual(['> 1 │', '    │ ^']);
  });

  it('shows an empty line before', () => {
    expect(frameOf('\n⟦县⟧\n')).toEqual(['  1 │', '> 2 │ 县', '    │ ^^']);
    expect(frameOf('市\n\n⟦县⟧\n')).toEqual(['  2 │', '> 3 │ 县', '    │ ^^']);
  });

  it('of a file without text is empty', () => {
    expect(frameOf('⟦⟧')).toEqual([]);
  });

  it('marks the character behind a place without length', () => {
    expect(frameOf('title: "基层"⟦⟧宣讲\n')).toEqual(['> 1 │ title: "基层"宣讲', '    │              ^^']);
  });

  it('points behind the last character when the place is at the end of the file', () => {
    expect(frameOf('year: 2020⟦⟧')).toEqual(['> 1 │ year: 2020', '    │           ^']);
    expect(frameOf('year: 2020\n⟦⟧')).toEqual(['  1 │ year: 2020', '> 2 │', '    │ ^']);
  });

  it('marks the first line of a place that goes on in the next', () => {
    expect(frameOf('text: ⟦每年\n  一次⟧\n')).toEqual(['> 1 │ text: 每年', '    │       ^^^^']);
  });

  it('lines up numbers of different length', () => {
    expect(frameOf(`${'\n'.repeat(8)}市\n⟦县⟧`)).toEqual(['   9 │ 市', '> 10 │ 县', '     │ ^^']);
  });

  it('does not show the line ends of Windows', () => {
    expect(frameOf('市: 1\r\n⟦县⟧: 2\r\n')).toEqual(['  1 │ 市: 1', '> 2 │ 县: 2', '    │ ^^']);
  });
});

describe('what would steer the terminal', () => {
  it.each([
    ['a tab', '市\t⟦县⟧', '> 1 │ 市 县', '    │    ^^'],
    ['a control character', '市\u001b[31m⟦县⟧', '> 1 │ 市·[31m县', '    │        ^^'],
    ['a control character within the place', '⟦市\u0007县⟧', '> 1 │ 市·县', '    │ ^^^^^'],
    ['a mark that turns the direction of writing', '市\u202e⟦县⟧\u2066', '> 1 │ 市·县·', '    │    ^^'],
    ['a character of no width', '市\u200b⟦县⟧\ufeff', '> 1 │ 市·县·', '    │    ^^'],
    ['another line separator', '市\u2028⟦县⟧', '> 1 │ 市·县', '    │    ^^'],
    ['a tag beyond the basic plane', '市\u{e0041}⟦县⟧', '> 1 │ 市·县', '    │    ^^'],
  ])('is shown harmless: %s', (_, marked, ...frame) => {
    expect(frameOf(marked)).toEqual(frame);
  });

  it('is shown harmless in the line before', () => {
    expect(frameOf('\u001b[2J\u202e市\n⟦县⟧')[0]).toBe('  1 │ ·[2J·市');
  });
});

describe('a long line', () => {
  const long = (before: number, behind: number, character = '县') =>
    frameOf(`text: ${character.repeat(before)}⟦这里⟧${character.repeat(behind)}\n`);

  it.each([
    ['at its beginning', 0, 300],
    ['in its middle', 150, 150],
    ['at its end', 300, 0],
  ])('is cut around a place %s', (_, before, behind) => {
    for (const character of ['县', 'a']) {
      const frame = long(before, behind, character);
      const { shown, before: columns, carets } = readFrame(frame);
      expect(inColumns(shown, columns, carets)).toBe('这里');
      expect(displayWidth(shown)).toBeLessThanOrEqual(98);
      expect(displayWidth(shown)).toBeGreaterThan(24);
    }
  });

  it('has … where Chinese characters were left out', () => {
    expect(readFrame(long(150, 150)).shown).toMatch(/^….*…$/);
    expect(readFrame(long(0, 150)).shown).toMatch(/^text: .*…$/);
    expect(readFrame(long(150, 0)).shown).toMatch(/^….*这里$/);
  });

  it('has … where Latin characters were left out', () => {
    const [a, b] = ['a'.repeat(150), 'b'.repeat(150)];
    expect(readFrame(frameOf(`${a}⟦here⟧${b}\n`)).shown).toMatch(/^…a+hereb+…$/);
    expect(readFrame(frameOf(`⟦here⟧${b}\n`)).shown).toMatch(/^hereb+…$/);
  });

  it('before the place is cut at its end, with …', () => {
    expect(frameOf(`${'市'.repeat(200)}\n⟦县⟧`)[0]).toBe(`  1 │ ${'市'.repeat(48)}…`);
    expect(frameOf(`${'a'.repeat(200)}\n⟦县⟧`)[0]).toBe(`  1 │ ${'a'.repeat(96)}…`);
  });

  it('of exactly the widest is whole', () => {
    expect(readFrame(frameOf(`⟦县⟧${'a'.repeat(94)}`)).shown).toBe(`县${'a'.repeat(94)}`);
    expect(readFrame(frameOf(`⟦县⟧${'市'.repeat(47)}`)).shown).toBe(`县${'市'.repeat(47)}`);
  });

  it('is never cut in the middle of a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('𠮷', 'a', '县'), { minLength: 100, maxLength: 200 }),
        fc.nat(),
        (all, seed) => {
          const at = seed % all.length;
          const frame = frameOf(`${all.slice(0, at).join('')}⟦${all[at]}⟧${all.slice(at + 1).join('')}\n`);
          for (const line of frame) expect(line).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });

  it('costs no time, however long it is', () => {
    const { shown } = readFrame(long(1_000_000, 1_000_000));
    expect(displayWidth(shown)).toBeLessThanOrEqual(98);
  });
});

describe('carets', () => {
  const piece = fc.constantFrom('县', 'a', ' ', '\t', '\u202e', '\u001b', 'é', '𠮷', '“', '：');
  const line = fc.array(piece, { maxLength: 15 });

  it('stand under what is wrong, whatever stands before and behind', () => {
    fc.assert(
      fc.property(
        line,
        fc.array(piece, { minLength: 1, maxLength: 15 }),
        line,
        line,
        (previous, place, before, behind) => {
          const text = [previous.join(''), '\n', before.join(''), '⟦', place.join(''), '⟧', behind.join(''), '。'].join(
            '',
          );
          const frame = frameOf(text);
          const { shown, before: columns, carets } = readFrame(frame);
          const visible = place
            .join('')
            .replace(/\t/g, ' ')
            .replace(/[\u001b\u202e]/g, '·');
          expect(inColumns(shown, columns, carets)).toBe(visible);
          for (const each of frame) expect(each).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        },
      ),
    );
  });
});

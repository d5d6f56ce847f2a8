import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, sentenceOf } from '../../src/ports/failure.ts';
import { COLOURS, harmless } from '../../src/ports/terminal.ts';
import { asJson } from '../../src/report/as-json.ts';
import { painter } from '../../src/report/text.ts';
import { INVISIBLE } from '../../src/text/visible.ts';
import { words as en } from '../../src/words/en/words.ts';
import { words as zh } from '../../src/words/zh/words.ts';

/** Texts in which there is much of what steers terminals. */
const HOSTILE = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u001b', '\u001b[31m', '\u001b[8m', '\u001b]0;', '\u009b', '\r', '\r\n', '\b', '\u0007', '\t'),
      fc.constantFrom('\u202e', '\u2066', '\u200b', '\u2028', '\u{e0041}', '\0', '\x7f', '\n', '甲', 'a'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''));

const steering = (text: string): readonly string[] => (text.match(INVISIBLE) ?? []).filter((sign) => sign !== '\n');

describe('what reaches a terminal', () => {
  it('steers nothing, whatever is said', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(steering(harmless(text, false))).toEqual([]);
      }),
    );
  });

  it('has the colours of the program where they are shown, and nothing else', () => {
    const paint = painter(true);
    for (const colour of ['red', 'yellow', 'green', 'bold', 'dim'] as const) {
      expect(harmless(`甲${paint('乙', colour)}\n`, true)).toBe(`甲\u001b[${COLOURS[colour]}m乙\u001b[0m\n`);
    }
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const rest = harmless(text, true).replaceAll(/\u001b\[(?:0|1|2|31|32|33)m/g, '');
        expect(steering(rest)).toEqual([]);
      }),
    );
  });

  it('is what was said, where there was nothing of the kind', () => {
    expect(harmless('甲乙 𠮷 ⇥\n错误：一\n', false)).toBe('甲乙 𠮷 ⇥\n错误：一\n');
    expect(harmless('甲\t乙\r\n丙\u001b[8m丁', true)).toBe('甲 乙\n丙·[8m丁');
  });
});

describe('a failure', () => {
  it('keeps to its lines and steers nothing, whatever it repeats, in every language', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        for (const { failure: said } of [zh, en]) {
          for (const sentence of [
            sentenceOf(
              failure((say) => say.unknownCommand(text, text)),
              said,
            ),
            sentenceOf(
              failure((say) => say.badValue(text, text, [text])),
              said,
            ),
            sentenceOf(
              failure((say) => say.noFile(text)),
              said,
            ),
            sentenceOf(
              failure((say) => say.unreadable(text, text)),
              said,
            ),
            sentenceOf(
              failure((say) => say.host.unset([text])),
              said,
            ),
            sentenceOf(
              failure((say) => say.host.malformed(text)),
              said,
            ),
          ]) {
            expect(sentence.match(INVISIBLE)).toBe(null);
          }
          const glyphs = sentenceOf(
            failure((say) => say.glyphsMissing([{ character: text, text }])),
            said,
          );
          expect(glyphs.split('\n')).toHaveLength(3);
        }
      }),
    );
  });
});

describe('JSON for programs', () => {
  it('steers no terminal, and says the same', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const json = asJson({ [text]: [text] });
        expect(steering(json)).toEqual([]);
        expect(JSON.parse(json)).toEqual({ [text]: [text] });
      }),
    );
  });
});

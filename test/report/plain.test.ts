import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsAsPlain } from '../../src/report/plain.ts';
import { type Diagnostic, finding } from '../../src/text/diagnostic.ts';
import type { Span } from '../../src/text/source.ts';
import { LANGUAGES, messagesIn, wordsIn } from '../../src/words/languages.ts';
import { checked } from '../support/checked.ts';
import { EXAMPLES } from '../support/examples.ts';
import { mistaken } from '../support/fixtures.ts';

const LINE = /^[^:]+:\d+:\d+: (error|warning) [a-z-]+ .+$/;

const place: Span = { source: { path: 'indicators/units.yaml', text: '市\n县: 丙区\n' }, start: 5, end: 7 };
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('\n', '\r', '\t', '\0', '\u001b[31m', '\u0085', '\u2028', '县', ' '), { maxLength: 8 })
    .map((all) => all.join('')),
);

const findings = (text: string, at = place): readonly Diagnostic[] => [
  finding('id-malformed', at, { id: text, suggestion: text }),
  finding('text-duplicate', at, { id: text, other: text }),
  finding('file-stray', at, { name: text }),
  finding('value-unknown', at, { value: text, suggestion: undefined, allowed: [text] }),
  finding('department-idle', at, { id: text, name: text }),
];

for (const language of LANGUAGES) {
  describe(`the plain report in ${language}`, async () => {
    const [messages, words] = [await messagesIn(language), await wordsIn(language)];
    const linesOf = (all: readonly Diagnostic[]): string[] => findingsAsPlain(all, messages, words).split('\n');

    it('has one line for each finding, whatever the data says', () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const lines = linesOf(findings(text));
          expect(lines.pop()).toBe('');
          expect(lines).toHaveLength(findings(text).length);
          for (const line of lines) {
            expect(line).toMatch(LINE);
            expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          }
        }),
      );
    });

    it('has a line of that form for every example', async () => {
      for (const [code, example] of Object.entries(EXAMPLES)) {
        const lines = linesOf(await checked(mistaken(example)));
        expect(lines[0], code).toMatch(LINE);
        expect(lines[0]).toContain(` ${code} `);
        expect(lines.slice(1), code).toEqual(['']);
      }
    });

    it('is empty when there is nothing to say', () => {
      expect(findingsAsPlain([], messages, words)).toBe('');
    });
  });
}

describe('a line of the plain report', () => {
  it('begins with the place, counted from 1, the severity and the code', async () => {
    const report = findingsAsPlain(
      [finding('id-duplicate', place, { id: '丙区' })],
      await messagesIn('zh'),
      await wordsIn('zh'),
    );
    expect(report).toMatch(/^indicators\/units\.yaml:2:4: error id-duplicate .*`丙区`.*；.+\n$/);
  });

  it('says a warning as a warning', async () => {
    const report = findingsAsPlain(
      [finding('file-stray', place, { name: '草稿' })],
      await messagesIn('en'),
      await wordsIn('en'),
    );
    expect(report).toContain(':2:4: warning file-stray ');
  });

  it('stays one line whatever the file is called', async () => {
    const strange = { ...place, source: { ...place.source, path: 'indicators/a\n\u001b[31mb.yaml' } };
    const report = findingsAsPlain(findings('县', strange), await messagesIn('zh'), await wordsIn('zh'));
    const lines = report.split('\n').slice(0, -1);
    expect(lines).toHaveLength(findings('县').length);
    for (const line of lines) expect(line).not.toMatch(/\p{Cc}/u);
  });
});

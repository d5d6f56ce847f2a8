import { describe, expect, it } from 'vitest';
import { explanationAsText } from '../../src/report/explanation.ts';
import { CATALOGUE, CODES } from '../../src/text/catalogue.ts';
import { type Entry, pathOfExample } from '../../src/text/entry.ts';
import { LANGUAGES, messagesIn, wordsIn } from '../../src/words/languages.ts';

for (const language of LANGUAGES) {
  describe(`an explanation in ${language}`, async () => {
    const [messages, words] = [await messagesIn(language), await wordsIn(language)];

    it.each(CODES)('begins with severity, code and title, then says what %s means', (code) => {
      const { title, meaning } = messages[code];
      const text = explanationAsText(code, messages, words);
      expect(text.startsWith(`${words.severity[CATALOGUE[code].severity]} ${code}  ${title}\n\n${meaning}\n`)).toBe(
        true,
      );
      expect(text).not.toMatch(/[⟦⟧]|undefined|\n{3}|[ \t]\n/);
      expect(text).toMatch(/[^\n]\n$/);
    });

    it.each(CODES)('shows the mistake that gives %s and its correction', (code) => {
      const text = explanationAsText(code, messages, words);
      const { example }: Entry = CATALOGUE[code];
      const wrong = 'file' in example ? words.noted(words.wrong, pathOfExample(example)) : words.wrong;
      expect(text).toContain(`\n${wrong}\n    `);
      expect(text).toContain(`\n${words.right}\n    `);
      const right = ('correct' in example ? example.correct : undefined) ?? example.right;
      for (const line of [...example.wrong.split('\n'), ...right.split('\n')]) {
        expect(text).toContain(line.replace(/[⟦⟧]/g, '').trim());
      }
    });
  });
}

describe('an example', async () => {
  const [messages, words] = [await messagesIn('zh'), await wordsIn('zh')];

  it('stands four columns in, with its levels kept', () => {
    const text = explanationAsText('key-missing', messages, words);
    expect(text.slice(text.indexOf(`\n${words.right}\n`))).toBe(
      `\n${words.right}\n    - id: center-group-report\n      text: 每年形成1篇以上调研报告\n      points: 1\n`,
    );
  });

  it('shows the mistake before the correction', () => {
    const text = explanationAsText('year-mismatch', messages, words);
    expect(text).toMatch(/错误写法（indicators\/2020\/scheme\.yaml）\n {4}year: 2021\n\n正确写法\n {4}year: 2020\n$/);
  });
});

import { describe, expect, it } from 'vitest';
import { explanationAsText } from '../../src/report/explanation.ts';
import { type Code, isCode, SEVERITY } from '../../src/text/catalogue.ts';
import { EXAMPLES, type Example } from '../../src/text/examples.ts';
import { FILE_EXAMPLES, type FileExample } from '../../src/text/file-examples.ts';
import { explanationsIn, LANGUAGES, wordsIn } from '../../src/words/languages.ts';

const ALL: Readonly<Record<Code, Example | FileExample>> = { ...EXAMPLES, ...FILE_EXAMPLES };

const CODES = Object.keys(SEVERITY).filter(isCode);

for (const language of LANGUAGES) {
  describe(`an explanation in ${language}`, async () => {
    const [explanations, words] = [await explanationsIn(language), await wordsIn(language)];

    it.each(CODES)('begins with severity, code and title, then says what %s means', (code) => {
      const { title, meaning } = explanations[code];
      const text = explanationAsText(code, explanations[code], words);
      expect(text.startsWith(`${words.severity[SEVERITY[code]]} ${code}  ${title}\n\n${meaning}\n`)).toBe(true);
      expect(text).not.toMatch(/[⟦⟧]|undefined|\n{3}|[ \t]\n/);
      expect(text).toMatch(/[^\n]\n$/);
    });

    it.each(CODES)('shows the mistake that gives %s and its correction', (code) => {
      const text = explanationAsText(code, explanations[code], words);
      const example = ALL[code];
      const wrong = 'file' in example ? words.noted(words.wrong, `indicators/${example.file}`) : words.wrong;
      expect(text).toContain(`\n${wrong}\n    `);
      expect(text).toContain(`\n${words.right}\n    `);
      const right = 'correct' in example ? example.correct : example.right;
      for (const line of [...example.wrong.split('\n'), ...right.split('\n')]) {
        expect(text).toContain(line.replace(/[⟦⟧]/g, '').trim());
      }
    });
  });
}

describe('an example', async () => {
  const [explanations, words] = [await explanationsIn('zh'), await wordsIn('zh')];

  it('stands four columns in, with its levels kept', () => {
    const text = explanationAsText('key-missing', explanations['key-missing'], words);
    expect(text.slice(text.indexOf(`\n${words.right}\n`))).toBe(
      `\n${words.right}\n    - id: center-group-report\n      text: 每年形成1篇以上调研报告\n      points: 1\n`,
    );
  });

  it('shows the mistake before the correction', () => {
    const text = explanationAsText('year-mismatch', explanations['year-mismatch'], words);
    expect(text).toMatch(/错误写法（indicators\/2020\/scheme\.yaml）\n {4}year: 2021\n\n正确写法\n {4}year: 2020\n$/);
  });
});

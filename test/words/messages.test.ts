import { describe, expect, it } from 'vitest';
import { CODES, type Code, type Facts } from '../../src/text/catalogue.ts';
import { type Diagnostic, finding } from '../../src/text/diagnostic.ts';
import { placeOfFile } from '../../src/text/source.ts';
import { LANGUAGES, type Language, messagesIn, wordsIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/messages.ts';
import type { Words } from '../../src/words/words.ts';
import { checked } from '../support/checked.ts';
import { EXAMPLES } from '../support/examples.ts';
import { mistaken } from '../support/fixtures.ts';
import { CASES } from './message-cases.ts';

/** Every finding that we can make of a code: that of its example, and our cases. */
async function findingsOf(code: Code): Promise<readonly Diagnostic[]> {
  const place = placeOfFile('indicators/2020/scheme.yaml');
  const cases = ((CASES[code] ?? []) as readonly Facts[Code][]).map((facts) => finding(code, place, facts));
  const example = EXAMPLES[code];
  if (example === undefined) return cases;
  return [...cases, ...(await checked(mistaken(example)))];
}

/** What no sentence may look like; the second is asked of Chinese alone, apart from code and data. */
const HARM = /undefined|null|NaN|\[object|function|=>|[\r\n\t]| {2}|^\s|\s$/;
const HALF_WIDTH = /[\p{Script=Han}」”）][,:;?!()]|[,:;?!()][\p{Script=Han}「“（]/u;

function expectSentence(sentence: string, language: Language, about: string): void {
  expect(sentence, about).not.toBe('');
  expect(sentence, about).not.toMatch(HARM);
  if (language === 'zh') expect(sentence.replace(/`[^`]*`|“键: 值”/g, ''), about).not.toMatch(HALF_WIDTH);
}

for (const language of LANGUAGES) {
  describe(`the sentences in ${language}`, async () => {
    const messages = await messagesIn(language);

    it('exist for the codes of the catalogue, in its order, and for no other', () => {
      expect(Object.keys(messages).sort()).toEqual([...CODES].sort());
    });

    for (const code of CODES) {
      it(`say what is wrong and what to do about ${code}`, async () => {
        const findings = await findingsOf(code);
        expect(findings).not.toEqual([]);
        for (const each of findings) {
          const { message, hint } = say(messages, each);
          expectSentence(message, language, JSON.stringify(each.facts));
          expectSentence(hint, language, JSON.stringify(each.facts));
          expect(message, 'is joined to a hint').not.toMatch(/[。.；;]$/);
        }
      });
    }

    it('differ for the turns that a case can take', () => {
      for (const code of CODES) {
        const cases = ((CASES[code] ?? []) as readonly Facts[Code][]).map((facts) =>
          JSON.stringify(say(messages, finding(code, placeOfFile('x'), facts))),
        );
        if (
          [
            'yaml-syntax',
            'yaml-feature',
            'file-encoding',
            'scoring-mismatch',
            'measures-markup',
            'lineage-form',
          ].includes(code)
        ) {
          expect(new Set(cases).size, code).toBe(cases.length);
        }
      }
    });
  });

  describe(`the explanations in ${language}`, async () => {
    const explanations = await messagesIn(language);

    it('exist for the codes of the catalogue and for no other', () => {
      expect(Object.keys(explanations).sort()).toEqual([...CODES].sort());
    });

    it.each(CODES)('explain %s', (code) => {
      const { title, meaning } = explanations[code];
      expectSentence(title, language, code);
      expectSentence(meaning, language, code);
      expect(meaning.length).toBeGreaterThan(2 * title.length);
      expect(meaning).toMatch(language === 'zh' ? /。$/ : /\.$/);
    });

    it('have a title of its own for each code', () => {
      expect(new Set(Object.values(explanations).map(({ title }) => title)).size).toBe(CODES.length);
    });
  });
}

describe('the words of both languages', async () => {
  const [zh, en] = [await wordsIn('zh'), await wordsIn('en')];

  it('have the same keys of the same kinds', () => {
    expect(kindsOf(en)).toEqual(kindsOf(zh));
  });

  it.each([
    ['Chinese', zh],
    ['English', en],
  ])('are whole sentences in %s, with and without a suggestion', (_, words) => {
    for (const said of everythingSaid(words)) {
      expect(said).not.toBe('');
      expect(said).not.toMatch(/undefined|NaN|\[object|^\s| $/);
    }
  });

  it('count one thing as one in English', () => {
    expect(en.found(1, 0)).toBe('Found 1 problem: 1 error, 0 warnings');
    expect(en.found(1, 1)).toBe('Found 2 problems: 1 error, 1 warning');
    expect(en.criteria(1, '考核内容')).toBe('1 criterion');
  });
});

function everythingSaid({
  failure,
  severity,
  state,
  status,
  statusHint,
  unreadable,
  valueKinds,
  formatting,
  ...words
}: Words): readonly string[] {
  return [
    ...Object.values(severity),
    ...Object.values(state),
    ...Object.values(valueKinds),
    ...[words.clean, words.hint, words.related, words.unknownTotal, words.noneDrafted, words.wrong, words.right],
    ...[
      words.notBuilt,
      failure.noFinalEdition,
      failure.noFinalFiles('output/2026'),
      failure.noFinalYear('--year'),
      failure.bug,
    ],
    ...[
      words.found(1, 0),
      words.found(2, 3),
      words.andMore(2),
      words.criteria(3, '考核内容'),
      words.checking,
      words.waiting(undefined),
      words.waiting('甲'),
      words.drafted(1),
    ],
    ...[0, 1, 2].flatMap((count) => [words.fixed(count), words.formatted(count, 2), words.unformatted(count, 2)]),
    ...[words.changedMeanwhile('a.yaml'), ...Object.values(words.notFormatted).map((say) => say('a.yaml'))],
    ...[formatting['byte-order-mark'], formatting['line-breaks'], formatting['final-newline']],
    ...[formatting.order(1, ['id', 'title']), formatting.number(1, '1.0', '1'), formatting.spacing(1)],
    ...[words.labelled('甲', '乙'), words.joined('甲', '乙'), words.noted('甲', '乙'), words.checkCode('8F3A')],
    ...[
      words.making('a.pdf', 1, 2),
      words.reading('a.pdf', 1, 2),
      words.built('output', 0, 3),
      words.built('output', 1, 3),
      words.removed('a.md'),
    ],
    ...[words.kept('a.md', 'b.md'), words.substituted([['黑体', 'Noto Sans SC']], ['PDF', 'OFD']), words.notVerified],
    ...[
      ...Object.values(status),
      ...Object.values(statusHint).filter((each) => each !== ''),
      ...Object.values(unreadable),
    ],
    ...[words.differs('甲', '1', '2'), words.differs('', '1', '2'), words.lacking('甲', '1'), words.surplus('', '1')],
    ...[words.adds('county', '200', '201'), words.verified(1, ['甲 1']), words.verified(2, ['甲 1', '乙 1'])],
    ...[failure.locked('.lock', 7), failure.locked('.lock', undefined), failure.fontsMissing(['黑体'])],
    ...[
      failure.glyphsMissing([{ character: '甲 U+7532', text: '甲' }]),
      failure.nothingBuilt('output'),
      failure.otherEdition('output/2020', '2021', '2020'),
      failure.noStandard('PDF/UA-1', '--accessible'),
      failure.twoStandards,
      failure.noFile('a.docx'),
      failure.noFolder('a.xlsx'),
      failure.intoData('indicators'),
    ],
    ...[failure.noIndicators('.'), failure.missingValue('--root'), failure.unexpectedArgument('2020')],
    ...[
      failure.missingOperand('explain', 'code', undefined),
      failure.missingOperand('completion', 'shell', ['bash']),
      failure.badOperand('甲', ['乙', '丙']),
    ],
    ...[failure.badValue('--lang', 'fr', ['zh', 'en']), failure.unknownYear('1999', ['2019', '2020'])],
    ...['check', undefined].flatMap((suggestion) => [
      failure.unknownCommand('chek', suggestion),
      failure.unknownOption('check', '--chek', suggestion),
      failure.unknownCode('chek', suggestion),
    ]),
    ...['EACCES', 'ENOENT', 'EXDEV'].flatMap((code) => [
      failure.unreadable('indicators', code),
      failure.unwritable('output', code),
    ]),
  ];
}

/** The kind of each word by its path. */
function kindsOf(words: object): Record<string, string> {
  return Object.fromEntries([...leavesOf(words, '')].map(([path, word]) => [path, typeof word]).sort());
}

function* leavesOf(words: object, path: string): Iterable<[string, unknown]> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'object' && value !== null) yield* leavesOf(value, `${path}.${key}`);
    else yield [`${path}.${key}`, value];
  }
}

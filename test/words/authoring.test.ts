import { describe, expect, it } from 'vitest';
import type { Authoring } from '../../src/words/authoring.ts';
import { authoringIn, deskWordsIn, LANGUAGES, type Language } from '../../src/words/languages.ts';

/** What no sentence may look like; the second is asked of Chinese alone, apart from what is typed. */
const HARM = /undefined|null|NaN|\[object|function|=>|[\r\n\t]| {2}|^\s|\s$/;
const HALF_WIDTH = /[\p{Script=Han}”）][,:;?!()]|[,:;?!()][\p{Script=Han}“（]/u;
const TYPED = /zhunsheng [a-z]+(?: [\w./-]+)*|--[a-z-]+|confirmed: false|[\w./-]+\.ya?ml/g;

/** Everything that is said, each function with every kind of facts that it can be given. */
function sentencesIn(words: Authoring): readonly string[] {
  const { failure, boundKind, ...rest } = words;
  const some = [
    ['theory', '思想建设'],
    ['lectures', '基层宣讲'],
  ] as const;
  const special: Partial<Record<string, () => readonly string[]>> = {
    newIds: () => [words.newIds(['a-1', 'a-2'])],
    titled: () => [words.titled(1, '一级指标', '思想建设'), words.titled(3, '三级指标', '基层宣讲')],
    becomes: () => [words.becomes('1', '2'), words.becomes('1', '1')],
    settingEntries: () => [words.settingEntries(['甲', '甲'])],
    sum: () => [words.sum('1', '2', '1'), words.sum('1', '1', undefined)],
    checkFresh: () => [words.checkFresh(2, 0), words.checkFresh(2, 1)],
    severalSystems: () => [failure.severalSystems('a', ['county', 'municipal'])],
    settingLacks: () => [failure.settingLacks('甲', ['甲', '甲'])],
    severalItems: () => [failure.severalItems('甲', ['甲（a）', '甲（b）'])],
    unknownItem: () => [failure.unknownItem('a', '2020', 'b'), failure.unknownItem('a', '2020', undefined)],
    isFinal: () => [failure.isFinal('2020', 'a', '2021'), failure.isFinal('2020', '', '2021')],
    pointsDiffer: () => [failure.pointsDiffer('a', some)],
    badSetting: () => [
      failure.badSetting('theory', 'x', some, 'choice'),
      failure.badSetting('theory', 'x', [['a', 'a']], 'size'),
      ...(['number', 'amount', 'list', 'text', 'parts', 'leaders', 'entry', 'entries'] as const).map((kind) =>
        failure.badSetting('theory', 'x', [], kind),
      ),
    ],
    badWorth: () => [failure.badWorth('x', ['points=2', 'veto'])],
    unknownSetting: () => [failure.unknownSetting('a', 'b'), failure.unknownSetting('a', undefined)],
    severalSettings: () => [failure.severalSettings('a', ['theory (a)', 'theory (b)'])],
    badId: () => [failure.badId('A_B', 'a-b'), failure.badId('甲', undefined)],
    needsOption: () =>
      (['criterion', 'indicator', 'points', 'place'] as const).map((why) =>
        failure.needsOption(['--text', '--points'], why),
      ),
  };
  const all = Object.entries({ ...rest, ...failure }).flatMap(([name, value]) => {
    const own = special[name];
    if (own !== undefined) return own();
    return typeof value === 'string'
      ? [value]
      : [(value as (...facts: unknown[]) => string)('indicators/2021', '2', '3')];
  });
  return [...all, ...Object.values(boundKind)];
}

function spoilt(sentence: string, language: Language): boolean {
  return HARM.test(sentence) || (language === 'zh' && HALF_WIDTH.test(sentence.replace(TYPED, '')));
}

/** What is for the terminal alone: commands and options. */
const TERMINAL = /zhunsheng|--[a-z]/;

describe('what a command refuses', () => {
  it.each(LANGUAGES)('is said in the page by what the page has, in %s: no command and no option', async (language) => {
    const [{ failure }, { inPage }] = await Promise.all([authoringIn(language), deskWordsIn(language)]);
    const sentences = sentencesIn({ failure, boundKind: {} } as Authoring);
    expect(sentences.filter((each) => TERMINAL.test(each)).length).toBeGreaterThan(10);
    expect(sentences.map(inPage).filter((each) => TERMINAL.test(each))).toEqual([]);
  });
});

describe('the words of the commands that change the data', () => {
  it.each(LANGUAGES)('in %s are whole sentences without slips', async (language) => {
    const sentences = sentencesIn(await authoringIn(language));
    expect(sentences.length).toBeGreaterThan(70);
    expect(sentences.filter((sentence) => spoilt(sentence, language))).toEqual([]);
  });

  it('are other words in the other language', async () => {
    const [chinese, english] = [sentencesIn(await authoringIn('zh')), sentencesIn(await authoringIn('en'))];
    expect(chinese.length).toBe(english.length);
    for (const sentence of english)
      expect(sentence.replace(/[“”]|本年度|思想建设|基层宣讲|甲|→/g, '')).not.toMatch(/\p{Script=Han}/u);
    for (const [index, sentence] of chinese.entries()) {
      if (/[a-z]{4}/i.test(english[index]?.replace(/indicators\/2021|theory|lectures/g, '') ?? ''))
        expect(sentence).toMatch(/\p{Script=Han}/u);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { deskWordsIn, LANGUAGES, type Language, opinionWordsIn, wordsIn } from '../../src/words/languages.ts';

/** What is for the terminal alone: commands, options, and files that the page has fields for. */
const TERMINAL = /zhunsheng|--[a-z]|scheme\.yaml|opinions\.yaml|departments\.yaml/;

/** What the page can be told of opinions: why one cannot be decided so, and how it stands to others. */
async function ofOpinions(language: Language): Promise<readonly string[]> {
  const { obstacle, relation, failure, notCarriedOut, noneOpen } = await opinionWordsIn(language);
  const facts: readonly Parameters<typeof obstacle>[0][] = [
    { kind: 'gone', id: 'lecture-team' },
    { kind: 'changed', before: '甲', now: '乙', wanted: '丙' },
    ...(['classes', 'weight', 'no-points', 'by-hand'] as const).map((kind) => ({ kind })),
    { kind: 'department', name: '宣传处' },
    { kind: 'number', typed: '几' },
    { kind: 'class-name', typed: '各县' },
    { kind: 'passage', text: '每年' },
    { kind: 'emptied', numbers: [1, 2] },
    ...[true, false].map((isTaken) => ({ kind: 'contrary', number: 4, isTaken }) as const),
    { kind: 'placeholder', path: 'method.summary.places' },
  ];
  return [
    ...facts.map((why) => obstacle(why, 3)),
    ...facts.map((why) => failure.cannot(3, obstacle(why, 3))),
    ...(['same', 'compatible', 'contrary'] as const).map((how) => relation(3, '县委', how)),
    notCarriedOut(3),
    noneOpen,
    ...[failure.none('2021'), failure.none(undefined), failure.unknown(3, '2021'), failure.several(3)],
    ...[failure.byWhom, failure.needsReason, failure.agrees(3), failure.decided(3, 'adopted')],
    ...[failure.isFinal('2021'), failure.finalTakesNone('2021', '2022'), failure.isSaid(3), failure.notSaid(3)],
    failure.noDraft('2022'),
  ];
}

/** What it can be told of scores that were collected. */
async function ofScores(language: Language): Promise<readonly string[]> {
  const { scores } = (await wordsIn(language)).failure;
  const path = 'output/2021/collected/scores.json';
  const { fault } = scores;
  return [
    ...[scores.notCollected(path, '--from'), scores.none('output'), scores.tooLarge(path, 64 * 1024 * 1024)],
    fault.syntax(path, { line: 1, column: 1 } as never),
    fault.foreign(path, {} as never),
    fault.version(path, {} as never),
    fault.shape(path, { place: '' } as never),
    fault.repeated(path, { line: 3, key: 'units' } as never),
    fault.edition(path, { found: '2020', expected: '2021' } as never),
    fault.system(path, { title: '县考核指标', found: 'A', expected: 'B' } as never),
  ];
}

describe('what the page is told of opinions and scores', () => {
  it.each(LANGUAGES)(
    'says what to do in the page, in %s: no command, no option and no file of settings',
    async (language) => {
      const { inPage } = await deskWordsIn(language);
      const all = [...(await ofOpinions(language)), ...(await ofScores(language))];
      expect(all.filter((each) => TERMINAL.test(each)).length).toBeGreaterThan(25);
      expect(all.map(inPage).filter((each) => TERMINAL.test(each))).toEqual([]);
      // What took the place of a command is whole.
      expect(all.map(inPage).filter((each) => /undefined|\$\d| {2}|REASON|理由 (?:登记|决定)/.test(each))).toEqual([]);
    },
  );
});

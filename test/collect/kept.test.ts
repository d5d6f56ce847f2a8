import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKept } from '../../src/collect/kept/read.ts';
import { keptText } from '../../src/collect/kept/write.ts';
import { reportingOf } from '../../src/engine/collect/self-reports.ts';
import { assessmentsWith } from '../../src/engine/results/assessments.ts';
import { keepOrTell } from '../../src/engine/results/keep.ts';
import type { World } from '../../src/ports/world.ts';
import { scorersIn } from '../../src/results/scored-by.ts';
import { type GivenScore, NO_SCORES, type Scores, type UnitScores } from '../../src/results/scores.ts';
import { textOf } from '../../src/text/source.ts';
import { resultsWordsIn } from '../../src/words/languages.ts';
import { type Draw, drawnFor, givenAs } from '../support/drawn-scores.ts';
import { changed, SMALL, SMALL_YEAR } from '../support/fixtures.ts';
import { decimal } from '../support/gradings.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { repositoryOf, sourceOf } from '../support/sources.ts';
import { arbitrarySystem } from '../support/systems.ts';
import { hostileText } from '../support/texts.ts';
import { RESULTS, toldOf } from '../support/years.ts';

const PATH = 'results/2020/scores.csv';
const KEPT = SMALL_YEAR.get(PATH) ?? '';

/** What is known of each unit, as texts: what was given, what it said of itself, what the office entered. */
function saidIn(scores: Scores): unknown {
  const given = ({ amount, note }: GivenScore) => [amount?.toString(), note.replace(/\s+/gu, ' ').trim()];
  const each = ({ given: all, self, entered, bar }: UnitScores) => ({
    given: [...all]
      .map(([id, own]) => [id, [...own].map(([scorer, score]) => [scorer, ...given(score)]).sort()])
      .sort(),
    self: [...self].map(([id, score]) => [id, ...given(score)]).sort(),
    entered: [...entered].map(([key, { text, amount }]) => [key, text, amount?.toString()]).sort(),
    bar,
  });
  return [...scores].map(([unit, own]) => [unit, each(own)]).sort();
}

describe('scores that are kept', () => {
  it('are read back as they were given, in a system of any shape, whatever departments wrote as reasons', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitrarySystem,
        fc.infiniteStream(fc.nat(1_000_000)),
        fc.array(hostileText, { minLength: 1 }),
        async (written, numbers, notes) => {
          const source = await sourceOf(repositoryOf(written));
          const draw: Draw = (most) => Number(numbers.next().value) % (most + 1);
          const [assessment] = assessmentsWith(new Map(), source);
          if (assessment === undefined) throw new Error('there is no system');
          const { view, units } = assessment;
          const scorersOf = scorersIn(source.edition, view);
          const noted = (scores: UnitScores): UnitScores => ({
            ...scores,
            given: new Map(
              [...scores.given].map(([id, own]) => [
                id,
                new Map([...own].map(([by, score]) => [by, { ...score, note: notes[draw(notes.length - 1)] ?? '' }])),
              ]),
            ),
          });
          const scores: Scores = new Map(
            units.map((unit) => [
              unit.id,
              noted(givenAs(drawnFor(written, view.system, unit, draw).scores, scorersOf(unit))),
            ]),
          );
          const text = keptText(assessmentsWith(scores, source));
          const kept = readKept({ path: PATH, text }, reportingOf(source));
          expect(kept.findings).toEqual([]);
          expect(saidIn(kept.scores)).toEqual(saidIn(new Map([...scores].filter(([, { given }]) => given.size > 0))));
          expect(keptText(assessmentsWith(kept.scores, source))).toBe(text);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('have what units said of themselves and the office entered, with their lines', async () => {
    const source = await sourceOf(SMALL);
    const lines = [
      'jia-xian,lecture-team,SELF,2,1.8,"宣讲, 报告会"',
      'jia-xian,satisfaction,OFFICE,,88.5,',
      'jia-xian,bar,OFFICE,,一票否决,',
    ];
    const proof = `,,PROVED,,${'0'.repeat(64)},`;
    const text = `\uFEFFunit,item,by,points,score,reason\r\n${[...lines, proof].join('\r\n')}`;
    const { scores, findings } = readKept({ path: PATH, text }, reportingOf(source));
    expect(findings).toEqual([]);
    const own = scores.get('jia-xian');
    expect(own?.self.get('lecture-team')).toMatchObject({ note: '宣讲, 报告会', at: { file: PATH, line: 2 } });
    expect(own?.entered.get('satisfaction')).toMatchObject({ text: '88.5', amount: decimal('88.5'), at: { line: 3 } });
    expect(own?.bar).toBe('veto');
  });

  it('have what somebody decided of two entries as a score, though that stands in the data of the year', async () => {
    const source = await sourceOf(SMALL);
    const at = { file: RESULTS.entries, line: 8 };
    const given: GivenScore = {
      ...{ amount: decimal('1.5'), isRefused: false, note: '少1次', at },
      resolved: new Set(['score', 'note']),
    };
    const decided: UnitScores = {
      ...{ ...NO_SCORES, given: new Map([['lecture-team', new Map([['publicity', given]])]]) },
      entered: new Map([
        ['satisfaction', { text: '88.5', amount: decimal('88.5'), at, isResolved: true }],
        ['deduction', { text: '1', amount: decimal('1'), at: { file: RESULTS.adjustments, line: 3 } }],
      ]),
    };
    const text = keptText(assessmentsWith(new Map([['jia-xian', decided]]), source));
    expect(text.split('\n').slice(1)).toEqual([
      'jia-xian,lecture-team,publicity,2,1.5,少1次',
      'jia-xian,satisfaction,OFFICE,,88.5,',
      '',
    ]);
    expect(readKept({ path: PATH, text }, reportingOf(source)).findings).toEqual([]);
  });

  it('are held to the form of the edition, line by line, and everything else is taken', async () => {
    const source = await sourceOf(SMALL);
    const line = 'jia-xian,lecture-team,publicity,2,1.5,少开展1次';
    const cases: readonly (readonly [wrong: string, found: string])[] = [
      ['jia-xian,lecture-team,publicity,2,1.5', 'kept-line jia-xian,lecture-team,publicity,2,1.5'],
      [`${line},`, `kept-line ${line},`],
      ['jia-xian,lecture-team,publicity,2,1.5,少"开展', 'kept-line jia-xian,lecture-team,publicity,2,1.5,少"开展'],
      ['', 'kept-line'],
      [line.replace('jia-xian', '甲县'), 'kept-unknown 甲县'],
      [line.replace('jia-xian', '__proto__'), 'kept-unknown __proto__'],
      [line.replace('lecture-team', 'constructor'), 'kept-unknown constructor'],
      [line.replace('publicity', 'organization'), 'kept-unknown organization'],
      [line.replace(',2,', ',2.5,'), 'kept-points 2.5'],
      [line.replace('1.5', '2.05'), 'kept-score 2.05'],
      [line.replace('1.5', '-1'), 'kept-score -1'],
      [line.replace('1.5', '1.55555'), 'kept-score 1.55555'],
      [line.replace('1.5', ''), 'kept-score'],
      [line.replace('1.5', '１.5'), 'kept-score １.5'],
      [`${line}\n${line}`, 'kept-twice lecture-team'],
      [`${line}\njia-xian,bar,OFFICE,,没有,`, 'kept-score 没有'],
      [`${line}\njia-xian,satisfaction,OFFICE,,101,`, 'kept-score 101'],
      [`${line}\njia-xian,votes,OFFICE,,1,`, 'kept-unknown votes'],
    ];
    for (const [wrong, expected] of cases) {
      const text = KEPT.replace(line, wrong);
      const { scores, findings } = readKept({ path: PATH, text }, reportingOf(source));
      expect(
        findings.map(({ code, place }) => `${code} ${textOf(place)}`.trim()),
        wrong,
      ).toEqual([expected]);
      expect(scores.get('yi-xian')?.given.size, wrong).toBe(7);
    }
  });

  it('without a head are told so', async () => {
    const source = await sourceOf(SMALL);
    for (const text of ['', 'unit,item,by,points,result,reason\n']) {
      const { findings } = readKept({ path: PATH, text }, reportingOf(source));
      expect(findings.map(({ code, facts }) => [code, facts])).toEqual([['kept-line', { problem: 'head' }]]);
    }
  });

  it('saved in another form are told so once, whatever stands below', async () => {
    const source = await sourceOf(SMALL);
    const forms = [
      '\uFEFF',
      KEPT.replaceAll(',', ';'),
      KEPT.replaceAll(',', '\t'),
      KEPT.replaceAll('\n', ',,,\n'),
      KEPT.replaceAll('\n', '\r'),
      KEPT.replaceAll(/^([^,]+),([^,]+),/gm, '$2,$1,'),
      `<<<<<<< HEAD\n${KEPT}`,
    ];
    for (const text of forms) {
      const { scores, findings } = readKept({ path: PATH, text }, reportingOf(source));
      expect(findings.map(({ code, facts }) => [code, facts])).toEqual([['kept-line', { problem: 'head' }]]);
      expect(scores.size).toBe(0);
    }
  });

  it('are the same with more zeros, in the points as well', async () => {
    const source = await sourceOf(SMALL);
    const text = KEPT.replaceAll(/,(\d)(,|\n)/g, ',$1.00$2').replace(',2,1.5,', ',2.0,1.50,');
    const [own, other] = [KEPT, text].map((each) => readKept({ path: PATH, text: each }, reportingOf(source)));
    expect(text).not.toBe(KEPT);
    expect(other?.findings).toEqual([]);
    expect(saidIn(other?.scores ?? new Map())).toEqual(saidIn(own?.scores ?? new Map()));
  });

  it('are not kept where they are more than is read of a file', async () => {
    const source = await sourceOf(SMALL);
    const text = KEPT.replace('少开展1次', '少'.repeat(700_000));
    const { scores, findings } = readKept({ path: PATH, text }, reportingOf(source));
    expect(findings).toEqual([]);
    const entered = new Map([
      ['satisfaction', { text: '90', amount: decimal('90'), at: { file: '汇总表.xlsx', sheet: '汇总表', cell: 'F9' } }],
    ] as const);
    const whole: Scores = new Map([...scores].map(([id, own]) => [id, { ...own, entered }]));
    // Nothing is asked of a folder.
    const world = { ...memoryWorld(SMALL), folders: {} as World['folders'] };
    const asked = { root: '.', keep: true, renew: false, words: await resultsWordsIn('zh') };
    const assessments = assessmentsWith(whole, source);
    const error = await keepOrTell(world, { assessments, digest: '' }, source, asked).catch((thrown) => thrown);
    expect(error.complaint()).toContain('超过一个文件的上限 2097152 字节，没有存档');
  });

  it('are judged by check only where nothing else is wrong', async () => {
    const low = changed(SMALL_YEAR, PATH, '2,1.5,', '2,3,');
    expect(await toldOf(low)).toEqual(['kept-score 3']);
    const two = changed(low, RESULTS.components, 'unit: yi-xian', 'unit: yi-xia');
    expect((await toldOf(two)).filter((each) => each.startsWith('kept'))).toEqual([]);
  });
});

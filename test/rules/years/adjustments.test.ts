import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, SMALL_YEAR } from '../../support/fixtures.ts';
import { foundIn, RESULTS, toldAfter, toldOf, townWith } from '../../support/years.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const APPLIED = '    applied: { by: organization, on: 2020-12-10 }\n';
const REVIEWED = '    reviewed: { by: organization, on: 2020-11-20 }\n';
const OTHER = '  - id: bonus-2\n    unit: yi-xian\n    kind: bonus\n    points: 1\n    ground: 批示肯定\n';

const ENTRY = {
  id: 'entry-1',
  unit: 'jia',
  kind: 'bonus',
  bonusKind: 'honours',
  points: 10,
  ground: '获得表彰',
  document: '文号1',
  proposed: { by: '甲乡', on: '2026-11-05' },
};

/** What is told of one entry of a town's ledger. */
const entered = (changes: object, method = '') =>
  toldOf(townWith('adjustments', { entries: [{ ...ENTRY, ...changes }] }, method));

/** What is told of the second entry of the small ledger, with other lines in the place of its kind, points and ground. */
const second = (kind: string, points: string, ground: string) =>
  toldAfter(
    'adjustments',
    OTHER,
    `  - id: bonus-2\n    unit: yi-xian\n    kind: ${kind}\n${points === '' ? '' : `    points: ${points}\n`}    ground: ${ground}\n`,
  );

describe('an entry of the ledger', () => {
  it('has points within the range of its kind', async () => {
    expect(await second('deduction', '1', '通报批评')).toEqual([]);
    expect(await second('deduction', '3.00', '通报批评')).toEqual([]);
    expect(await second('deduction', '0.5', '通报批评')).toEqual(['adjustment-points 0.5']);
    expect(await second('fraud', '10', '伪造台账')).toEqual([]);
    expect(await second('fraud', '3', '伪造台账')).toEqual(['adjustment-points 3']);
    expect(await second('deduction', '-1', '通报批评')).toEqual(['points-not-positive -1']);
    expect(await second('deduction', '', '通报批评')).toEqual(['key-missing bonus-2']);
  });

  it('has no points where it only bars', async () => {
    expect(await second('veto', '', '重大责任事故')).toEqual([]);
    expect(await second('veto', '2', '重大责任事故')).toEqual(['adjustment-points points']);
    expect(await second('ineligible', '', '伪造台账')).toEqual([]);
    expect(await second('ineligible', '5', '伪造台账')).toEqual(['adjustment-points points']);
  });

  it('has a ground of the method, where that lists some', async () => {
    expect(await second('deduction', '1', '廉政严重问题')).toEqual([]);
    expect(await second('deduction', '1', '表彰')).toEqual(['adjustment-ground 表彰']);
    const listed = changed(
      SMALL_YEAR,
      SCHEME,
      'bonus: { least: 1, most: 3 }',
      'bonus: { least: 1, most: 3, grounds: [表彰] }',
    );
    expect(await toldOf(listed)).toEqual(['adjustment-ground 批示肯定']);
  });

  it('is of a kind that the method has', async () => {
    const without = (part: string) => toldOf(changed(SMALL_YEAR, SCHEME, part, ''));
    expect(await without('  bonus: { least: 1, most: 3 }\n')).toEqual([
      'adjustment-without-part bonus',
      'adjustment-without-part bonus',
    ]);
    const mild = (part: string, gravest: string, kind: string) => {
      const scheme = changed(SMALL_YEAR, SCHEME, part, gravest);
      const line = '    kind: bonus\n    points: 1\n';
      return toldOf(changed(scheme, RESULTS.adjustments, line, `    kind: ${kind}\n`));
    };
    const deduction = '  deduction: { least: 1, most: 3 }\n';
    const fraud = '  fraud: { least: 5, most: 10 }\n';
    expect(await mild(deduction, '', 'veto')).toEqual(['adjustment-without-part veto']);
    expect(await mild(deduction, deduction.replace(' }', ', gravest: most }'), 'veto')).toEqual([
      'adjustment-without-part veto',
    ]);
    expect(await mild(fraud, fraud.replace(' }', ', gravest: most }'), 'ineligible')).toEqual([
      'adjustment-without-part ineligible',
    ]);
  });

  it('may be a veto where a criterion of the system is one', async () => {
    expect(await entered({ kind: 'veto', bonusKind: undefined, points: undefined })).toEqual([]);
  });

  it('names a kind of bonus where the method has some, and nowhere else', async () => {
    expect(await entered({})).toEqual([]);
    expect(await entered({ bonusKind: undefined })).toEqual(['adjustment-bonus-kind bonus']);
    expect(await entered({ bonusKind: 'honour' })).toEqual(['adjustment-bonus-kind honour']);
    expect(
      await entered({ kind: 'deduction', points: 1 }, '  deduction: { least: 1, most: 3, grounds: [获得表彰] }\n'),
    ).toEqual(['adjustment-bonus-kind honours']);
  });

  it('has an amount of its kind, or at most the limit of that, or of all', async () => {
    expect(await entered({ points: 5 })).toEqual([]);
    expect(await entered({ points: 7 })).toEqual(['adjustment-points 7']);
    expect(await entered({ bonusKind: 'innovation', points: 3 })).toEqual([]);
    expect(await entered({ bonusKind: 'innovation', points: 3.5 })).toEqual(['adjustment-points 3.5']);
    expect(await entered({ bonusKind: 'other', points: 12 })).toEqual([]);
    expect(await entered({ bonusKind: 'other', points: 12.5 })).toEqual(['adjustment-points 12.5']);
  });

  it('that was rejected may ask for anything, and be proposed again', async () => {
    const rejected = '    rejected: { by: organization, on: 2020-12-10, reason: 不属于考核年度 }\n';
    const asked = changed(SMALL_YEAR, RESULTS.adjustments, APPLIED, rejected);
    expect(await toldOf(asked)).toEqual([]);
    expect(
      await toldOf(
        changed(asked, RESULTS.adjustments, '    points: 2\n    ground: 表彰\n', '    points: 20\n    ground: 好事\n'),
      ),
    ).toEqual([]);
    expect(await toldOf(changed(asked, RESULTS.adjustments, OTHER, OTHER.replace('yi-xian', 'jia-xian')))).toEqual([]);
  });
});

describe('the ledger', () => {
  const bonus = (id: string, more: object) => ({
    ...ENTRY,
    ...{ id, document: id, reviewed: { by: '党委办', on: '2026-11-06' }, applied: { by: '党委办', on: '2026-11-07' } },
    ...more,
  });
  const ledger = (entries: readonly object[], method = '') => toldOf(townWith('adjustments', { entries }, method));

  it('has each id once, and nothing twice', async () => {
    expect(await ledger([ENTRY, { ...ENTRY, document: '文号2' }])).toEqual(['id-duplicate entry-1']);
    expect(await ledger([ENTRY, { ...ENTRY, id: 'entry-2' }])).toEqual(['entered-twice 文号1']);
  });

  it('applies one bonus of each kind to a unit, or as many as the method lets', async () => {
    const two = [bonus('a', {}), bonus('b', { bonusKind: 'innovation', points: 2 })];
    expect(await ledger(two)).toEqual([]);
    expect(await ledger([...two, bonus('c', { points: 5 })])).toEqual(['adjustment-several jia']);
    expect(await ledger([...two, bonus('c', { points: 5, applied: undefined })])).toEqual([]);
    expect(await ledger([...two, bonus('c', { points: 5 })], '  adjustment: { entries: many }\n')).toEqual([]);
  });

  it('says the same whatever the order of its entries', async () => {
    const entries = [
      ...[bonus('a', {}), bonus('b', { bonusKind: 'innovation', points: 9 }), bonus('c', { points: 5 })],
      ...[{ ...ENTRY, unit: 'nobody' }, { ...ENTRY, id: 'd', bonusKind: 'none' }, bonus('a', { unit: 'yi' })],
    ];
    const codes = async (list: readonly object[]) =>
      (await foundIn(townWith('adjustments', { entries: list }))).map(({ code }) => code).sort();
    const expected = await codes(entries);
    expect(expected.length).toBeGreaterThan(4);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(entries, { minLength: entries.length }), async (shuffled) => {
        expect(await codes(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('who judges an entry', () => {
  it('is not who proposed it, by whichever name', async () => {
    const proposed = (by: string) =>
      toldAfter('adjustments', '{ by: 甲县, on: 2020-11-05 }', `{ by: ${by}, on: 2020-11-05 }`);
    expect(await proposed('organization')).toEqual(['adjustment-own organization']);
    expect(await proposed('组织部')).toEqual(['adjustment-own organization']);
    expect(await proposed('市委组织部')).toEqual(['adjustment-own organization']);
    expect(await proposed('市委督查室')).toEqual([]);
  });

  it('is not the unit that it is about, also where that is a department', async () => {
    const units = changed(
      SMALL_YEAR,
      'indicators/units.yaml',
      'name: 甲县, system: county,',
      'name: 甲县, department: organization, system: county,',
    );
    expect(await toldOf(units)).toEqual(['adjustment-own organization', 'adjustment-own organization']);
    expect(await toldAfter('adjustments', APPLIED, APPLIED.replace('organization', 'jia-xian'))).toEqual([
      'adjustment-own jia-xian',
    ]);
  });

  it('reviews a bonus before it is applied, unless the method has no review', async () => {
    expect(await toldAfter('adjustments', REVIEWED, '')).toEqual(['adjustment-unreviewed applied']);
    expect(await toldAfter('adjustments', `${REVIEWED}${APPLIED}`, '')).toEqual([]);
    const none = changed(SMALL_YEAR, SCHEME, '  bonus: {', '  adjustment: { firstReview: none }\n  bonus: {');
    expect(await toldOf(changed(none, RESULTS.adjustments, REVIEWED, ''))).toEqual([]);
  });

  it('of a deduction need not have it reviewed', async () => {
    const bonus = '    kind: bonus\n    points: 2\n    ground: 表彰\n';
    const files = changed(
      SMALL_YEAR,
      RESULTS.adjustments,
      bonus,
      '    kind: deduction\n    points: 2\n    ground: 通报批评\n',
    );
    expect(await toldOf(changed(files, RESULTS.adjustments, REVIEWED, ''))).toEqual([]);
  });

  it('either applies or rejects it', async () => {
    const both = `${APPLIED}    rejected: { by: organization, on: 2020-12-10, reason: 重复 }\n`;
    expect(await toldAfter('adjustments', APPLIED, both)).toEqual(['key-conflict rejected']);
  });
});

describe('what is written of an entry', () => {
  it.each(['ground: 批示肯定', 'document: 市委督查通报第8期', '{ by: 乙县,'])('can be printed: %s', async (text) => {
    const spoilt = text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/u, '\u202e');
    expect(await toldAfter('adjustments', text, spoilt)).toContain('character-forbidden \u202e');
  });
});

describe('the days of an entry', () => {
  it('are in order, and may be the same', async () => {
    expect(await toldAfter('adjustments', REVIEWED, REVIEWED.replace('11-20', '11-05'))).toEqual([]);
    expect(await toldAfter('adjustments', REVIEWED, REVIEWED.replace('11-20', '12-11'))).toEqual([
      'date-order 2020-12-10',
    ]);
    expect(
      await toldAfter(
        'adjustments',
        `${REVIEWED}${APPLIED}`,
        `    rejected: { by: organization, on: 2020-11-04, reason: 重复 }\n`,
      ),
    ).toEqual(['date-order 2020-11-04']);
  });

  it.each(['2020-02-30', '2020-13-01', '2021-02-29', '2020-00-10', '1900-01-01'])('are real: not %s', async (day) => {
    expect(await toldAfter('adjustments', '甲县, on: 2020-11-05', `甲县, on: ${day}`)).toEqual([`date-form ${day}`]);
  });
});

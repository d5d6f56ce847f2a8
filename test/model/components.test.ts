import { describe, expect, it } from 'vitest';
import type { Entered, ScorePart } from '../../src/model/grading/components.ts';
import { type Figure, partsOfFigure } from '../../src/model/grading/figure.ts';
import { type Grade, gradingOf } from '../../src/model/grading/grading.ts';
import { whole } from '../../src/model/grading/ratio.ts';
import { standingsOf } from '../../src/model/grading/standing.ts';
import type { YearEnd } from '../../src/model/grading/year-end.ts';
import { TOWN } from '../support/fixtures.ts';
import { formsOf } from '../support/form-products.ts';
import { decimal, grading, unit } from '../support/gradings.ts';
import { sourceOf } from '../support/sources.ts';

function figuresBelow(own: Figure | undefined): readonly Figure[] {
  return own === undefined ? [] : [own, ...partsOfFigure(own).flatMap(figuresBelow)];
}

describe('the components of a score', () => {
  const part = (columns: number, other: Partial<Entered>, weight: string): ScorePart => ({
    name: '平时考核',
    weight: decimal(weight),
    setting: undefined,
    entered: {
      columns: Array.from({ length: columns }, (_, index) => ({ key: `component.a.${index + 1}`, title: '' })),
      ...{ full: decimal('100'), counts: [decimal('200')], dropHighest: 0, dropLowest: 0 },
      ...other,
    },
  });
  const standingOf = (parts: readonly ScorePart[], entered: readonly string[]) => {
    const own = unit('150', { satisfaction: undefined });
    const amounts = new Map(
      entered.map((each, index) => [`component.a.${index + 1}` as const, decimal(each)] as const),
    );
    const indicators: ScorePart = { name: '年终考核', weight: decimal('0.5'), setting: undefined, entered: undefined };
    const [standing] = standingsOf([{ ...own, amounts }], { ...grading(), parts: [indicators, ...parts] });
    return standing;
  };
  const scoreOf = (...entered: Parameters<typeof standingOf>) => standingOf(...entered)?.published?.toString();

  it('are each scaled to the full marks and weighted', () => {
    expect(scoreOf([], [])).toBe('75');
    expect(scoreOf([part(1, {}, '0.5')], ['80'])).toBe('155');
    expect(scoreOf([part(1, { full: decimal('30') }, '0.5')], ['20'])).toBe('141.67');
  });

  it('are the mean of all periods, or of what raters gave without the highest and the lowest', () => {
    expect(scoreOf([part(4, {}, '0.5')], ['80', '90', '70', '60'])).toBe('150');
    const jury = part(5, { dropHighest: 1, dropLowest: 1 }, '0.5');
    expect(scoreOf([jury], ['100', '81', '80', '80', '0'])).toBe('155.33');
    expect(scoreOf([jury], ['100', '81', '80', '80'])).toBeUndefined();
  });

  it('are told in the order of their columns, whatever was entered there', () => {
    const jury = part(5, { dropHighest: 1, dropLowest: 1 }, '0.5');
    const own = standingOf([jury], ['80', '100', '70', '90', '60'])?.figure;
    const means = figuresBelow(own).flatMap(({ from }) => (from.rule === 'mean' ? [from] : []));
    const keys = means
      .flatMap(({ terms, dropped }) => [...terms.map((each) => each.figure), ...dropped])
      .map(({ name }) => name);
    expect(keys.map((name) => name.kind === 'entered' && name.key)).toEqual(
      [1, 3, 4, 2, 5].map((period) => `component.a.${period}`),
    );
  });
});

describe('bonuses by kinds', () => {
  it('are added up, and no more than the most of all together', () => {
    const bonus = { keys: ['bonus.a', 'bonus.b'] as const, most: decimal('5') };
    const own = unit('180');
    const scoreWith = (a: string, b: string) => {
      const amounts = new Map([...own.amounts, ['bonus.a', decimal(a)] as const, ['bonus.b', decimal(b)] as const]);
      return standingsOf([{ ...own, amounts }], { ...grading(), bonus })[0]?.published?.toString();
    };
    expect(scoreWith('1', '3')).toBe('184');
    expect(scoreWith('4', '3')).toBe('185');
  });
});

describe('grades of a list', () => {
  const grade = (id: string, other: Partial<Grade> = {}): Grade => ({
    ...{ id, name: id, end: 'first', counts: undefined, line: undefined, isBarred: false, core: undefined, needs: [] },
    ...other,
  });
  const rest = grade('rest', { end: 'rest' });
  const from = (at: string) => ({ line: { at: [decimal(at)], isInclusive: true } });
  const graded = (units: readonly YearEnd[], list: readonly Grade[]) =>
    standingsOf(units, { ...grading(), grades: list }).map(
      ({ grade: got, isOpen }) => `${got?.id}${isOpen ? '?' : ''}`,
    );

  it('go by the score, which at the line is in the better one', () => {
    const units = ['200', '180', '179.99', '100'].map((each) => unit(each, { satisfaction: decimal('90') }));
    expect(graded(units, [grade('good', from('180')), grade('fair', from('150')), rest])).toEqual([
      ...['good', 'good', 'fair', 'rest'],
    ]);
  });

  it('go by the rank in the class of a unit where they say so, a share in whole units', () => {
    const units = ['190', '185', '180', '175', '170'].map((each, index) => ({
      ...unit(each),
      class: index < 2 ? 'county' : 'district',
    }));
    const counts = {
      byClass: new Map([
        ['county', { units: 1 }],
        ['district', { share: decimal('0.5') }],
      ]),
    };
    expect(graded(units, [grade('good', { counts }), rest])).toEqual(['good', 'rest', 'good', 'rest', 'rest']);
  });

  it('rank units in their classes where all go by these, and else among all', () => {
    const units = ['190', '185', '180', '180', '170'].map((each, index) => ({
      ...unit(each),
      class: index % 2 === 0 ? 'county' : 'district',
    }));
    const counts = { byClass: new Map(['county', 'district'].map((each) => [each, { units: 1 }])) };
    const ranked = (...grades: readonly Grade[]) =>
      standingsOf(units, { ...grading(), grades, vetoed: undefined }).map(({ rank }) => rank);
    expect(ranked(grade('good', { counts }), rest)).toEqual([1, 1, 2, 2, 3]);
    expect(ranked(grade('good', { counts }), grade('fair', { counts: { all: { units: 3 } } }), rest)).toEqual([
      ...[1, 2, 3, 3, 5],
    ]);
    expect(ranked(rest)).toEqual([1, 2, 3, 3, 5]);
  });

  it('need what they say of single indicators, and no veto', () => {
    const units = ['190', '185', '180'].map((each, index) => ({
      ...unit(each, index === 1 ? { bar: 'veto' as const } : {}),
      levels: [whole(decimal(index === 0 ? '17' : '18'))],
    }));
    const needs = [{ level: 0, atLeast: [whole(decimal('18'))] }];
    expect(graded(units, [grade('good', { needs, isBarred: true }), rest])).toEqual(['rest', 'rest', 'good']);
  });

  it('are none where none are listed and there are no thresholds', () => {
    expect(graded([unit('190')], [])).toEqual(['undefined']);
  });
});

describe('full marks of a class', () => {
  it('are what shares of a score are shares of, and what components count', async () => {
    const { edition } = await sourceOf(TOWN);
    const [system] = edition.systems;
    if (system === undefined) throw new Error('there is no system');
    const { grades, parts } = gradingOf(edition, system);
    expect(system.classes.map(({ id }) => id)).toEqual(['rural', 'urban']);
    expect(grades.find(({ id }) => id === 'good')?.line?.at.map(String)).toEqual(['54', '60']);
    expect(parts.flatMap(({ entered }) => entered?.counts.map(String) ?? [])).toEqual(['90', '100']);
  });

  it('are those of its units in the formulas of the summary sheet', async () => {
    const document = (await formsOf(await sourceOf(TOWN))).get('summary-1-town');
    if (document === undefined) throw new Error('there is no summary sheet');
    const [table] = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
    const formulas =
      table?.rows.map(({ cells }) => cells.flatMap(({ formula }) => formula?.parts ?? []).join('')) ?? [];
    expect(formulas.map((each) => [/<54|<=54/.test(each), /<60|<=60/.test(each)])).toEqual([
      ...[
        [true, false],
        [false, true],
        [false, true],
      ],
    ]);
    expect(formulas.map((each) => /\*(\d+)\/100\*0\.2/.exec(each)?.[1])).toEqual(['90', '100', '100']);
  });
});

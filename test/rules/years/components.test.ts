import { describe, expect, it } from 'vitest';
import { changed, SMALL_YEAR } from '../../support/fixtures.ts';
import { toldAfter, toldOf, townWith } from '../../support/years.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const YI = '  - { unit: yi-xian, satisfaction: 88 }\n';

/** What is told of what a town enters of one unit. */
const entered = (components: unknown, more: object = {}) =>
  toldOf(townWith('components', { units: [{ unit: 'jia', components, ...more }] }));

describe('what the office enters', () => {
  it('is satisfaction from 0 to 100 where the method has it', async () => {
    expect(await toldAfter('components', YI, YI.replace('88', '0'))).toEqual([]);
    expect(await toldAfter('components', YI, YI.replace('88', '100.00'))).toEqual([]);
    expect(await toldAfter('components', YI, YI.replace('88', '100.5'))).toEqual(['value-size 100.5']);
    expect(await toldAfter('components', YI, YI.replace('88', '-1'))).toEqual(['value-size -1']);
    expect(await toldAfter('components', YI, YI.replace('88', '88%'))).toEqual(['value-type 88%']);
    expect(await toldAfter('components', YI, YI.replace('88', '8.8e1'))).toEqual(['number-form 8.8e1']);
  });

  it('is nothing where the method has neither satisfaction nor components', async () => {
    const without = changed(
      SMALL_YEAR,
      SCHEME,
      '    performance: 0.9\n    satisfaction: 0.1\n',
      '    scoring: by-department\n',
    );
    expect((await toldOf(without)).filter((each) => !each.startsWith('placeholder'))).toEqual([
      'component-unknown satisfaction',
      'component-unknown satisfaction',
    ]);
  });

  it('lacks nothing that the method has', async () => {
    const bare = YI.replace('satisfaction: 88', 'components: { everyday: 90 }');
    expect(await toldAfter('components', YI, bare)).toEqual([
      'component-missing yi-xian',
      'component-unknown everyday',
    ]);
    expect(await toldAfter('components', YI, '  - { unit: yi-xian }\n')).toEqual(['key-missing']);
  });

  it('is of units of the year, each once, and of as many as there are scores for', async () => {
    expect(await toldAfter('components', YI, '')).toEqual([]);
    expect(await toldAfter('components', YI, `${YI}  - { unit: nobody, satisfaction: 80 }\n`)).toEqual([
      'unit-unknown nobody',
    ]);
    const units = changed(
      SMALL_YEAR,
      'indicators/units.yaml',
      'class: county, until: 2025',
      'class: county, until: 2019',
    );
    expect(await toldOf(units)).toContain('unit-not-assessed yi-xian');
  });

  it('has as many scores as the component has periods', async () => {
    expect(await entered({ everyday: [90, 85.5] })).toEqual([]);
    expect(await entered({ everyday: [90] })).toEqual(['component-count everyday']);
    expect(await entered({ everyday: [90, 85, 80] })).toEqual(['component-count everyday']);
    expect(await entered({ everyday: 90 })).toEqual(['component-count everyday']);
  });

  it('has no score above the full one, and points at the very score', async () => {
    expect(await entered({ everyday: [90, 100] })).toEqual([]);
    expect(await entered({ everyday: [90, 100.5] })).toEqual(['component-above-full 100.5']);
    expect(await entered({ everyday: [90, -1] })).toEqual(['value-size -1']);
    expect(await entered({ everyday: [90, '良好'] })).toEqual(['value-type 良好']);
  });

  it('is not what the indicators add to, and misspelt only once', async () => {
    expect(await entered({ everyday: [90, 85], 'year-end': 95 })).toEqual(['component-unknown year-end']);
    expect(await entered({ everday: [90, 85] })).toEqual(['component-unknown everday']);
    expect(await entered({ 平时考核: [90, 85] })).toEqual(['component-unknown 平时考核']);
    expect(await entered({ everyday: [90, 85] }, { satisfaction: 90 })).toEqual(['component-unknown satisfaction']);
  });

  it('of raters is a score each', async () => {
    const raters = 'weight: 20%, raters: { count: 3, dropHighest: 1 } }';
    const scheme = 'indicators/2026/scheme.yaml';
    const of = (everyday: unknown) =>
      toldOf(
        changed(
          townWith('components', { units: [{ unit: 'jia', components: { everyday } }] }),
          scheme,
          'weight: 20%, periods: [上半年, 下半年] }',
          raters,
        ),
      );
    expect(await of([90, 91, 89])).toEqual([]);
    expect(await of([90, 91])).toEqual(['component-count everyday']);
  });

  it('that is entered once is no list', async () => {
    const once = (everyday: unknown) =>
      toldOf(
        changed(
          townWith('components', { units: [{ unit: 'jia', components: { everyday } }] }),
          'indicators/2026/scheme.yaml',
          'weight: 20%, periods: [上半年, 下半年] }',
          'weight: 20%, full: 10 }',
        ),
      );
    expect(await once(9.5)).toEqual([]);
    expect(await once([9.5])).toEqual(['component-count everyday']);
    expect(await once(95)).toEqual(['component-above-full 95']);
  });
});

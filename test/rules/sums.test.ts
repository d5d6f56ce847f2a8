import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { classesNamed, indicatorWith, repositoryOf } from '../support/sources.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';

/** The ids and numbers of every sum that is reported, and other codes as they are. */
async function sumsOf(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const examined = await examine(memoryWorld(files), { digests: false });
  return (examined?.findings ?? []).map(({ code, facts }) => {
    const name = 'id' in facts && 'stated' in facts ? facts.id : code;
    return 'stated' in facts ? `${name} ${facts.stated} ${facts.actual}` : code;
  });
}

/** Why nothing is in the sums that are reported of an indicator for two classes. */
async function emptinessOf(indicator: ReturnType<typeof indicatorWith>): Promise<readonly unknown[]> {
  const files = repositoryOf({ classes: classesNamed('县', '区'), fullMarks: 7, indicators: [indicator] });
  const examined = await examine(memoryWorld(files), { digests: false });
  return (examined?.findings ?? []).flatMap(({ facts }) => ('empty' in facts ? [facts.empty] : []));
}

describe('a sum', () => {
  const LECTURES = 'title: 基层宣讲\n        points: 2';
  const THEORY = 'title: 理论武装\n    points: 4';
  const TOP = 'title: 思想建设\npoints: 4';

  it('is reported once where it is wrong, and not above', async () => {
    expect(await sumsOf(changed(SMALL, IDEOLOGY, LECTURES, LECTURES.replace('2', '3')))).toEqual(['lectures 3 2']);
    expect(await sumsOf(changed(SMALL, IDEOLOGY, THEORY, THEORY.replace('4', '5')))).toEqual(['theory 5 4']);
    expect(await sumsOf(changed(SMALL, IDEOLOGY, TOP, TOP.replace('4', '5')))).toEqual(['ideology 5 4']);
  });

  it('is reported when only a sum that is explained itself would explain it', async () => {
    // Level 3 is one too much, which explains level 2; level 1 is wrong by itself, by as much.
    const files = changed(SMALL, IDEOLOGY, LECTURES, LECTURES.replace('2', '3'));
    expect(await sumsOf(changed(files, IDEOLOGY, TOP, TOP.replace('4', '5')))).toEqual([
      'ideology 5 4',
      'lectures 3 2',
    ]);
    const scheme = 'indicators/2020/scheme.yaml';
    const all = changed(changed(files, IDEOLOGY, TOP, TOP.replace('4', '5')), scheme, 'fullMarks: 10', 'fullMarks: 9');
    expect(await sumsOf(all)).toEqual(['ideology 5 4', 'lectures 3 2', 'total-mismatch 9 11']);
  });

  it('is pointed at where it is stated: by the class or the unit, before the system', async () => {
    const classes = classesNamed('县', '区').map((each, index) => (index === 0 ? each : { ...each, fullMarks: 6 }));
    const indicators = [indicatorWith({ points: 7 }, [{ points: 7 }])];
    const files = repositoryOf({ classes, fullMarks: 7, indicators, units: [{ id: 'unit-1', fullMarks: 5 }] });
    const examined = await examine(memoryWorld(files), { digests: false });
    const totals = examined?.findings.filter(({ code }) => code === 'total-mismatch') ?? [];
    expect(totals.map(({ place }) => textOf(place))).toEqual(['5', '6']);
  });

  it('is judged where weights are stated and a class has points of its own', async () => {
    const right = 'text: 每半年核查党员信息库\n            weight: 0.5\n';
    const wrong = `${right}            pointsFor: { district: 1.5 }\n`;
    expect(await sumsOf(changed(SMALL, ORGANIZATION, right, wrong))).toEqual(['member-files 2 2.5']);
  });

  it('counts nothing that only deducts', async () => {
    const right = '          - id: center-group-report\n';
    const more = '          - { id: center-group-absence, text: 无故缺席, deducts: 1 }\n';
    expect(await sumsOf(changed(SMALL, IDEOLOGY, right, `${more}${right}`))).toEqual([]);
  });

  it('of which nothing is left is told apart: what lies beside it, and what is for nobody', async () => {
    const beside = indicatorWith({ points: 7 }, [{ adds: 20 }, { deducts: 'unlimited' }, { veto: true }]);
    const nobody = indicatorWith({ points: 7 }, [{ points: 7, except: ['class-2'] }]);
    const counted = indicatorWith({ points: 7 }, [{ points: 6 }, { adds: 1 }]);
    expect(await emptinessOf(beside)).toEqual(['beside']);
    expect(await emptinessOf(nobody)).toEqual(['nobody']);
    expect(await emptinessOf(counted)).toEqual([undefined]);
  });
});

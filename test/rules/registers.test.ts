import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SHIPPED, SMALL, unlocked } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const UNITS = 'indicators/units.yaml';

async function findingsAfter(right: string, wrong: string) {
  const examined = await examine(memoryWorld(changed(SMALL, UNITS, right, wrong)), { digests: false });
  return examined?.findings.map((each) => [each.code, textOf(each.place)]);
}

describe('the register of assessed units', () => {
  it('has years that are not reversed', async () => {
    expect(await findingsAfter('from: 2019 }', 'from: 2031, until: 2030 }')).toEqual([['range-reversed', '2031']]);
    expect(await findingsAfter('from: 2019 }', 'from: 2020, until: 2020 }')).toEqual([]);
  });

  it('counts only the units of the year', async () => {
    const two = 'until: 2025 }\n  - { id: bing-qu, name: 丙区, system: county, class: district, from: 2019 }';
    const others = two.replace('2025', '2019').replace('from: 2019', 'from: 2021');
    expect(await findingsAfter(two, two.replace('2025', '2019'))).toEqual([]);
    expect(await findingsAfter(two, others)).toEqual([['threshold-overlap', '1']]);
  });

  it('has each name once in a year', async () => {
    const moved = 'until: 2025 }\n  - { id: bing-qu, name: 丙区, system: county, class: district, from: 2019 }';
    const later = moved.replace('2025', '2020').replace('丙区', '乙县').replace('from: 2019', 'from: 2021');
    expect(await findingsAfter(moved, moved.replace('丙区', ' 乙　县 '))).toEqual([['name-duplicate', '乙　县']]);
    expect((await findingsAfter(moved, later))?.map(([code]) => code)).not.toContain('name-duplicate');
  });

  it('links a unit to the department whose name it bears', async () => {
    const linked = (name: string, department: string) => `name: ${name}, department: ${department}, system: county`;
    const plain = 'name: 甲县, system: county';
    expect(await findingsAfter(plain, linked('市委组织部', 'organization'))).toEqual([]);
    expect(await findingsAfter(plain, 'name: 市委组织部, system: county')).toEqual([['unit-unlinked', '市委组织部']]);
    expect(await findingsAfter(plain, linked('组织部', 'publicity'))).toEqual([['unit-unlinked', 'publicity']]);
  });

  it('names departments that are registered', async () => {
    const findings = await findingsAfter(
      'name: 甲县, system: county',
      'name: 甲县, department: 组织部, system: county',
    );
    expect(findings).toEqual([['department-unknown', '组织部']]);
  });
});

describe('names that are printed', () => {
  const foundAfter = async (path: string, right: string, wrong: string) => {
    const examined = await examine(memoryWorld(changed(SMALL, path, right, wrong)), { digests: false });
    return examined?.findings.map((each) => [each.code, textOf(each.place)]);
  };

  it('tell the classes of a system apart', async () => {
    const scheme = 'indicators/2020/scheme.yaml';
    expect(await foundAfter(scheme, 'name: 城市区', 'name: 县')).toEqual([['name-duplicate', '县']]);
  });

  it('tell the offices of a department and the departments apart', async () => {
    const departments = 'indicators/departments.yaml';
    expect(await foundAfter(departments, 'name: 基层处', 'name: 干部处')).toEqual([['name-duplicate', '干部处']]);
    expect(await foundAfter(departments, 'name: 市委宣传部', 'name: 市委　组织部')).toEqual([
      ['name-ambiguous', '市委　组织部'],
    ]);
  });
});

describe('the numbers of annexes', () => {
  it('leave none out', async () => {
    const scheme = 'indicators/2020/scheme.yaml';
    const found = async (annex: string) => {
      const files = changed(SHIPPED, scheme, 'annex: 2', annex);
      return (await examine(memoryWorld(unlocked(files)), { digests: false }))?.findings.filter(({ code }) =>
        /^annex-[gd]/.test(code),
      );
    };
    expect(await found('annex: 4')).toMatchObject([{ code: 'annex-gap', facts: { annex: '4', missing: '2' } }]);
    expect(await found('annex: 1')).toMatchObject([{ code: 'annex-duplicate' }]);
    expect(await found('annex: 2')).toEqual([]);
  });
});

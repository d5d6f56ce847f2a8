import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL } from '../support/fixtures.ts';
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

  it('names departments that are registered', async () => {
    const findings = await findingsAfter(
      'name: 甲县, system: county',
      'name: 甲县, department: 组织部, system: county',
    );
    expect(findings).toEqual([['department-unknown', '组织部']]);
  });
});

import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { locked } from '../support/locked.ts';
import { memoryWorld } from '../support/memory-world.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const UNITS = 'indicators/units.yaml';
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const TARGETS = 'targets: { county: 3个, district: 5个 }';
const OWN = 'targets: { county: 3个, district: 5个, jia-xian: 4个 }';
const UNIT = '  - { id: jia-xian, name: 甲县, system: county, class: county }\n';
const ANOTHER = UNIT.replace('jia-xian', 'ding-xian').replace('甲县', '丁县');
const THIRD = UNIT.replace('jia-xian', 'wu-qu').replace('甲县', '戊区').replace('class: county', 'class: district');

/** The small repository with more units: 甲县 and 丁县 are counties. */
const WIDER = changed(SMALL, UNITS, UNIT, UNIT + ANOTHER + THIRD);
const WITH_OWN = changed(WIDER, ORGANIZATION, TARGETS, OWN);

type Edit = readonly [file: string, right: string, other: string];

/** What a lock of a repository finds in it after edits: what changed, and of which kind that is. */
async function departures(before: ReadonlyMap<string, string>, ...edits: readonly Edit[]): Promise<readonly string[]> {
  let files: Map<string, string> = await locked(before);
  for (const edit of edits) files = changed(files, ...edit);
  const { findings = [] } = (await examine(memoryWorld(files), { digests: false })) ?? {};
  return findings.flatMap(({ code, facts }) => {
    if (code !== 'lock-differs' || !('change' in facts)) return [];
    const { change } = facts as { change: { kind: string; id?: string; path?: string } };
    return [`${change.kind} ${change.id ?? change.path ?? ''}`];
  });
}

describe('a lock says one cause once:', () => {
  it.each<[string, readonly Edit[], readonly string[]]>([
    [
      'a setting of the system',
      [[SCHEME, 'name: 城市区', 'name: 市辖区']],
      ['setting systems.county.classes.district.name'],
    ],
    [
      'another order of the classes',
      [
        [SCHEME, '      - { id: county, name: 县 }\n', ''],
        [SCHEME, 'name: 城市区 }\n', 'name: 城市区 }\n      - { id: county, name: 县 }\n'],
      ],
      ['classes county'],
    ],
    [
      'a class that came',
      [[SCHEME, 'name: 城市区 }\n', 'name: 城市区 }\n      - { id: zone, name: 开发区 }\n']],
      ['setting systems.county.classes.zone.id', 'setting systems.county.classes.zone.name'],
    ],
    ['a unit that is given something of its own', [[ORGANIZATION, TARGETS, OWN]], ['item delegate-studio']],
    [
      'units that are all of a class and are each given something of their own',
      [
        [ORGANIZATION, TARGETS, 'targets: { county: 3个, district: 5个, bing-qu: 4个, wu-qu: 6个 }'],
        [ORGANIZATION, 'title: 乡镇党代会年会制', 'title: 乡镇党代会年会制度'],
      ],
      ['item township-congress', 'item delegate-studio'],
    ],
  ])('%s', async (_, edits, said) => {
    expect(await departures(WIDER, ...edits)).toEqual(said);
  });

  const MOVED = UNIT.replace('class: county', 'class: district');

  it.each<[string, readonly Edit[], readonly string[]]>([
    ['what is no more its own', [[ORGANIZATION, OWN, TARGETS]], ['item delegate-studio']],
    ['what else is its own now', [[ORGANIZATION, '4个', '6个']], ['item delegate-studio']],
    ['the class that it is moved to', [[UNITS, UNIT, MOVED]], ['units jia-xian', 'item delegate-studio']],
    [
      'another with something of its own, of another class',
      [
        [
          ORGANIZATION,
          '            text: 党员档案齐全',
          '            targets: { wu-qu: 全部 }\n            text: 党员档案齐全',
        ],
      ],
      ['item member-file-order'],
    ],
  ])('of a unit with something of its own: %s', async (_, edits, said) => {
    expect((await departures(WITH_OWN, ...edits)).toSorted()).toEqual([...said].sort());
  });
});

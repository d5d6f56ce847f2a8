import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL_OPINIONS } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const LIST = 'indicators/2020/opinions.yaml';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

async function toldOf(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const examined = await examine(memoryWorld(files), { digests: false });
  return (examined?.findings ?? []).map(({ code, place }) => `${code} ${textOf(place)}`.trim());
}

/** What is told of the file of opinions with another opinion at its end. */
const with4 = (lines: string, files = SMALL_OPINIONS): Promise<readonly string[]> =>
  toldOf(new Map(files).set(LIST, `${files.get(LIST)}\n  - number: 4\n    file: 意见.txt\n${lines}`));

describe('an opinion', () => {
  it('may be about anything that there is, or about nothing in particular', async () => {
    expect(await with4('    field: comment\n    after: 建议精简指标\n')).toEqual([]);
    expect(
      await with4('    field: setting\n    setting: systems.county.thresholds.unqualified.atMost\n    after: 5\n'),
    ).toEqual([]);
    expect(
      await with4(
        '    system: county\n    field: insert\n    under: lectures\n    behind: lecture-team\n    whole: { text: 建立台账, points: 0.5 }\n',
      ),
    ).toEqual([]);
  });

  it('names an item, a place, a setting and a system that exist, while it is open', async () => {
    expect(await with4('    system: county\n    item: lecture\n    field: comment\n')).toEqual([
      'opinion-about lecture',
    ]);
    expect(
      await with4('    system: county\n    field: insert\n    under: lecture\n    whole: { text: 建立台账 }\n'),
    ).toEqual(['opinion-about lecture']);
    expect(await with4('    field: setting\n    setting: systems.county.full\n    after: 5\n')).toEqual([
      'opinion-about systems.county.full',
    ]);
    expect(await with4('    system: counties\n    item: lecture-team\n    field: comment\n')).toEqual([
      'system-unknown counties',
    ]);
    expect(await with4('    system: county\n    field: points\n    after: 5\n')).toEqual(['opinion-about points']);
    expect(
      await with4(
        '    system: county\n    item: gone\n    field: points\n    after: 5\n    decision: { outcome: rejected, reason: 已删去, by: organization }\n',
      ),
    ).toEqual([]);
  });

  it('is not told of as unknown where the file of its item cannot be read', async () => {
    const broken = new Map(SMALL_OPINIONS).set(IDEOLOGY, 'id: [ideology\n');
    expect((await toldOf(broken)).filter((each) => each.startsWith('opinion-'))).toEqual([]);
  });

  it('is decided before an edition is final', async () => {
    const final = changed(SMALL_OPINIONS, 'indicators/2020/scheme.yaml', 'state: draft', 'state: final');
    expect(await toldOf(final)).toEqual(['opinion-open 3']);
  });
});

describe('what was taken', () => {
  it('is what the data says, else it is told', async () => {
    expect(await toldOf(SMALL_OPINIONS)).toEqual([]);
    const less = changed(SMALL_OPINIONS, LIST, '    before: 1\n    after: 2\n', '    before: 1\n    after: 2.50\n');
    expect(await toldOf(less)).toEqual(['opinion-overtaken 2.50']);
  });

  it('is not told where another opinion about the same field, or a decision by hand, came after it', async () => {
    const other =
      '    system: county\n    item: lecture-team\n    field: points\n    before: 1\n    after: 3\n    decision: { outcome: adopted, by: organization }\n';
    expect(await with4(other)).toEqual([]);
    const wrong = changed(SMALL_OPINIONS, LIST, '    before: 1\n    after: 2\n', '    before: 1\n    after: 4\n');
    expect(await with4(other, wrong)).toEqual(['opinion-overtaken 3']);
    const byHand = other.replace('outcome: adopted', 'outcome: adapted, reason: 会上商定');
    expect(await with4(byHand, wrong)).toEqual([]);
    expect(await with4(byHand.replace('adapted,', 'adapted, to: 3.5,'), wrong)).toEqual(['opinion-overtaken 3.5']);
  });

  it('is there, gone or elsewhere as it was decided', async () => {
    const decided = (lines: string) =>
      with4(`    system: county\n${lines}    decision: { outcome: adopted, by: organization }\n`);
    expect(await decided('    item: gone\n    field: delete\n    whole: { text: 已删去的 }\n')).toEqual([]);
    expect(await decided('    item: lecture-team\n    field: delete\n    whole: { text: 组建宣讲队伍 }\n')).toEqual([
      'opinion-overtaken decision',
    ]);
    expect(
      await decided('    field: insert\n    under: lectures\n    whole: { text: 组建宣讲队伍，每季度开展宣讲 }\n'),
    ).toEqual([]);
    expect(await decided('    field: insert\n    under: lectures\n    whole: { text: 没有的 }\n')).toEqual([
      'opinion-overtaken decision',
    ]);
    expect(
      await decided(
        '    item: member-file-check\n    field: move\n    under: member-files\n    behind: member-file-order\n',
      ),
    ).toEqual([]);
    expect(await decided('    item: member-file-check\n    field: move\n    under: lectures\n')).toEqual([
      'opinion-overtaken decision',
    ]);
  });

  it('is told of departments by their names, and of settings by their values', async () => {
    const decided = (lines: string) => with4(`${lines}    decision: { outcome: adopted, by: organization }\n`);
    expect(
      await decided(
        '    system: county\n    item: lectures\n    field: department\n    before: 市委组织部\n    after: 市委宣传部\n',
      ),
    ).toEqual([]);
    expect(
      await decided('    system: county\n    item: lectures\n    field: department\n    after: 市委组织部\n'),
    ).toEqual(['opinion-overtaken 市委组织部']);
    expect(
      await decided('    field: setting\n    setting: systems.county.thresholds.unqualified.atMost\n    after: 6\n'),
    ).toEqual([]);
    expect(
      await decided('    field: setting\n    setting: systems.county.thresholds.unqualified.atMost\n    after: 5\n'),
    ).toEqual(['opinion-overtaken 5']);
  });

  it('of points that differ from class to class, nothing is told', async () => {
    expect(
      await with4(
        '    system: county\n    item: delegate-studio\n    field: points\n    after: 2\n    decision: { outcome: adopted, by: organization }\n',
      ),
    ).toEqual([]);
  });
});

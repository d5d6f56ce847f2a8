import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { inOrder, withEdits } from '../../src/text/mending.ts';
import { remedyFor } from '../../src/text/remedy.ts';
import { messagesIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/messages.ts';
import { changed, TOWN } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const PATHS = {
  scheme: 'indicators/2026/scheme.yaml',
  safety: 'indicators/2026/town/1-safety.yaml',
  bonus: 'indicators/2026/town/3-bonus.yaml',
};
type Name = keyof typeof PATHS;

const FLOOR = '{ ratio: { of: 演练完成率, floor: 60% } }';
const CORE = '        core: true\n        points: 15\n';
const TITLE = '    title: 责任落实\n';
const FIRST = 'first: 1,';

const town = (name: Name, right: string, wrong: string): Map<string, string> =>
  changed(TOWN, PATHS[name], right, wrong);

async function findingsIn(files: ReadonlyMap<string, string>) {
  return (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
}

/** What is said of a repository: code and way out, a line each. */
async function said(files: ReadonlyMap<string, string>): Promise<string> {
  const messages = await messagesIn('zh');
  return (await findingsIn(files)).map((each) => `${each.code} ${say(messages, each).hint}`).join('\n');
}

/** The files with everything mended that can mean one thing only. */
async function fixed(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const mended = new Map(files);
  const findings = await findingsIn(files);
  for (const path of new Set(findings.map((each) => each.place.source.path))) {
    const edits = findings.filter((each) => each.place.source.path === path).flatMap((each) => remedyFor(each) ?? []);
    mended.set(path, withEdits(mended.get(path) ?? '', inOrder(edits)));
  }
  return mended;
}

describe('what a key says that can mean one thing only', () => {
  it.each<[Name, string, string, string]>([
    ['scheme', 'adds: 8\n', 'adds: 最多8分\n', 'adds: 8\n'],
    ['scheme', FIRST, 'first: 前1名,', FIRST],
    ['scheme', FIRST, 'first: １,', FIRST],
    ['scheme', FIRST, 'first: { rural: 1名, urban: 50％ },', 'first: { rural: 1, urban: 50% },'],
    ['scheme', FIRST, 'atLeast: ≥90,', 'atLeast: 90,'],
    ['scheme', FIRST, 'atLeast: 90分以上,', 'atLeast: 90,'],
    ['scheme', FIRST, 'needs: { safety: 36分 },', 'needs: { safety: 36 },'],
    ['scheme', 'noVeto: true', 'noVeto: 是', 'noVeto: true'],
    ['safety', CORE, CORE.replace('true', '★'), CORE],
    ['safety', CORE, CORE.replace('true', '"true"'), CORE],
    ['safety', TITLE, `${TITLE}    evidence: 隐患台账\n`, `${TITLE}    evidence: [隐患台账]\n`],
    ['safety', TITLE, `${TITLE}    cooperating: agriculture\n`, `${TITLE}    cooperating: [agriculture]\n`],
    ['safety', FLOOR, '{ deduct: 每少1次扣2分 }', '{ deduct: [{ for: 每少1次, minus: 2 }] }'],
    [
      'safety',
      FLOOR,
      '[每少1次扣2分, 每漏1次扣1分]',
      '[{ deduct: [{ for: 每少1次, minus: 2 }] }, { deduct: [{ for: 每漏1次, minus: 1 }] }]',
    ],
    ['safety', FLOOR, '{ add: [每增1次加2分] }', '{ add: [{ for: 每增1次, plus: 2 }] }'],
    ['safety', FLOOR, '{ deduct: [{ for: 每少1次, minus: -2 }] }', '{ deduct: [{ for: 每少1次, minus: 2 }] }'],
    ['safety', FLOOR, '{ 扣分: [{ for: 每少1次, minus: 2 }] }', '{ deduct: [{ for: 每少1次, minus: 2 }] }'],
    [
      'safety',
      FLOOR,
      '{ tiers: [{ when: 好, score: 10 }, { when: 差, score: 不得分 }] }',
      '{ tiers: [{ when: 好, score: 10 }, { when: 差, score: 0 }] }',
    ],
    ['safety', FLOOR, '{ ratio: { of: 增速, target: 第一名 } }', '{ ratio: { of: 增速, target: first } }'],
    ['safety', FLOOR, '{ rank: { of: 增速, last: 0 } }', '{ rank: { of: 增速, last: 0% } }'],
    ['safety', FLOOR, '{ rank: { of: 增速, shares: 100% } }', '{ rank: { of: 增速, shares: [100%] } }'],
  ])('is mended: %s: %s → %s', async (name, right, wrong, meant) => {
    const mended = await fixed(town(name, right, wrong));
    expect(mended.get(PATHS[name])).toBe(town(name, right, meant).get(PATHS[name]));
    expect(await said(mended)).toBe('');
  });

  it.each<[Name, string, string]>([
    ['scheme', '[考核项目, 工作要求]', '考核项目、工作要求'],
    ['safety', TITLE, `${TITLE}    evidence: 会议记录和台账\n`],
    ['safety', FLOOR, '{ tiers: [{ when: 好, score: 8-10 }, { when: 差, score: 0 }] }'],
    ['safety', FLOOR, '{ deduct: [{ for: 每少1次, minus: 20% }] }'],
    ['scheme', FIRST, 'core: 1,'],
  ])('else is left to its writer: %s: %s → %s', async (name, right, wrong) => {
    const files = town(name, right, wrong);
    expect(await fixed(files)).toEqual(files);
    expect(await said(files)).not.toBe('');
  });
});

describe('a way out fits its key', () => {
  it.each<[Name, string, string, RegExp]>([
    ['scheme', '    scored: 评分要点\n', '    scored:\n', /^text-empty 写上内容；没有的，删去这一行$/],
    ['scheme', '工作要求]', '""]', /^text-empty 写上内容，或者删去这一项$/],
    ['scheme', '[考核项目, 工作要求]', '[]', /^value-size 写成列表，从上到下，.*删去这一行$/],
    ['scheme', FIRST, 'first: ,', /^value-type 写几名，例如 `3`，或者百分数/],
    ['scheme', FIRST, 'first: { 乡: 1, urban: 1 },', /^class-unknown 是不是想写 `rural`？$/],
    ['scheme', FIRST, 'top: 1,', /^key-unknown 是不是想写 `first`？$/],
    [
      'scheme',
      'weight: 80%, of: indicators',
      'weight: 80%, of: 指标体系',
      /^value-unknown 是不是想写 `indicators`？[^\n]*$/,
    ],
    ['scheme', 'weight: 80%, of: indicators', 'weight: , of: indicators', /^text-empty 写成半角的百分数/],
    ['scheme', ', fullMarks: 90 }', ', fullMarks: 90, adds: 8 }', /`adds` 写在 `systems` 的里面/],
    ['scheme', '    group:', '    veto: true\n    group:', /^key-unknown `veto` 写在各指标文件里$/],
    [
      'scheme',
      '    group:',
      '    units: { bing: 100 }\n    group:',
      /^value-type 写成列表，例如 `units: \[\{ id: xinhua/,
    ],
    ['safety', TITLE, `${TITLE}    veto: true\n`, /^key-unknown `veto` 写在 `criteria` 的里面/],
    ['safety', TITLE, `${TITLE}    scale: 0\n`, /^points-not-positive .*不折算的，删去这一行$/],
    ['safety', TITLE, `${TITLE}    pointsFor: { rural: 0 }\n`, /^points-not-positive .*写进 `except`$/],
    ['safety', TITLE, `${TITLE}    only: []\n`, /^value-size .*都适用的删去这一行$/],
    ['safety', TITLE, `${TITLE}    only: [乡]\n`, /^class-unknown 是不是想写 `rural`？$/],
    ['safety', TITLE, `${TITLE}    department: { police: 60% }\n`, /^value-size 由一个单位考核的，直接写它的编号/],
    ['safety', CORE, '        core: true\n        veto: false\n', /^key-missing 补上 `points:` 一行$/],
    ['safety', CORE, `${CORE}        veto: true\n`, /^key-conflict [^\n]*$/],
    ['safety', '    points: 25\n', '    weight: 62.5％\n', /^share-form 写成 `62.5%`$/],
    [
      'safety',
      FLOOR,
      '{ deduct: [{ each: 每少1次, points: 2, cap: 4 }] }',
      /^key-unknown 是不是想写 `for`？\nkey-unknown 是不是想写 `minus`？\nkey-unknown 是不是想写 `upTo`？$/,
    ],
    [
      'safety',
      FLOOR,
      '{ minus: 2, for: 每少1次 }',
      /^key-unknown `minus` 写在 `deduct`、`steps` 的里面[^\n]*\nkey-unknown `for` 写在/,
    ],
    ['safety', FLOOR, '{ rank: 引资额 }', /^value-type 写成 `rank: [^\n]*$/],
    ['safety', FLOOR, '{ steps: [{ of: 完成率 }] }', /^value-type 写成 `steps: [^\n]*$/],
    ['safety', FLOOR, '{ tiers: [{ when: 好, score: 10 }] }', /^value-size 至少写两档；/],
    ['bonus', 'adds: 4 }', 'plus: 4 }', /^key-unknown 是不是想写 `adds`？$/],
    ['bonus', 'adds: 4 }', 'adds: }', /^value-type 写数字[^\n]*$/],
    ['bonus', 'adds: 4 }', 'adds: 0 }', /^points-not-positive [^\n]*$/],
    ['bonus', 'adds: 4 }', 'adds: 4, points: 4 }', /^key-conflict [^\n]*$/],
    ['bonus', 'adds: 4 }', 'adds: 4, pointsFor: { rural: 2 } }', /^key-conflict [^\n]*$/],
    ['bonus', 'veto: true', 'vito: true', /^key-unknown 是不是想写 `veto`？$/],
    ['bonus', 'adds: 6\n', 'adds: 20\n', /^limit-mismatch 把这一项改到 8 以内[^\n]*$/],
    ['bonus', 'adds: 6\n', 'adds: 6\n    points: 6\n', /^sum-mismatch 删去这里的 `points`[^\n]*$/],
    ['bonus', 'adds: 6\n', 'adds: 6\n    scale: 100\n', /^scale-of-nothing [^\n]*$/],
  ])('of %s, %j → %j, and says nothing that follows from it', async (name, right, wrong, way) => {
    expect(await said(town(name, right, wrong))).toMatch(way);
  });

  it('suggests no figure for one that asks for something else', async () => {
    const measures = 'indicators/2026/measures.md';
    const asked = changed(
      town('scheme', '    adds: 8\n', ''),
      measures,
      '{{systems.town.adds}}',
      '{{systems.town.adds}}',
    );
    expect(await said(asked)).not.toContain('systems.town.id');
  });

  it('tells of a sum only the parts that are in it', async () => {
    const messages = await messagesIn('zh');
    const [total] = await findingsIn(town('scheme', 'fullMarks: 100\n', 'fullMarks: 101\n'));
    expect(total && say(messages, total).message).toMatch(/之和为 100：安全生产 40 \+ 农业农村工作 60$/);
  });
});

describe('what a scheme states for nothing', () => {
  it('is a unit that has nothing of its own', async () => {
    const units = town('scheme', '    group:', '    units: [{ id: bing }]\n    group:');
    expect(await said(units)).toMatch(/^key-missing 补上 `fullMarks:` 一行$/);
  });

  it('is a share of the units that is none of them', async () => {
    expect(await said(town('scheme', FIRST, 'first: 20%,'))).toMatch(/^grades-nobody [^\n]*$/);
    expect(await said(town('scheme', FIRST, 'first: 34%,'))).toBe('');
    expect(await said(town('scheme', FIRST, 'first: { rural: 20%, urban: 50% },'))).toMatch(/^grades-nobody [^\n]*$/);
  });
});

import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { messagesIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/messages.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { withMethod } from '../support/settings.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';

/** What is said of a repository: code, message and way out, a line each. */
async function said(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const messages = await messagesIn('zh');
  const examined = await examine(memoryWorld(files), { digests: false });
  return (examined?.findings ?? []).map((each) => [each.code, ...Object.values(say(messages, each))].join('；'));
}

describe('a way out', () => {
  it('names only what may stand there: no unit among quotas, no class among units', async () => {
    const grades = [
      { id: 'best', name: '优秀', first: { county: 1, district: 1, 'unit-1': 1 } },
      { id: 'rest', name: '一般' },
    ];
    const [quota] = await said(withMethod({ method: {}, system: { grades } }));
    expect(quota).toMatch(/没有 `unit-1` 这个单位类型；.*这里不能写单位的编号$/);
    const [unit] = await said(
      changed(SMALL, SCHEME, '    group:', '    units: [{ id: district, fullMarks: 9 }]\n    group:'),
    );
    expect(unit).toMatch(/没有 `district` 这个单位；写 units.yaml/);
  });

  it('is never the very word that was written', async () => {
    const both = '        only: [county]\n        except: [jia-xian]\n';
    const codes = await said(changed(SMALL, ORGANIZATION, '        except: [district]\n', both));
    expect(codes.filter((each) => /`(.+)`.*是不是想写 `\1`/.test(each))).toEqual([]);
    expect(codes.some((each) => each.startsWith('key-conflict'))).toBe(true);
  });

  it('from a name that is given twice speaks of years only where there are any', async () => {
    const grades = [
      { id: 'best', name: '优秀', atLeast: 9 },
      { id: 'rest', name: '优秀' },
    ];
    const [twice] = await said(withMethod({ method: {}, system: { grades } }));
    expect(twice).toBe('name-duplicate；名称 `优秀` 与 `best` 的相同；改成不同的名称；写了两次的，删去一个');
  });

  it('from a weight or levels that cannot be read is one', async () => {
    const weight = changed(
      SMALL,
      ORGANIZATION,
      '每半年核查党员信息库\n            weight: 0.5',
      '每半年核查党员信息库\n            weight: 0%',
    );
    expect((await said(weight)).map((each) => each.split('；')[0])).toEqual(['share-form']);
    const levels = changed(SMALL, SCHEME, '    group:', '    levels: 考核项目\n    group:');
    expect((await said(levels)).map((each) => each.split('；')[0])).toEqual(['value-type']);
  });

  it('says how something without a limit, and rules of several forms, are written', async () => {
    const bonus = '          - { id: praised, text: 受到表彰, adds: 不封顶 }\n';
    const adds = await said(new Map(SMALL).set(IDEOLOGY, `${SMALL.get(IDEOLOGY)}${bonus}`));
    expect(adds).toEqual([expect.stringMatching(/^value-type；.*不封顶的写 `unlimited`/)]);
    const two = '              none: 未制定的\n              deduct:\n';
    const forms = await said(changed(SMALL, IDEOLOGY, '              deduct:\n', two));
    expect(forms).toEqual([expect.stringMatching(/^value-size；一条评分标准不合要求：.*；改写成列表/)]);
  });
});

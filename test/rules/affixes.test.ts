import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { withEdits } from '../../src/text/mending.ts';
import { remedyFor } from '../../src/text/remedy.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const TEXT = '每年形成1篇以上调研报告';

async function judge(right: string, wrong: string) {
  const files = changed(SMALL, IDEOLOGY, right, wrong);
  const findings = (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
  const edits = findings.flatMap((each) => remedyFor(each) ?? []);
  const text = withEdits(files.get(IDEOLOGY) ?? '', edits);
  return { found: findings.map((each) => [each.code, textOf(each.place)]), isMended: text === SMALL.get(IDEOLOGY) };
}

describe('what does not belong to a wording', () => {
  it.each([
    [TEXT, `${TEXT}。`, '。'],
    [TEXT, `${TEXT}；`, '；'],
    [TEXT, `1. ${TEXT}`, '1. '],
    [TEXT, `1、${TEXT}`, '1、'],
    [TEXT, `（1）${TEXT}`, '（1）'],
    [TEXT, `①${TEXT}`, '①'],
    [TEXT, `（一）${TEXT}`, '（一）'],
    [TEXT, `${TEXT}（1分）`, '（1分）'],
    [TEXT, `${TEXT}（满分1.0分）`, '（满分1.0分）'],
    ['title: 基层宣讲', 'title: 一、基层宣讲', '一、'],
    ['title: 基层宣讲', 'title: 基层宣讲（2分）', '（2分）'],
    ['title: 基层宣讲', 'title: 基层宣讲。', '。'],
  ])('is found in place of %s in %s, and taken away', async (right, wrong, marked) => {
    expect(await judge(right, wrong)).toEqual({ found: [['text-affix', marked]], isMended: true });
  });

  it('is several criteria where there are several numbers: only their writer can part them', async () => {
    const { found, isMended } = await judge(TEXT, `1.${TEXT}；2.建立台账`);
    expect(found).toEqual([['text-affix', '1.']]);
    expect(isMended).toBe(false);
  });

  it('is told once of a text that is written with escapes, and left', async () => {
    expect((await judge(TEXT, `"\\u0031、${TEXT}"`)).found).toEqual([['text-affix', `\\u0031、${TEXT}`]]);
  });

  it.each([
    '1篇以上调研报告',
    '3.5万元以上',
    '一是学习；二是调研。',
    '每年。每季。',
    '“1+6”项',
    '十九大精神',
    '2020年（第1季度）',
  ])('is not what belongs to it: %s', async (text) => {
    expect((await judge(TEXT, text)).found).toEqual([]);
  });
});

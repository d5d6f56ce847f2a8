import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { LONGEST_COMMENT, reviewAsComment } from '../../../src/report/review/comment.ts';
import type { Review } from '../../../src/report/review/review.ts';
import { messagesIn, reviewWordsIn } from '../../../src/words/languages.ts';
import { reviewOf } from '../../support/edited.ts';
import { changed, SMALL } from '../../support/fixtures.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const words = await reviewWordsIn('zh');
const messages = await messagesIn('zh');
const MARKER = '<!-- marker -->';
const commentOn = (review: Review, longest?: number) => reviewAsComment(review, words, messages, MARKER, longest);

/** The small repository with the points of two criteria shifted, and a criterion worded so. */
function revised(text: string): ReadonlyMap<string, string> {
  const shifted = changed(
    changed(
      SMALL,
      IDEOLOGY,
      '            points: 1\n            scoring:',
      '            points: 1.5\n            scoring:',
    ),
    IDEOLOGY,
    '            text: 每年形成1篇以上调研报告\n            points: 1\n',
    `            text: ${JSON.stringify(text)}\n            points: 0.5\n`,
  );
  return shifted;
}

describe('the comment', () => {
  it('says verdict and totals in the first line', async () => {
    const [first] = commentOn(await reviewOf(SMALL, revised('每年形成1篇以上调研报告'))).split('\n');
    expect(first).toBe('✅ **总分不变**：县 10 → 10，城市区 10 → 10，改动 2 处，其中 2 处需要决定');
    const [worse] = commentOn(
      await reviewOf(
        SMALL,
        changed(SMALL, IDEOLOGY, 'title: 理论武装\n    points: 4', 'title: 理论武装\n    points: 5'),
      ),
    ).split('\n');
    expect(worse).toMatch(/^❌ \*\*数据有 \d 处错误，总分未能确认\*\*：/);
    const [same] = commentOn(await reviewOf(SMALL, SMALL)).split('\n');
    expect(same).toBe('✅ **没有改动**：县 10，城市区 10，改动 0 处');
  });

  it('says when the totals are others', async () => {
    const files = new Map([...revised('每年形成1篇以上调研报告')].map(([path, text]) => [path, text] as const));
    const scheme = (files.get('indicators/2020/scheme.yaml') ?? '').replace('fullMarks: 10', 'fullMarks: 11');
    const ideology = (files.get(IDEOLOGY) ?? '')
      .replace(/points: 4$/gm, 'points: 5')
      .replace('title: 中心组学习\n        points: 2', 'title: 中心组学习\n        points: 3')
      .replace('points: 0.5', 'points: 1.5');
    const review = await reviewOf(SMALL, files.set('indicators/2020/scheme.yaml', scheme).set(IDEOLOGY, ideology));
    expect(review.findings).toEqual([]);
    expect(commentOn(review)).toMatch(/^❌ \*\*总分变了\*\*：县 10 → 11，城市区 10 → 11，/);
  });

  it('says of the classes only what is another number', async () => {
    const scheme = (SMALL.get('indicators/2020/scheme.yaml') ?? '').replace(
      /(- \{ id: district,[^}]*) \}/,
      '$1, fullMarks: 9 }',
    );
    const criterion = '            text: 每年形成1篇以上调研报告\n            points: 1\n';
    const files = changed(SMALL, IDEOLOGY, criterion, `${criterion}            pointsFor: { district: 0.5 }\n`);
    const comment = commentOn(await reviewOf(SMALL, new Map([...files, ['indicators/2020/scheme.yaml', scheme]])));
    expect(comment).toMatch(/：城市区 10 → /);
    expect(comment).not.toContain('县 10');
    expect(comment).toMatch(/\| [^|]+ \| 城市区 \|\n/);
  });

  it('shows who gained and who lost, then the rest folded, and ends with the marker', async () => {
    const comment = commentOn(
      await reviewOf(
        SMALL,
        changed(
          SMALL,
          IDEOLOGY,
          'title: 中心组学习\n        points: 2\n        department: publicity',
          'title: 中心组学习\n        points: 2\n        department: organization',
        ),
      ),
    );
    expect(comment).toContain(
      '| 市委组织部 | 6 → 8（+2） | 6 → 8（+2） |\n| 市委宣传部 | 4 → 2（−2） | 4 → 2（−2） |\n| **合计** | **10** | **10** |',
    );
    expect(comment).toMatch(
      /<details><summary>县（区）指标体系 · 思想建设：1 处<\/summary>\n\n\| 指标 \| 修订前 \| 修订后 \|/,
    );
    expect(comment).toContain('市委<del>宣传</del>部');
    expect(comment.endsWith(`\n${MARKER}`)).toBe(true);
  });

  it.each([
    '<script>alert(1)</script>',
    '| 甲 | 乙 |\n| --- | --- |',
    '</details>\n\n# 大标题',
    '@all /merge',
    '::set-output name=x::y',
    '```',
    '<!--',
    MARKER,
  ])('has the same form whatever a wording says: %j', async (hostile) => {
    const [tame, wild] = [
      commentOn(await reviewOf(SMALL, revised('调研报告'))),
      commentOn(await reviewOf(SMALL, revised(hostile))),
    ];
    const shapeOf = (text: string): string =>
      JSON.stringify(unified().use(remarkParse).use(remarkGfm).parse(text), (key, value) =>
        key === 'position' || key === 'value' ? undefined : value,
      ).replace(/\{"type":"(?:text|html)"\},?/g, '');
    const withoutFindings = (text: string): string =>
      text.replace(/<details><summary>检查发现[\s\S]*?<\/details>\n\n/, '');
    expect(shapeOf(withoutFindings(wild))).toBe(shapeOf(withoutFindings(tame)));
    expect(wild.split(MARKER)).toHaveLength(2);
    for (const line of wild.split('\n')) expect(line).not.toMatch(/^\s*(?:::|\/|##\[)/);
  });

  it('is not longer than hosts take, however long the data is', async () => {
    const review = await reviewOf(SMALL, revised('长'.repeat(80_000)));
    const comment = commentOn(review);
    expect(comment.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(comment).toContain('另有 1 处没有列在这里');
    expect(comment.endsWith(MARKER)).toBe(true);
    for (const longest of [400, 1000, 2000]) expect(commentOn(review, longest).length).toBeLessThanOrEqual(longest);
  });

  it('counts editions that are gone and those that have nothing to be compared with', async () => {
    const review = await reviewOf(SMALL, SMALL);
    const comment = commentOn({ ...review, removed: ['2018'], uncompared: ['2019'] });
    expect(comment).toContain('**删去了整个年度：2018**');
    expect(comment).toContain('**没有可以对照的上一版：2019**');
    expect(comment).not.toContain('没有改动');
  });

  it('names entries of registers as editors do', async () => {
    const renamed = changed(SMALL, 'indicators/departments.yaml', '    name: 市委宣传部', '    name: 市委宣传统战部');
    expect(commentOn(await reviewOf(SMALL, renamed))).toContain('考核单位 publicity／单位名称');
    const cooperating = changed(SMALL, 'indicators/departments.yaml', '[宣传部]', '[宣传部]\n    leads: false');
    expect(commentOn(await reviewOf(SMALL, cooperating))).toMatch(/考核单位 publicity／[^|]*\|[^|]*\| <ins>否<\/ins>/u);
  });
});

import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/import/plain/read.ts';

const HEAD = '序号\n一级指标\n二级指标\n三级指标\n考核内容\n考核单位\n得分\n';
const LINES = 50_000;

/** As large as a text may be. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['digits alone', '1'.repeat(4_000_000)],
  ['digits one a line, as cells', HEAD + '1\n'.repeat(LINES)],
  ['points one a line, as cells', HEAD + '（1分）\n'.repeat(LINES)],
  ['headers alone', HEAD.repeat(LINES / 7)],
  ['bars alone', `${'|'.repeat(4_000_000)}\n||`],
  ['lines of bars', '||||||||||||\n'.repeat(LINES)],
  ['lines with fewer cells than the header', `|${'分值|'.repeat(30)}\n${'|1|2|3|\n'.repeat(LINES)}`],
  ['tabs', `${'\t1'.repeat(1_000_000)}\n\t1`],
  ['a drawing that begins columns without end', '┌┬┐\n│││\n'.repeat(LINES / 2)],
  ['a drawing as wide as its text', `┌${'┬'.repeat(1_000_000)}┐\n│`],
  ['rules alone', '├─┼─┤\n'.repeat(LINES)],
  ['brackets that nothing closes', '（'.repeat(1_000_000)],
  ['numbers of lists', '1.'.repeat(1_000_000)],
  ['white space', ' \u3000'.repeat(1_000_000)],
];

describe('a text that was made to keep the program busy is read in a few seconds:', () => {
  it.each(HOSTILE)('%s', (_, text) => {
    const begun = performance.now();
    readPlain('表.txt', new TextEncoder().encode(text));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

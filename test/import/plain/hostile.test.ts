import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import { readPlain } from '../../../src/import/plain/read.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import { unlessUnreadable } from '../../../src/readers/reading.ts';
import { measured } from '../../support/effort.ts';

const HEAD = '序号\n一级指标\n二级指标\n三级指标\n考核内容\n考核单位\n得分\n';
const LINES = 25_000;

/** As large as a text may be. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['digits alone', '1'.repeat(4_000_000)],
  ['digits one a line, as cells', HEAD + '1\n'.repeat(LINES)],
  ['points one a line, as cells', HEAD + '（1分）\n'.repeat(LINES)],
  ['headers alone', HEAD.repeat(LINES / 7)],
  ['bars alone', `${'|'.repeat(4_000_000)}\n||`],
  ['lines of bars', '||||||||||||\n'.repeat(LINES)],
  ['lines with fewer cells than the header', `|${'分值|'.repeat(30)}\n${'|1|2|3|\n'.repeat(LINES)}`],
  ['quotation marks that nothing closes', '"\t\n'.repeat(LINES)],
  ['tabs', `${'\t1'.repeat(1_000_000)}\n\t1`],
  ['a drawing that begins columns without end', '┌┬┐\n│││\n'.repeat(LINES / 2)],
  ['a drawing as wide as its text', `┌${'┬'.repeat(1_000_000)}┐\n│`],
  ['rules alone', '├─┼─┤\n'.repeat(LINES)],
  ['rules of + and - alone', '+-+-+\n'.repeat(LINES)],
  ['a grid as wide as its text', `${'+-'.repeat(1_000_000)}+\n| |`],
  ['a grid of which each line is a row of its own', '+--+--+\n|甲|乙|\n'.repeat(LINES / 2)],
  ['a grid with one cell of all lines', `+----+\n${'| a. |\n'.repeat(LINES)}+----+`],
  ['dashes alone', '-- --\n'.repeat(LINES)],
  ['headers above dashes', '甲 乙\n-- --\n'.repeat(LINES / 2)],
  ['dashes without an end', `${'-'.repeat(1_000_000)}\n${'- '.repeat(1_000_000)}\n${'-- '.repeat(600_000)}`],
  ['rows between dashes', `-----\n甲 乙\n-- --\n${'1  2\n\n'.repeat(LINES / 2)}-----`],
  ['brackets that nothing closes', '（'.repeat(1_000_000)],
  ['numbers of lists', '1.'.repeat(1_000_000)],
  ['an outline of one entry', `1.巡查，1分。\n${'扣1分\n'.repeat(LINES)}`],
  ['an outline of equal entries', '一、巡查（1分）\n（一）巡查（1分）\n1.巡查，扣1分。\n'.repeat(LINES / 3)],
  ['a sentence of rules', `1.${'，扣1分'.repeat(300_000)}`],
  ['an entry of departments', `1.巡查，1分。\n2.${'责任单位：财政局。'.repeat(440_000)}`],
  ['codes without line breaks', 'A1巡查（1）'.repeat(200_000)],
  ['entries without line breaks', `一、甲（1分）${'1.甲（1分）。'.repeat(180_000)}`],
  ['commas before a rule', `一、甲（1分）\n1.${'，'.repeat(1_000_000)}扣1分`],
  ['white space', ' \u3000'.repeat(1_000_000)],
];

describe('a text that was made to keep the program busy is read, or refused, in bounded time:', () => {
  it.each(HOSTILE)('%s', async (_, text) => {
    const { effort } = await measured(() => {
      const read = unlessUnreadable(() => readPlain('表.txt', new TextEncoder().encode(text)));
      if (read !== undefined) accountOf(read.source, recognised(read.source));
    });
    expect(effort).toBeLessThan(30_000);
  });
});

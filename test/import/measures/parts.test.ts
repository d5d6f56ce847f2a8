import { describe, expect, it } from 'vitest';
import { partsIn } from '../../../src/import/measures/parts.ts';

describe('the parts of a score that a sentence states', () => {
  it.each([
    ['由工作实绩（占70%）、群众评议（占20%）和领导评价（占10%）三部分组成', '工作实绩 70，群众评议 20，领导评价 10'],
    ['平时考核得分占30%，年终考核占70%', '平时考核 30，年终考核 70'],
    ['工作实绩占90%，满意度占10%', ''],
    ['满意度占10%，工作实绩占90%', ''],
    ['党员占30%，群众占20%', ''],
    ['其中优秀等次占比20%', ''],
  ])('%s: %s', (sentence, parts) => {
    expect(
      partsIn(sentence)
        .map(({ name, percent }) => `${name} ${percent}`)
        .join('，'),
    ).toBe(parts);
  });
});

import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import { measured } from '../../support/effort.ts';
import { changed, SMALL } from '../../support/fixtures.ts';
import { ANNEXES, judge, judgeText, MEASURES } from '../../support/measures.ts';
import { memoryWorld } from '../../support/memory-world.ts';

describe('the measures', () => {
  it.each([
    ['headings of four levels', '## 一、总则\n\n### （一）范围\n\n#### 1. 对象\n\n##### （1）单位'],
    ['strong text and emphasis', '**考核**由*领导小组*负责，__分值__见_附件_。'],
    ['lines of one paragraph', '考核由领导小组负责，\n分值见附件。'],
    [
      'what a backslash makes plain',
      '\\- 甲\n\n1\\. 甲\n\n\\# 甲\n\n\\> 甲\n\n\\<b> \\`x\\` \\[甲](乙) [甲\\](乙) \\&amp;',
    ],
    ['brackets, signs and numbers of prose', '[甲]与（乙）；3>2，A&B；5~7分；a_b；第1.2条；——；2020年'],
    ['an address as it is', '见 https://example.com/a?b=1 或来信 a@example.com'],
    ['a title that is closed', '## 一、总则 ##'],
    ['a stroke in the text', '甲|乙'],
    ['a line that only looks like a rule', '--'],
    ['a list', '- 甲\n- 乙\n\n- 丙'],
    ['a list right below a paragraph', '甲：\n* 乙\n* 丙\n\n甲：\n1. 乙\n2. 丙'],
    ['numbers as they go on behind a paragraph', '1. 甲\n\n乙\n\n2. 丙\n3. 丁'],
    ['numbers with a bracket', '1) 甲\n2) 乙'],
    ['a list that another one follows', '- 甲\n+ 乙\n\n1. 丙\n\n2) 丁'],
    ['items of several lines and paragraphs', '- 甲，\n  乙。\n\n  丙。\n- 丁'],
    ['lists in lists', '1. 甲\n   - 乙\n     丙\n\n     丁\n   - 戊\n\n   己\n2. 庚'],
    ['items that begin further in', '  - 甲\n   - 乙\n - 丙'],
    ['strong text in lists', '- **甲**：*乙*'],
    ['a table', '甲：\n\n| 甲 | 乙 |\n|:-|---:|\n| **一** | {{year}} |\n||\\||\n\n乙'],
    ['a line break in a cell', '| 甲<br>乙 |\n|---|\n| 丙<br/>丁 |'],
    ['a table that begins further in', '  | 甲 |\n |---|\n   | 乙 |'],
  ])('may have %s', (_, lines) => {
    expect(judge(lines)).toEqual([]);
  });

  it.each([
    ['image ![图](a.png)', '见![图](a.png)。'],
    ['link [办法](https://example.com)', '见[办法](https://example.com)。'],
    ['link <https://example.com>', '见<https://example.com>。'],
    ['link <a@example.com>', '见<a@example.com>。'],
    ['link <1@a>', '见<1@a>。'],
    ['link <---/!?@1>', '见<---/!?@1>。'],
    ['link []()', '甲]([]()'],
    ['link [办法]:', '[办法]: https://example.com'],
    ['html <b>', '考核<b>办法。'],
    ['html </b>', '考核</b>办法。'],
    ['html <div>', '<div>'],
    ['html <!-- 以后再改 -->', '<!-- 以后再改 -->'],
    ['html <甲办法>', '<甲办法>'],
    ['code ```yaml', '```yaml\n# 甲\n\n- 乙\n```'],
    ['code ~~~', '~~~\n# 甲\n~~~~'],
    ['code `甲`', '写成`甲`。'],
    ['code `', '写成`甲。'],
    ['code 甲', '    甲\n    乙'],
    ['code 甲', '\t甲'],
    ['table-shape 甲|乙', '甲|乙\n--|--\n一|二'],
    ['table-shape | 一 | 二 | 三 |', '| 甲 | 乙 |\n|---|---|\n| 一 | 二 | 三 |'],
    ['table-shape | 一 |', '| 甲 | 乙 |\n|---|---|\n| 一 |'],
    ['table-shape |---|', '| 甲 | 乙 |\n|---|\n| 一 | 二 |'],
    ['table-shape | 一 |', '| 甲 |\n| 一 |\n| 二 |'],
    ['table-shape 乙', '| 甲 |\n|---|\n| 一 |\n乙'],
    ['table-shape |---|', '| 甲 |\n|---|'],
    ['table-shape | 甲', '| 甲\n|---|\n| 一 |'],
    ['table-shape | 甲\\|', '| 甲\\|\n|---|\n| 一 |'],
    ['table-shape |', '|'],
    ['table-blank | 甲 |', '乙\n| 甲 |\n|---|\n| 一 |'],
    ['two-tables | 乙 |', '| 甲 |\n|---|\n| 一 |\n\n| 乙 |\n|---|\n| 二 |'],
    ['html <b>', '| 甲 |\n|---|\n| <b>一 |'],
    ['code `', '| 甲 | 乙 |\n|---|---|\n| 一 | `二 |'],
    ['html <br>', '甲<br>乙'],
    ['quote > 甲', '> 甲\n> 乙\n\n> 丙'],
    ['footnote [^1]', '甲[^1]。'],
    ['rule ---', '---'],
    ['rule * * *', '甲。\n* * *'],
    ['setext ===', '甲\n==='],
    ['setext -', '甲\n-'],
    ['deep-heading ###### 甲', '###### 甲'],
    ['deep-heading ####### 甲', '####### 甲'],
    ['unspaced-heading ##一、总则', '##一、总则'],
    ['second-title # 另一个', '# 另一个'],
    ['list-number 3. 丙', '1. 甲\n3. 丙\n4. 丁'],
    ['list-number 1. 乙', '1. 甲\n1. 乙'],
    ['list-number 1. 丙', '- 甲\n  1. 乙\n\n  1. 丙'],
    ['list-blank 2) 甲', '甲：\n2) 甲'],
    ['list-blank 2. 丙', '- 甲\n- 乙\n2. 丙'],
    ['list-blank 乙', '- 甲\n乙\n丙'],
    ['list-blank 丙', '- 甲\n  - 乙\n  丙'],
    ['list-item -', '甲\n\n-\n\n乙'],
    ['list-item -     甲', '-     甲'],
    ['in-list # 甲', '- # 甲'],
    ['in-list - 甲', '- - 甲'],
    ['in-list > 乙', '- 甲\n\n  > 乙\n  丙'],
    ['in-list | 乙 |', '- 甲\n  | 乙 |'],
    ['in-list 乙', '- 甲\n\n      乙'],
    ['in-list ===', '- 甲\n  ==='],
    ['code `乙`', '- 甲\n- 写成`乙`'],
    ['link [甲]:', '- [甲]: 乙'],
    ['entity &rlm;', '甲&rlm;乙。'],
    ['entity &#x200F;', '甲&#x200F;乙。'],
    ['break   ', '甲，  \n乙。'],
    ['break \\', '甲，\\\n乙。'],
  ])('are refused with %s', (found, lines) => {
    expect(judge(lines)).toEqual([found]);
    expect(judge(`${lines.replaceAll('\n', '\r\n')}\r`)).toEqual([found]);
  });

  it('begin with their title', () => {
    expect(judgeText(`考核办法\n\n${ANNEXES}`)).toEqual(['no-title 考核办法']);
    expect(judgeText(`\n\n## 一、总则\n\n${ANNEXES}`)).toEqual(['no-title ## 一、总则']);
    expect(judgeText(`前言\n\n# 办法\n\n${ANNEXES}`)).toEqual(['no-title 前言']);
    expect(judgeText('')).toEqual(['no-title ']);
    expect(judgeText(`\n  # 办法\n${ANNEXES}`)).toEqual([]);
  });

  it('are said to have no title only where none is meant', () => {
    expect(judgeText(`#办法\n\n${ANNEXES}`)).toEqual(['unspaced-heading #办法']);
    expect(judgeText(`办法\n===\n\n${ANNEXES}`)).toEqual(['setext ===']);
  });

  it('are judged inside of headings, and in each line of a paragraph', () => {
    expect(judge('## 一、`总则`')).toEqual(['code `总则`']);
    expect(judge('甲<b>乙\n丙<i>丁，见[戊\n己](庚)。')).toEqual(['html <b>', 'html <i>', 'link [戊\n己](庚)']);
    expect(judge('[甲 [乙] 丙](丁)')).toEqual(['link ](丁)']);
    expect(judge('[![图](a.png)](b)')).toEqual(['image ![图](a.png)', 'link ](b)']);
  });

  it('are judged on behind code that nobody closes', () => {
    expect(judge('```\n甲\n\n> 乙')).toEqual(['code ```', 'quote > 乙']);
  });

  it('may number the list of annexes, and have no other list or table in it', () => {
    const text = `# 办法\n\n1. 甲\n\n附件：\n\n1. 县（区）指标体系\n2. 乙\n\n- 丙\n`;
    expect(judgeText(text)).toEqual(['list - 丙']);
    expect(judgeText(`${text}\n| 丁 |\n|---|\n| 戊 |\n`)).toEqual(['list - 丙', 'table | 丁 |']);
  });
});

describe('markup in long runs', () => {
  const pieces = [
    '`',
    '` ',
    '```\n',
    '``` a\n\n',
    '~~~~\n',
    '<',
    '<a',
    '[',
    '![',
    '](',
    '[^',
    '[a]: ',
    '&',
    '&#',
    '&a;',
  ];
  const lines = [
    ...[' ', '  \n', '\\', '\\\n', '*', '* ', '- - ', '_ ', '|'],
    ...['|-', '甲\n-\n', '#', '# ', '>', '1', '1.', '=\n'],
  ];

  it.each([...pieces, ...lines])('%j is judged in no longer than a long text', async (piece) => {
    const long = piece.repeat(Math.floor(200_000 / piece.length));
    const { effort } = await measured(() => {
      judge(`甲${long}`);
      judge(`${long}甲`);
    });
    expect(effort).toBeLessThan(8_000);
  });
});

describe('the example of the small repository', () => {
  it('is sound with a list that begins in the line of its mark', async () => {
    const files = changed(SMALL, MEASURES, '附件：\n\n', '附件：');
    expect((await examine(memoryWorld(files), { digests: false }))?.findings).toEqual([]);
  });
});

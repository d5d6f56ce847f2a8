import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../generators/measures/blocks.ts';
import { filler } from '../../generators/measures/figures.ts';
import { type Block, textOf } from '../../src/layout/document.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Figure } from '../../src/model/model.ts';

/** Fills in these figures. */
function filling(figures: Readonly<Record<string, string>>): (text: string) => string {
  return filler({
    systems: [],
    figures: new Map(
      Object.entries(figures).map(([path, text]): [string, Figure] => [path, { text, value: Decimal.parse(text) }]),
    ),
  });
}

function rolesAndTexts(blocks: readonly Block[]): readonly unknown[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? [block.role, textOf(block.runs)] : block.kind));
}

const nothing = (text: string): string => text;

describe('the blocks of Markdown', () => {
  it('are a title, four levels of headings with their numbers, and paragraphs', () => {
    const markdown =
      '# 考核办法\n\n## 一、指导思想\n\n### （一）平时考核\n\n#### 1. 情况记录\n\n##### （1）动态管理\n\n坚持以上率下。\n';
    expect(rolesAndTexts(blocksOf(markdown, nothing))).toEqual([
      ['title', '考核办法'],
      ['heading-1', '一、指导思想'],
      ['heading-2', '（一）平时考核'],
      ['heading-3', '1. 情况记录'],
      ['heading-4', '（1）动态管理'],
      ['body', '坚持以上率下。'],
    ]);
  });

  it('keep strong text and emphasis, and nothing of their marks', () => {
    expect(blocksOf('平时考核**不单独**计分，作为*依据*。\n', nothing)).toEqual([
      {
        kind: 'paragraph',
        role: 'body',
        runs: [
          { text: '平时考核' },
          { text: '不单独', mark: 'strong' },
          { text: '计分，作为' },
          { text: '依据', mark: 'emphasis' },
          { text: '。' },
        ],
      },
    ]);
  });

  it('begin and end strong text at a placeholder', () => {
    const [block] = blocksOf('满分**{{a}}**分，占**{{a}}**。**{{a}}分**', filling({ a: '9' }));
    expect(block?.kind === 'paragraph' ? block.runs : []).toEqual([
      { text: '满分' },
      { text: '9', mark: 'strong' },
      { text: '分，占' },
      { text: '9', mark: 'strong' },
      { text: '。' },
      { text: '9分', mark: 'strong' },
    ]);
  });

  it('join the lines of a paragraph without a space', () => {
    expect(rolesAndTexts(blocksOf('坚持以上率下，\n  把考核谁统一起来。\n\n使考核更全面。', nothing))).toEqual([
      ['body', '坚持以上率下，把考核谁统一起来。'],
      ['body', '使考核更全面。'],
    ]);
  });

  it('keep what is escaped as it is meant', () => {
    expect(rolesAndTexts(blocksOf('\\*不是强调\\*，\\# 不是标题', nothing))).toEqual([
      ['body', '*不是强调*，# 不是标题'],
    ]);
  });

  for (const [name, markdown] of Object.entries({
    blockquote: '> 不是段落',
    code: '    不是段落',
    html: '<b>不是段落</b>',
    thematicBreak: '甲\n\n---',
    link: '见[办法](http://example.test)',
    image: '![图](x)',
    inlineCode: '见`办法`',
    break: '甲  \n乙',
    heading: '###### 太深',
  })) {
    it(`cannot be made of what no document can print: ${name}`, () => {
      expect(() => blocksOf(markdown, nothing)).toThrow(`the measures contain a ${name} in line `);
    });
  }
});

describe('placeholders', () => {
  it('are filled in as text, whatever their figures look like', () => {
    const figures = {
      star: '*甲*',
      head: '# 乙',
      html: '<b>丙</b>',
      link: '[丁](x)',
      list: '- 戊',
      braces: '{{star}}',
      code: '`己`',
      amp: '&amp;',
      quote: `"'`,
    };
    for (const [path, text] of Object.entries(figures)) {
      const [block, ...others] = blocksOf(`{{${path}}}`, filling(figures));
      expect(block).toEqual({ kind: 'paragraph', role: 'body', runs: [{ text }] });
      expect(others).toEqual([]);
    }
  });

  it('are filled in within headings, strong text and the list of annexes', () => {
    const fill = filling({ 'systems.county.fullMarks': '200', 'systems.county.title': '县*区*体系', year: '2020' });
    const blocks = blocksOf(
      '# {{year}}年办法\n\n满分**{{systems.county.fullMarks}}分**。\n\n附件：{{systems.county.title}}',
      fill,
    );
    expect(rolesAndTexts(blocks)).toEqual([['title', '2020年办法'], ['body', '满分200分。'], 'attachments']);
    expect(blocks[2]).toEqual({ kind: 'attachments', items: [{ number: undefined, title: '县*区*体系' }] });
  });

  it('print a share as a percentage, exactly', () => {
    const shares = { a: '0.9', b: '0.1', c: '0.125', d: '1', e: '0.07', f: '0.29' };
    const fill = filling(shares);
    expect(Object.keys(shares).map((path) => fill(`{{percent ${path}}}`))).toEqual([
      '90%',
      '10%',
      '12.5%',
      '100%',
      '7%',
      '29%',
    ]);
    expect(() => filling({ a: '首位' })('{{percent a}}')).toThrow('{{percent a}} stands for no figure');
  });

  it('may have the names of what every object has, and change nothing outside', () => {
    const fill = filling({
      'systems.constructor.title': '县',
      'figures.toString': '5',
      'systems.prototype.name': '乙',
    });
    expect(fill('{{systems.constructor.title}}{{figures.toString}}{{systems.prototype.name}}')).toBe('县5乙');
    expect('title' in Object).toBe(false);
  });

  it('stand for nothing but what the scheme has', () => {
    for (const text of ['{{absent}}', '{{systems.absent.title}}', '{{constructor}}', '{{__proto__}}', '{{toString}}']) {
      expect(() => filling({ 'systems.county.title': '县' })(text), text).toThrow();
    }
  });
});

describe('the list of annexes', () => {
  const listOf = (markdown: string): unknown => blocksOf(`坚持以上率下。\n\n${markdown}`, nothing).slice(1);
  const two = [
    {
      kind: 'attachments',
      items: [
        { number: 1, title: '县指标体系' },
        { number: 3, title: '市直指标体系' },
      ],
    },
  ];

  for (const [name, markdown] of Object.entries({
    'on lines of their own with empty ones between': '附件：\n\n1. 县指标体系\n\n3. 市直指标体系\n',
    'on one line each': '附件：\n1. 县指标体系\n3. 市直指标体系\n',
    'beginning right behind the mark': '附件：1. 县指标体系\n3. 市直指标体系\n',
    'with an empty line behind the first': '附件：1. 县指标体系\n\n3. 市直指标体系\n',
    'with full-width dots': '附件：\n\n1．县指标体系\n\n3．市直指标体系\n',
    'with escaped dots, half-width colon and line ends of Windows':
      '附件:\r\n\r\n1\\. 县指标体系\r\n\r\n3\\. 市直指标体系\r\n',
  })) {
    it(`keeps the numbers and titles of several annexes ${name}`, () => {
      expect(listOf(markdown)).toEqual(two);
    });
  }

  it('gives a single annex no number where none is written', () => {
    const alone = [{ kind: 'attachments', items: [{ number: undefined, title: '县指标体系' }] }];
    expect(listOf('附件：县指标体系\n')).toEqual(alone);
    expect(listOf('附件：\n\n县指标体系\n')).toEqual(alone);
  });

  it('is not there where nothing begins with its mark', () => {
    expect(rolesAndTexts(blocksOf('指标见附件：1. 县指标体系', nothing))).toEqual([
      ['body', '指标见附件：1. 县指标体系'],
    ]);
  });
});

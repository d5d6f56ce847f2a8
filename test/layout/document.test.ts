import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentLines, cellParagraphs, textOfCell } from '../../src/layout/document.ts';

describe('the paragraphs of a cell', () => {
  it('are the lines of its text', () => {
    expect(cellParagraphs('note', '县：每个乡镇1支\n城市区：每个街道1支')).toEqual([
      { role: 'note', runs: [{ text: '县：每个乡镇1支' }] },
      { role: 'note', runs: [{ text: '城市区：每个街道1支' }] },
    ]);
  });

  it('are none for a text of white space, and none for empty lines', () => {
    for (const text of ['', ' ', '\n', ' \n\u3000\n']) expect(cellParagraphs('text', text)).toEqual([]);
    expect(cellParagraphs('text', '甲\n\n \n乙')).toHaveLength(2);
  });

  it('hold the text line by line, with nothing lost', () => {
    const lines = fc.array(fc.constantFrom('甲', '乙：1', ' 丙', '', '　'), { maxLength: 8 });
    fc.assert(
      fc.property(lines, (texts) => {
        const paragraphs = cellParagraphs('text', texts.join('\n'));
        expect(textOfCell({ paragraphs })).toBe(texts.filter((text) => text.trim() !== '').join('\n'));
      }),
    );
  });
});

describe('the list of annexes', () => {
  it('begins with its mark and numbers several annexes', () => {
    const items = [
      { number: 1, title: '县（市、区）指标体系' },
      { number: 2, title: '市直单位指标体系' },
    ];
    expect(attachmentLines({ kind: 'attachments', items })).toEqual([
      '附件：1. 县（市、区）指标体系',
      '2. 市直单位指标体系',
    ]);
  });

  it('does not number a single annex', () => {
    const items = [{ number: undefined, title: '县（市、区）指标体系' }];
    expect(attachmentLines({ kind: 'attachments', items })).toEqual(['附件：县（市、区）指标体系']);
  });
});

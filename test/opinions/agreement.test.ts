import { describe, expect, it } from 'vitest';
import { suggestion } from '../../src/opinions/made.ts';
import { asMeant, onlyAgrees } from '../../src/opinions/sentences/agreement.ts';

const AGREE = [
  ...[
    '同意',
    '同意。',
    '原则同意',
    '完全同意',
    '同意修改',
    '无',
    '无意见',
    '无意见。',
    '没有意见',
    '暂无修改意见',
    '无其他意见。',
  ],
  ...[
    '已阅',
    '已阅，无意见',
    '已阅。',
    '收到',
    'OK',
    'ok',
    '好的',
    '无异议',
    '意见：同意',
    '原则同意，无意见',
    '无意见和建议',
  ],
  ...['经研究，我单位对《党建工作综合考核办法（征求意见稿）》无意见。', '来文收悉，经认真研究，无不同意见。'],
  ...['我局无意见', '对《党建工作综合考核办法》及附件，我局无意见'],
  ...['同意《党建工作综合考核办法》', '其他无意见', '同意以上修改'],
];

const ASK = [
  ...[
    '不同意',
    '同意，与第二项合并',
    '同意，建议改为2分',
    '原则同意，但分值偏高',
    '总体同意，建议控制指标数量。',
    '无法完成',
  ],
  ...[
    '没有必要',
    '无依据',
    '同意。请抓紧印发',
    '无意见反馈渠道',
    '可以改为2分',
    '好的做法建议保留',
    '收到后请电话联系',
    '',
  ],
];

describe('words that only agree', () => {
  it.each(AGREE)('are known: %s', (words) => {
    expect(onlyAgrees(words)).toBe(true);
  });

  it.each(ASK)('are not taken from words that ask for something, or say something else: %s', (words) => {
    expect(onlyAgrees(words)).toBe(false);
  });

  it('make an agreement of a comment, but not where somebody answered something else', () => {
    const comment = suggestion('附件1.docx', {}, { field: 'comment', after: '无意见。' });
    const answered = (text: string) => ({ ...comment, answers: [{ author: '', date: '', text }] });
    expect(asMeant(comment).field).toBe('agree');
    expect(asMeant(answered('收到')).field).toBe('agree');
    expect(asMeant(answered('分值请再核')).field).toBe('comment');
    expect(asMeant({ ...comment, field: 'text', after: '无' }).field).toBe('text');
  });
});

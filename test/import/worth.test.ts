import { describe, expect, it } from 'vitest';
import { labelled } from '../../src/import/said/labels.ts';
import { saying } from '../../src/import/said/piece.ts';
import { pointCell } from '../../src/import/said/point-cells.ts';
import { worthIn, worthOfTitle } from '../../src/import/said/worth.ts';
import { measured } from '../support/effort.ts';
import { stretchOf } from '../support/grids.ts';

/** What a text states, in short: points, and behind a plus what is added. */
function stated(text: string): readonly string[] {
  return worthIn(stretchOf(text)).map(({ points = '', adds }) => `${points}${adds === undefined ? '' : `+${adds}`}`);
}

describe('what a text states that it counts', () => {
  it.each([
    ['落实会议制度（0.5分）；', ['0.5']],
    ['落实会议制度(10分 )。', ['10']],
    ['报送信息，得2分。', ['2']],
    ['报送信息，1分。', ['1']],
    ['少一次扣1分，按时报送计3分', ['3']],
    ['基准分15分。标准：按时', ['15']],
    ['该项占10。标准：按时', ['10']],
    ['参加会议（2分，少一次扣0.5分，扣完为止）', ['2']],
    ['创建示范村（2分，3分奖分）', ['2+3']],
    ['其他任务（2分，为奖励分）', ['+2']],
    ['信息报送（２０分）', ['20']],
    ['每发现一次扣0。5分', []],
    ['连续3年（含本年）', []],
  ])('%s', (text, points) => {
    expect(stated(text)).toEqual(points);
  });

  it('is in brackets at the end of a title, also without its unit', () => {
    const title = (text: string) => worthOfTitle(stretchOf(text));
    expect(title('组织建设（60分）')?.points).toBe('60');
    expect(title('组织建设(18)')?.points).toBe('18');
    expect(title('信息报告（23分+10分）')).toMatchObject({ points: '23', adds: '10' });
    expect(title('组织建设（60分）情况')).toBeUndefined();
    expect(title('县（市、区）')).toBeUndefined();
  });

  it.each(['（5分，少一次扣1分）', '（五分，少一次扣一分）', '（ 十五分；  少一次扣十分 ）'])(
    'has the rule beside it as it is written: %s',
    (said) => {
      const [found] = worthIn(stretchOf(`每季度开会一次${said}`));
      expect(found?.rule && saying(found.rule)).toBe(/[，；]\s*([^\s）]+)/u.exec(said)?.[1]);
    },
  );

  it('includes what each of many kinds of units has instead, some without units that are named in brackets', () => {
    const many = Array.from({ length: 40 }, (_, index) => `第${index + 1}类${index + 2}分`);
    const notes = ['县（甲县、乙县除外）0.5分', ...many];
    const said = `（1分，${notes.join('，')}）`;
    const found = [worthIn(stretchOf(`按时报送${said}`))[0], worthOfTitle(stretchOf(`信息报送${said}`))];
    for (const each of found) {
      expect(each).toMatchObject({ points: '1', forUnits: notes.join('；') });
      expect(each && saying(each.at)).toBe(said);
    }
    expect(stated('报送（5分，按时（3月前）报送）；参会（2分，县（甲县除外）1分）')).toEqual(['2']);
  });

  it('is found in any text in a time that grows with its length only', async () => {
    for (const sign of ['（', ' ', '，', '1', '得1', '（1分，', '（1分，（县）', '（1分，县（甲县除外）2分）']) {
      const { effort } = await measured(() => worthIn(stretchOf(sign.repeat(100_000).slice(0, 400_000))));
      expect(effort, sign).toBeLessThan(1000);
    }
  });
});

describe('a cell of points', () => {
  it.each([
    ['10', { kind: 'points', value: '10', adds: undefined }],
    ['10分', { kind: 'points', value: '10', adds: undefined }],
    ['０．５', { kind: 'points', value: '0.5', adds: undefined }],
    ['0。5分', { kind: 'points', value: '0.5', adds: undefined }],
    ['20¹', { kind: 'points', value: '20', adds: undefined }],
    ['20分¹²', { kind: 'points', value: '20', adds: undefined }],
    ['0\u201120分', { kind: 'points', value: '20', adds: undefined }],
    ['0~7', { kind: 'points', value: '7', adds: undefined }],
    ['23分+10分', { kind: 'points', value: '23', adds: '10' }],
    ['100分X0.15', { kind: 'weight', value: '0.15', scale: '100' }],
    ['25%', { kind: 'weight', value: '25%', scale: undefined }],
    ['-10', { kind: 'deducts', value: '10' }],
    ['+5分', { kind: 'adds', value: '5' }],
    ['一票否决', { kind: 'veto' }],
    ['--', { kind: 'nothing' }],
    ['一百零五分', { kind: 'points', value: '105', adds: undefined }],
    ['一百五十分', { kind: 'points', value: '150', adds: undefined }],
    ['零分', { kind: 'points', value: '0', adds: undefined }],
    ['一百五分', undefined],
    ['见附件', undefined],
  ])('%s', (text, read) => {
    expect(pointCell(text)).toEqual(read);
  });
});

describe('the number in front of a text', () => {
  it.each([
    ['1.1.1医院科室', '1.1.1', '医院科室'],
    ['1.基本条件', '1', '基本条件'],
    ['一、组织建设', '一', '组织建设'],
    ['（一）组织建设', '（一）', '组织建设'],
    ['A1 园舍条件', 'A1', '园舍条件'],
    ['① 按时报送', '①', '按时报送'],
    ['1、按时报送', '1', '按时报送'],
    ['1.5分以上的', '', '1.5分以上的'],
    ['2020年计划', '', '2020年计划'],
  ])('%s', (text, label, rest) => {
    const found = labelled(stretchOf(text));
    expect([found.label, saying(found.rest)]).toEqual([label, rest]);
  });
});

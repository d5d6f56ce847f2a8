import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyBehind } from '../../src/model/opinions/bodies.ts';
import type { ReturnedDraft, Sent } from '../../src/opinions/returned.ts';
import { suggestionsIn } from '../../src/opinions/suggestions-in.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { sentOf } from '../support/real/returned.ts';
import { sourceOf } from '../support/sources.ts';
import { paragraph, run, wordFile } from '../support/word-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a letter that only agrees', () => {
  let editions: readonly Sent[];
  const read = (name: string, text: string): Promise<ReturnedDraft> => suggestionsIn(name, bytesOf(text), editions);
  /** Whose a letter is, where it only agrees; why it was refused, or how many opinions it has. */
  const whose = async (name: string, text: string): Promise<string | number | undefined> => {
    const draft = await read(name, text);
    if (draft.kind === 'refused') return draft.reason;
    if (draft.suggestions.length > 0 || draft.agreements.length !== 1) return draft.suggestions.length;
    const [agreement] = draft.agreements;
    return agreement && (bodyBehind(agreement, (editions[1] as Sent).registers) ?? agreement.author);
  };

  beforeAll(async () => {
    editions = [await sentOf(await sourceOf(SHIPPED, '2020')), await sentOf(await sourceOf(SHIPPED, '2021'))];
  });

  it.each([
    ['回复.txt', '我单位无意见。', ''],
    ['市委宣传部.txt', '没有意见', 'publicity'],
    ['回复.txt', '同意\n市委宣传部', 'publicity'],
    ['回复.txt', '经研究，市委宣传部无意见。', 'publicity'],
    ['回复.txt', '市委宣传部：无意见', 'publicity'],
    ['回复.txt', '单位：市委宣传部\n意见：无意见', 'publicity'],
    ['回复.txt', '意见反馈表\n反馈单位，某某局\n反馈意见，无意见\n联系人：张三', '某某局'],
    [
      '复函.txt',
      '关于对《党建工作综合考核办法（征求意见稿）》的复函\n市委考核办：\n来函收悉。经研究，我部无修改意见。\n特此函复。\n市委宣传部\n2021年3月5日',
      'publicity',
    ],
  ])('is read as that, and of whoever it is: %s %j', async (name, text, expected) => {
    expect(await whose(name, text)).toBe(expected);
  });

  it.each([
    ['of another document', '对《机关车辆管理办法（征求意见稿）》，我单位无意见。', 'foreign'],
    ['that is empty', '\n \n', 'wordless'],
    ['that only greets', '市委考核办：\n来函收悉。\n市委宣传部\n2021年3月5日', 'foreign'],
    ['with a wish in its title', '关于将宣讲分值调整为2分的建议\n其他无意见', 'foreign'],
    ['with a wish behind it', '同意。\n建议将“基层宣讲”改为2分。\n市委宣传部', 1],
  ])('is not made of one %s', async (_, text, expected) => {
    expect(await whose('回复.txt', text)).toBe(expected);
  });

  it('answers the edition of whose year it speaks, else the latest, in a text document as well', async () => {
    expect(await read('甲.txt', '关于2020年度考核办法的复函\n我单位无意见')).toMatchObject({ edition: '2020' });
    expect(await read('甲.txt', '我单位无意见')).toMatchObject({ edition: '2021', as: 'list' });
    const word = await suggestionsIn('市委宣传部.docx', wordFile({ body: paragraph(run('无意见')) }), editions);
    expect(word).toMatchObject({ kind: 'read', edition: '2021', agreements: [{ field: 'agree', after: '无意见' }] });
  });

  it('agrees whatever stands around it in a letter, and never hides a line that says something else', async () => {
    const beside = fc.constantFrom(
      '市委考核办：',
      '来函收悉。',
      '特此函复。',
      '联系人：张三',
      '2021年3月5日',
      '此复',
      '经研究，',
    );
    const other = fc.constantFrom(
      ...[
        '分值偏高',
        '请明确口径',
        '请将第3项删去',
        '把2分改为3分。',
        '附表见下页',
        '不同意',
        '单位：建议将2分改为3分',
      ],
    );
    const lines = fc.tuple(fc.array(beside, { maxLength: 4 }), fc.array(beside, { maxLength: 4 }), other, fc.nat());
    await fc.assert(
      fc.asyncProperty(lines, async ([before, after, strange, at]) => {
        const whole = [
          ...before.map((each) => each.replace(/，$/, '：')),
          '我单位无意见。',
          ...after.map((each) => each.replace(/，$/, '：')),
        ];
        expect(await whose('市委宣传部.txt', whole.join('\n'))).toBe('publicity');
        const spoilt = whole.toSpliced(at % (whole.length + 1), 0, strange);
        const draft = await read('市委宣传部.txt', spoilt.join('\n'));
        const isSeen =
          draft.kind === 'refused' ||
          [...draft.suggestions.map(({ typed }) => typed), ...draft.unread.map(({ text }) => text)].includes(strange);
        expect([spoilt, isSeen]).toEqual([spoilt, true]);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/layout/document.ts';
import { linesOf, linesOfRuns } from '../../../src/layout/setting/lines.ts';
import { piecesOf } from '../../../src/layout/setting/units.ts';
import { advanceOf, EM, widthOf } from '../../../src/text/advance.ts';

/** Texts as they stand in cells: Chinese with figures, units, dates, brackets, letters. */
const texts = fc
  .array(
    fc.oneof(
      ...[fc.constantFrom(...'每季度开展学习教育活动落实情况考核的')],
      fc.constantFrom('，', '。', '、', '（', '）', '《', '》', '“', '”', ' ', '；'),
      fc.constantFrom('10天', '2016年1月1日', '（15分）', '0.5分', '95%', '第3季度', '12次', 'A4', 'PDF', '1,000万元'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const rooms = fc.integer({ min: 2 * EM, max: 30 * EM });

/** What a line needs: closing signs take half their width at its end, a space there none. */
function needed(line: string): number {
  const trimmed = line.replace(/ +$/u, '');
  return widthOf(trimmed) - (/[、，。；：！？）》”]$/u.test(trimmed) ? EM / 2 : 0);
}

describe('the lines of a paragraph', () => {
  it('takes a character with nothing but a sign behind it for one that stands alone', () => {
    expect(linesOf('甲乙丙丁戊己”', 500)).toEqual(['甲乙丙丁', '戊己”']);
  });

  it('are the text, and none is wider than its room', () => {
    fc.assert(
      fc.property(texts, rooms, (text, room) => {
        const lines = linesOf(text, room);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect([...line].length === 1 || needed(line) <= room, `${line} ${room}`).toBe(true);
      }),
    );
  });

  it('part no date, figure and unit, or remark in brackets that a line has room for', () => {
    fc.assert(
      fc.property(texts, rooms, (text, room) => {
        const ends = new Set<number>();
        let end = 0;
        for (const line of linesOf(text, room)) {
          end += line.length;
          ends.add(end);
        }
        let start = 0;
        for (const piece of piecesOf(text)) {
          const within = [...ends].filter((each) => each > start && each < start + piece.length);
          if (needed(piece) <= room) expect(within, piece).toEqual([]);
          start += piece.length;
        }
      }),
    );
  });

  it('keep their marks', () => {
    const runs = fc.array(fc.record({ text: texts, mark: fc.constantFrom('strong' as const, 'inserted' as const) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(runs, rooms, (given, room) => {
        const lines = linesOfRuns(given, room);
        expect(lines.map(textOf)).toEqual(linesOf(textOf(given), room));
        const marks = (all: typeof given) => all.flatMap(({ text, mark }) => [...text].map((each) => each + mark));
        expect(marks(lines.flat() as typeof given)).toEqual(marks(given));
      }),
    );
  });

  it('end before a figure that would be parted from its unit', () => {
    expect(linesOf('整改时限不得超过10天', 9 * EM)).toEqual(['整改时限不得超过', '10天']);
    expect(linesOf('任期自2016年1月1日起', 9 * EM)).toEqual(['任期自', '2016年1月1日起']);
    expect(linesOf('领导班子建设（15分）', 8 * EM)).toEqual(['领导班子建设', '（15分）']);
  });

  it('begin with no closing sign and end with no opening one', () => {
    expect(linesOf('严格落实制度，有记录', 6 * EM)).toEqual(['严格落实制', '度，有记录']);
    expect(linesOf('学习贯彻《条例》', 5 * EM)).toEqual(['学习贯彻', '《条例》']);
  });

  it('part what is wider than a line where no sign is torn off', () => {
    expect(linesOf('（15分）', 3.5 * EM)).toEqual(['（15', '分）']);
  });

  it('leave no single character at the end', () => {
    expect(linesOf('组织建设工作', 5 * EM)).toEqual(['组织建设', '工作']);
  });

  it('have room for what programs put between Chinese and figures', () => {
    expect(widthOf('第3次')).toBe(2 * EM + advanceOf('3') + 50);
  });
});

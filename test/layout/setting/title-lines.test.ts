import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastTitleWidth, titleLines } from '../../../src/layout/setting/title-lines.ts';
import { TABLE_INSET } from '../../../src/layout/typography.ts';
import { points } from '../../../src/model/printing/length.ts';
import { EM } from '../../../src/text/advance.ts';

test.each([
  ['被考核单位', 3, ['被考核', '单位']],
  ['最终得分', 3, ['最终', '得分']],
  ['提高从严管党治党水平', 2, ['提高', '从严', '管党', '治党', '水平']],
  ['弄虚作假扣分', 4, ['弄虚作假', '扣分']],
  ['意识形态工作责任制', 4, ['意识形态', '工作', '责任制']],
  ['满意度（%）', 3, ['满意度', '（%）']],
  ['加分（表彰）', 4, ['加分', '（表彰）']],
  ['党风、政风建设', 3, ['党风、', '政风', '建设']],
  ['佐证材料编号', 5, ['佐证材料', '编号']],
  ['重大专项', 4, ['重大专项']],
])('the title %s is not parted within a word in %s characters', (title, room, lines) => {
  expect(titleLines(title, room * EM)).toEqual(lines);
});

const TITLE = fc.string({
  unit: fc.constantFrom(...'考核得分责任制度满意弄虚作假、（）%1a'),
  minLength: 0,
  maxLength: 14,
});

test('the lines of a title are the title, each no longer than a room in which its words are whole', () => {
  fc.assert(
    fc.property(TITLE, fc.integer({ min: 1, max: 12 }), fc.constantFrom(9, 10.5, 12), (title, more, size) => {
      expect(titleLines(title, more * EM).join('')).toBe(title);
      const room = ((points(leastTitleWidth(title, size)) - 2 * TABLE_INSET.x) / size) * EM;
      const words = titleLines(title, 0.5);
      for (const line of titleLines(title, room)) expect(line.length).toBeLessThanOrEqual(room / (EM / 3) + 1);
      expect(words.join('')).toBe(title);
    }),
  );
});

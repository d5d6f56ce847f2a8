import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Section, type Table, tableSizeOf, textOf } from '../../../src/layout/document.ts';
import { setTable } from '../../../src/layout/setting/set-table.ts';
import { leastWidth } from '../../../src/model/printing/columns.ts';
import { points } from '../../../src/model/printing/length.ts';
import { EM, widthOf } from '../../../src/text/advance.ts';
import { changed, SMALL, unlocked } from '../../support/fixtures.ts';
import { documentOf } from '../../support/readings.ts';
import { sourceOf } from '../../support/sources.ts';

/** The table of the annex of the small data with some columns, and the lines of its titles. */
async function tableWith(columns: string) {
  const files = changed(
    unlocked(SMALL),
    'indicators/2020/scheme.yaml',
    '    group: 县（区）\n',
    `    group: 县（区）\n    printing: { columns: [${columns}] }\n`,
  );
  const source = await sourceOf(files);
  const document = (await documentOf(source, 'annex-1-county')).document();
  const section = document.sections[0] as Section;
  const table = section.blocks.find((each): each is Table => each.kind === 'table') as Table;
  const { header } = setTable(table, tableSizeOf(section, source.edition.printing));
  return { table, titles: header.map(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(textOf))) };
}

describe('a column of an annex', () => {
  it.each([9, 12, 14])('is never narrower than it was said to need, beside %i to write in', async (blanks) => {
    const { table } = await tableWith(`indicator, criterion${', { of: blank, title: 甲 }'.repeat(blanks)}`);
    const [indicator, criterion, ...others] = table.columns.map(({ width }) => width);
    expect(indicator).toBeGreaterThan(leastWidth('indicator', '指标', 10.5) - 0.05);
    expect(criterion).toBeGreaterThan(leastWidth('criterion', '考核内容', 10.5) - 0.05);
    expect(Math.min(...others)).toBeGreaterThan(leastWidth('blank', '甲', 10.5) - 0.05);
  });

  it('is as wide as is stated beside others, however many these are', async () => {
    const { table } = await tableWith(
      `indicator, { of: criterion, width: 40 }${', { of: blank, title: 甲 }'.repeat(12)}`,
    );
    expect(table.columns[1]?.width).toBeCloseTo(40, 1);
  });

  it('parts no word of letters and figures in its title', async () => {
    const { titles } = await tableWith(
      'indicator, criterion, { of: blank, title: Responsibilities }, { of: blank, title: MMWW认证2020 }',
    );
    expect(titles.slice(2)).toEqual([['Responsibilities'], ['MMWW', '认证2020']]);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,20}$/), fc.constantFrom(9, 10.5, 12), (title, size) => {
        expect(points(leastWidth('blank', title, size))).toBeGreaterThan((widthOf(title) / EM) * size + 9);
      }),
    );
  });
});

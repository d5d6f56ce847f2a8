import fc from 'fast-check';
import { type Cell, type CellRole, cell, cellParagraphs, type Row, type Table } from '../../src/layout/document.ts';

/** Wording from a word to more than a page holds, and words that no line end parts. */
const wording = fc.oneof(
  { weight: 12, arbitrary: parts(1, 30) },
  { weight: 2, arbitrary: parts(60, 200) },
  { weight: 1, arbitrary: parts(500, 900) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 20, max: 400 }).map((length) => 'https://example.test/'.padEnd(length, 'W')),
  },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 400 }).map((length) => '9'.repeat(length)) },
);

function parts(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const part = fc.constantFrom(
    ...'每季度开展学习教育活动落实情况考核的',
    ...[
      '，',
      '。',
      '、',
      '（',
      '）',
      '《',
      '》',
      '“',
      '”',
      '；',
      '10天',
      '2016年1月1日',
      '（15分）',
      '0.5分',
      '95%',
      'A4',
      'PDF',
    ],
  );
  return fc.array(part, { minLength, maxLength, size: 'max' }).map((all) => all.join(''));
}

interface Shape {
  /** Rows of each group by level, from the outermost: lengths that are used in turn. */
  readonly levels: readonly (readonly number[])[];
  readonly others: number;
  readonly rows: readonly (readonly string[])[];
  readonly labels: readonly string[];
  readonly totals: number;
}

/** Tables as systems give them that nobody would write: to five levels of merged labels, to six further columns, no rows, a row, cells longer than a page. They are as wide as a landscape page. */
export const hostileTable: fc.Arbitrary<Table> = fc
  .record({
    levels: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
    others: fc.integer({ min: 1, max: 6 }),
    rows: fc.array(fc.array(wording, { minLength: 6, maxLength: 6 }), { maxLength: 40, size: 'max' }),
    labels: fc.array(parts(1, 12), { minLength: 5, maxLength: 5 }),
    totals: fc.integer({ min: 0, max: 2 }),
  })
  .map(tableOf);

function tableOf({ levels, others, rows, labels, totals }: Shape): Table {
  const count = levels.length + others;
  const narrow = Math.floor(140 / count);
  const widths = Array.from({ length: count }, (_, index) =>
    index === levels.length ? 225 - narrow * (count - 1) : narrow,
  );
  const starts = startsOf(levels, rows.length);
  const made = rows.map((texts, index): Row => {
    const merged = starts.flatMap((all, level) => {
      const at = all.indexOf(index);
      return at < 0 ? [] : [filled(level, 'label', `${labels[level]}${index}`, (all[at + 1] ?? rows.length) - index)];
    });
    const own = texts
      .slice(0, others)
      .map((text, at) => filled(levels.length + at, at === 0 ? 'text' : 'number', text));
    const ends = starts.at(-1)?.includes(index + 1) ?? true;
    return { role: 'item', mayEndPage: ends || index + 1 === rows.length, cells: [...merged, ...own] };
  });
  const sums = Array.from({ length: rows.length === 0 ? 0 : totals }, (_, index): Row => {
    return { role: 'total', mayEndPage: true, cells: [filled(0, 'label', `合计${index}`, 1, count)] };
  });
  const columns = widths.map((width, index) => ({ title: `第${index + 1}列`, width, align: 'left' as const }));
  return { kind: 'table', name: '附件1', columns, rows: [...made, ...sums] };
}

function filled(column: number, role: CellRole, text: string, rowspan = 1, colspan = 1): Cell {
  return cell(column, cellParagraphs(role, text), rowspan, colspan);
}

/** The rows in which groups of each level start; one begins wherever one of the level above does. */
function startsOf(levels: Shape['levels'], rows: number): readonly (readonly number[])[] {
  let above: readonly number[] = rows > 0 ? [0] : [];
  return levels.map((lengths) => {
    const starts: number[] = [];
    for (let row = 0; row < rows; ) {
      starts.push(row);
      const limit = above.find((each) => each > row) ?? rows;
      row = Math.min(row + (lengths[starts.length % lengths.length] ?? 1), limit);
    }
    above = starts;
    return starts;
  });
}

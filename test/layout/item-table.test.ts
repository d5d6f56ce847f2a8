import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/layout/document.ts';
import { coverings } from '../../src/layout/grid.ts';
import { type ItemColumn, itemTable } from '../../src/layout/item-table.ts';
import { both, isNobody } from '../../src/model/classes.ts';
import { type Line, linesOf } from '../../src/model/lines.ts';
import type { Criterion, Item } from '../../src/model/model.ts';
import type { ProvedView } from '../../src/model/view.ts';
import { classesNamed, indicatorWith, repositoryOf, viewsOf } from '../support/sources.ts';
import { arbitraryView } from '../support/views.ts';

const plain = (text: string): ReturnType<ItemColumn['write']> => [{ role: 'text', runs: [{ text }] }];

/** The id of the indicator on a level, or of the leaf above it. */
const labelled = ({ path, leaf }: Line, level: number): string => (path[level - 1] ?? leaf).id;

/** One column for each level, with ids in the cells. */
function columnsOf({ system }: ProvedView): readonly ItemColumn[] {
  return [
    { title: '序号', width: 11, align: 'center', of: 'leaf', write: ({ number }) => plain(String(number)) },
    ...system.levels.map((title, index): ItemColumn => {
      return { title, width: 40, align: 'left', of: index + 1, write: (at) => plain(labelled(at, index + 1)) };
    }),
    {
      title: '考核内容',
      width: 40,
      align: 'left',
      of: 'criterion',
      write: ({ criterion, position }) => plain(`${position ?? ''}${criterion.id}`),
    },
    { title: '考核单位', width: 20, align: 'center', of: 'line', write: (at) => plain(at.departments.join(' ')) },
    { title: '得分', width: 12, align: 'center', of: 'criterion', write: () => [] },
  ];
}

function tableOf(view: ProvedView, lines = linesOf(view)): Table {
  const column = view.system.levels.length + 1;
  return itemTable('附件1', view, columnsOf(view), lines, [{ label: '合计', column, paragraphs: plain('200') }]);
}

function criteriaIn({ system, classes }: ProvedView): readonly Criterion[] {
  return system.items.flatMap((item) =>
    item.kind === 'criterion' && !isNobody(both(item.applies, classes)) ? [item] : [],
  );
}

function ancestors(item: Item): readonly string[] {
  return item.parent === undefined ? [] : [...ancestors(item.parent), item.parent.id];
}

async function forEveryView(check: (view: ProvedView) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(arbitraryView, async ({ view }) => check(await view())),
    { numRuns: 40 },
  );
}

describe('the lines of a view', () => {
  it('hold every criterion of the view once, in printed order, each with what stands above it', async () => {
    await forEveryView((view) => {
      const lines = linesOf(view);
      expect(lines.flatMap(({ criteria }) => criteria)).toEqual(criteriaIn(view));
      const leaves = [...new Set(lines.map(({ leaf }) => leaf))];
      expect(lines.map(({ number }) => number)).toEqual(lines.map(({ leaf }) => leaves.indexOf(leaf) + 1));
      for (const { path, leaf, criteria, departments } of lines) {
        expect(path.map(({ level }) => level)).toEqual(path.map((_, index) => index + 1));
        expect(path.at(-1)).toBe(leaf);
        expect(criteria.map(ancestors)).toEqual(criteria.map(() => path.map(({ id }) => id)));
        expect(criteria.map((each) => each.departments)).toEqual(criteria.map(() => departments));
      }
    });
  });
});

describe('the table of some lines', () => {
  it('has one row for each criterion and a last one with the total', async () => {
    await forEveryView((view) => {
      const { rows } = tableOf(view);
      expect(rows.map(({ criterion, role }) => [role, criterion])).toEqual([
        ...criteriaIn(view).map(({ id }) => ['item', id]),
        ['total', undefined],
      ]);
    });
  });

  it('shows in every row the indicators to which its criterion belongs', async () => {
    await forEveryView((view) => {
      const table = tableOf(view);
      const criteria = criteriaIn(view);
      for (const [index, row] of coverings(table).slice(0, -1).entries()) {
        const texts = row.map(({ cell: { paragraphs } }) => paragraphs[0]?.runs[0]?.text ?? '');
        const criterion = criteria[index];
        const above = criterion === undefined ? [] : ancestors(criterion);
        // A cell that reaches over several columns is one.
        expect(texts.slice(1, 1 + above.length)).toEqual(above);
        expect(texts[1 + above.length]?.endsWith(criterion?.id ?? '-')).toBe(true);
        expect(texts[2 + above.length]).toBe(criterion?.departments.join(' '));
      }
    });
  });

  it('merges the cells of an indicator over all its criteria: each stands there once', async () => {
    await forEveryView((view) => {
      const rows = tableOf(view).rows.filter(({ role }) => role === 'item');
      const cells = rows.flatMap((row) => row.cells);
      const above = criteriaIn(view).map(ancestors);
      const deepest = view.system.levels.length;
      for (const column of view.system.levels.keys()) {
        const here = cells.filter((each) => each.column === column + 1);
        const ids = here.map(({ paragraphs }) => paragraphs[0]?.runs[0]?.text);
        expect(ids).toEqual([...new Set(above.flatMap((path) => path[column] ?? []))]);
        for (const { colspan, paragraphs } of here) {
          const isLeaf = above.some((path) => path.at(-1) === paragraphs[0]?.runs[0]?.text);
          expect(colspan).toBe(isLeaf ? deepest - column : 1);
        }
      }
    });
  });

  it('lets a page end exactly after the last criterion of a level-3 indicator', async () => {
    await forEveryView((view) => {
      const criteria = criteriaIn(view);
      const isLast = criteria.map((each, index) => each.parent !== criteria[index + 1]?.parent);
      expect(tableOf(view).rows.map(({ mayEndPage }) => mayEndPage)).toEqual([...isLast, true]);
    });
  });

  it('numbers the criteria of an indicator only where it has several in the view', async () => {
    await forEveryView((view) => {
      const positions = tableOf(view)
        .rows.slice(0, -1)
        .map((row) => {
          const at = view.system.levels.length + 1;
          return row.cells.find(({ column }) => column === at)?.paragraphs[0]?.runs[0]?.text;
        });
      const criteria = criteriaIn(view);
      const expected = criteria.map(({ id, parent }) => {
        const all = criteria.filter((each) => each.parent === parent);
        return all.length > 1 ? `${all.findIndex((each) => each.id === id) + 1}${id}` : id;
      });
      expect(positions).toEqual(expected);
    });
  });

  it('keeps the numbers of the whole view where only some lines are shown', async () => {
    await forEveryView((view) => {
      const lines = linesOf(view);
      const some = lines.filter(({ number }) => number % 2 === 0);
      const table = tableOf(view, some);
      expect(() => coverings(table)).not.toThrow();
      const numbers = table.rows
        .slice(0, -1)
        .flatMap((row) =>
          row.cells.filter(({ column }) => column === 0).map(({ paragraphs }) => paragraphs[0]?.runs[0]?.text),
        );
      expect(numbers).toEqual([...new Set(some.map(({ number }) => String(number)))]);
    });
  });
});

describe('a system of one shape or another', () => {
  const classes = classesNamed('县');

  it('with a single criterion is a table of one row and the total', async () => {
    const [view] = await viewsOf(
      repositoryOf({ classes, fullMarks: 1, indicators: [indicatorWith({ points: 1 }, [{ points: 1 }])] }),
    );
    const table = view && tableOf(view);
    expect(
      table?.rows.map(({ cells }) => cells.map(({ column, rowspan, colspan }) => [column, rowspan, colspan])),
    ).toEqual([
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
        [3, 1, 1],
        [4, 1, 1],
        [5, 1, 1],
        [6, 1, 1],
      ],
      [
        [0, 1, 4],
        [4, 1, 1],
        [5, 1, 1],
        [6, 1, 1],
      ],
    ]);
  });

  it('with sixty criteria in one indicator keeps them together', async () => {
    const criteria = Array.from({ length: 60 }, () => ({ points: 0.5 }));
    const [view] = await viewsOf(
      repositoryOf({ classes, fullMarks: 30, indicators: [indicatorWith({ points: 30 }, criteria)] }),
    );
    const rows = (view && tableOf(view).rows) ?? [];
    expect(rows[0]?.cells.slice(0, 4).map(({ rowspan }) => rowspan)).toEqual([60, 60, 60, 60]);
    expect(rows.map(({ mayEndPage }) => mayEndPage)).toEqual([...Array.from({ length: 59 }, () => false), true, true]);
    expect(rows[59]?.cells[0]?.paragraphs[0]?.runs[0]?.text).toBe('60criterion-60');
  });

  it('tells where its points stand', async () => {
    const [view] = await viewsOf(
      repositoryOf({
        classes: classesNamed('县', '城市区'),
        fullMarks: 1,
        indicators: [indicatorWith({ points: 1 }, [{ points: 1 }])],
      }),
    );
    expect(view && tableOf({ ...view, classes: 0b10 }).scored).toEqual({
      system: 'county',
      columns: [{ column: 4, classes: ['class-2'] }],
    });
  });

  it('keeps rows of totals on one page', async () => {
    const indicators = [indicatorWith({ points: 1 }, [{ points: 1 }])];
    const [view] = await viewsOf(repositoryOf({ classes: classesNamed('县'), fullMarks: 1, indicators }));
    if (view === undefined) throw new Error('no view');
    const totals = [
      { label: '合计', column: 4, paragraphs: plain('1') },
      { label: '加分', column: 4, paragraphs: plain('最多2分') },
    ] as const;
    const { rows } = itemTable('附件1', view, columnsOf(view), linesOf(view), totals);
    expect(rows.map(({ role, mayEndPage }) => [role, mayEndPage])).toEqual([
      ['item', true],
      ['total', false],
      ['total', true],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departments } from '../../generators/departments/generator.ts';
import { type Share, sharesOf } from '../../generators/departments/shares.ts';
import type { Product } from '../../src/artifact/product.ts';
import { type Block, type Table, textOf } from '../../src/layout/document.ts';
import { fullGrid } from '../../src/layout/grid.ts';
import { totals } from '../../src/layout/parts.ts';
import { hasClass } from '../../src/model/classes.ts';
import { Decimal, sum } from '../../src/model/decimal.ts';
import { plus, printedRatio, whole } from '../../src/model/grading/ratio.ts';
import { linesOf } from '../../src/model/lines.ts';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf, viewsOf } from '../support/sources.ts';
import { arbitraryView } from '../support/views.ts';

const ORDER = ['organization', 'publicity'];

async function sheetsOf(
  files: ReadonlyMap<string, string>,
): Promise<readonly Extract<Product, { kind: 'document' }>[]> {
  const products = await departments.products(await sourceOf(files), { classes: [] });
  return products.filter((each) => each.kind === 'document');
}

function blocksOf(product: Extract<Product, { kind: 'document' }> | undefined): readonly Block[] {
  return product?.document().sections.flatMap(({ blocks }) => blocks) ?? [];
}

function tablesOf(product: Extract<Product, { kind: 'document' }> | undefined): readonly Table[] {
  return blocksOf(product).filter((block) => block.kind === 'table');
}

describe('the shares of the departments', () => {
  it('are together exactly the system, for every class, whoever leads what', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryView, async ({ system, view: read }) => {
        const view = await read();
        const shares = sharesOf(view, ORDER);
        const lines = shares.flatMap((share) => share.lines).sort((a, b) => a.number - b.number || a.first - b.first);
        expect(lines).toEqual(linesOf(view));
        for (const { department, lines: led } of shares) {
          expect(new Set(led.map(({ departments }) => departments[0]))).toEqual(new Set([department]));
        }
        view.system.classes.forEach((_, index) => {
          const together = shares.flatMap(({ points }) => points[index] ?? []).reduce(plus, whole(Decimal.zero));
          expect(printedRatio(together)).toBe(
            hasClass(view.classes, index)
              ? String([...system.classes, ...(system.units ?? [])][index]?.fullMarks ?? system.fullMarks)
              : '0',
          );
        });
        expect(totals(view).filter((each) => each !== undefined)).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('are in the order of the register, and only of those that lead anything', async () => {
    const [view] = await viewsOf(SMALL);
    const idsOf = (order: readonly string[]): unknown =>
      view && sharesOf(view, order).map(({ department }) => department);
    expect(idsOf(['publicity', 'discipline', 'organization'])).toEqual(['publicity', 'organization']);
    expect(idsOf(ORDER)).toEqual(ORDER);
  });

  it('are not made when somebody leads who is not in the register', async () => {
    const [view] = await viewsOf(SMALL);
    expect(() => view && sharesOf(view, ['publicity'])).toThrow('departments lead 2 of 5 indicators of county');
  });

  it('are not made when what they lead does not add to the total', async () => {
    const [view] = await viewsOf(SMALL);
    if (view === undefined) throw new Error('no view');
    const indicators = view.system.indicators.map((each) => ({ ...each, points: each.points.map(() => Decimal.one) }));
    expect(() => sharesOf({ ...view, system: { ...view.system, indicators } }, ORDER)).toThrow(
      'departments lead 10 of 2 points of county',
    );
  });
});

describe('the department sheet of what we ship', () => {
  it('has an overview whose numbers add to its totals, and these are the full marks', async () => {
    const fullMarks = ['200', '100'];
    for (const [index, sheet] of (await sheetsOf(SHIPPED)).entries()) {
      const [overview] = tablesOf(sheet);
      const grid = overview === undefined ? [] : fullGrid(overview);
      const totalRow = grid.at(-1) ?? [];
      expect(totalRow[0]).toBe('合计');
      for (let column = 1; column < totalRow.length; column += 1) {
        const numbers = grid.slice(0, -1).map((row) => Decimal.parse(row[column] ?? '') ?? Decimal.zero);
        expect(sum(numbers).toString()).toBe(totalRow[column]);
      }
      expect(new Set(totalRow.slice(3))).toEqual(new Set([fullMarks[index]]));
      expect(totalRow.length).toBe(index === 0 ? 6 : 4);
    }
  });

  it('has a table for each department of the overview, and in them every criterion once', async () => {
    const views = await viewsOf(SHIPPED);
    for (const [index, sheet] of (await sheetsOf(SHIPPED)).entries()) {
      const [overview, ...tables] = tablesOf(sheet);
      const names =
        overview === undefined
          ? []
          : fullGrid(overview)
              .slice(0, -1)
              .map(([name]) => name);
      expect(tables.map(({ name }) => name)).toEqual(names);
      const criteria = tables.flatMap(({ rows }) => rows.flatMap(({ criterion }) => criterion ?? []));
      const wanted = views[index]?.system.items.flatMap((item) => (item.kind === 'criterion' ? [item.id] : [])) ?? [];
      expect([...criteria].sort()).toEqual([...wanted].sort());
    }
  });

  it('numbers its sections in Chinese, as the register lists the departments', async () => {
    const { registers } = await sourceOf(SHIPPED);
    const [county] = await sheetsOf(SHIPPED);
    const headings = blocksOf(county).flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'heading-1' ? [textOf(block.runs)] : [],
    );
    expect(headings[0]).toMatch(/^一、/);
    expect(headings[1]).toMatch(/^二、/);
    const names = registers.departments?.map(({ name }) => name) ?? [];
    const places = headings.map((heading) => names.indexOf(heading.replace(/^.*?、/, '')));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('the tables of a department sheet', () => {
  it('are as wide as the type area of a landscape page, with one class and with six', async () => {
    for (let count = 1; count <= 6; count += 1) {
      const names = ['县', '县级市', '城市区', '无乡镇的城市区', '开发区', '风景区'].slice(0, count);
      const files = repositoryOf({
        classes: classesNamed(...names),
        fullMarks: 1,
        indicators: [indicatorWith({ points: 1 }, [{ points: 1 }])],
      });
      for (const table of (await sheetsOf(files)).flatMap(tablesOf)) {
        expect(table.columns.reduce((total, { width }) => total + width, 0)).toBe(225);
        expect(table.columns.every(({ width }) => width >= 11)).toBe(true);
      }
    }
  });

  it('end with the subtotal of the department, for each class', async () => {
    const [sheet] = await sheetsOf(SMALL);
    const [, organization, publicity] = tablesOf(sheet);
    expect([organization, publicity].map((table) => table && fullGrid(table).at(-1)?.slice(4, 6))).toEqual([
      ['小计', '6'],
      ['小计', '4'],
    ]);
    const uneven = tablesOf(
      (
        await sheetsOf(
          changed(
            SMALL,
            'indicators/2020/county/2-organization.yaml',
            '        points: 3\n        pointsFor: { district: 4 }\n',
            '        points: 3\n        pointsFor: { district: 4 }\n        department: publicity\n',
          ),
        )
      )[0],
    );
    expect(uneven.slice(1).map((table) => fullGrid(table).at(-1)?.[5])).toEqual(['3\n城市区2', '7\n城市区8']);
  });

  it('have names that a sheet of a workbook may have, and no two the same', async () => {
    for (const sheet of await sheetsOf(SHIPPED)) {
      const names = tablesOf(sheet).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    }
  });
});

describe('a share', () => {
  it('counts what applies to none of the classes of the view as nothing', async () => {
    const [view] = await viewsOf(SMALL);
    const shares: readonly Share[] = view === undefined ? [] : sharesOf({ ...view, classes: 0b10 }, ORDER);
    expect(shares.map(({ lines, points }) => [lines.length, points.map((each) => each && printedRatio(each))])).toEqual(
      [
        [2, [undefined, '6']],
        [2, [undefined, '4']],
      ],
    );
  });
});

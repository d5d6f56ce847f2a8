import { describe, expect, it } from 'vitest';
import { setTable } from '../../../src/layout/setting/set-table.ts';
import { SHIPPED } from '../../support/fixtures.ts';
import { formsOf, tablesOf } from '../../support/form-products.ts';
import { sourceOf } from '../../support/sources.ts';

/** The lines of all cells of the forms that we ship, in tables of scores. */
async function linesOfForms(part: 'header' | 'rows'): Promise<readonly (readonly string[])[]> {
  const forms = await formsOf(await sourceOf(SHIPPED));
  return [...forms].flatMap(([name, form]) => {
    const [table] = name.startsWith('self-') ? tablesOf(form) : [];
    if (table === undefined) return [];
    const set = setTable(table, form.printing.tableSize);
    const cells = part === 'header' ? set.header : set.rows.flatMap((row) => row.cells);
    return cells.flatMap(({ paragraphs }) =>
      paragraphs.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join(''))),
    );
  });
}

describe('the columns of a form', () => {
  it('have titles in one line, but for the longest in two', async () => {
    const broken = (await linesOfForms('header')).filter((lines) => lines.length > 1);
    expect([...new Set(broken.map((lines) => lines.join('｜')))]).toEqual(['佐证材料｜编号']);
  });

  it('part no figure from its unit', async () => {
    const parted = (await linesOfForms('rows')).filter((lines) => lines.some((line) => /^分?）/u.test(line)));
    expect(parted).toEqual([]);
  });
});

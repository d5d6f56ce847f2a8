import { describe, expect, it } from 'vitest';
import { setTable } from '../../../src/layout/setting/set-table.ts';
import { changed, SHIPPED, SMALL } from '../../support/fixtures.ts';
import { formsOf, tablesOf } from '../../support/form-products.ts';
import { sourceOf } from '../../support/sources.ts';

/** The lines of all cells of the forms that we ship, in tables of scores. */
async function linesOfForms(part: 'header' | 'rows', files = SHIPPED): Promise<readonly (readonly string[])[]> {
  const forms = await formsOf(await sourceOf(files));
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

  it('break no title within a word in larger type', async () => {
    const scheme = 'indicators/2020/scheme.yaml';
    const larger = changed(SMALL, scheme, 'step: 0.05\n', 'step: 0.05\nprinting: { tableSize: 12 }\n');
    const broken = (await linesOfForms('header', larger)).filter((lines) => lines.length > 1);
    expect(broken.filter((lines) => lines.some((line) => line.length < 2))).toEqual([]);
  });

  it('part no figure from its unit', async () => {
    const parted = (await linesOfForms('rows')).filter((lines) => lines.some((line) => /^分?）/u.test(line)));
    expect(parted).toEqual([]);
  });
});

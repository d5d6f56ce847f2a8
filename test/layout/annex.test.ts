import { describe, expect, it } from 'vitest';
import { annexMark, annexSection } from '../../src/layout/annex.ts';
import { type Section, type Table, textOf, textOfCell } from '../../src/layout/document.ts';
import { fullGrid } from '../../src/layout/grid.ts';
import { hasClass } from '../../src/model/classes.ts';
import { Decimal, sum } from '../../src/model/decimal.ts';
import { departmentsById } from '../../src/model/departments.ts';
import type { Edition } from '../../src/model/model.ts';
import { PAGES } from '../../src/model/printing/paper.ts';
import { type ProvedView, wholeViews } from '../../src/model/view.ts';
import { changed, SHIPPED, SMALL, TOWN } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const TEXT = 4;
const POINTS = 5;

interface Annex {
  readonly view: ProvedView;
  readonly edition: Edition;
  readonly section: Section;
  readonly table: Table;
}

/** The annexes of a repository, or those for the nth class alone of the systems that have it. */
async function annexesOf(files: ReadonlyMap<string, string>, only?: number, note = ''): Promise<readonly Annex[]> {
  const { edition, proof, registers } = await sourceOf(files);
  const views = wholeViews(edition, proof).filter(({ system }) => only === undefined || only < system.classes.length);
  return views.map((whole) => {
    const view = only === undefined ? whole : { ...whole, classes: 2 ** only };
    const section = annexSection(view, edition, departmentsById(registers.departments), note);
    const table = section.blocks.find((block) => block.kind === 'table');
    if (table === undefined) throw new Error('no table');
    return { view, edition, section, table };
  });
}

/** What the points in a printed cell are for a class: those behind its name, else the first line. */
function printedFor(cell: string, name: string): Decimal | undefined {
  const [general = '', ...special] = cell.split('\n');
  const own = special.find((line) =>
    line
      .replace(/[\d.]+$/, '')
      .split('和')
      .includes(name),
  );
  return Decimal.parse(own?.replace(/^.*?(?=[\d.]+$)/, '') ?? general);
}

describe('the annex of a class of which the indicators add to less than the full marks', () => {
  it('has the sum of its rows, and below it what that is converted to', async () => {
    const farming = 'indicators/2026/town/2-farming.yaml';
    const lower = changed(changed(TOWN, farming, 'urban: 60', 'urban: 40'), farming, 'points: 40', 'points: 20');
    const scaled = changed(lower, 'indicators/2026/scheme.yaml', 'name: 街道 }', 'name: 街道, scale: 80 }');
    const totals = (await annexesOf(scaled)).flatMap(({ table }) =>
      table.rows.filter(({ role }) => role === 'total').map(({ cells }) => cells.map(textOfCell).filter(Boolean)),
    );
    expect(totals.slice(0, 2)).toEqual([
      ['合计', '90\n街道80'],
      ['折算', '90\n街道100'],
    ]);
    const plain = (await annexesOf(TOWN)).flatMap(({ table }) => table.rows.map(({ cells }) => cells.map(textOfCell)));
    expect(plain.flat()).not.toContain('折算');
  });
});

describe('the annexes of what we ship', () => {
  it('say that the total is that of each class where the column adds to more, and only there', async () => {
    const told: string[] = [];
    for (const { view, table } of await annexesOf(SHIPPED)) {
      const [label = '', total = ''] = table.rows.at(-1)?.cells.map(textOfCell) ?? [];
      const rows = table.rows.slice(0, -1).filter(({ role }) => role === 'item');
      const points = fullGrid(table)
        .slice(0, rows.length)
        .map((row) => Decimal.parse(row[TEXT + 1]?.split('\n')[0] ?? ''));
      const all = points.reduce<Decimal>((sum, each) => sum.plus(each ?? Decimal.zero), Decimal.zero);
      const isMore = all.compare(Decimal.parse(total) ?? Decimal.zero) > 0;
      expect([view.system.id, label]).toEqual([view.system.id, isMore ? `合计（每类单位均为${total}分）` : '合计']);
      told.push(label);
    }
    expect(new Set(told).size).toBe(2);
  });

  it('have every criterion in exactly one row, in printed order, with its wording', async () => {
    for (const { view, table } of await annexesOf(SHIPPED)) {
      const criteria = view.system.items.flatMap((item) => (item.kind === 'criterion' ? [item] : []));
      expect(table.rows.slice(0, -1).map(({ criterion }) => criterion)).toEqual(criteria.map(({ id }) => id));
      const grid = fullGrid(table);
      for (const [index, { text }] of criteria.entries()) expect(grid[index]?.[TEXT]).toContain(text);
    }
  });

  it('have points in their cells that add to the full marks for every class', async () => {
    const annexes = await annexesOf(SHIPPED);
    for (const { view, table } of annexes) {
      const criteria = view.system.items.flatMap((item) => (item.kind === 'criterion' ? [item] : []));
      const grid = fullGrid(table);
      for (const [index, { name }] of view.system.classes.entries()) {
        const counted = criteria.flatMap(({ applies, deducts }, row) =>
          hasClass(applies, index) && deducts === undefined ? [row] : [],
        );
        const total = sum(counted.map((row) => printedFor(grid[row]?.[POINTS] ?? '', name) ?? Decimal.zero));
        expect(total.toString(), name).toBe(view.system.fullMarks?.toString());
      }
      expect(grid.at(-1)?.[POINTS]).toBe(view.system.fullMarks?.toString());
    }
    expect(annexes.map(({ view }) => view.system.fullMarks?.toString())).toEqual(['200', '100']);
  });

  it('for one class hold only what applies to it, with its points and without the names of classes', async () => {
    for (const index of [0, 1, 2]) {
      const [annex] = await annexesOf(SHIPPED, index);
      const { items, classes } = annex?.view.system ?? { items: [], classes: [] };
      const criteria = items.flatMap((item) =>
        item.kind === 'criterion' && hasClass(item.applies, index) ? [item] : [],
      );
      const grid = annex === undefined ? [] : fullGrid(annex.table);
      expect(annex?.table.rows.slice(0, -1).map(({ criterion }) => criterion)).toEqual(criteria.map(({ id }) => id));
      expect(grid.map((row) => row[POINTS])).toEqual([
        ...criteria.map(({ points }) => points[index]?.toString()),
        '200',
      ]);
      const notes =
        annex?.table.rows
          .flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.filter(({ role }) => role === 'note')))
          .map(({ runs }) => textOf(runs)) ?? [];
      expect(
        notes.filter((note) => /^(仅|不)适用于/.test(note) || classes.some(({ name }) => note.startsWith(name))),
      ).toEqual([]);
    }
  });

  it('have columns as wide as the type area of a landscape page', async () => {
    const { width, left, right } = PAGES.landscape;
    for (const { table, section } of await annexesOf(SHIPPED)) {
      expect(section.orientation).toBe('landscape');
      expect(table.columns.reduce((total, column) => total + column.width, 0)).toBeCloseTo(width - left - right, 9);
      expect(table.columns.map(({ title }) => title)).toEqual([
        '序号',
        '一级指标',
        '二级指标',
        '三级指标',
        '考核内容',
        '分值',
        '考核单位',
        '得分',
      ]);
    }
  });

  it('head their rows by the indicators of levels 1 and 2, below the title, each once', async () => {
    for (const { view, table } of await annexesOf(SHIPPED)) {
      const headed = table.rows.flatMap(({ cells }) => cells.filter(({ outline }) => outline !== undefined));
      const titles = headed.map(({ outline, paragraphs }) => `${outline} ${textOf(paragraphs[0]?.runs ?? [])}`);
      const upper = view.system.items.filter((item) => item.kind === 'indicator').filter(({ level }) => level < 3);
      expect(titles.length).toBeGreaterThan(4);
      expect(titles).toEqual(upper.map(({ level, title }) => `${level + 1} ${title}`));
    }
  });

  it('leave the cells for the scores empty', async () => {
    for (const { table } of await annexesOf(SHIPPED)) {
      expect(new Set(fullGrid(table).map((row) => row[7]))).toEqual(new Set(['']));
    }
  });

  it('have names that a sheet of a workbook may have', async () => {
    for (const { table, view } of await annexesOf(SHIPPED)) {
      expect(table.name).toBe(annexMark(view));
      expect(table.name).toMatch(/^附件\d$/);
    }
  });
});

describe('the section of an annex', () => {
  const rolesOf = ({ section }: Annex): readonly string[] =>
    section.blocks.map((block) => (block.kind === 'paragraph' ? block.role : block.kind));

  it('is its mark, its title, its table and its foot', async () => {
    const [annex] = await annexesOf(SMALL);
    expect(annex && rolesOf(annex)).toEqual(['annex-mark', 'title', 'table', 'foot']);
    expect(annex?.section.blocks[0]).toEqual({ kind: 'paragraph', role: 'annex-mark', runs: [{ text: '附件' }] });
    expect(annex?.section.blocks[1]).toEqual({
      kind: 'paragraph',
      role: 'title',
      runs: [{ text: '县（区）指标体系' }],
    });
  });

  it('says below the title of which stage it is, and then for whom', async () => {
    const [annex] = await annexesOf(changed(SMALL, SCHEME, 'state: final', 'state: draft'), 0, '（适用于县）');
    const texts = annex?.section.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [[block.role, textOf(block.runs)]] : [],
    );
    expect(texts?.slice(2, 4)).toEqual([
      ['stage', '（征求意见稿）'],
      ['stage', '（适用于县）'],
    ]);
  });
});

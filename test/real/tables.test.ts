import { beforeAll, describe, expect, it } from 'vitest';
import { isLeaf } from '../../src/model/levels.ts';
import { provedTotalFor, totalFor } from '../../src/model/totals.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { bare, type Heading, type Scored } from '../support/real/entries.ts';
import { type ExaminedTable, examinedTable } from '../support/real/examined.ts';
import { HAS_TABLES } from '../support/real/grid.ts';
import { scalesOfParts, townSections, townsWithBonus, unitSections } from '../support/real/shapes.ts';
import { TABLES } from '../support/real/tables.ts';

/** What is found, with the two numbers that do not agree. */
function inShort({ code, facts }: Diagnostic): string {
  const { stated, actual, limit, most } = facts as Readonly<Record<string, string | undefined>>;
  return [code, stated ?? limit, actual ?? most].filter((each) => each !== undefined).join(' ');
}

/** What has to stand in the column of points for something that is scored. */
function worth({ points, weight, adds, deducts, veto }: Scored): RegExp {
  if (veto) return /^一票否决$/u;
  if (adds !== undefined) return adds === 'unlimited' ? /^加分$/u : new RegExp(`^加分\n最多${adds}分$`, 'u');
  if (deducts !== undefined)
    return deducts === 'unlimited' ? /^只扣分$/u : new RegExp(`^只扣分\n最多${deducts}分$`, 'u');
  return weight === undefined ? new RegExp(`^${points}$`, 'u') : /^[\d.]+$/u;
}

/** What a title has to be followed by: its points in brackets, its limit. */
function label({ title, points, weight, scale, adds, core }: Heading): readonly string[] {
  const limit = adds === undefined ? [] : [`加分最多${adds}分`];
  const worth = points === undefined ? [] : [`（${points}分）`];
  const scaled = scale === undefined ? [] : [`（权重${weight}，百分制）`];
  return [`${core === undefined ? '' : '★'}${title}`, ...worth, ...scaled, ...limit];
}

/** Words in Chinese, without what is said of points: those are keys. */
function wordsIn(text: string): readonly string[] {
  const said = /得[\d.]+分|[（(〔][\d.+分]+(?:，?[\d]*分?为?奖励?分)?[）)]|^\D{2,3}\d+分?。..：|^[加减]：/gmu;
  return [...text.replace(said, ' ').matchAll(/\p{Script=Han}{2,}/gu)].map(([word]) => word);
}

// They are real documents that are no part of the project: without them all of this is skipped.
describe.skipIf(!HAS_TABLES).each(TABLES)('the real table $file', (table) => {
  let examined: ExaminedTable;

  beforeAll(async () => {
    examined = await examinedTable(table);
  });

  it('is written down, and nothing is found but what is wrong with it', () => {
    expect(examined.findings.map(inShort).toSorted()).toEqual((table.faults ?? []).toSorted());
    expect(examined.system.complete).toBe(true);
  });

  it('is printed below the names of its own levels', () => {
    const after = ['分值', '考核单位', '得分'];
    expect(examined.columns).toEqual(['序号', ...table.levels, table.scored, ...after]);
  });

  it('is printed row by row, with titles, points and what is scored', () => {
    const { entries, printed } = examined;
    const lines = entries.flatMap(({ path, criteria }) => criteria.map((each) => ({ path, criterion: each })));
    expect(lines).toHaveLength(table.criteria);
    expect(printed).toHaveLength(lines.length);
    for (const [at, { path, criterion }] of lines.entries()) {
      const row = printed[at] ?? [];
      for (const [level, heading] of path.entries()) {
        for (const each of label(heading)) expect(row[level + 1], `row ${at + 1}`).toContain(each);
      }
      expect(bare(row[table.levels.length + 1] ?? ''), `row ${at + 1}`).toContain(bare(criterion.text));
      expect(row[table.levels.length + 2], `row ${at + 1}`).toMatch(worth(criterion));
    }
  });

  it('ends with its total, and with what is added beside it', () => {
    const { totals, system } = examined;
    const bonus = table.bonus === undefined ? [] : [table.bonus];
    expect(totals.map((row) => row[table.levels.length + 2])).toEqual([String(totalFor(system, 0)), ...bonus]);
  });

  it('is printed with its departments, in the order of the table', () => {
    const names = new Map(examined.registers.departments?.map(({ id, name }) => [id, name]));
    const stated = examined.entries.flatMap(({ path, criteria }) =>
      criteria.map(() => path.at(-1)?.departments?.join('\n') ?? names.get('office')),
    );
    expect(examined.printed.map((row) => row.at(-2))).toEqual(stated);
  });

  it('loses no word of the columns that are written down', () => {
    const all = examined.printed
      .flat()
      .join('\n')
      .replace(/[^\p{Script=Han}]/gu, '');
    const words = examined.rows.flatMap((row) => table.words.flatMap((column) => wordsIn(row[column] ?? '')));
    const lost = [...new Set(words)].filter((word) => !all.includes(word));
    expect(lost, lost.join(' ')).toHaveLength(table.beside ?? 0);
  });

  it('has as many indicators and stars as were counted', () => {
    const { items } = examined.system;
    expect({ leaves: items.filter(isLeaf).length, core: items.filter(({ core }) => core).length }).toEqual(
      table.counts,
    );
  });
});

describe.skipIf(!HAS_TABLES)('a section of awards that states points', () => {
  it('is told to be no part of the sum, and after what is said there, to add less than one of its awards', async () => {
    const towns = TABLES.find(({ read }) => read === townSections);
    if (towns === undefined) throw new Error('the table of towns is missing');
    const asItStands = await examinedTable(towns);
    expect(asItStands.findings.flatMap(({ facts }) => ('empty' in facts ? [facts.empty] : []))).toEqual([
      undefined,
      'beside',
    ]);
    const { findings } = await examinedTable({ ...towns, read: townsWithBonus });
    expect(findings.map(inShort)).toEqual(['sum-mismatch 3 2', 'limit-mismatch 7 20']);
  });
});

describe.skipIf(!HAS_TABLES)('a table with a part for each of its units', () => {
  it('names the one unit whose own part does not add up, by its name', async () => {
    const rivers = TABLES.find(({ read }) => read === unitSections);
    if (rivers === undefined) throw new Error('the table of units is missing');
    const { findings, entries, system } = await examinedTable(rivers);
    const named = findings.flatMap(({ facts }) => ('classes' in facts ? [facts.classes] : []));
    const units = entries.flatMap(({ path }) => path.flatMap(({ only, title }) => (only === undefined ? [] : [title])));
    expect(system.classes).toHaveLength(31);
    expect(system.classes.every(({ of }) => of === system.declared[0])).toBe(true);
    expect(named).toHaveLength(1);
    expect(named[0]).toHaveLength(1);
    expect(units).toContain(named[0]?.[0]);
  });
});

describe.skipIf(!HAS_TABLES)('a table of parts that each have a scale of 100', () => {
  it('is written with the weights of its parts, 50, 25 and 25 of 100, and proved to count 100', async () => {
    const tables = TABLES.filter(({ read }) => read === scalesOfParts);
    expect(tables.map(({ file }) => file)).toHaveLength(3);
    for (const table of tables) {
      const { system } = await examinedTable(table);
      const parts = system.indicators.map(({ scale, weight, points }) => [scale, weight?.text, points[0]].map(String));
      expect(parts, table.file).toEqual(['50', '25', '25'].map((each) => ['100', `${each}%`, each]));
      expect(String(provedTotalFor(system, 0)), table.file).toBe('100');
    }
  });
});

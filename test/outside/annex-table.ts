import { expect } from 'vitest';
import { type Criterion, namesIn } from './criteria.ts';

/** The rows of a table with merged cells repeated in every place: texts, or numbers where the format has them. */
export type Rows = readonly (readonly (string | number | null)[])[];

/** What the head of the table of an annex says. */
const HEAD = ['序号', '一级指标', '二级指标', '三级指标', '考核内容', '分值', '考核单位', '得分'];

/**
 * Expects the table of an annex to say what its criteria say, in their order, and to add up. `names` are the names of
 * the unit classes whose points it has, `fullMarks` what they add to (满分).
 */
export function expectTable(
  [head, ...rows]: Rows,
  { criteria, names, fullMarks }: { criteria: readonly Criterion[]; names: readonly string[]; fullMarks: number },
): void {
  expect(head).toEqual(HEAD);
  const last = rows.at(-1) ?? [];
  const printed = rows
    .slice(0, -1)
    .reduce((sum, cells) => sum + Math.round(Number.parseFloat(String(cells[5])) * 100), 0);
  const label = printed > fullMarks * 100 ? `合计（每类单位均为${fullMarks}分）` : '合计';
  expect([last[0], Number(last[5])]).toEqual([label, fullMarks]);
  const found = rows.slice(0, -1).map((cells, index) => told(cells.map(String), criteria[index], names));
  expect(found).toEqual(criteria.map((item) => wanted(item, criteria)));
  for (const name of names) {
    const cents = found.map(({ points }) => Math.round(Number(points[name] ?? 0) * 100));
    expect([name, cents.reduce((all, each) => all + each, 0)]).toEqual([name, fullMarks * 100]);
  }
}

interface Told {
  readonly labels: readonly string[];
  readonly wording: string;
  readonly points: Readonly<Record<string, string>>;
  readonly department: string;
}

function wanted(item: Criterion, criteria: readonly Criterion[]): Told {
  const siblings = criteria.filter(({ number }) => number === item.number);
  const numbered = siblings.length > 1 ? `${siblings.indexOf(item) + 1}. ` : '';
  return {
    labels: item.labels,
    wording: `${numbered}${item.wordings.join('\n')}`,
    points: Object.fromEntries(item.points),
    department: item.department,
  };
}

/** What a row says of the criterion that should stand in it. Below titles and wordings stand notes. */
function told(cells: readonly string[], item: Criterion | undefined, names: readonly string[]): Told {
  const [, first = '', second = '', third = '', wording = '', points = '', department = ''] = cells;
  return {
    labels: [first, second, third].map((cell) => linesOf(cell, 1)),
    wording: linesOf(wording, item?.wordings.length ?? 1),
    points: pointsIn(points, [...(item?.points.keys() ?? [])], names),
    department: linesOf(department, 1),
  };
}

function linesOf(cell: string, count: number): string {
  return cell.split('\n').slice(0, count).join('\n');
}

/** The points of the classes that a criterion is for: behind the name of the class, else at the beginning of the cell. */
function pointsIn(cell: string, wantedNames: readonly string[], names: readonly string[]): Told['points'] {
  const [general = '', ...special] = cell.split('\n');
  return Object.fromEntries(
    wantedNames.map((name) => {
      const own = special.find((line) => namesIn(line, names).includes(name));
      return [name, own === undefined ? general : (/[\d.]+$/.exec(own)?.[0] ?? '')];
    }),
  );
}

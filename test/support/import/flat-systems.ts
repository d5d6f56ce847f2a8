import fc from 'fast-check';

/** A row of a table: titles of its levels with their points, criteria, who assesses. */
export interface FlatRow {
  readonly titles: readonly string[];
  readonly criteria: readonly string[];
  readonly department: string;
}

/** Names of columns; the last but two is for criteria. */
export const FLAT_HEADER = ['一级指标', '二级指标', '三级指标', '考核内容', '考核单位', '得分'] as const;

const TITLES = [
  '河湖巡查',
  '水质改善',
  '台账管理',
  '宣传培训',
  '日常保洁',
  '监督问责',
  '信息报送',
  '应急演练',
  '群众满意度',
  '队伍建设',
];
const WHAT = [
  '每月开展巡查',
  '按时报送信息',
  '建立问题台账',
  '组织业务培训，有方案、有记录',
  '整改措施落实到位',
  '公开办理结果',
];
const DEPARTMENTS = ['市水利局', '市委宣传部', '市河长制办公室', '市监委', '市城市管理综合执法局'];

const points = fc.integer({ min: 1, max: 40 }).map((halves) => String(halves / 2));
const titledWith = (worth: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...TITLES), fc.nat({ max: 99 }), worth)
    .map(([word, n, of]) => `${word}${'甲乙丙丁戊己庚辛'[n % 8]}类（${of}分）`);
const titled = titledWith(points);
/** Of the first level: no sum of what is below, so that no other order of levels adds up by chance. */
const unequalled = titledWith(fc.integer({ min: 1, max: 40 }).map((whole) => `${whole}.25`));
const department = fc.constantFrom(...DEPARTMENTS);
const criteria = fc
  .array(fc.tuple(fc.constantFrom(...WHAT), points), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.length === 1
      ? all.map(([what, of]) => `${what}（${of}分）。`)
      : all.map(([what, of], index) => `${index + 1}.${what}（${of}分）${index + 1 === all.length ? '。' : '；'}`),
  );

const third = fc.record({ title: titled, criteria, department });
const second = fc.record({ title: titled, children: fc.array(third, { minLength: 1, maxLength: 3 }) });
const first = fc.record({ title: unequalled, children: fc.array(second, { minLength: 1, maxLength: 3 }) });

/** Tables of three levels as offices write them, row by row, each with all its titles. Neighbours have other titles. */
export const arbitraryRows: fc.Arbitrary<readonly FlatRow[]> = fc
  .array(first, { minLength: 1, maxLength: 3 })
  .map((tree) =>
    tree.flatMap((one, a) =>
      one.children.flatMap((two, b) =>
        two.children.map((three, c) => ({
          titles: [`${'一二三'[a]}区${one.title}`, `${'一二三'[b]}段${two.title}`, `${'一二三'[c]}点${three.title}`],
          criteria: three.criteria,
          department: three.department,
        })),
      ),
    ),
  );

/** How a flattened table was made: titles that are repeated at the top of a page, and titles that were cut where a column ended. */
export interface FlatWay {
  readonly rowsOfPage: number;
  readonly width: number;
  /** Whether points of titles stand on a line of their own. */
  readonly pointsApart: boolean;
}

export const arbitraryWay: fc.Arbitrary<FlatWay> = fc.record({
  rowsOfPage: fc.integer({ min: 1, max: 9 }),
  width: fc.integer({ min: 5, max: 12 }),
  pointsApart: fc.boolean(),
});

/** The titles of a row that are written in it: all that differ from those above, and all at the top of a page. */
function written(rows: readonly FlatRow[], at: number, { rowsOfPage }: FlatWay): readonly (string | undefined)[] {
  const above = at % rowsOfPage === 0 ? undefined : rows[at - 1];
  const { titles } = rows[at] as FlatRow;
  const from = titles.findIndex((title, level) => title !== above?.titles[level]);
  return titles.map((title, level) => (level < from ? undefined : title));
}

/** One cell a line, cells that are merged or empty left out. */
export function cellByCell(rows: readonly FlatRow[], way: FlatWay): string {
  const body = rows.flatMap((row, at) => [
    ...written(rows, at, way).flatMap((title) => (title === undefined ? [] : cut(title, way))),
    ...row.criteria,
    row.department,
  ]);
  return [...FLAT_HEADER, ...body].join('\n\n');
}

function cut(title: string, { width, pointsApart }: FlatWay): readonly string[] {
  const at = title.lastIndexOf('（');
  const words = title.slice(0, at).match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
  return pointsApart ? [...words, title.slice(at)] : [...words.slice(0, -1), `${words.at(-1)}${title.slice(at)}`];
}

/** A row a line, its cells parted; merged cells are left out, or empty. */
export function lineByLine(rows: readonly FlatRow[], separator: '|' | '\t'): string {
  const body = rows.map((row) => [...row.titles, row.criteria.join(''), row.department, '']);
  const line = (cells: readonly string[]): string =>
    separator === '|' ? `| ${cells.join(' | ')} |` : cells.join('\t');
  return [FLAT_HEADER, ...body].map(line).join('\r\n');
}

/** Drawn with box-drawing characters: titles are merged over their rows, cells are no wider than `width` and go on below. */
export function drawn(rows: readonly FlatRow[], { width }: FlatWay): string {
  const way: FlatWay = { rowsOfPage: Number.POSITIVE_INFINITY, width, pointsApart: false };
  const all = [
    [...FLAT_HEADER],
    ...rows.map((row, at) => [...written(rows, at, way), row.criteria.join(''), row.department, '']),
  ];
  const lines = [`┌${FLAT_HEADER.map(() => '─').join('┬')}┐`];
  for (const [at, cells] of all.entries()) {
    const pieces = cells.map((cell) => cell?.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
    const height = Math.max(...pieces.map(({ length }) => length));
    for (let index = 0; index < height; index += 1) {
      lines.push(`│${pieces.map((piece) => ` ${piece[index] ?? ''} `).join('│')}│`);
    }
    const next = all[at + 1];
    if (next === undefined) continue;
    const signs = next.map((cell) => cell === undefined);
    const segments = signs.map((goesOn) => (goesOn ? ' ' : '──'));
    const between = signs.slice(1).map((goesOn, index) => (signs[index] ? (goesOn ? '│' : '├') : goesOn ? '┤' : '┼'));
    lines.push(`${signs[0] ? '│' : '├'}${segments.map((each, index) => each + (between[index] ?? '')).join('')}┤`);
  }
  return [...lines, `└${FLAT_HEADER.map(() => '─').join('┴')}┘`].join('\n');
}

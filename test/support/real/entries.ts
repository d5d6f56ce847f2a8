import type { GridRow } from './grid.ts';

/** An indicator as a table has it. */
export interface Heading {
  readonly title: string;
  readonly points?: string;
  readonly adds?: string;
  readonly core?: true;
  readonly only?: readonly string[];
  readonly weight?: string;
  /** What its parts add to, where that is a scale of its own. */
  readonly scale?: string;
  /** By their names. */
  readonly departments?: readonly string[];
}

/** What is scored: one criterion. */
export interface Scored {
  readonly text: string;
  readonly points?: string;
  readonly adds?: string;
  readonly deducts?: string;
  readonly veto?: true;
  readonly weight?: string;
  readonly scoring?: string;
  /** What is to be reached, as it is printed. */
  readonly target?: string;
}

/** A row: the indicators above, from level 1 down, and what is scored below them. */
export interface Entry {
  readonly path: readonly Heading[];
  readonly criteria: readonly Scored[];
}

/** Which column of a table is what, counted from 0. */
export interface Columns {
  /** From level 1 down; points in a column of their own, or else in brackets behind the title. */
  readonly levels: readonly { readonly title: number; readonly points?: number }[];
  readonly text: number;
  /** Absent where the points stand in brackets behind the text. */
  readonly points?: number;
  readonly scoring?: number;
}

/** The entries of a table with a column for everything. Headers, wherever they are repeated, rows of totals and notes, and rows in which nothing is scored are left out. */
export function byColumns(rows: readonly GridRow[], columns: Columns): readonly Entry[] {
  const header = bare(rows[0]?.[columns.text] ?? '');
  return rows
    .filter((row) => bare(row[columns.text] ?? '') !== header && isScored(row, columns))
    .map((row) => entryOf(row, columns));
}

function isScored(row: GridRow, { levels, text, points }: Columns): boolean {
  const first = row[levels[0]?.title ?? 0] ?? '';
  const wording = row[text] ?? '';
  if (wording === '' || wording === first || /^总计/u.test(first)) return false;
  return points === undefined || /^[\d.]+$/u.test(row[points] ?? '');
}

function entryOf(row: GridRow, { levels, text, points, scoring }: Columns): Entry {
  const path = levels.map((level): Heading => {
    const heading = headingOf(row[level.title] ?? '');
    return level.points === undefined ? heading : { ...heading, points: row[level.points] ?? '' };
  });
  const wording = joined(row[text]);
  const said = scoring === undefined ? '' : joined(row[scoring]);
  const rule = said === '' ? {} : { scoring: said };
  const isBonus = path[0]?.adds !== undefined && path[0].points === undefined;
  const worth = points === undefined ? worthOf(wording) : [{ [isBonus ? 'adds' : 'points']: row[points] ?? '' }];
  return { path, criteria: worth.map((each) => ({ text: unpointed(wording), ...each, ...rule })) };
}

/** The entries with the points of level 1 that stand in rows of subtotals (小计), in the column before the last. */
export function withSubtotals(rows: readonly GridRow[], entries: readonly Entry[]): readonly Entry[] {
  const sums = new Map(
    rows.filter(([, mark]) => mark === '小计').map((row) => [headingOf(row[0] ?? '').title, row[3]]),
  );
  return entries.map(({ path: [first = { title: '' }, ...others], criteria }) => {
    return { path: [{ ...first, points: sums.get(first.title) ?? '' }, ...others], criteria };
  });
}

/** A title with what stands around it: its number, its points in brackets (`20分`, `23分+10分`), the star of a core item. Of a bonus section the points are what it adds at most. */
export function headingOf(cell: string): Heading {
  const text = unnumbered(joined(cell));
  const [all, points, adds] = /[（(](\d+)分(?:\+(\d+)分)?[)）]$/u.exec(text) ?? [];
  const title = unpointed(text.slice(0, text.length - (all?.length ?? 0)).replace('★', ''));
  const core = text.includes('★') ? { core: true as const } : {};
  if (/加分/u.test(title)) return { title, ...core, ...(points === undefined ? {} : { adds: points }) };
  return { title, ...core, ...(points === undefined ? {} : { points }), ...(adds === undefined ? {} : { adds }) };
}

/** What a text is worth by the brackets at its end: points, points and a bonus, or a bonus alone. */
function worthOf(text: string): readonly Pick<Scored, 'points' | 'adds'>[] {
  const bracket = POINTS.exec(text)?.[1] ?? '';
  return [...bracket.matchAll(/([\d.]+)分([^\d]*)/gu)].map(([, number = '', behind = '']) => {
    return /奖/u.test(behind) ? { adds: number } : { points: number };
  });
}

const POINTS = /[（(]([\d.]+(?:分[^（）()]*)?)[）)]\s*[。；;]?$/u;

/** A text without the points in brackets and the stop at its end. */
export function unpointed(text: string): string {
  return text.replace(POINTS, '').replace(/[。．.，、；;]\s*$/u, '');
}

/** A text without the number in front of it: `1.`, `1.1.2`, `一、`, `1、`. */
function unnumbered(text: string): string {
  return text.replace(/^(?:\d+(?:\.\d+)+|\d+[.、]|[一二三四五六七八九十]+、)\s*/u, '');
}

/** The lines of a cell as one, since they were broken by hand in the middle of sentences; what is numbered stays a line. */
export function joined(cell: string | undefined): string {
  return (cell ?? '').replace(/\n(?!\d[.、])/gu, '').trim();
}

/** The numbered items of a cell (1. 2. 3.), without their numbers; a cell without numbers is one. */
export function itemsOf(cell: string): readonly string[] {
  const items: string[] = [];
  for (const line of cell.split('\n')) {
    if (items.length === 0 || /^\d[.、]/u.test(line)) items.push(line.replace(/^\d[.、]\s*/u, ''));
    else items.push(`${items.pop()}${line}`);
  }
  return items;
}

/** A text without white space and punctuation. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
}

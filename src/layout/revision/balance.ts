import type { BalanceRow, Shift, SystemBalance } from '../../changes/balance.ts';
import { compareRatios, minus, NONE, printedRatio, type Ratio, signedRatio, total } from '../../model/grading/ratio.ts';
import {
  type Block,
  type Cell,
  type Column,
  cell,
  cellParagraphs,
  paragraph,
  type Row,
  type Table,
} from '../document.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;

/** Unit classes for which everything in a balance is the same. */
interface ClassGroup {
  readonly names: readonly string[];
  /** The first of them, as an index of the shifts. */
  readonly index: number;
}

/** The balance of a system (分值增减): a sentence that says whether the total still holds and who gained and lost, and the table that proves it, under a name. */
export function balanceBlocks(balance: SystemBalance, name: string): readonly Block[] {
  const groups = groupsOf(balance);
  return [
    ...groups.map((group) => paragraph('body', sentence(balance, group, groups.length))),
    table(balance, groups, name),
  ];
}

function groupsOf({ classes, indicators, departments }: SystemBalance): readonly ClassGroup[] {
  const groups = new Map<string, { names: string[]; index: number }>();
  classes.forEach(({ name, fullMarks, total }, index) => {
    const key = JSON.stringify([
      fullMarks,
      total,
      ...[...indicators, ...departments].map(({ shifts }) => shifts[index]),
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { names: [name], index });
    else group.names.push(name);
  });
  return [...groups.values()];
}

function sentence(
  { level1, classes, indicators, departments }: SystemBalance,
  group: ClassGroup,
  groups: number,
): string {
  const total = classes[group.index]?.total;
  const whom = groups === 1 ? (classes.length > 1 ? '各类单位' : '') : `${group.names.join('、')}`;
  if (total?.difference === undefined) return `${whom}总分未能证明，分值增减不能确认。`;
  const isSame = compareRatios(total.difference, NONE) === 0;
  const totals = isSame ? `总分仍为${said(total.after)}分` : `总分由${said(total.before)}分改为${said(total.after)}分`;
  const parts = [changesIn(`按${level1}`, indicators, group.index), changesIn('按考核单位', departments, group.index)];
  return `${whom}${totals}。${parts.join('')}`;
}

function changesIn(what: string, rows: readonly BalanceRow[], index: number): string {
  const moved = (risen: (difference: Ratio) => Ratio): readonly string[] =>
    rows.flatMap(({ title, shifts }) => {
      const { difference } = shifts[index] ?? {};
      const by = difference && risen(difference);
      return by !== undefined && compareRatios(by, NONE) > 0 ? [`${title}${printedRatio(by)}分`] : [];
    });
  const more = moved((difference) => difference);
  const less = moved((difference) => minus(NONE, difference));
  const sides = [
    ...(more.length > 0 ? [`增加${more.join('、')}`] : []),
    ...(less.length > 0 ? [`减少${less.join('、')}`] : []),
  ];
  return `${what}：${sides.length === 0 ? '没有增减' : sides.join('；')}。`;
}

function said(points: Ratio | undefined): string {
  return points === undefined ? '（未能算出）' : printedRatio(points);
}

function table(balance: SystemBalance, groups: readonly ClassGroup[], name: string): Table {
  const widths = numberWidth(groups.length);
  const numbers = groups.flatMap(({ names }): readonly Column[] => {
    const whom = groups.length === 1 ? '' : names.join('、');
    return ['修订前', '修订后', '增减'].map((title) => ({ title: `${whom}${title}`, width: widths, align: 'center' }));
  });
  const titles = TYPE_AREA - LABELS - widths * numbers.length;
  return {
    kind: 'table',
    name,
    columns: [
      { title: '类别', width: LABELS, align: 'center' },
      { title: '项目', width: titles, align: 'left' },
      ...numbers,
    ],
    rows: [
      ...section(
        '总分',
        [{ title: '满分', shifts: balance.classes.map(({ fullMarks }) => fullMarks) }],
        undefined,
        groups,
      ),
      ...section(
        balance.level1,
        balance.indicators,
        balance.classes.map(({ total }) => total),
        groups,
      ),
      ...section('考核单位', balance.departments, undefined, groups),
    ],
  };
}

/** Millimetres of the column that names what the rows are. */
const LABELS = 26;

function numberWidth(groups: number): number {
  return Math.min(30, Math.floor((TYPE_AREA - LABELS - 40) / (3 * groups)));
}

type Line = Pick<BalanceRow, 'title' | 'shifts'>;

/** The rows of one kind, merged under its label, with what they add to. */
function section(
  label: string,
  lines: readonly Line[],
  totals: readonly Shift[] | undefined,
  groups: readonly ClassGroup[],
): readonly Row[] {
  const all = lines.length > 1 ? [...lines, { title: '合计', shifts: totals ?? addUp(lines) }] : lines;
  return all.map(({ title, shifts }, index): Row => {
    const first: readonly Cell[] = index === 0 ? [cell(0, cellParagraphs('label', label), all.length)] : [];
    const numbers = groups.flatMap((group) => numbersOf(shifts[group.index]));
    return {
      role: lines.length > 1 && index === lines.length ? 'total' : 'item',
      // What the rows add to does not stand on a page by itself.
      mayEndPage: lines.length < 2 || index !== lines.length - 1,
      cells: [
        ...first,
        cell(1, cellParagraphs('label', title)),
        ...numbers.map((text, column) => cell(2 + column, cellParagraphs('number', text))),
      ],
    };
  });
}

function numbersOf(shift: Shift | undefined): readonly string[] {
  const text = (side: Ratio | undefined): string => (side === undefined ? '—' : printedRatio(side));
  return [
    text(shift?.before),
    text(shift?.after),
    shift?.difference === undefined ? '—' : signedRatio(shift.difference),
  ];
}

/** What rows add to, class by class; undefined where a number could not be read. */
function addUp(lines: readonly Line[]): readonly Shift[] {
  const classes = lines[0]?.shifts.length ?? 0;
  return Array.from({ length: classes }, (_, index): Shift => {
    const all = (part: 'before' | 'after'): Ratio => total(lines.flatMap(({ shifts }) => shifts[index]?.[part] ?? []));
    const isKnown = lines.every(({ shifts }) => shifts[index]?.difference !== undefined);
    const [before, after] = isKnown ? [all('before'), all('after')] : [undefined, undefined];
    return { before, after, difference: before && after && minus(after, before) };
  });
}

import { type Line, linesOf } from '../../model/lines.ts';
import {
  type AnnexColumnKey,
  eachLevel,
  leastWidth,
  type StatedColumn,
  USUAL_COLUMNS,
  usualTitle,
} from '../../model/printing/columns.ts';
import { millimetres } from '../../model/printing/length.ts';
import { typeWidth } from '../../model/printing/paper.ts';
import { EM, widthOf } from '../../text/advance.ts';
import { type Row, type Section, textOf, textOfCell } from '../document.ts';
import { type CellSource, labelCell, pointsInWording, wordingParagraphs } from '../item-cells.ts';
import { type ItemColumn, itemRows, type Place } from '../item-table.ts';
import { saidOnce } from './once.ts';
import { type SaidKey, type Shape, type ShapeKey, shapeOf } from './shapes.ts';
import { type Bounds, widthsFor } from './widths.ts';

/** The page of an annex, with the size of type in its table, in points. */
export type AnnexPage = Pick<Section, 'orientation' | 'paper'> & { readonly tableSize: number };

/** What the table of an annex is made of. */
export interface AnnexColumns {
  readonly columns: readonly ItemColumn[];
  /** The column in which points stand, counted from 0. */
  readonly points: number;
  /** What the cells are written from: it says what has no column. */
  readonly source: CellSource;
  /** What would say the same in every row and is said once below the table: 考核单位均为市委组织部. */
  readonly once: readonly string[];
}

type Wanted = Pick<StatedColumn, 'of'> & Partial<Pick<StatedColumn, 'title' | 'width'>>;

const USUAL: readonly Wanted[] = USUAL_COLUMNS.map((of) => ({ of }));

/** What may be said below the wording, and what is not printed at all where it has no column. */
const SAID: readonly SaidKey[] = [
  ...(['department', 'cooperating', 'target', 'scoring'] as const),
  ...(['method', 'evidence-required', 'remark'] as const),
];

/** The columns that a system states for its annex, or the usual ones, on a page: what has no column stands in the cells of others. */
export function annexColumns(
  bare: CellSource,
  stated: readonly StatedColumn[] | undefined,
  page: AnnexPage,
): AnnexColumns {
  const { system } = bare.view;
  const wanted = eachLevel<Wanted>(stated ?? USUAL, system.levels.length);
  const has = (key: AnnexColumnKey) => wanted.some(({ of }) => of === key);
  const lines = linesOf(bare.view);
  const lacking = stated === undefined ? [] : SAID.filter((key) => !has(key));
  const once = lacking.flatMap((key) => {
    const said = saidOnce(key, bare, lines);
    return said === undefined ? [] : [{ key, text: `${usualTitle(key, system)}均为${said}` }];
  });
  const elsewhere = (key: SaidKey) => has(key) || once.some((each) => each.key === key);
  const source: CellSource = {
    ...bare,
    apart: new Set(SAID.flatMap((key) => (key !== 'department' && elsewhere(key) ? [key] : []))),
    within: new Set([
      ...(has('points') ? [] : ['points' as const]),
      ...(elsewhere('department') ? [] : ['department' as const]),
    ]),
  };
  const shapes = wanted.map(({ of, title }) =>
    titled(shapeOf(of as ShapeKey, { ...source, label: labelCell }), of, title),
  );
  const points = wanted.findIndex(({ of }) => of === (has('points') ? 'points' : 'criterion'));
  const widths = widthsOf(wanted, shapes, lines, page);
  const columns = shapes.map((shape, index): ItemColumn => {
    const isAround = index === points && !has('points');
    const around = { around: (at: Place) => aroundPoints(source, at, textOfCell({ paragraphs: shape.write(at) })) };
    return { ...shape, width: widths[index] ?? 0, ...(isAround ? around : {}) };
  });
  return { columns, points, source, once: once.map(({ text }) => text) };
}

/** What stands before and behind the points in the text of a cell whose wording they end. */
function aroundPoints(source: CellSource, { criterion, position }: Place, text: string): readonly [string, string] {
  const wording = textOfCell({ paragraphs: wordingParagraphs(source, criterion, position) });
  const points = pointsInWording(source.view, criterion);
  return [wording.slice(0, wording.length - points.length), text.slice(wording.length)];
}

function titled(shape: Shape, of: AnnexColumnKey, title: string | undefined): Shape {
  return title === undefined || of === 'levels' ? shape : { ...shape, title };
}

/** Where nothing is to be parted between columns by what they hold, they are as wide as this, in characters. */
const NARROW: Readonly<Partial<Record<AnnexColumnKey, number>>> = { number: 2.05, points: 3.3, score: 2.2, blank: 4 };

/** The widths of columns: as stated, and for the others by what stands in them; together as wide as the page. */
function widthsOf(
  wanted: readonly Wanted[],
  shapes: readonly Shape[],
  lines: readonly Line[],
  page: AnnexPage,
): readonly number[] {
  const { tableSize } = page;
  const leasts = wanted.map(({ of, width }, index) => width ?? leastWidth(of, shapes[index]?.title ?? '', tableSize));
  const bounds = wanted.map(({ of, width }, index): Bounds => {
    const least = leasts[index] ?? 0;
    const usual = width === undefined ? NARROW[of] : undefined;
    const most = usual === undefined ? width : Math.max(least, millimetres(usual * tableSize) + 3.3);
    return { least: most ?? least, most };
  });
  const rows = itemRows(
    shapes.map((shape) => ({ ...shape, width: 0 })),
    lines,
  );
  const whole = typeWidth(page);
  const roomy = withShortTexts(bounds, rows, tableSize);
  const ways = [roomy, bounds, squeezed(roomy, leasts, whole), squeezed(bounds, leasts, whole)];
  const fitting = ways.find((each) => each.reduce((sum, { least }) => sum + least, 0) <= whole + SLACK) ?? bounds;
  return widthsFor(fitting, rows, whole, tableSize);
}

/** Room for the errors of floats, in millimetres. */
const SLACK = 1e-6;

/** Where not all columns have room for their usual widths, those that have one share what is left, each between the least that it needs and that: none is narrower than it was said to need. */
function squeezed(bounds: readonly Bounds[], leasts: readonly number[], whole: number): readonly Bounds[] {
  const leastOf = ({ least, most }: Bounds, index: number): number =>
    most === undefined ? least : (leasts[index] ?? least);
  const needed = bounds.reduce((sum, each, index) => sum + leastOf(each, index), 0);
  const wished = bounds.reduce((sum, { least }) => sum + least, 0) - needed;
  const share = wished > 0 ? Math.min(1, Math.max(0, (whole - needed) / wished)) : 0;
  return bounds.map((each, index) => {
    const own = leastOf(each, index);
    return { ...each, least: own + (each.least - own) * share };
  });
}

/** So many characters stand in one line where they are a whole paragraph: 市委组织部. */
const SHORT = 5.3;

/** Columns with room for their short texts in one line. */
function withShortTexts(bounds: readonly Bounds[], rows: readonly Row[], size: number): readonly Bounds[] {
  return bounds.map((each, column) => {
    if (each.most !== undefined) return each;
    const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column));
    const ems = cells.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => widthOf(textOf(runs)) / EM));
    const longest = Math.max(0, ...ems.filter((em) => em <= SHORT));
    return { ...each, least: Math.max(each.least, millimetres(longest * size) + 3.3) };
  });
}

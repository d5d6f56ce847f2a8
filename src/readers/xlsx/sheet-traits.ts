import type { Trait, TraitKind } from '../reading.ts';
import { childOf, childrenOf, isOn, type XmlElement } from '../xml-tree.ts';
import type { BookCell } from './cells.ts';
import { lettersOf, type Range, rangesIn } from './formula.ts';
import { pageOf } from './page-traits.ts';
import { NO_FORMAT, type Styles } from './styles.ts';

/** By how much programs round heights and widths to the pixels of their screens: points, and figures. */
const ROUNDING = { row: 0.4, column: 0.15 } as const;
/** The width of a column of which nothing is said, in figures. */
const STANDARD_WIDTH = '8.5';

/** What a sheet shows besides its cells, if it is shown at all: its rows and columns, its page, how it is looked at. */
export function sheetTraits(sheet: XmlElement, name: string, used: Range, styles: Styles): readonly Trait[] {
  const traits: Trait[] = [];
  const add: Add = (kind, at, value, more = {}) => {
    if (value !== '') traits.push({ kind, place: at === '' ? name : `${name}!${at}`, value, ...more });
  };
  addRows(sheet, styles, add);
  addColumns(sheet, used, styles, add);
  addViews(sheet, used, add);
  for (const value of pageOf(sheet)) add('sheet-page', '', value);
  return traits;
}

type Add = (kind: TraitKind, at: string, value: string, more?: Omit<Trait, 'kind' | 'place' | 'value'>) => void;

/** The area of the cells with content or merged areas. */
export function usedArea(cells: readonly BookCell[], merged: readonly string[]): Range {
  const used = { top: 0, left: 0, bottom: 0, right: 0 };
  const areas = merged.flatMap(rangesIn);
  for (const { row, column, content, value, formula } of cells) {
    if (content.stretches.length === 0 && value === undefined && formula === undefined) continue;
    areas.push({ top: row, left: column, bottom: row, right: column });
  }
  for (const { bottom, right } of areas) {
    used.bottom = Math.max(used.bottom, bottom);
    used.right = Math.max(used.right, right);
  }
  return used;
}

function addRows(sheet: XmlElement, styles: Styles, add: Add): void {
  let number = 0;
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    number = Number(row.attributes.get('r') ?? number + 1);
    const height = row.attributes.get('ht');
    const level = Number(row.attributes.get('outlineLevel') ?? 0);
    const isHidden = isOn(row, 'hidden');
    if (isHidden) add('row', String(number), 'hidden');
    else if (height !== undefined) add('row', String(number), String(Number(height)), { rounding: ROUNDING.row });
    else add('row', String(number), String(leastHeight(row, styles)), { isLeast: true });
    if (level > 0 || isOn(row, 'collapsed')) add('row', String(number), `outlineLevel ${level}`);
    if (isOn(row, 'customFormat')) add('row', String(number), styleShown(row.attributes.get('s'), styles));
  }
}

/** How high a row is at least of which no height is stated, in points: every program goes by the largest type in it, that of empty cells among it. */
function leastHeight(row: XmlElement, { formats }: Styles): number {
  const sizes = childrenOf(row, 'c').map(
    (cell) => (formats[Number(cell.attributes.get('s') ?? 0)] ?? NO_FORMAT).font.size,
  );
  return Number((Math.max(0, ...sizes) * LEAST_LINE).toFixed(2));
}

/** Programs make a row so much higher than its type: LibreOffice at least 1.189 times (2,096 rows of four forms, fitted by it, 2026-11-29). */
const LEAST_LINE = 1.18;

/** What a style shows in cells that are not written at all. */
function styleShown(style: string | undefined, { formats }: Styles): string {
  const { fill, border } = formats[Number(style ?? 0)] ?? NO_FORMAT;
  return [...(fill === undefined ? [] : [fill]), ...[...border].map(([side, line]) => `${side} ${line}`)].join(', ');
}

/** A `col` with the columns that it is for, counted from 0. */
interface Columns {
  readonly column: XmlElement;
  readonly first: number;
  readonly last: number;
}

function addColumns(sheet: XmlElement, used: Range, styles: Styles, add: Add): void {
  const columns = childrenOf(childOf(sheet, 'cols'), 'col').map((column): Columns => {
    const [first, last] = ['min', 'max'].map((name) => Number(column.attributes.get(name)) - 1);
    return { column, first: first ?? 0, last: last ?? 0 };
  });
  for (const { column, first, last } of columns) {
    const at = `${lettersOf(first)}:${lettersOf(Math.min(last, 16_383))}`;
    const level = Number(column.attributes.get('outlineLevel') ?? 0);
    if (level > 0 || isOn(column, 'collapsed')) add('column', at, `outlineLevel ${level}`);
    add('column', at, styleShown(column.attributes.get('style'), styles));
  }
  const standard = childOf(sheet, 'sheetFormatPr')?.attributes.get('defaultColWidth') ?? STANDARD_WIDTH;
  for (const [index, column] of eachColumn(columns, used.right).entries()) {
    const width = column?.attributes.get('width') ?? standard;
    if (isOn(column, 'hidden')) add('column', lettersOf(index), 'hidden');
    else add('column', lettersOf(index), String(Number(width)), { rounding: ROUNDING.column });
  }
}

/** For each column to the last that is used what is said of it. */
function eachColumn(columns: readonly Columns[], last: number): readonly (XmlElement | undefined)[] {
  const ordered = columns.toSorted((a, b) => a.first - b.first);
  let next = 0;
  return Array.from({ length: last + 1 }, (_, index) => {
    while ((ordered[next]?.last ?? index) < index) next += 1;
    const found = ordered[next];
    return found !== undefined && found.first <= index ? found.column : undefined;
  });
}

/** Zooms in which nothing can be read any more, in percent. */
const ZOOM = { least: 40, most: 400 } as const;

function addViews(sheet: XmlElement, used: Range, add: Add): void {
  for (const view of childrenOf(childOf(sheet, 'sheetViews'), 'sheetView')) {
    const zoom = Number(view.attributes.get('zoomScale') ?? 100);
    if (zoom < ZOOM.least || zoom > ZOOM.most) add('sheet-view', '', `zoomScale ${zoom}`);
    const pane = childOf(view, 'pane');
    if (isOutOfSight(view, pane, used))
      add('sheet-view', '', `topLeftCell ${view.attributes.get('topLeftCell') ?? 'A1'}`);
    if (pane === undefined) continue;
    const sides = ['state', 'xSplit', 'ySplit'].map((side) => pane.attributes.get(side) ?? '0');
    // LibreOffice without a screen forgets how a sheet was looked at.
    add('sheet-view', '', `pane ${sides.join(' ')}`, { mayBeLost: true });
  }
}

/** Whether a view begins where nothing is, or above panes that cannot be moved so far that rows stay out of sight. */
function isOutOfSight(view: XmlElement, pane: XmlElement | undefined, { bottom, right }: Range): boolean {
  const [corner, lower] = [view, pane].map((each) => rangesIn(each?.attributes.get('topLeftCell') ?? 'A1')[0]);
  const isBeyond = [corner, lower].some((at) => at === undefined || at.top > bottom + 1 || at.left > right + 1);
  return isBeyond || (pane !== undefined && corner !== undefined && corner.top + corner.left > 0);
}

import { childOf, type XmlElement } from '../xml-tree.ts';
import { bordersIn, flat, isOn, shadeIn } from './properties.ts';
import { attribute } from './tree.ts';
import { formatting, type Walk } from './walk.ts';

/** What walks through the content of a cell. */
type Inner = (cell: XmlElement, walk: Walk) => void;

/** How a table looks: its place on the page, lines, widths, rows and cells. Lengths are in twips (`tw`), of which office programs round a few away. */
export function tableTraits(table: XmlElement, walk: Walk, inner: Inner): void {
  const properties = childOf(table, 'tblPr');
  formatting(properties, '', walk);
  const styles = walk.styles.ofTable(attribute(childOf(properties, 'tblStyle')));
  const stated = [...styles.map((style) => childOf(style, 'tblPr')), properties].filter((each) => each !== undefined);
  for (const [name, value] of tableProperties(stated)) walk.add('table', '', `${name} ${value}`);
  const parts = styles.flatMap(({ children }) => children.filter(({ name }) => STYLE_PARTS.has(name)));
  for (const part of parts) if (part.children.length > 0) walk.add('table', '', flat(part));
  const widths = childOf(table, 'tblGrid')?.children.map((each) => `${attribute(each, 'w') ?? ''}tw`) ?? [];
  walk.add('table', '', `columns ${widths.join(' ')}`);
  eachOf('tr', table, walk, (each) => row(each, walk, inner));
}

/** What of a style of tables goes beyond the table itself. */
const STYLE_PARTS = new Set(['pPr', 'rPr', 'tcPr', 'trPr', 'tblStylePr']);
/** What stands among rows and cells and is none. */
const BESIDE = /^(?:tblPr|tblGrid|trPr|tblPrEx|bookmarkStart|bookmarkEnd)$/;

/** Visits the rows of a table or the cells of a row, also those in something that holds them, which is told of. */
function eachOf(name: string, holder: XmlElement, walk: Walk, visit: (element: XmlElement) => void): void {
  for (const each of holder.children) {
    if (each.name === name) visit(each);
    else if (!BESIDE.test(each.name)) {
      walk.add('element', placeOf(holder), each.name);
      eachOf(name, each, walk, visit);
    }
  }
}

/** What is said of a table and does not show: its name, how its style is meant, and what LibreOffice repeats of it. */
const UNSEEN_TABLE = new Set('tblStyle tblLook tblCaption tblDescription tblPrChange tblStyleRowBandSize'.split(' '));

type Values = Iterable<readonly [string, string]>;

const TABLE: Readonly<Record<string, (element: XmlElement) => Values>> = {
  tblBorders: (each) => [...bordersIn(each)].map(([side, line]) => [`border ${side}`, line] as const),
  tblCellMar: ({ children }) =>
    children.map((side) => [`margin ${sideOf(side.name)}`, `${attribute(side, 'w') ?? ''}tw`] as const),
  tblInd: widthOf,
  tblW: widthOf,
  shd: (each) => [['shade', shadeIn(each)]],
};

function widthOf(element: XmlElement): Values {
  const width = attribute(element, 'w') ?? '0';
  return width === '0' ? [] : [[element.name, `${width}tw ${attribute(element, 'type') ?? ''}`]];
}

function tableProperties(stated: readonly XmlElement[]): Values {
  const seen = stated.flatMap(({ children }) => children).filter(({ name }) => !UNSEEN_TABLE.has(name));
  const found = new Map(seen.flatMap((each) => [...(TABLE[each.name]?.(each) ?? [[each.name, flat(each)] as const])]));
  return [...found].filter(([, value]) => value !== '');
}

function sideOf(name: string): string {
  return name === 'start' ? 'left' : name === 'end' ? 'right' : name;
}

function row(element: XmlElement, walk: Walk, inner: Inner): void {
  const properties = childOf(element, 'trPr');
  const place = placeOf(element);
  formatting(properties, place, walk);
  for (const each of properties?.children ?? []) {
    const { name } = each;
    if (name === 'ins' || name === 'del') walk.pend(PENDING[name], each, lettersIn(element));
    else for (const value of ROW[name]?.(each) ?? [flat(each)]) walk.add('table-row', place, value);
  }
  const exception = childOf(element, 'tblPrEx');
  if (exception !== undefined && exception.children.length > 0) walk.add('table-row', place, flat(exception));
  const within = { ...walk, pend: besides(properties, walk.pend) };
  eachOf('tc', element, walk, (each) => cell(each, within, inner));
}

const PENDING = { ins: 'insertion', del: 'deletion' } as const;

/** What is told of changes within a row: not what the same person did who put in, or struck out, all of it. */
function besides(properties: XmlElement | undefined, pend: Walk['pend']): Walk['pend'] {
  const whole = (['ins', 'del'] as const).flatMap((name) => {
    const mark = childOf(properties, name);
    return mark === undefined ? [] : [`${PENDING[name]} ${attribute(mark, 'author')}`];
  });
  if (whole.length === 0) return pend;
  return (kind, mark, text) => {
    if (!whole.includes(`${kind} ${attribute(mark, 'author')}`)) pend(kind, mark, text);
  };
}

const nothing = (): readonly string[] => [];
const ifOn = (each: XmlElement): readonly string[] => (isOn(each) ? [each.name] : []);

/** What is said of the properties of a row. */
const ROW: Readonly<Record<string, (element: XmlElement) => readonly string[]>> = {
  cantSplit: ifOn,
  tblHeader: ifOn,
  hidden: ifOn,
  cnfStyle: nothing,
  divId: nothing,
  trPrChange: nothing,
  trHeight: (each) => {
    const height = attribute(each) ?? '0';
    return height === '0' ? [] : [`height ${height}tw ${attribute(each, 'hRule') ?? 'auto'}`];
  },
};

/** What is said of the properties of a cell. */
const CELL: Readonly<Record<string, (element: XmlElement) => readonly string[]>> = {
  tcBorders: (each) => [...bordersIn(each)].map(([side, line]) => `border ${side} ${line}`),
  tcW: (each) => [`width ${attribute(each, 'w') ?? ''}tw ${attribute(each, 'type') ?? ''}`],
  shd: (each) => (shadeIn(each) === '' ? [] : [`shade ${shadeIn(each)}`]),
  vAlign: (each) => ((attribute(each) ?? 'top') === 'top' ? [] : [`vAlign ${attribute(each)}`]),
  vMerge: (each) => [`vMerge ${attribute(each) ?? 'continue'}`],
  gridSpan: (each) => (attribute(each) === '1' ? [] : [`gridSpan ${attribute(each) ?? ''}`]),
  cnfStyle: nothing,
  tcPrChange: nothing,
  cellIns: nothing,
  cellDel: nothing,
  cellMerge: nothing,
};

function cell(element: XmlElement, walk: Walk, inner: Inner): void {
  const properties = childOf(element, 'tcPr');
  const place = placeOf(element);
  formatting(properties, place, walk);
  for (const each of properties?.children ?? []) {
    for (const value of CELL[each.name]?.(each) ?? [flat(each)]) walk.add('table-cell', place, value);
  }
  inner(element, walk);
}

/** What a row or a cell is known by: the beginning of its text. */
function placeOf(element: XmlElement): string {
  return textsIn(element, ['t']).slice(0, 16);
}

/** What is written in a row, also what is struck out. */
function lettersIn(element: XmlElement): string {
  return textsIn(element, ['t', 'delText']);
}

function textsIn(element: XmlElement, names: readonly string[]): string {
  const texts: string[] = [];
  const collect = (each: XmlElement): void => {
    if (names.includes(each.name)) texts.push(each.text);
    else for (const child of each.children) collect(child);
  };
  collect(element);
  return texts.join('');
}

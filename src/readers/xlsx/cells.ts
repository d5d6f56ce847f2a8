import { Unreadable } from '../reading.ts';
import { childOf, childrenOf, type XmlElement } from '../xml-tree.ts';
import type { Colours } from './colours.ts';
import { type Look, lookOf } from './fonts.ts';
import { cellOf } from './formula.ts';

/** A stretch of the text of a cell. Without a look it has that of its cell. */
interface Stretch {
  readonly text: string;
  readonly look: Look | undefined;
}

/** The text of a cell, and what else stands in it: readings above Chinese characters, what nobody here knows. */
export interface RichText {
  readonly stretches: readonly Stretch[];
  readonly extras: readonly string[];
}

/** A cell as a worksheet has it, with text or without; rows and columns are counted from 0. */
export interface BookCell {
  readonly row: number;
  readonly column: number;
  /** The index of its format. */
  readonly format: number;
  readonly type: string;
  /** What its value says, with its looks. */
  readonly content: RichText;
  /** The value of a number, a formula or a boolean as it is written. */
  readonly value: string | undefined;
  readonly formula: CellFormula | undefined;
}

/** A formula, and where what it says stands: one that is shared stands in another cell. */
interface CellFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const NOTHING: RichText = { stretches: [], extras: [] };

/** The strings that the sheets share, with their looks. */
export function richStrings(strings: XmlElement | undefined, colours: Colours): readonly RichText[] {
  return childrenOf(strings, 'si').map((item) => richText(item, colours));
}

/** All cells of a worksheet in their order. Throws `Unreadable` for one that has no place. */
export function cellsOf(sheet: XmlElement, strings: readonly RichText[], colours: Colours): readonly BookCell[] {
  const shared = new Map<string, CellFormula>();
  const cells: BookCell[] = [];
  let row = -1;
  for (const line of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    row = Number(line.attributes.get('r') ?? row + 2) - 1;
    let column = 0;
    for (const cell of childrenOf(line, 'c')) {
      const written = cell.attributes.get('r');
      const place = written === undefined ? { row, column } : cellOf(written);
      if (place === undefined) throw new Unreadable('damaged');
      column = place.column + 1;
      cells.push(cellAt(cell, { row: place.row, column: place.column }, strings, colours, shared));
    }
  }
  return cells;
}

function cellAt(
  cell: XmlElement,
  place: { readonly row: number; readonly column: number },
  strings: readonly RichText[],
  colours: Colours,
  shared: Map<string, CellFormula>,
): BookCell {
  const type = cell.attributes.get('t') ?? 'n';
  const value = childOf(cell, 'v')?.text;
  const inline = childOf(cell, 'is');
  const written: RichText =
    value === undefined || value === '' ? NOTHING : { stretches: [{ text: value, look: undefined }], extras: [] };
  const own = type === 's' ? (strings[Number(value)] ?? NOTHING) : written;
  return {
    ...place,
    format: Number(cell.attributes.get('s') ?? 0),
    type: type === 's' || type === 'inlineStr' ? 'text' : type,
    content: inline === undefined ? own : richText(inline, colours),
    value: value === '' ? undefined : value,
    formula: formulaAt(childOf(cell, 'f'), place, shared),
  };
}

function formulaAt(
  formula: XmlElement | undefined,
  place: { readonly row: number; readonly column: number },
  shared: Map<string, CellFormula>,
): CellFormula | undefined {
  if (formula === undefined) return undefined;
  const own = { ...place, text: formula.text };
  if (formula.attributes.get('t') !== 'shared') return own;
  const key = formula.attributes.get('si') ?? '';
  if (formula.text.trim() !== '') shared.set(key, own);
  const first = shared.get(key);
  return first ?? own;
}

function richText(item: XmlElement, colours: Colours): RichText {
  const stretches: Stretch[] = [];
  const extras: string[] = [];
  for (const child of item.children) {
    if (child.name === 't') stretches.push({ text: decoded(child.text), look: undefined });
    else if (child.name === 'r') {
      const properties = childOf(child, 'rPr');
      const look = properties === undefined ? undefined : lookOf(properties, colours);
      stretches.push({
        text: childrenOf(child, 't')
          .map(({ text }) => decoded(text))
          .join(''),
        look,
      });
    } else if (child.name !== 'phoneticPr') {
      extras.push(
        `${child.name} ${childrenOf(child, 't')
          .map(({ text }) => text)
          .join('')}`.trim(),
      );
    }
  }
  return { stretches: stretches.filter(({ text }) => text !== ''), extras };
}

/** `_x000D_` stands for the character U+000D (ECMA-376-1, 22.4.2.4); lines end in one way. */
function decoded(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
